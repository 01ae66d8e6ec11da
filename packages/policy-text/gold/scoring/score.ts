import { overlaps } from "../../src/span.ts";
import type { Span } from "../../src/span.ts";
import { bareForm, bigramDice, charactersBetween, oneContainsOther } from "./likeness.ts";
import { edgesBetween, matchOneToOne } from "./matching.ts";
import { isSameQuantity } from "./quantity.ts";
import type { ReadIndicator, Reading, ReadReference, ReadTask } from "./reading.ts";
import { OF_NUMBERS, scoreNumbers } from "./score-numbers.ts";
import { type Agreement, REST, scoreRest } from "./score-rest.ts";

/** What is measured, in the order of the table. */
export const KINDS = ["indicators", "relaxed", "tasks", "leads", "supports", "references"] as const;
export type Kind = (typeof KINDS)[number];

/** What is told beside the measure. */
export const DIAGNOSED = ["deadline", "basis", "comparator", ...OF_NUMBERS, ...REST] as const;
export type Diagnosed = (typeof DIAGNOSED)[number];

/** How many were right, how many were produced, how many were expected. */
export interface Tally {
  readonly right: number;
  readonly produced: number;
  readonly expected: number;
}

/** One thing that is not as the annotator has it. */
export interface Finding {
  readonly kind: Kind | "invented" | Diagnosed;
  readonly verdict: "missed" | "wrong";
  readonly what: string;
  readonly span: Span;
}

/** The measure of one document. */
export interface Score {
  readonly tallies: Readonly<Record<Kind, Tally>>;
  /** Leaders that nobody named, or one singled out of a joint list. */
  readonly inventedLeads: number;
  /** Of the matched tasks and indicators: how many also agree in what the measure leaves out. */
  readonly diagnosis: Readonly<Record<Diagnosed, Agreement>>;
  readonly findings: readonly Finding[];
}

/** Spaces aside, how far the start of a task may lie from where the annotator put it. */
const START_SLACK = 40;
const ALIKE_TITLE = 0.5;
const ALIKE_REFERENCE = 0.8;

/** Measures a reading against the gold by the rules of the import guide: one-to-one maximum matching for every kind. */
export function scoreReading(reading: Reading, gold: Reading): Score {
  const findings: Finding[] = [];
  const { text } = gold;
  const apart = (p: ReadTask, g: ReadTask): number | null => taskDistance(text, p, g);
  const tasks = matchKind(reading.tasks, gold.tasks, apart, apart);
  const strict = matchKind(
    reading.indicators,
    gold.indicators,
    (p, g) => (isAccepted(g.deadline, p.deadline ?? "none") ? indicatorDistance(p, g) : null),
    overlapDistance,
  );
  const relaxed = matchKind(reading.indicators, gold.indicators, indicatorDistance, overlapDistance);
  const references = matchKind(reading.references, gold.references, referenceDistance, overlapDistance);

  findings.push(...findingsOf("indicators", strict, describeIndicator(text)));
  findings.push(...findingsOf("tasks", tasks, (task) => `${task.title} [${task.leads.join("、")}]`));
  findings.push(...findingsOf("references", references, (r) => `${r.title ?? ""} ${r.number ?? ""}`.trim()));
  const leads = matchPairs("leads", tasks, findings);
  const supports = matchPairs("supports", tasks, findings);
  const inventedLeads = findInventedLeads(tasks, text, findings);

  return {
    tallies: {
      indicators: tallyOf(strict),
      relaxed: tallyOf(relaxed),
      tasks: tallyOf(tasks),
      leads,
      supports,
      references: tallyOf(references),
    },
    inventedLeads,
    diagnosis: {
      deadline: agreement("deadline", tasks, (task) => task.deadline ?? "none", findings),
      basis: agreement("basis", tasks, (task) => task.basis, findings),
      comparator: agreement("comparator", relaxed, (indicator) => indicator.comparator, findings),
      ...scoreNumbers(relaxed.pairs, findings),
      ...scoreRest(reading, gold, tasks.pairs, findings),
    },
    findings,
  };
}

interface Annotated {
  readonly span: Span;
  readonly doubtful?: string;
}

interface Matched<T> {
  readonly pairs: readonly { readonly produced: T; readonly expected: T }[];
  readonly wrong: readonly T[];
  readonly missed: readonly T[];
}

/** Matches with the firm gold first; what is left and stands for a doubtful entry counts neither way. */
function matchKind<T extends Annotated>(
  produced: readonly T[],
  gold: readonly T[],
  distance: (p: T, g: T) => number | null,
  doubtfulDistance: (p: T, g: T) => number | null,
): Matched<T> {
  const firm = gold.filter((entry) => entry.doubtful === undefined);
  const matching = matchOneToOne(edgesBetween(produced, firm, distance));
  const found = new Set(matching.values());
  const left = produced.filter((_, index) => !matching.has(index));
  const doubtful = gold.filter((entry) => entry.doubtful !== undefined);
  const excused = matchOneToOne(edgesBetween(left, doubtful, doubtfulDistance));
  return {
    pairs: [...matching].flatMap(([p, e]) => {
      const [mine, theirs] = [produced[p], firm[e]];
      return mine && theirs ? [{ produced: mine, expected: theirs }] : [];
    }),
    wrong: left.filter((_, index) => !excused.has(index)),
    missed: firm.filter((_, index) => !found.has(index)),
  };
}

function tallyOf<T>({ pairs, wrong, missed }: Matched<T>): Tally {
  const right = pairs.length;
  return { right, produced: right + wrong.length, expected: right + missed.length };
}

