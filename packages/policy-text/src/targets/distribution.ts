import type { Comparator, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import { datesHandedOut } from "../time-nodes/distributed-dates.ts";
import { node } from "../time-nodes/governing-time.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import type { JudgedSite } from "./judge-sites.ts";
import type { NumberSite } from "./number-sites.ts";
import { distributedName } from "./subject-name.ts";

/** The place of a number in a list that 分别 opens: 发现率、处置率分别达到85%和98%. */
export interface Distribution {
  /** The first number behind 分别. */
  readonly opening: NumberSite;
  readonly first: number;
  /** From 0: which of the list this number is. */
  readonly place: number;
}

/** The list that the number at `index` belongs to, or null. */
export function distributionOf(reading: string, judged: readonly JudgedSite[], index: number): Distribution | null {
  const clause = judged[index]?.site.clause[0];
  for (let first = index; first >= 0; first--) {
    const opening = judged[first]?.site;
    if (opening?.clause[0] !== clause || opening === undefined) return null;
    if (opensList(reading, opening, judged[first - 1]?.site)) return { opening, first, place: index - first };
    if (opening.isEndState) return null;
  }
  return null;
}

/** 分别达到N和M, 分别完成改造项目12个、18个: the word stands before the first number of its list. */
function opensList(reading: string, site: NumberSite, before: NumberSite | undefined): boolean {
  const from = before?.clause[0] === site.clause[0] ? before.end : site.clause[0];
  return reading.slice(from, site.quantity.start).includes("分别");
}

/** 2025年、2027年，规模分别达到100亿元和200亿元: each number takes the date of its own place. */
export function distributedDate(
  reading: string,
  judged: readonly JudgedSite[],
  { opening, first, place }: Distribution,
  expressions: readonly TimeExpression[],
): TimeNode | null {
  const dates = datesHandedOut(reading, expressions, opening.clause[0], opening.quantity.start);
  const date = dates[place];
  const isLonger = judged[first + dates.length]?.site.clause[0] === opening.clause[0];
  return date && !isLonger ? node(date, "own") : null;
}

/** The subject that a number's place in the list gives it. */
export function distributedSubject(reading: string, { opening, place }: Distribution): Span | null {
  return distributedName(reading, opening, place);
}

/** 分别达到450亿元、560亿元: the qualifier is said once for all. */
export function distributedComparator(own: Comparator, { opening }: Distribution): Comparator {
  return own === "=" ? opening.comparator : own;
}
