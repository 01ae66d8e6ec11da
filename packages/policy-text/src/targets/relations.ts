import type { Comparator, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import { datesBefore } from "../time-nodes/find-time-expressions.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import { lexicon } from "../words/lexicon.ts";
import { distributedComparator, distributedDate, distributedSubject, distributionOf } from "./distribution.ts";
import type { Distribution } from "./distribution.ts";
import type { FoundIndicator } from "./found-indicator.ts";
import type { JudgedSite } from "./judge-sites.ts";
import { STARTING_POINT } from "./existing-rules.ts";
import { PACES } from "./name-words.ts";
import type { NumberSite } from "./number-sites.ts";
import { isRank } from "./rank-rule.ts";
import { firstIn } from "./site-words.ts";
import { nameOf, nounBeside, subjectBefore } from "./subject-name.ts";

/** What a number has from the words and numbers around it. */
export interface Relations {
  readonly nameSpan: Span | null;
  readonly comparator: Comparator;
  readonly deadline: TimeNode | null;
  readonly part: FoundIndicator | null;
}

/** Relates the number at `index` to the others of its unit; those before it are described already. */
export function relate(
  reading: string,
  judged: readonly JudgedSite[],
  index: number,
  found: readonly FoundIndicator[],
  expressions: readonly TimeExpression[],
): Relations | null {
  const own = judged[index];
  if (!own) return null;
  const list = distributionOf(reading, judged, index);
  const handedOut = list && distributedDate(reading, judged, list, expressions);
  return {
    nameSpan:
      movedName(reading, judged, index, found) ??
      withoutPace(reading, subjectOf(reading, judged, own, index, list, expressions)) ??
      nameBefore(judged, index, found),
    comparator: list ? distributedComparator(own.site.comparator, list) : atLeast(reading, own.site),
    deadline: handedOut ?? own.governing.node,
    part: wholeOf(reading, judged, index, found),
  };
}

/** 180亿元（五年累计增长80%）: the bracket goes on about what stands before it. */
function isRemarkOn(reading: string, before: NumberSite, own: NumberSite): boolean {
  if (reading[before.end] !== "（" || before.sentence[0] !== own.sentence[0]) return false;
  const words = reading.slice(before.end + 1, own.start);
  return words.length <= 12 && !words.includes("）") && !/其中|含|[，、；]/u.test(words);
}

/** 上架率由55%提高到75%: the number goes on where the one before it began. */
function movedName(
  reading: string,
  judged: readonly JudgedSite[],
  index: number,
  found: readonly FoundIndicator[],
): Span | null {
  const [before, own] = [judged[index - 1], judged[index]];
  if (!before || !own) return null;
  if (isRemarkOn(reading, before.site, own.site)) return found[index - 1]?.nameSpan ?? null;
  if (before.verdict.reason !== STARTING_POINT) return null;
  return before.site.clause[0] === own.site.clause[0] ? (found[index - 1]?.nameSpan ?? null) : null;
}

/** 年均增速不低于26%: whose pace it is stands before. */
function withoutPace(reading: string, name: Span | null): Span | null {
  return name && PACES.has(reading.slice(...name)) ? null : name;
}

const AT_LEAST = lexicon("至少 不少于 不低于");

/** 至少打造1个: the qualifier stands before the verb. */
function atLeast(reading: string, site: NumberSite): Comparator {
  const { comparator, clause, start } = site;
  if (isRank(reading, site)) return "<=";
  if (comparator !== "=") return comparator;
  const compared = comparedWith(reading, site);
  if (compared) return compared;
  return firstIn(reading, AT_LEAST, clause[0], start) === null ? "=" : ">=";
}

const ABOVE = lexicon("高于 超过 快于 超出 领先 好于 优于");
const BELOW = lexicon("低于 慢于");
const REACHED = lexicon("达到 相当于");

/** 高于全省平均0.3个百分点, 达到全国水平的1.5倍: the comparing word stands before what it is compared with. */
function comparedWith(reading: string, { clause, start, quantity: { kind } }: NumberSite): Comparator | null {
  if (kind !== "points" && kind !== "times") return null;
  if (firstIn(reading, ABOVE, clause[0], start) !== null) return ">";
  if (firstIn(reading, BELOW, clause[0], start) !== null) return "<";
  return kind === "times" && firstIn(reading, REACHED, clause[0], start) !== null ? ">=" : null;
}

/** A number's own noun, or its share of the subjects that 分别 hands out. */
function subjectOf(
  reading: string,
  judged: readonly JudgedSite[],
  { site, governing }: JudgedSite,
  index: number,
  list: Distribution | null,
  expressions: readonly TimeExpression[],
): Span | null {
  const date = lastDate(expressions, site) ?? governing.node?.span;
  const floor = date && date[1] <= site.start ? date[1] : site.item[0];
  if (list) return distributedSubject(reading, list) ?? nameOf(reading, list.opening, floor);
  const limit = endOfOther(judged[index - 1], site);
  const from = Math.max(floor, limit);
  return nounBeside(reading, site, from) ?? beforeDate(reading, site, limit, date) ?? nameOf(reading, site, from);
}

/** The words of time nearest before a number in its item. */
function lastDate(expressions: readonly TimeExpression[], { item, start }: NumberSite): Span | undefined {
  const before = datesBefore(expressions, start);
  const last = before.findLast(({ kind }) => kind !== "annual" && kind !== "baseline");
  return last && last.end > item[0] ? [last.start, last.end] : undefined;
}

/** 规模到2030年达到100亿元: the subject stands before the date. */
function beforeDate(reading: string, { item, start }: NumberSite, limit: number, date: Span | undefined): Span | null {
  if (!date || date[0] <= item[0] || date[1] > start) return null;
  return subjectBefore(reading, Math.max(item[0], limit), date[0]);
}

/** Where the number before ends, unless it is a condition that belongs to the noun. */
function endOfOther(before: JudgedSite | undefined, { start }: NumberSite): number {
  if (!before || before.site.end > start || before.verdict.class === "technical") return 0;
  return before.site.end;
}

/** 增长6%，到2030年突破4500亿元: a number without a subject goes on with the one before it in its sentence. */
function nameBefore(judged: readonly JudgedSite[], index: number, found: readonly FoundIndicator[]): Span | null {
  const before = judged[index - 1]?.site.sentence[0];
  const isBeside = before !== undefined && before === judged[index]?.site.sentence[0];
  return isBeside ? (found[index - 1]?.nameSpan ?? null) : null;
}

/** No whole is looked for behind more parts than this. */
const MOST_PARTS = 30;

/** 其中 makes what follows in its clause a part of the last target before it. */
function wholeOf(
  reading: string,
  judged: readonly JudgedSite[],
  index: number,
  found: readonly FoundIndicator[],
): FoundIndicator | null {
  const site = judged[index]?.site;
  const mark = site ? partMark(reading, site) : -1;
  if (!site || mark < 0) return null;
  for (let before = index - 1; before >= Math.max(0, index - MOST_PARTS); before--) {
    const other = judged[before];
    if (other?.site.sentence[0] !== site.sentence[0]) break;
    if (isWhole(other, mark)) return found[before] ?? null;
  }
  return null;
}

function isWhole({ verdict, site }: JudgedSite, mark: number): boolean {
  return verdict.class === "target" && site.start < mark;
}

/** Where the 其中 stands that opens the clause of a number, a comma may follow it; -1 where there is none. */
function partMark(reading: string, { clause, start }: NumberSite): number {
  const at = reading.slice(clause[0], start).indexOf("其中");
  if (at >= 0) return clause[0] + at;
  return reading.startsWith("其中，", clause[0] - 3) ? clause[0] - 3 : -1;
}
