import { COLOUR_WORDS } from "./colour-words.ts";
import { levelsFor } from "./rule-set.ts";
import { sayRange } from "./say-range.ts";
import type { ValueRange } from "./say-range.ts";
import type { Colour, RuleLevel, RuleReading, RuleSet } from "./rule-set.ts";

export const FINDING_KINDS = [
  "hole",
  "overlap",
  "unit_missing",
  "missing_unset",
  "not_due_unset",
  "interruption_unset",
  "words_missing",
  "never_lit",
] as const;
/** 空档, 重叠, 未写单位, 未定缺报, 未定未到期, 未定中断, 缺说明, 永不亮. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The situation in which a finding shows. */
export interface Witness {
  /** Null: nothing was reported. */
  readonly value: number | null;
  readonly peers: Readonly<Record<string, number>>;
  /** How many periods running the value stood there. */
  readonly periods: number;
  readonly isDue: boolean;
}

/** What is wrong with a rule set, shown by one situation. */
export interface Finding {
  readonly kind: FindingKind;
  readonly colours: readonly Colour[];
  /** The values of a hole or an overlap. */
  readonly range?: ValueRange;
  readonly witness: Witness;
  readonly zh: string;
  readonly en: string;
}

/**
 * Proves that every situation gets exactly one colour, or names one that gets none or several. The bounds of the levels cut
 * the line of values into points and open stretches; within one of them, above or below each peer, and for each length of a
 * run nothing changes, so that one value of each speaks for all.
 */
export function lintRuleSet(set: RuleSet): readonly Finding[] {
  return [...coverage(set), ...neverLit(set), ...statements(set)];
}

/** A run of values, in the order of the line, that lie alike towards their peers and for as many periods. */
interface Row {
  readonly above: readonly string[];
  readonly periods: number;
}

/** For every standing towards the peers and every length of a run. */
function rowsOf({ levels }: RuleSet): Row[] {
  const runs = [...new Set([1, ...levels.flatMap(({ consecutive }) => consecutive ?? [])])];
  const names = [...new Set(levels.flatMap(({ peer }) => peer?.of ?? []))];
  const standings = names.reduce<string[][]>((all, name) => all.flatMap((above) => [[...above, name], above]), [[]]);
  return standings.flatMap((above) => runs.map((periods) => ({ above, periods })));
}

function situationsOf(set: RuleSet): Witness[] {
  return rowsOf(set).flatMap((row) => samplesOf(set).map((value) => situation(set, row, value)));
}

/** A peer above the value stands one unit higher, every other one stands at it. */
function situation({ levels }: RuleSet, { above, periods }: Row, value: number): Witness {
  const names = [...new Set(levels.flatMap(({ peer }) => peer?.of ?? []))];
  const peers = Object.fromEntries(names.map((name) => [name, above.includes(name) ? value + 1 : value]));
  return { value, peers, periods, isDue: true };
}

function boundsOf({ levels, least, most }: RuleSet): number[] {
  return [...new Set([...levels.flatMap(({ low, high }) => [low, high]), least, most])]
    .filter((bound) => bound !== null)
    .toSorted((a, b) => a - b);
}

/** Every bound, and one value of every stretch between and beside them, within what can occur. */
function samplesOf(set: RuleSet): number[] {
  const { least, most, isWhole } = set;
  const bounds = boundsOf(set);
  const [first = 0, last = 0] = [bounds[0], bounds.at(-1)];
  const between = bounds.slice(1).flatMap((bound, index) => valueBetween(bounds[index] ?? bound, bound, isWhole));
  const step = isWhole ? 1 : 5;
  return [first - step, ...bounds, ...between, last + step]
    .filter((value) => (least === null || value >= least) && (most === null || value <= most))
    .toSorted((a, b) => a - b);
}

function valueBetween(low: number, high: number, isWhole: boolean): number[] {
  const middle = Math.round(((low + high) / 2) * 1000) / 1000;
  if (!isWhole) return [middle];
  const whole = Math.floor(middle);
  return whole > low && whole < high ? [whole] : [];
}

/** Neighbouring values with the same fault are one finding; the same fault beside other peers is not told twice. */
function coverage(set: RuleSet): Finding[] {
  const told = new Set<string>();
  return rowsOf(set)
    .flatMap((row) => faultsOf(set, row))
    .filter((finding) => {
      const key = JSON.stringify([finding.kind, finding.colours, finding.range]);
      return !told.has(key) && told.add(key);
    });
}

function faultsOf(set: RuleSet, row: Row): Finding[] {
  const runs: { colours: readonly Colour[]; values: number[] }[] = [];
  let isOpen = false;
  for (const value of samplesOf(set)) {
    const colours = litBy(set, situation(set, row, value)).map(({ colour }) => colour);
    const last = runs.at(-1);
    if (colours.length === 1) isOpen = false;
    else if (isOpen && last && last.colours.join() === colours.join()) last.values.push(value);
    else isOpen = runs.push({ colours, values: [value] }) > 0;
  }
  return runs.map(({ colours, values }) => faultOf(set, row, colours, values));
}

