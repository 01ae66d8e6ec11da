import { endsClause } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import type { Comparator, Indicator, Question, SectionRole } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { ColumnRole, Outline, Unit } from "../structure/outline.ts";
import { datesHandedOut } from "../time-nodes/distributed-dates.ts";
import { node } from "../time-nodes/governing-time.ts";
import type { Governing, GoverningTime } from "../time-nodes/governing-time.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import { classifySite } from "./classify-site.ts";
import type { Verdict } from "./verdict.ts";
import { findCoveragePhrases } from "./coverage-phrases.ts";
import { findNumberSites } from "./number-sites.ts";
import type { NumberSite } from "./number-sites.ts";
import { changeOf, isAimed, scopeOf } from "./site-meaning.ts";
import { firstIn } from "./site-words.ts";
import { distributedName, nameOf, subjectBefore } from "./subject-name.ts";

/** An indicator before the document's order gives it an id. */
export interface FoundIndicator extends Omit<Indicator, "id" | "partOf" | "taskId"> {
  readonly part: FoundIndicator | null;
  readonly asks: readonly Omit<Question, "about">[];
}

const SILENT_COLUMNS: ReadonlySet<ColumnRole> = new Set([
  "number",
  "group",
  "lead",
  "responsible",
  "support",
  "owner",
  "indicator",
  "baseline",
  "unit",
]);

/** A table in one of these parts explains; elsewhere its cells state what is to be done. */
const DESCRIBING: ReadonlySet<SectionRole> = new Set(["notes", "furniture"]);

interface Judged {
  readonly site: NumberSite;
  readonly verdict: Verdict;
  readonly governing: Governing;
}

/** The numbers of one paragraph or cell. */
export function readUnitIndicators(outline: Outline, unit: Unit, times: GoverningTime): FoundIndicator[] {
  if (unit.role === "furniture" || isSilent(outline, unit)) return [];
  const span = proseOf(outline, unit);
  if (span[0] >= span[1]) return [];
  const { reading } = outline;
  const sites = findNumberSites(reading, span, times.expressionsIn(unit));
  const judged = judge(outline, unit, sites, times);
  const found: FoundIndicator[] = [];
  const bySite = new Map<NumberSite, FoundIndicator>();
  for (const [index, own] of judged.entries()) {
    const each = handOut(reading, judged, index, times.expressionsIn(unit)) ?? own;
    const indicator = describe(outline, each, {
      nameSpan: nameIn(reading, judged, index) ?? nameBefore(judged, index, found),
      part: partOwner(reading, judged, index, bySite),
      comparator: sharedComparator(reading, judged, index),
    });
    bySite.set(each.site, indicator);
    found.push(indicator);
  }
  return [...found, ...coverage(outline, unit, span, times)];
}

/** Cells that hold names or numbers of another kind; an indicator table is read by its own grammar. */
function isSilent(outline: Outline, { cell }: Unit): boolean {
  if (!cell) return false;
  if (SILENT_COLUMNS.has(cell.columnRole)) return true;
  return cell.columnRole === "target" && (outline.tables[cell.table]?.columns.includes("indicator") ?? false);
}

/** A heading over other sections counts what stands below it; a leaf's heading may be all there is. */
function proseOf({ sectionById }: Outline, { headingSpan, bodySpan, sectionId, span }: Unit): Span {
  if (!headingSpan) return bodySpan;
  const section = sectionById.get(sectionId);
  return section && section.children.length > 0 ? bodySpan : [section?.titleSpan?.[0] ?? headingSpan[0], span[1]];
}

function judge(outline: Outline, unit: Unit, sites: readonly NumberSite[], times: GoverningTime): Judged[] {
  const judged: Judged[] = [];
  const promisedBefore = new Set<string>();
  sites.forEach((site, index) => {
    const governing = times.over(unit, { ...site, start: site.quantity.start });
    const basis = governing.node?.basis;
    const verdict = classifySite(outline.reading, site, {
      role: unit.cell && !DESCRIBING.has(unit.role) ? "tasks" : unit.role,
      isCell: unit.cell !== null,
      isPast: governing.isPast,
      isDated: basis === "own" || basis === "sentence" || basis === "paragraph",
      previous: judged.at(-1) ?? null,
      next: sites[index + 1] ?? null,
    });
    if (!verdict) return;
    judged.push({ site, governing, verdict: withoutRepetition(outline.reading, site, verdict, promisedBefore) });
  });
  return judged;
}

