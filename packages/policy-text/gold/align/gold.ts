import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConflictKind, Relation } from "../../src/align/alignment.ts";
import type { Span } from "../../src/span.ts";
import { verbatimText } from "../gold.ts";

/** What a careful reader draws between two plans. Spans count UTF-16 units of the text without BOM and with LF line ends. */
export interface AlignGold {
  readonly schema: "zhigang-align-gold/1";
  readonly name: string;
  /** How the two plans stand to each other and which traps they hold. */
  readonly shape: string;
  readonly upperSha256: string;
  readonly lowerSha256: string;
  readonly pairs: readonly GoldPair[];
  /** Tasks above that nothing below takes up; where given, the list is complete. */
  readonly gaps?: readonly Span[];
  readonly conflicts?: readonly GoldConflict[];
}

/** `clear`: every careful reader draws it. `arguable`: some would. `trap`: the two only share words. */
export interface GoldPair {
  readonly from: Span;
  readonly to: Span;
  /** The relations that are right, the best first. */
  readonly relations: readonly Relation[];
  readonly kind: "clear" | "arguable" | "trap";
}

export interface GoldConflict {
  readonly kind: ConflictKind;
  readonly from: Span;
  readonly to: Span;
}

/** A gold with the two texts it was made on. */
export interface GoldPlanPair {
  readonly gold: AlignGold;
  readonly upper: string;
  readonly lower: string;
}

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The pairs of plans of our own words that stand in the repository. */
export function loadShippedAlignGold(): GoldPlanPair[] {
  return pair(join(folder, "plans"));
}

/** The pairs of real plans with gold that are found in a folder, known by their SHA-256. */
export function loadAlignGoldOf(plans: string): GoldPlanPair[] {
  return pair(plans);
}

function pair(plans: string): GoldPlanPair[] {
  const byHash = new Map<string, string>();
  for (const name of readdirSync(plans).filter((each) => each.endsWith(".txt"))) {
    const bytes = readFileSync(join(plans, name));
    byHash.set(createHash("sha256").update(bytes).digest("hex"), verbatimText(bytes));
  }
  return readGolds().flatMap((gold) => {
    const upper = byHash.get(gold.upperSha256);
    const lower = byHash.get(gold.lowerSha256);
    return upper === undefined || lower === undefined ? [] : [{ gold, upper, lower }];
  });
}

function readGolds(): AlignGold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as AlignGold);
}