function taskDistance(text: string, produced: ReadTask, expected: ReadTask): number | null {
  const apart = charactersBetween(text, produced.span[0], expected.span[0]);
  if (apart > START_SLACK) return null;
  const likeness = bigramDice(produced.title, expected.title);
  if (likeness < ALIKE_TITLE && !oneContainsOther(produced.title, expected.title)) return null;
  return apart + (1 - likeness) * START_SLACK;
}

function indicatorDistance(produced: ReadIndicator, expected: ReadIndicator): number | null {
  const { value } = expected;
  const same = expected.unit.split("|").some((unit) => isSameQuantity(produced, { value, unit }));
  return same ? overlapDistance(produced, expected) : null;
}

function overlapDistance(produced: Annotated, expected: Annotated): number | null {
  return overlaps(produced.span, expected.span) ? Math.abs(produced.span[0] - expected.span[0]) : null;
}

function referenceDistance(produced: ReadReference, expected: ReadReference): number | null {
  const sameNumber = produced.number !== null && bareForm(produced.number) === bareForm(expected.number ?? "");
  const alike = bigramDice(produced.title ?? "", expected.title ?? "") >= ALIKE_REFERENCE && expected.title !== null;
  return sameNumber || alike ? Math.abs(produced.span[0] - expected.span[0]) : null;
}

/** Whether a value is one of those the gold accepts: `2026-06|2026`, or `none`. */
function isAccepted(expected: string | null, produced: string): boolean {
  return (expected ?? "none").split("|").includes(produced);
}

/** Whether a produced name is one of the accepted forms (`经开区管委会|经开区`) of an expected one. */
function isNameOf(expected: string, produced: string): boolean {
  return expected.split("|").some((form) => bareForm(form) === bareForm(produced));
}

function matchPairs(side: "leads" | "supports", tasks: Matched<ReadTask>, findings: Finding[]): Tally {
  let [right, produced, expected] = [0, 0, 0];
  const report = (verdict: Finding["verdict"], names: readonly string[], task: ReadTask): void => {
    for (const name of names) findings.push({ kind: side, verdict, what: `${name} ← ${task.title}`, span: task.span });
  };
  for (const pair of tasks.pairs) {
    const judged = pair.produced[side].filter((name) => !isEither(pair.expected, side, name));
    const extra = judged.filter((name) => !pair.expected[side].some((other) => isNameOf(other, name)));
    const absent = pair.expected[side].filter((name) => !pair.produced[side].some((other) => isNameOf(name, other)));
    right += pair.expected[side].length - absent.length;
    produced += judged.length;
    expected += pair.expected[side].length;
    report("wrong", extra, pair.produced);
    report("missed", absent, pair.expected);
  }
  for (const task of tasks.wrong) {
    produced += task[side].length;
  }
  for (const task of tasks.missed) {
    expected += task[side].length;
  }
  return { right, produced, expected };
}

/** A body whose role the text leaves between support and something else counts neither way among the supports. */
function isEither(expected: ReadTask, side: "leads" | "supports", name: string): boolean {
  return side === "supports" && (expected.either ?? []).some((other) => isNameOf(other, name));
}

function findInventedLeads(tasks: Matched<ReadTask>, text: string, findings: Finding[]): number {
  let count = 0;
  const report = (what: string, span: Span): void => {
    count++;
    findings.push({ kind: "invented", verdict: "wrong", what, span });
  };
  for (const { produced, expected } of tasks.pairs) {
    for (const name of produced.leads) {
      if (!expected.leads.some((other) => isNameOf(other, name))) report(`${name} ← ${produced.title}`, produced.span);
    }
    if (isSingledOut(produced, expected)) report(`${produced.leads.join("、")} of a joint list`, produced.span);
  }
  for (const task of tasks.wrong) {
    for (const name of task.leads) if (!text.includes(name)) report(`${name} ← ${task.title}`, task.span);
  }
  return count;
}

/** Some of a joint or open list made leaders while the others were made supporters. */
function isSingledOut(produced: ReadTask, expected: ReadTask): boolean {
  if (expected.basis !== "joint" && expected.basis !== "open") return false;
  if (produced.leads.length === 0) return false;
  return expected.leads.some((name) => produced.supports.some((other) => isNameOf(name, other)));
}

function agreement<T extends Annotated>(
  kind: "deadline" | "basis" | "comparator",
  matched: Matched<T>,
  value: (thing: T) => string,
  findings: Finding[],
): Pick<Tally, "right" | "expected"> {
  let right = 0;
  for (const { produced, expected } of matched.pairs) {
    const [mine, theirs] = [value(produced), value(expected)];
    if (isAccepted(theirs, mine)) right++;
    else findings.push({ kind, verdict: "wrong", what: `${mine} instead of ${theirs}`, span: produced.span });
  }
  return { right, expected: matched.pairs.length };
}

function findingsOf<T extends Annotated>(kind: Kind, matched: Matched<T>, describe: (thing: T) => string): Finding[] {
  const finding =
    (verdict: Finding["verdict"]) =>
    (thing: T): Finding => ({ kind, verdict, what: describe(thing), span: thing.span });
  return [...matched.missed.map(finding("missed")), ...matched.wrong.map(finding("wrong"))];
}

function describeIndicator(text: string): (indicator: ReadIndicator) => string {
  return ({ span, value, unit, deadline }) => {
    const context = text.slice(Math.max(0, span[0] - 12), span[1] + 14).replaceAll(/\s+/g, " ");
    return `${value} ${unit} by ${deadline ?? "none"} in “${context}”`;
  };
}
