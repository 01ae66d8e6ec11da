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

const MARK =
  /@\[(?<bracket>[^\]]+)\]|\{(?<target>[^}]+)\}|\*\*(?<bold>.+?)\*\*|<~(?<old>[^~]*)~(?<fresh>[^~]*)~>|(?<plain>[^@{*<]+|.)/g;

/** Reads brackets `@[…]`, targets `{words|name|value|deadline|extras}`, `**bold**` and tracked changes `<~old~new~>`. */
export function readInline(source: string): Inline {
  const runs: Run[] = [];
  const targets: TargetTruth[] = [];
  const owners: Owners[] = [];
  let text = "";
  const put = (piece: string, look: Run["look"]): void => {
    if (piece === "") return;
    runs.push({ text: piece, look });
    if (look !== "deleted") text += piece;
  };

  for (const { groups } of source.matchAll(MARK)) {
    if (groups?.["bracket"] !== undefined) {
      const bracket = writeBracket(groups["bracket"]);
      owners.push(bracket.owners);
      put(bracket.text, "plain");
    } else if (groups?.["target"] !== undefined) {
      const target = readTarget(groups["target"], text.slice(-12));
      targets.push(target);
      put(target.words, "plain");
    } else if (groups?.["fresh"] !== undefined) {
      put(groups["old"] ?? "", "deleted");
      put(groups["fresh"], "inserted");
    } else {
      put(groups?.["bold"] ?? groups?.["plain"] ?? "", groups?.["bold"] === undefined ? "plain" : "bold");
    }
  }
  return { runs: joinPlain(runs), text, targets, owners };
}

function readTarget(source: string, before: string): TargetTruth {
  const [words = "", name = "", amount = "", when = "", ...extras] = source.split("|");
  const match = /^(>=|<=|>|<|=|~)?([\d.]+(?:-[\d.]+)?)(.*)$/.exec(amount);
  if (!match) throw new Error(`unreadable target: ${source}`);
  const [, sign, value = "", unit = ""] = match;
  const [deadline = "", basis = "none"] = when.split(":");
  const extra = new Map(extras.map((entry) => entry.split("=") as [string, string | undefined]));
  return {
    name,
    comparator: value.includes("-") ? "range" : ((sign ?? "=") as Comparator),
    value,
    unit,
    deadline: deadline || null,
    deadlineBasis: basis as DeadlineBasis,
    class: extra.has("coverage") ? "coverage" : "target",
    change: (extra.get("change") ?? "level") as Change,
    scope: extra.get("scope") ?? null,
    partOf: extra.get("part") ?? null,
    isAim: extra.has("aim"),
    words,
    before,
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