/** The same number of the same things, said again in one paragraph without a verb, is no second target. */
function withoutRepetition(reading: string, site: NumberSite, verdict: Verdict, before: Set<string>): Verdict {
  if (verdict.class !== "target" || site.quantity.kind === "percent") return verdict;
  const noun = reading.slice(site.end, Math.min(site.end + 4, site.item[1]));
  const key = `${site.quantity.low}|${site.quantity.unit}|${noun}`;
  if (before.has(key) && verdict.confidence < 0.85 && noun !== "") {
    return { class: "count", confidence: 0.6, reason: "said before in this paragraph" };
  }
  before.add(key);
  return verdict;
}

/** 增长6%，到2030年突破4500亿元: a number without a subject goes on with the one before it in its sentence. */
function nameBefore(judged: readonly Judged[], index: number, found: readonly FoundIndicator[]): Span | null {
  const before = judged[index - 1];
  const isBeside = before && before.site.sentence[0] === judged[index]?.site.sentence[0];
  return isBeside ? (found[index - 1]?.nameSpan ?? null) : null;
}

/** What a number has from the others of its sentence. */
interface Relations {
  readonly nameSpan: Span | null;
  readonly part: FoundIndicator | null;
  readonly comparator: Comparator;
}

/** 分别达到450亿元、560亿元: the qualifier is said once for all. */
function sharedComparator(reading: string, judged: readonly Judged[], index: number): Comparator {
  const own = judged[index]?.site.comparator ?? "=";
  const opening = judged[firstOfDistribution(reading, judged, index)]?.site;
  if (own !== "=" || !judged[index]) return own;
  if (opening) return opening.comparator;
  const { clause, start } = judged[index].site;
  return firstIn(reading, AT_LEAST, clause[0], start) === null ? own : ">=";
}

const AT_LEAST = lexicon("至少 不少于 不低于");

/** The subject of a number: its own noun, or its share of the subjects that 分别 hands out. */
function nameIn(reading: string, judged: readonly Judged[], index: number): Span | null {
  const each = judged[index];
  if (!each) return null;
  const { site, governing } = each;
  const dateEnd = governing.node && governing.node.span[1] <= site.start ? governing.node.span[1] : site.item[0];
  const before = judged[index - 1]?.site;
  const first = firstOfDistribution(reading, judged, index);
  const opening = judged[first]?.site;
  if (opening) return distributedName(reading, opening, index - first) ?? nameOf(reading, opening, dateEnd);
  const isApart = before && before.end <= site.start && judged[index - 1]?.verdict.class !== "technical";
  return nameOf(reading, site, isApart ? Math.max(dateEnd, before.end) : dateEnd);
}

/** 2025年、2027年，规模分别达到100亿元和200亿元: each number takes the date of its own place. */
function handOut(
  reading: string,
  judged: readonly Judged[],
  index: number,
  expressions: readonly TimeExpression[],
): Judged | null {
  const each = judged[index];
  const first = firstOfDistribution(reading, judged, index);
  const opening = judged[first]?.site;
  if (!each || !opening) return null;
  const dates = datesHandedOut(reading, expressions, opening.clause[0], opening.quantity.start);
  const date = dates[index - first];
  const isOver = judged[first + dates.length]?.site.clause[0] === opening.clause[0];
  return date && !isOver ? { ...each, governing: { ...each.governing, node: node(date, "own") } } : null;
}

/** The index of the number behind 分别 whose list this one belongs to; -1 where there is none. */
function firstOfDistribution(reading: string, judged: readonly Judged[], index: number): number {
  const clause = judged[index]?.site.clause[0];
  for (let first = index; first >= 0 && judged[first]?.site.clause[0] === clause; first--) {
    const site = judged[first]?.site;
    if (site && handsOut(reading, site, judged[first - 1]?.site)) return first;
    if (site && site.isEndState) return -1;
  }
  return -1;
}

/** 分别达到N和M, 分别完成改造项目12个、18个: the word stands before the first number of its list. */
function handsOut(reading: string, site: NumberSite, before: NumberSite | undefined): boolean {
  const from = before && before.clause[0] === site.clause[0] ? before.end : site.clause[0];
  return reading.slice(from, site.quantity.start).includes("分别");
}