function faultOf(set: RuleSet, row: Row, colours: readonly Colour[], values: readonly number[]): Finding {
  const bounds = boundsOf(set);
  const range = rangeOf(bounds, values[0] ?? 0, values.at(-1) ?? 0);
  const inside = values.find((value) => !bounds.includes(value)) ?? values[0] ?? 0;
  const witness = situation(set, row, inside);
  const at = describe(set, range, witness);
  if (colours.length === 0) {
    return { kind: "hole", colours, range, witness, zh: `${at.zh}没有颜色。`, en: `${at.en}: no colour.` };
  }
  const [zh, en] = [
    colours.map((one) => COLOUR_WORDS[one].zh).join("、"),
    colours.map((one) => COLOUR_WORDS[one].en).join(" and "),
  ];
  return { kind: "overlap", colours, range, witness, zh: `${at.zh}同时是${zh}。`, en: `${at.en}: ${en} at once.` };
}

function rangeOf(bounds: readonly number[], first: number, last: number): ValueRange {
  const low = bounds.includes(first) ? first : (bounds.findLast((bound) => bound < first) ?? null);
  const high = bounds.includes(last) ? last : (bounds.find((bound) => bound > last) ?? null);
  return { low, lowClosed: bounds.includes(first), high, highClosed: bounds.includes(last) };
}

function neverLit(set: RuleSet): Finding[] {
  const lit = new Set(situationsOf(set).flatMap((witness) => litBy(set, witness)));
  return set.levels
    .filter((level) => !lit.has(level))
    .map((level) => ({
      kind: "never_lit",
      colours: [level.colour],
      witness: { value: level.low ?? level.high, peers: {}, periods: level.consecutive ?? 1, isDue: true },
      zh: `${COLOUR_WORDS[level.colour].zh}永远不会亮：没有一个可能的值落在它的范围内。`,
      en: `The ${COLOUR_WORDS[level.colour].en} light is never lit: no value that can occur lies within its bounds.`,
    }));
}

function litBy(set: RuleSet, { value, peers, periods, isDue }: Witness): readonly RuleLevel[] {
  const history: RuleReading["history"] = Array<number | null>(periods).fill(value);
  return levelsFor(set, { history, peers, isDue, isExempt: false });
}

/** What a set has to say beside its bounds. */
function statements(set: RuleSet): Finding[] {
  const nothing: Witness = { value: null, peers: {}, periods: 1, isDue: true };
  const [sample = 0] = samplesOf(set);
  const at = (witness: Witness, kind: FindingKind, zh: string, en: string): Finding => ({
    kind,
    colours: [],
    witness,
    zh,
    en,
  });
  const findings = [
    set.unit === null && at({ ...nothing, value: sample }, "unit_missing", "没有写明单位。", "The unit is not stated."),
    set.missing === null && at(nothing, "missing_unset", "缺报没有颜色。", "What was not reported has no colour."),
    set.notDue === null &&
      at({ ...nothing, isDue: false }, "not_due_unset", "未到期没有颜色。", "What is not due has no colour."),
    ...set.levels.map((level) => statementOf(level, at)),
  ];
  return findings.filter((finding) => finding !== false);
}

type Tell = (witness: Witness, kind: FindingKind, zh: string, en: string) => Finding;

function statementOf(level: RuleLevel, at: Tell): Finding | false {
  const { colour, consecutive, interrupted, because } = level;
  const witness: Witness = { value: level.low ?? level.high, peers: {}, periods: consecutive ?? 1, isDue: true };
  if (because.trim() === "") {
    const [zh, en] = [`${COLOUR_WORDS[colour].zh}没有说明。`, `The ${COLOUR_WORDS[colour].en} light has no sentence.`];
    return at(witness, "words_missing", zh, en);
  }
  if (consecutive === null || interrupted !== null) return false;
  return at(
    witness,
    "interruption_unset",
    `${COLOUR_WORDS[colour].zh}要求连续 ${consecutive} 期，没有写明中断后如何计算。`,
    `The ${COLOUR_WORDS[colour].en} light wants ${consecutive} periods running and does not say what an interruption does.`,
  );
}

function describe({ unit }: RuleSet, range: ValueRange, { value, peers, periods }: Witness) {
  const beside = Object.entries(peers).map(([name, other]) => `${name} ${other}`);
  const amount = `${value}${unit ?? ""}`;
  const stretch = sayRange(range);
  const isRun = periods > 1;
  return {
    zh: `${stretch.zh}（如 ${[amount, ...beside, ...(isRun ? [`连续 ${periods} 期`] : [])].join("，")}）`,
    en: `${stretch.en} (such as ${[amount, ...beside, ...(isRun ? [`for ${periods} periods`] : [])].join(", ")})`,
  };
}
