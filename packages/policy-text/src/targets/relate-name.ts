import type { Span } from "../span.ts";
import { datesBefore } from "../time-nodes/find-time-expressions.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import { distributedSubject } from "./distribution.ts";
import type { Distribution } from "./distribution.ts";
import { STARTING_POINT } from "./existing-rules.ts";
import type { JudgedSite } from "./judge-sites.ts";
import { PACES } from "./name-words.ts";
import type { NumberSite } from "./number-sites.ts";
import { nameOf, nounBeside, subjectBefore } from "./subject-name.ts";

/** A number among the others of its unit. */
export interface Place {
  readonly reading: string;
  readonly own: JudgedSite;
  readonly before: JudgedSite | undefined;
  /** The name of the number before. */
  readonly nameBefore: Span | null;
  readonly list: Distribution | null;
  readonly expressions: readonly TimeExpression[];
}

/** What a number measures, in the text's own words. */
export function relateName(place: Place): Span | null {
  return movedName(place) ?? withoutPace(place.reading, subjectOf(place)) ?? goneOnName(place);
}

/** 上架率由55%提高到75%: the number goes on where the one before it began; so does a bracket behind it. */
function movedName({ reading, own, before, nameBefore }: Place): Span | null {
  if (!before) return null;
  if (isRemarkOn(reading, before.site, own.site)) return nameBefore;
  const isMoved = before.verdict.reason === STARTING_POINT && before.site.clause[0] === own.site.clause[0];
  return isMoved ? nameBefore : null;
}

/** 180亿元（五年累计增长80%）: the bracket goes on about what stands before it. */
function isRemarkOn(reading: string, before: NumberSite, own: NumberSite): boolean {
  if (reading[before.end] !== "（" || before.sentence[0] !== own.sentence[0]) return false;
  return REMARK.test(reading.slice(before.end + 1, own.start));
}

/** A bracket without a subject of its own. */
const REMARK = /^(?:[两三五]年)?(?:累计|年均|同比|增长|较|比|占|约|折合)[^），、；]{0,12}$/u;

/** 年均增速不低于26%: whose pace it is stands before. */
function withoutPace(reading: string, name: Span | null): Span | null {
  return name && PACES.has(reading.slice(...name)) ? null : name;
}

/** A number's own noun, or its share of the subjects that 分别 hands out. */
function subjectOf(place: Place): Span | null {
  const { reading, own, before, list, expressions } = place;
  const { site, governing } = own;
  const date = lastDate(expressions, site) ?? endOf(reading, governing);
  const floor = date && date[1] <= site.start ? date[1] : site.item[0];
  if (list) return distributedSubject(reading, list) ?? beforeDates(place) ?? nameOf(reading, list.opening, floor);
  const limit = endOfOther(before, site);
  const from = Math.max(floor, limit);
  const beside = nounBeside(reading, site, from) ?? beforeDate(reading, site, limit, date);
  return beside ?? sameMeasure(place, from) ?? nameOf(reading, site, from);
}

/** 2025年建成4000P，2026年突破8000P; 超8000亿元、力争达到1万亿元: the same measure goes on. */
function sameMeasure({ own, before, nameBefore }: Place, from: number): Span | null {
  if (!own.site.isEndState && own.site.start - from > 1) return null;
  if (!before || before.site.sentence[0] !== own.site.sentence[0]) return null;
  return bareUnit(before) === bareUnit(own) ? nameBefore : null;
}

function bareUnit({ site }: JudgedSite): string {
  return site.quantity.unit.replace(/^[万亿]+/u, "");
}

/** 年均 says no end, it belongs to the name. */
function endOf(reading: string, { node }: JudgedSite["governing"]): Span | undefined {
  return node && !reading.startsWith("年均", node.span[0]) ? node.span : undefined;
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

/** 覆盖率2026年、2027年分别不低于75%、80%: the subject stands before the list of dates. */
function beforeDates({ reading, own, expressions }: Place): Span | null {
  const { clause, start } = own.site;
  const first = datesBefore(expressions, start).find((each) => each.start >= clause[0]);
  return first && first.start > clause[0] ? subjectBefore(reading, clause[0], first.start) : null;
}

/** Where the number before ends, unless it is a condition that belongs to the noun. */
function endOfOther(before: JudgedSite | undefined, { start }: NumberSite): number {
  if (!before || before.site.end > start || before.verdict.class === "technical") return 0;
  if (before.site.quantity.kind === "duration" && before.verdict.class !== "target") return 0;
  return before.site.end;
}

/** 增长6%，到2030年突破4500亿元: a number without a subject goes on with the one before it in its sentence. */
function goneOnName({ own, before, nameBefore }: Place): Span | null {
  return before && before.site.sentence[0] === own.site.sentence[0] ? nameBefore : null;
}
