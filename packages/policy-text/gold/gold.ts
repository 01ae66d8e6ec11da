import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparator, IndicatorClass, LeadBasis } from "../src/extraction.ts";
import type { Span } from "../src/span.ts";

/** What a careful reader finds in one document. Spans count UTF-16 units of the text without BOM and with LF line ends. */
export interface Gold {
  readonly schema: "zhigang-gold/1";
  readonly name: string;
  /** What kind of document it is and which traps it holds, in a few words. */
  readonly shape: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly length: number;
  readonly tasks: readonly GoldTask[];
  readonly indicators: readonly GoldIndicator[];
  readonly references: readonly GoldReference[];
  /** What the document says of itself; only the fields that a gold states are measured. */
  readonly identity?: GoldIdentity;
  /** Every organisation that the text names, each name once. */
  readonly organisations?: readonly GoldOrganisation[];
  /** Every sentence that orders something and belongs to no task and no target. */
  readonly unclaimed?: readonly Span[];
}

/** Title, number and issuer where they stand; null where the text does not say. A title may stand in two accepted forms. */
export interface GoldIdentity {
  readonly title?: Span | null;
  readonly otherTitle?: Span;
  readonly documentNumber?: Span | null;
  readonly issuingAuthority?: Span | null;
  readonly issuedOn?: string | null;
  /** `2025~2027`, or null. */
  readonly period?: string | null;
}

/** An organisation by name and kind; both may give other accepted forms after `|`. */
export interface GoldOrganisation extends Doubtful {
  readonly name: string;
  readonly kind: string;
}

/** An entry that careful readers may decide either way, with the reason: finding it is no merit, missing it no fault. */
interface Doubtful {
  readonly doubtful?: string;
}

/** A task as annotated. Names and deadlines may give other accepted forms after `|`, `none` being no deadline. */
export interface GoldTask extends Doubtful {
  readonly span: Span;
  readonly title: Span;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** Bodies with a role between support and something else (指导; lead of one measure and support of another). */
  readonly either?: readonly string[];
  readonly basis: LeadBasis;
  readonly deadline: string | null;
  /** Heading labels joined with `/`. */
  readonly path?: string;
  readonly isOpen?: boolean;
  readonly phases?: readonly { readonly from: string; readonly to: string; readonly span: Span }[];
}

/** A number that is a target, or a coverage stated as a number. Units and deadlines may give other accepted forms after `|`. */
export interface GoldIndicator extends Doubtful {
  readonly span: Span;
  readonly name?: Span;
  readonly comparator: Comparator;
  readonly value: string;
  readonly unit: string;
  readonly deadline: string | null;
  readonly class: IndicatorClass;
  /** Which part of the text the date was read from; other accepted ones after `|`. */
  readonly timeBasis?: string;
  readonly scope?: string;
  readonly change?: string;
}

/** Another document the text names. */
export interface GoldReference extends Doubtful {
  readonly span: Span;
  readonly title?: Span;
  readonly number?: string;
}

/** A gold with the text it was made on. */
export interface GoldDocument {
  readonly gold: Gold;
  readonly text: string;
  readonly fileName: string;
}

const goldFolder = fileURLToPath(new URL(".", import.meta.url));

/** The plans of our own words that stand in the repository, with their gold. */
export function loadShippedGold(): GoldDocument[] {
  return pair(readGolds(), join(goldFolder, "plans"));
}

/** The real plans with gold that are found in a folder, known by their SHA-256 whatever their names. */
export function loadGoldOf(folder: string): GoldDocument[] {
  return pair(readGolds(), folder);
}

/** The text of a plain text file as every offset counts it: no BOM, line breaks as LF. */
export function verbatimText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes).replaceAll("\r\n", "\n");
}

function readGolds(): Gold[] {
  return readdirSync(goldFolder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(goldFolder, name), "utf8")) as Gold);
}

function pair(golds: readonly Gold[], folder: string): GoldDocument[] {
  const byHash = new Map<string, { text: string; fileName: string }>();
  for (const fileName of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    const bytes = readFileSync(join(folder, fileName));
    byHash.set(createHash("sha256").update(bytes).digest("hex"), { text: verbatimText(bytes), fileName });
  }
  return golds.flatMap((gold) => {
    const found = byHash.get(gold.sha256);
    return found ? [{ gold, ...found }] : [];
  });
}
