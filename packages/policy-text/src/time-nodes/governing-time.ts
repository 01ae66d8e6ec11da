import type { DeadlineBasis, DocumentIdentity, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import { findRow } from "../structure/find-row.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import { tighten } from "../structure/tight-outline.ts";
import type { TightOutline } from "../structure/tight-outline.ts";
import { endsSentence, isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { isDigitAt } from "../words/numeral.ts";
import { bareYear } from "./bare-year.ts";
import { isQuotedAway, isShutAway } from "./bracketed.ts";
import { findStatedEnd } from "./stated-end.ts";
import { findTimeExpressions, firstEndingAfter } from "./find-time-expressions.ts";
import { SectionTimes } from "./section-times.ts";
import { precisionOf, timeContextOf } from "./time-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

/** Where in its paragraph the words stand whose date is asked for. */
export interface TimedPlace {
  readonly start: number;
  readonly end: number;
  readonly clause: Span;
  readonly sentence: Span;
  /** A share or a growth: 年均 before it averages a period and is no yearly task. */
  readonly isRate?: boolean;
}

/** What governs a place: a time node, or the knowledge that the text speaks of the past, or a date left incomplete. */
export interface Governing {
  readonly node: TimeNode | null;
  readonly isPast: boolean;
  readonly open: TimeExpression | null;
}

const COMPLETIONS = lexicon(
  "全部 完成 投用 投入 建成 竣工 投产 落地 启用 达标 上线 到位 开工 交付 投运 启动 完工 形成 实现 开放 验收 运行 见效 办结 到期 开园 通车",
);

/** 6月底前首个基地投入使用 dates the first of them only. */
const PARTLY = lexicon("首个 首批 首期 首座 首家 率先 第一批 其中 一期 部分");
const CLAUSE_STOPS = "，；。：";

/** 时间节点的管辖: which date of a document governs which of its words. */
export class GoverningTime {
  readonly context: TimeContext;
  /** The outline all units and spans of this class belong to; see `tighten`. */
  readonly tight: TightOutline;
  private readonly outline: Outline;
  private readonly identity: DocumentIdentity;
  private readonly sections: SectionTimes;
  private readonly statedEnd: TimeNode | null;
  private readonly byRow = new Map<string, TimeNode | null>();
  private readonly yearsByTable = new Map<number, readonly (TimeNode | null)[]>();
  private readonly byUnit = new Map<Unit, readonly TimeExpression[]>();

  constructor(outline: Outline, identity: DocumentIdentity) {
    this.tight = tighten(outline, identity);
    this.outline = this.tight.outline;
    this.identity = this.tight.identity;
    this.context = timeContextOf(identity);
    this.statedEnd = findStatedEnd(this.outline.reading);
    this.sections = new SectionTimes(this.outline, (unit) => this.expressionsIn(unit), this.context);
  }

  /** Every time expression of a unit, read once. */
  expressionsIn(unit: Unit): readonly TimeExpression[] {
    const known = this.byUnit.get(unit);
    if (known) return known;
    const found = findTimeExpressions(this.outline.reading, unit.span, this.context);
    this.byUnit.set(unit, found);
    return found;
  }

  /** What governs a place inside a unit: its own date, then the paragraph's, the row's, the section's, the plan's. */
  over(unit: Unit, place: TimedPlace): Governing {
    const expressions = this.expressionsIn(unit);
    const finish = this.finishBehind(expressions, place);
    if (finish) return { node: node(finish, "own"), isPast: false, open: null };
    const before = lastBefore(this.outline.reading, expressions, place, unit.headingSpan);
    if (before?.kind === "past") return { node: null, isPast: true, open: null };
    const open = before?.kind === "open" ? before : null;
    const near = (open ? null : before) ?? this.dateBehind(expressions, place);
    if (near) return { node: node(near, basisOf(this.outline.reading, near, place)), isPast: false, open };
    return { node: this.farther(unit, place, expressions), isPast: false, open };
  }

  /** Without a date of its own paragraph: a label, the row, 年均, then what the unit inherits. */
  private farther(unit: Unit, place: TimedPlace, expressions: readonly TimeExpression[]): TimeNode | null {
    const labelled = this.sections.labelled(unit, place.end);
    const average = onAverage(expressions, place);
    if (labelled || place.isRate !== true) return labelled ?? average ?? this.inherited(unit);
    return this.rowTime(unit) ?? this.sections.over(unit) ?? average ?? this.planEnd();
  }

  /** 10个场景于6月底前上线: the date of the number's own clause goes before any other. */
  private finishBehind(expressions: readonly TimeExpression[], place: TimedPlace): TimeExpression | null {
    const next = expressions[firstEndingAfter(expressions, place.end)];
    if (next?.kind !== "deadline" || next.end > place.clause[1]) return null;
    return isFinished(this.outline.reading, next, place) ? next : null;
  }

  /** 建设3个基地，2027年全部投用: a date behind governs where its clause says that the thing is then done. */
  private dateBehind(expressions: readonly TimeExpression[], place: TimedPlace): TimeExpression | null {
    const next = expressions[firstEndingAfter(expressions, place.end)];
    if (next?.kind !== "deadline" || next.end > place.sentence[1]) return null;
    const { reading } = this.outline;
    if (reading[next.start - 1] === "（") return isRemark(reading, next, place) ? next : null;
    return isCompletion(reading, next, place) ? next : null;
  }

  /** What governs a unit without a date of its own. */
  inherited(unit: Unit): TimeNode | null {
    return this.rowTime(unit) ?? this.sections.over(unit) ?? this.planEnd();
  }

  /** What a row's own time column names, else what governs the whole table, of which `unit` is one. */
  timeOfRow(tableIndex: number, row: number, unit: Unit | null): TimeNode | null {
    return this.readRowTime(tableIndex, row) ?? (unit && this.sections.over(unit)) ?? this.planEnd();
  }

  /** 实施期限 or the title: the last resort. */
  planEnd(): TimeNode | null {
    const { period, periodSpan, titleSpan } = this.identity;
    if (!period || !periodSpan) return this.statedEnd;
    const isTitle = titleSpan !== null && titleSpan[0] <= periodSpan[0] && periodSpan[1] <= titleSpan[1];
    return {
      value: period.to,
      precision: precisionOf(period.to),
      basis: isTitle ? "title" : "period",
      span: periodSpan,
      reason: `end of the plan period ${period.from} to ${period.to}`,
    };
  }

  /** The date of a cell's own column (2026年目标), or the governing end that the row's time column names. */
  rowTime(unit: Unit): TimeNode | null {
    const cell = unit.cell;
    if (!cell) return null;
    const key = `${cell.table}:${cell.row}:${cell.column}`;
    const known = this.byRow.get(key);
    if (known !== undefined) return known;
    const time = this.columnTime(cell.table, cell.column) ?? this.readRowTime(cell.table, cell.row);
    this.byRow.set(key, time);
    return time;
  }

  /** Columns headed by different years date their own cells. */
  private columnTime(tableIndex: number, column: number): TimeNode | null {
    const known = this.yearsByTable.get(tableIndex);
    const years = known ?? this.differentYears(tableIndex);
    if (!known) this.yearsByTable.set(tableIndex, years);
    return years[column] ?? null;
  }

  /** The years of a table's headers by column; none where all that are named are the same. */
  private differentYears(tableIndex: number): readonly (TimeNode | null)[] {
    const headers = this.outline.tables[tableIndex]?.headers ?? [];
    const years = headers.map((header) => header && bareYear(this.outline.reading, header));
    const values = new Set(years.flatMap((year) => (year ? [year.value] : [])));
    return values.size > 1 ? years : [];
  }

  private readRowTime(tableIndex: number, rowNumber: number): TimeNode | null {
    const table = this.outline.tables[tableIndex];
    const row = table && findRow(table, rowNumber);
    if (!table || !row) return null;
    for (const [column, role] of table.columns.entries()) {
      const time = role === "time" ? row.cells[column] : null;
      if (time && !time.isBlank && !time.isNone) return this.endOf(time.span, "cell");
    }
    return null;
  }

  /** The latest deadline that a span of text names. */
  endOf(span: Span, basis: DeadlineBasis): TimeNode | null {
    const found = findTimeExpressions(this.outline.reading, span, this.context);
    return latestNode(found, basis);
  }
}

/** 5家（2025年底前） */
function isRemark(reading: string, { start, end }: TimeExpression, place: TimedPlace): boolean {
  return start - place.end <= 3 && reading[end] === "）";
}

const FINISHED = lexicon("上线 交付 建成 投用 投产 完成 投入 到位 开工 开园 落地 竣工 启用 通车 达标");
/** 10个场景于6月底前上线, 首期800套2027年6月底前交付: the date stands behind in the number's own clause. */
function isFinished(reading: string, { start, end }: TimeExpression, place: TimedPlace): boolean {
  if (FINISHED.startingAt(reading, end) === null) return false;
  for (let at = place.end; at < start; at++) if (isDigitAt(reading, at)) return false;
  return true;
}

/** ，2027年全部投用: a clause of its own that opens with the date, counts nothing and completes the whole. */
function isCompletion(reading: string, { start, end }: TimeExpression, { sentence }: TimedPlace): boolean {
  if (!isOneOf(reading, start - 1, CLAUSE_STOPS) || PARTLY.startingAt(reading, end) !== null) return false;
  let isCompleted = false;
  for (let at = end; at < sentence[1] && !isOneOf(reading, at, CLAUSE_STOPS); at++) {
    if (isDigitAt(reading, at)) return false;
    if (COMPLETIONS.startingAt(reading, at) !== null) isCompleted = true;
  }
  return isCompleted;
}

/** The governing end among several time expressions: the latest date, else what goes on. */
export function latestNode(expressions: readonly TimeExpression[], basis: DeadlineBasis): TimeNode | null {
  const dated = expressions.filter(({ kind }) => kind === "deadline");
  const annual = expressions.find(({ kind }) => kind === "annual");
  if (annual && (dated.length === 0 || annual.isStated)) return node(annual, basis);
  const latest = dated.reduce<TimeExpression | null>(
    (last, each) => (last === null || endKey(each.value) >= endKey(last.value) ? each : last),
    null,
  );
  const chosen = latest ?? expressions.find(({ kind }) => kind === "ongoing");
  return chosen ? node(chosen, basis) : null;
}

/** A year ends after each of its months: 2020 is later than 2020-06. */
function endKey(value: string): string {
  if (value.length === 4) return `${value}-99`;
  return value.length === 7 ? `${value}-99` : value;
}

/** A time expression as the node that governs by it. */
export function node(expression: TimeExpression, basis: DeadlineBasis): TimeNode {
  const { value, precision, start, end, reason } = expression;
  return { value, precision, basis, span: [start, end], reason };
}

/**
 * `到2020年，` governs up to the next date or the end of its paragraph; 每年 only within its clause; the past only within its
 * sentence. What a growth is measured against and when something begins govern nothing.
 */
function lastBefore(
  reading: string,
  expressions: readonly TimeExpression[],
  place: TimedPlace,
  heading: Span | null,
): TimeExpression | null {
  const low = firstEndingAfter(expressions, place.start);
  for (let index = low - 1; index >= Math.max(0, low - 12); index--) {
    const expression = expressions[index];
    if (!expression || !governs(reading, expression, place)) continue;
    const isInHeading = heading !== null && expression.end <= heading[1];
    const isAway = isShutAway(reading, expression, place.start) || isQuotedAway(reading, expression, place.start);
    if (isInHeading || !isAway) return expression;
  }
  return null;
}

/** 每年引进50个，其中外资项目5个: a part stays in the year of its whole. */
function governs(reading: string, { kind, start, isStated }: TimeExpression, place: TimedPlace): boolean {
  const isPart = reading.startsWith("其中", place.clause[0]);
  if (kind === "annual") return isStated && start >= (isPart ? place.sentence[0] : place.clause[0]);
  if (kind === "past" || kind === "open") return start >= place.sentence[0];
  return kind === "deadline";
}

/** 年均不少于10场, 每季度2次: yearly, where no date is named. */
function onAverage(expressions: readonly TimeExpression[], { start, clause }: TimedPlace): TimeNode | null {
  const found = expressions[firstEndingAfter(expressions, start) - 1];
  return found?.kind === "annual" && found.start >= clause[0] ? node(found, "own") : null;
}

function basisOf(reading: string, expression: TimeExpression, place: TimedPlace): DeadlineBasis {
  if (expression.start >= place.clause[0] && expression.end <= place.clause[1]) return "own";
  const isAdjacent = expression.end <= place.clause[0] && place.clause[0] - expression.end <= 1;
  if (isAdjacent && !endsSentence(reading[expression.end])) return "own";
  return expression.start >= place.sentence[0] ? "sentence" : "paragraph";
}
