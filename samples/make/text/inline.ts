import type { Change, Comparator, DeadlineBasis, IndicatorClass } from "@zhigang/policy-text";
import { writeBracket } from "./brackets.ts";
import type { Owners } from "./brackets.ts";

/** A stretch of text with one look. */
export interface Run {
  readonly text: string;
  readonly look: "plain" | "bold" | "inserted" | "deleted";
}

/** A target as the author of the text means it, with the words that carry it. */
export interface TargetTruth {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly unit: string;
  readonly deadline: string | null;
  readonly deadlineBasis: DeadlineBasis;
  readonly class: IndicatorClass;
  readonly change: Change;
  readonly scope: string | null;
  readonly partOf: string | null;
  readonly isAim: boolean;
  /** The words from the qualifier to the unit, and up to twelve characters before them. */
  readonly words: string;
  readonly before: string;
}

/** A line of marked-up text, read. */
export interface Inline {
  readonly runs: readonly Run[];
  /** As it reads with tracked changes accepted. */
  readonly text: string;
  readonly targets: readonly TargetTruth[];
  readonly owners: readonly Owners[];
}

const MARK = /@\[[^\]]+\]|\{[^}]+\}|\*\*.+?\*\*|<~[^~]*~[^~]*~>|[^@{*<]+|./g;

/** Reads brackets `@[…]`, targets `{words|name|value|deadline|extras}`, `**bold**` and tracked changes `<~old~new~>`. */
export function readInline(source: string): Inline {
  const runs: Run[] = [];
  const targets: TargetTruth[] = [];
  const owners: Owners[] = [];
  let text = "";
  for (const [piece] of source.matchAll(MARK)) {
    const read = readPiece(piece, text.slice(-12));
    if (read.target) targets.push(read.target);
    if (read.owners) owners.push(read.owners);
    for (const run of read.runs.filter((each) => each.text !== "")) {
      runs.push(run);
      if (run.look !== "deleted") text += run.text;
    }
  }
  return { runs: joinPlain(runs), text, targets, owners };
}

interface Piece {
  readonly runs: readonly Run[];
  readonly target?: TargetTruth;
  readonly owners?: Owners;
}

function readPiece(piece: string, before: string): Piece {
  if (piece.startsWith("@[")) {
    const { text, owners } = writeBracket(piece.slice(2, -1));
    return { runs: [{ text, look: "plain" }], owners };
  }
  if (piece.startsWith("{")) {
    const target = readTarget(piece.slice(1, -1), before);
    return { runs: [{ text: target.words, look: "plain" }], target };
  }
  if (piece.startsWith("<~")) {
    const [deleted = "", inserted = ""] = piece.slice(2, -3).split("~");
    return {
      runs: [
        { text: deleted, look: "deleted" },
        { text: inserted, look: "inserted" },
      ],
    };
  }
  const isBold = piece.startsWith("**");
  return { runs: [{ text: isBold ? piece.slice(2, -2) : piece, look: isBold ? "bold" : "plain" }] };
}

function readTarget(source: string, before: string): TargetTruth {
  const [words = "", name = "", amount = "", when = "", ...extras] = source.split("|");
  const [deadline = "", basis = "none"] = when.split(":");
  return {
    name,
    ...readAmount(amount),
    deadline: deadline || null,
    deadlineBasis: basis as DeadlineBasis,
    ...readExtras(extras),
    words,
    before,
  };
}

function readAmount(amount: string): Pick<TargetTruth, "comparator" | "value" | "unit"> {
  const match = /^(>=|<=|>|<|=|~)?([\d.]+(?:-[\d.]+)?)(.*)$/.exec(amount);
  if (!match) throw new Error(`unreadable amount: ${amount}`);
  const [, sign = "=", value = "", unit = ""] = match;
  return { comparator: value.includes("-") ? "range" : (sign as Comparator), value, unit };
}

function readExtras(extras: readonly string[]): Pick<TargetTruth, "class" | "change" | "scope" | "partOf" | "isAim"> {
  const extra = new Map(extras.map((entry) => entry.split("=") as [string, string | undefined]));
  return {
    class: extra.has("coverage") ? "coverage" : "target",
    change: (extra.get("change") ?? "level") as Change,
    scope: extra.get("scope") ?? null,
    partOf: extra.get("part") ?? null,
    isAim: extra.has("aim"),
  };
}

function joinPlain(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.look === "plain" && run.look === "plain")
      joined[joined.length - 1] = { text: last.text + run.text, look: "plain" };
    else joined.push(run);
  }
  return joined;
}
