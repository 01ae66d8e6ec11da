import { isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { readFiveYearPlan } from "../words/five-year-plan.ts";
import { readPartOfYear } from "../words/part-of-year.ts";
import { skipSpaces } from "../words/quantity.ts";
import { RANGE_MARKS } from "../words/range-marks.ts";
import { formatDate, readPart, readShortNumber, readWrittenDate, readYear } from "../words/written-date.ts";
import { precisionOf } from "./time-expression.ts";
import type { TimeContext, TimeExpression, TimeKind } from "./time-expression.ts";

const ENDS_OF_TIME = lexicon("年底 年末 底 末");
const BEFORE = lexicon("之前 以前 前 之内 以内 内 期间 时期");
const FROM_ON = lexicon("以来 起 开始 后");
const ATTRIBUTE = lexicon("的 度 版 款 重点 工作 计划 任务 目标 水平 基础 相比 数据 统计 以来 印发 发布 出台 修订 第");
const TOWARDS = lexicon("到 至 截至 截止 截止到 力争到 争取到 展望 展望到 力争 确保 在 于 确保到 预计到 用到");
const AGAINST = lexicon("由 从 比 较 与 相比 以 相对 同 对比 比照 和 超过 为");
const SINCE = lexicon("自 从");

interface Point {
  readonly end: number;
  readonly year: number;
  readonly value: string;
  /** Whether 年 or finer stands behind the digits. */
  readonly isMarked: boolean;
  readonly isStated: boolean;
}

/** A date, a range of years or a five-year plan that starts at `at`. */
export function readDated(text: string, at: number, context: TimeContext): TimeExpression | null {
  return readPlanPeriod(text, at, context) ?? readYears(text, at, context);
}

function readPlanPeriod(text: string, at: number, context: TimeContext): TimeExpression | null {
  const plan = readFiveYearPlan(text, at);
  if (!plan) return null;
  const word = lexiconAt(PLAN_ENDS, text, plan.end);
  const before = BEFORE.startingAt(text, plan.end + word.length) ?? "";
  const end = plan.end + word.length + (word === "" ? 0 : before.length);
  if (word === "") return null;
  const past = context.year !== null && plan.to < context.year;
  return {
    kind: past ? "past" : "deadline",
    start: leadingWord(text, at),
    end,
    value: String(plan.to),
    from: String(plan.from),
    precision: "year",
    isStated: true,
    reason: `five-year plan ${plan.from}-${plan.to} ends in ${plan.to}`,
  };
}

const PLAN_ENDS = lexicon("期间 时期 期末 末 末期 中期");

function readYears(text: string, at: number, context: TimeContext): TimeExpression | null {
  const first = readPoint(text, at, false);
  if (!first) return null;
  const second = readRangeEnd(text, first);
  const last = second ?? first;
  if (!last.isMarked) return null;
  const suffix = readSuffix(text, last.end);
  const start = leadingWord(text, at);
  const kind = kindOf(text, at, last, suffix, context);
  return {
    kind,
    start,
    end: suffix.end,
    value: last.value,
    from: first.value,
    precision: precisionOf(last.value),
    isStated: second !== null || first.isStated || suffix.isBefore || start < at,
    reason: `${text.slice(at, suffix.end).trim()} → ${last.value}`,
  };
}

/** One point of time: 2020年, 2020年6月, 2020年底, 2020年上半年; inside a range the first 年 may be missing. */
function readPoint(text: string, at: number, isSecond: boolean): Point | null {
  const date = readWrittenDate(text, at);
  if (!date) return readBarePoint(text, at, isSecond);
  const { year, month, day, end } = date;
  if (day !== null) return { end, year, value: formatDate(year, month, day), isMarked: true, isStated: true };
  if (month !== null) return readMonthEnd(text, end, year, month);
  return readYearPart(text, year, end) ?? { end, year, value: String(year), isMarked: true, isStated: false };
}

/** A year without 年: in a range (2018—2020年) or in a list (2026、2027年). */
function readBarePoint(text: string, at: number, isSecond: boolean): Point | null {
  const year = readYear(text, at);
  if (!year) return null;
  const isMarked = isListedYear(text, year.end);
  const isInRange = isSecond || RANGE_MARKS.startingAt(text, skipSpaces(text, year.end)) !== null;
  const { value, end } = year;
  return isMarked || isInRange ? { end, year: value, value: String(value), isMarked, isStated: false } : null;
}

/** Behind 2020年: 底, 上半年, 三季度 or 7—11月. */
function readYearPart(text: string, year: number, end: number): Point | null {
  const months = readMonthRange(text, end);
  if (months) return readMonthEnd(text, months.end, year, months.value);
  const from = skipSpaces(text, end);
  const part = readPartOfYear(text, from);
  if (part) {
    const behind = skipEnd(text, part.end);
    return { end: behind, year, value: formatDate(year, part.lastMonth), isMarked: true, isStated: true };
  }
  const term = lexiconAt(SCHOOL_TERMS, text, from);
  if (term !== "") return { end: from + term.length, year, value: String(year), isMarked: true, isStated: true };
  const closing = lexiconAt(ENDS_OF_TIME, text, from);
  if (closing === "") return null;
  return { end: from + closing.length, year, value: formatDate(year, 12), isMarked: true, isStated: true };
}

/** A term has no month of its own: every place sets its own school calendar. */
const SCHOOL_TERMS = lexicon("春季学期 秋季学期 春季开学 秋季开学");

const MOST_LISTED = 8;

/** 2026、2027年: the 年 of all but the last is left out. */
function isListedYear(text: string, end: number): boolean {
  let place = end;
  for (let count = 0; count < MOST_LISTED && isOneOf(text, place, "、和与及"); count++) {
    const next = readYear(text, place + 1);
    if (!next) return false;
    if (text[next.end] === "年") return true;
    place = next.end;
  }
  return false;
}

function readMonthEnd(text: string, end: number, year: number, month: number): Point {
  const through = text[skipSpaces(text, end)] === "份" ? skipSpaces(text, end) + 1 : end;
  return { end: skipEnd(text, through), year, value: formatDate(year, month), isMarked: true, isStated: true };
}

/** 2026年7—11月: the first 月 is left out. */
function readMonthRange(text: string, at: number): { value: number; end: number } | null {
  const first = readShortNumber(text, skipSpaces(text, at));
  const mark = first ? RANGE_MARKS.startingAt(text, first.end) : null;
  return first && mark !== null ? readPart(text, first.end + mark.length, "月", 12) : null;
}

const MONTH_PARTS = lexicon("底 末 上旬 中旬 下旬 初 中");

function skipEnd(text: string, at: number): number {
  return at + lexiconAt(MONTH_PARTS, text, at).length;
}

/** Behind 2018年 or 2018: the other end of the range, be it a year, a month or a day of the same year. */
function readRangeEnd(text: string, first: Point): Point | null {
  const markAt = skipSpaces(text, first.end);
  const mark = RANGE_MARKS.startingAt(text, markAt);
  if (mark === null) return null;
  const at = skipSpaces(text, markAt + mark.length);
  const second = readPoint(text, at, true);
  if (second) return second.year >= first.year ? second : null;
  const month = first.value.length === 7 ? readPart(text, at, "月", 12) : null;
  if (month) return readMonthEnd(text, month.end, first.year, month.value);
  return readShortYear(text, at, first);
}

/** 2021-25年: the century is left out. */
function readShortYear(text: string, at: number, first: Point): Point | null {
  const short = first.isMarked ? null : readShortNumber(text, at);
  if (!short || text[short.end] !== "年") return null;
  const year = first.year - (first.year % 100) + short.value;
  return year > first.year ? { end: short.end + 1, year, value: String(year), isMarked: true, isStated: true } : null;
}

interface Suffix {
  readonly end: number;
  readonly isBefore: boolean;
  readonly isFrom: boolean;
  readonly isSince: boolean;
}

function readSuffix(text: string, at: number): Suffix {
  const before = lexiconAt(BEFORE, text, skipSpaces(text, at));
  if (before !== "") {
    return { end: skipSpaces(text, at) + before.length, isBefore: true, isFrom: false, isSince: false };
  }
  const from = lexiconAt(FROM_ON, text, at);
  return { end: at + from.length, isBefore: false, isFrom: from !== "", isSince: from === "以来" };
}

function kindOf(text: string, at: number, last: Point, suffix: Suffix, context: TimeContext): TimeKind {
  if (suffix.isSince) return "past";
  if (suffix.isFrom || SINCE.endingAt(text, at) !== null) return "start";
  return governingKind(text, at, last, suffix, context);
}

function governingKind(text: string, at: number, last: Point, suffix: Suffix, context: TimeContext): TimeKind {
  if (isBaseline(text, at, last, suffix, context)) return "baseline";
  if (last.year < firstYear(context)) return text[suffix.end] === "的" ? "baseline" : "past";
  if (last.isStated || suffix.isBefore || TOWARDS.endingAt(text, at) !== null) return "deadline";
  if (isLabel(text, suffix.end)) return "deadline";
  return ATTRIBUTE.startingAt(text, suffix.end) === null ? "deadline" : "baseline";
}

const LABELS = lexicon("目标 任务 工作目标 工作任务 年度目标 重点任务 主要目标 重点工作 计划 工作计划 度目标 度任务");

/** 2025年目标：…: the year is the label of what follows. */
function isLabel(text: string, at: number): boolean {
  const word = LABELS.startingAt(text, at);
  return word !== null && isOneOf(text, at + word.length, "：\n。");
}

/** 2000年底前建成的小区: tells which things are meant. */
const BUILT = lexicon("建成的 建成投用的 投用的 投产的 竣工的 建造的 修建的 建设的 注册的 成立的 登记的 出生的 认定的");
/** Where the document names no year of its own, nothing before this one is a plan's. */
const FIRST_PLANNED = 2010;

function isBaseline(text: string, at: number, last: Point, { end }: Suffix, context: TimeContext): boolean {
  if (isComparedWith(text, at, end) || PUBLISHED.startingAt(text, end) !== null) return true;
  return last.year < (firstYear(context) || FIRST_PLANNED) && BUILT.startingAt(text, end) !== null;
}

/** 2026年3月20日印发 is the day of print. */
const PUBLISHED = lexicon("印发 发布 公布");
const BASES = lexicon("基础上 基础 水平 相比 的基础上 为基数 的水平 基数");

/** 较2020年增长, 在2024年基础上: what a change is measured against. */
function isComparedWith(text: string, at: number, end: number): boolean {
  if (BASES.startingAt(text, end) !== null) return true;
  if (AGAINST.endingAt(text, at) === null) return false;
  return isOneOf(text, at - 1, "由比较") || ATTRIBUTE.startingAt(text, end) !== null;
}

/** Nothing before this year can be a deadline of the document; 0 where the document names no year of its own. */
function firstYear({ period, year }: TimeContext): number {
  const from = period === null ? Infinity : Number(period.from.slice(0, 4));
  const first = Math.min(from, year ?? Infinity);
  return first === Infinity ? 0 : first;
}

function leadingWord(text: string, at: number): number {
  const behind = text[at - 1] === " " ? at - 1 : at;
  return behind - (TOWARDS.endingAt(text, behind)?.length ?? behind - at);
}

function lexiconAt(words: ReturnType<typeof lexicon>, text: string, at: number): string {
  return words.startingAt(text, at) ?? "";
}