function describe(
  outline: Outline,
  { site, verdict, governing }: Judged,
  { nameSpan, part, comparator }: Relations,
): FoundIndicator {
  const { reading, content } = outline;
  const { low, high, unit } = site.quantity;
  const isTarget = verdict.class === "target" || verdict.class === "coverage";
  const change = changeOf(reading, site);
  const span: Span = [site.start, site.end];
  return {
    name: nameSpan ? content.text.slice(...nameSpan).trim() : "",
    nameSpan,
    comparator,
    value: high === null ? low : `${low}-${high}`,
    unit,
    deadline: isTarget || !governing.isPast ? governing.node : null,
    class: verdict.class,
    change,
    scope: scopeOf(reading, content.text, site),
    isAim: isAimed(reading, site),
    kind: null,
    span,
    clauseSpan: site.clause,
    confidence: verdict.confidence,
    reason: verdict.reason,
    part,
    asks: isTarget ? asksOf(reading, site, governing, change, span) : [],
  };
}

function asksOf(reading: string, site: NumberSite, governing: Governing, change: string, span: Span) {
  const asks: Omit<Question, "about">[] = [];
  const isCompared = firstIn(reading, COMPARISONS, site.clause[0], site.start) !== null;
  if (change === "growth" && !isCompared) {
    asks.push({ kind: "baseline_missing", options: [], reason: "growth without what it is measured against", span });
  }
  if (governing.open) {
    const { start, end, reason } = governing.open;
    asks.push({ kind: "deadline_incomplete", options: [], reason, span: [start, end] });
  } else if (!governing.node) {
    asks.push({ kind: "deadline_missing", options: [], reason: "no date governs this target", span });
  }
  return asks;
}

const COMPARISONS = lexicon("较 比 相比 相对 对比 基期 以20 的基础上");

/** No whole is looked for behind more parts than this. */
const MOST_PARTS = 30;

/** 其中 makes what follows in its clause a part of the last target before it. */
function partOwner(
  reading: string,
  judged: readonly Judged[],
  index: number,
  found: ReadonlyMap<NumberSite, FoundIndicator>,
): FoundIndicator | null {
  const site = judged[index]?.site;
  const mark = site ? partMark(reading, site) : null;
  if (!site || mark === null) return null;
  for (let before = index - 1; before >= Math.max(0, index - MOST_PARTS); before--) {
    const other = judged[before];
    if (!other || other.site.sentence[0] !== site.sentence[0]) return null;
    if (other.site.start < mark && other.verdict.class === "target") return found.get(other.site) ?? null;
  }
  return null;
}

/** Where the 其中 stands that opens the clause of a number; a comma may follow it. */
function partMark(reading: string, { clause, start }: NumberSite): number | null {
  const at = reading.slice(clause[0], start).indexOf("其中");
  if (at >= 0) return clause[0] + at;
  return reading.startsWith("其中，", clause[0] - 3) ? clause[0] - 3 : null;
}

/** 全覆盖 without a number: complete, and no value is invented for it. */
function coverage(outline: Outline, unit: Unit, span: Span, times: GoverningTime): FoundIndicator[] {
  const { reading, content } = outline;
  return findCoveragePhrases(reading, span).map(([start, end]) => {
    const clause = clauseAround(reading, start, end, span);
    const { node: due, isPast } = times.over(unit, { start, end, clause, sentence: clause });
    const nameSpan = subjectBefore(
      reading,
      due && due.span[1] <= start ? Math.max(clause[0], due.span[1]) : clause[0],
      start,
    );
    return {
      name: nameSpan ? content.text.slice(...nameSpan).trim() : "",
      nameSpan,
      comparator: "=",
      value: null,
      unit: "",
      deadline: isPast ? null : due,
      class: isPast ? "count" : "coverage",
      change: "level",
      scope: null,
      isAim: false,
      kind: null,
      span: [start, end],
      clauseSpan: clause,
      confidence: 0.7,
      reason: "complete, without a number",
      part: null,
      asks: [],
    };
  });
}

function clauseAround(reading: string, start: number, end: number, [floor, limit]: Span): Span {
  let from = start;
  while (from > Math.max(floor, start - 60) && !endsClause(reading, from - 1)) from--;
  let to = end;
  while (to < Math.min(limit, end + 60) && !endsClause(reading, to)) to++;
  return [from, to];
}
