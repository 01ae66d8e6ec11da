import type { RuleLevel, RuleSet } from "@zhigang/contract/supervision";
import { isWithin } from "@zhigang/domain/supervision";
import type { Finding } from "@zhigang/domain/supervision";

/** A level as it is being written: its numbers are what was typed. */
export interface LevelDraft extends Omit<RuleLevel, "low" | "high" | "consecutive"> {
  /** Names the level while it is edited. */
  readonly key: number;
  readonly low: string;
  readonly high: string;
  readonly consecutive: string;
}

/** A rule set as it is being written. */
export interface RuleDraft extends Omit<RuleSet, "levels" | "least" | "most" | "unit"> {
  readonly unit: string;
  readonly least: string;
  readonly most: string;
  readonly levels: readonly LevelDraft[];
}

/** The draft that says what a rule set says. */
export function draftOf(content: RuleSet): RuleDraft {
  const { unit, least, most, levels } = content;
  return {
    ...content,
    unit: unit ?? "",
    least: typed(least),
    most: typed(most),
    levels: levels.map((level, key) => ({
      ...level,
      key,
      low: typed(level.low),
      high: typed(level.high),
      consecutive: typed(level.consecutive),
    })),
  };
}

/** The rule set that a draft means; null while something typed is no number. */
export function contentOf(draft: RuleDraft): RuleSet | null {
  const { unit, least, most, levels, ...rest } = draft;
  const numbers = [least, most, ...levels.flatMap(({ low, high, consecutive }) => [low, high, consecutive])];
  if (!numbers.every(isNumber) || !levels.every(({ consecutive }) => isRun(consecutive))) return null;
  return {
    ...rest,
    unit: unit.trim() === "" ? null : unit.trim(),
    least: numberOf(least),
    most: numberOf(most),
    levels: levels.map(({ key: _key, low, high, consecutive, ...level }) => ({
      ...level,
      low: numberOf(low),
      high: numberOf(high),
      consecutive: numberOf(consecutive),
      interrupted: consecutive.trim() === "" ? null : level.interrupted,
    })),
  };
}

/** Whether what is typed is a number, or nothing. */
export function isNumber(words: string): boolean {
  return words.trim() === "" || Number.isFinite(Number(words));
}

/** Whether what is typed is a length of a run of two periods and more, or nothing. */
export function isRun(words: string): boolean {
  const length = Number(words);
  return words.trim() === "" || (Number.isInteger(length) && length >= 2 && length <= 60);
}

/** One more level, to be written. */
export function levelAfter(levels: readonly LevelDraft[]): LevelDraft {
  return {
    key: Math.max(-1, ...levels.map(({ key }) => key)) + 1,
    colour: "yellow",
    low: "",
    lowClosed: true,
    high: "",
    highClosed: false,
    consecutive: "",
    interrupted: null,
    peer: null,
    causeExempt: false,
    because: "",
  };
}

/** Where a finding is told: beside a level by its place, beside one of the other sentences, or with the set. */
export type FindingPlace = number | "missing" | "not_due" | "unit" | "set";

/** A finding stands beside the level it is about; a hole beside the level that ends or begins next to it. */
export function placeOf({ kind, colours, witness }: Finding, levels: RuleSet["levels"]): FindingPlace {
  if (kind === "missing_unset") return "missing";
  if (kind === "not_due_unset") return "not_due";
  if (kind === "unit_missing") return "unit";
  const { value } = witness;
  const index =
    colours.length > 0
      ? levels.findIndex((level) => colours.includes(level.colour))
      : value === null
        ? levels.findIndex(({ consecutive, interrupted }) => consecutive !== null && interrupted === null)
        : nextTo(value, levels);
  return index === -1 ? "set" : index;
}

function nextTo(value: number, levels: RuleSet["levels"]): number {
  const own = levels.findIndex((level) => isWithin(level, value));
  if (own !== -1) return own;
  const below = levels
    .map((level, index) => ({ high: level.high, index }))
    .filter((one): one is { high: number; index: number } => one.high !== null && one.high <= value)
    .sort((a, b) => b.high - a.high)[0];
  return below?.index ?? levels.findIndex(({ low }) => low !== null && low >= value);
}

function typed(value: number | null): string {
  return value === null ? "" : String(value);
}

function numberOf(words: string): number | null {
  return words.trim() === "" ? null : Number(words);
}
