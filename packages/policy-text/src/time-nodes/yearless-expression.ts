import { isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { isDigitAt } from "../words/numeral.ts";
import { readPartOfYear } from "../words/part-of-year.ts";
import { formatDate, readPart } from "../words/written-date.ts";
import { expression } from "./time-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

const YEAR_ENDS = lexicon("今年年底 今年底 今年年末 今年末 本年底 本年末 年底 年末");
const THIS_YEAR = lexicon("今年内 今年 本年度内 本年度 年内");
/** 全年: the year of an annual plan; elsewhere it only says how much of a year. */
const WHOLE_YEAR = "全年";
const NEXT_YEAR_ENDS = lexicon("明年年底 明年底 明年末");
const NEXT_YEAR = lexicon("明年");
const BEFORE = lexicon("之前 以前 前 之内 以内 内");
const TOWARDS = lexicon("到 至 截至 力争到 争取到 确保 力争 确保到 在 于");

interface YearWord {
  readonly word: string;
  readonly yearsOn: number;
}

/** 年底前, 今年内, 明年底: the document says which year it speaks from, or the date stays open. */
export function readThisYear(text: string, at: number, context: TimeContext): TimeExpression | null {
  return readWholeYear(text, at, context) ?? readYearWord(text, at, context);
}

function readWholeYear(text: string, at: number, { year, isAnnual }: TimeContext): TimeExpression | null {
  if (!isAnnual || !text.startsWith(WHOLE_YEAR, at) || !opensClause(text, at, at + 2)) return null;
  return expression("deadline", at, at + 2, String(year), `${WHOLE_YEAR} of the plan's year → ${year}`);
}

function readYearWord(text: string, at: number, { year }: TimeContext): TimeExpression | null {
  const found = yearWord(text, at);
  if (found === null || isPartOfAnotherWord(text, at, found.word)) return null;
  const { word, yearsOn } = found;
  const start = startOf(text, at);
  const end = endOf(text, at + word.length);
  if (word === "年底" && start === at && end === at + word.length) return null;
  if (year === null) return expression("open", start, end, "", `${word}: the text does not say the year`);
  const isEnd = word.endsWith("底") || word.endsWith("末");
  const value = formatDate(year + yearsOn, isEnd ? 12 : null);
  return expression("deadline", start, end, value, `${word}, year of the document → ${value}`);
}

function yearWord(text: string, at: number): YearWord | null {
  const next = NEXT_YEAR_ENDS.startingAt(text, at) ?? NEXT_YEAR.startingAt(text, at);
  if (next !== null) return { word: next, yearsOn: 1 };
  const word = YEAR_ENDS.startingAt(text, at) ?? THIS_YEAR.startingAt(text, at);
  return word === null ? null : { word, yearsOn: 0 };
}

/** 三年内, 周年底, 去年底 are read by others or not at all. */
function isPartOfAnotherWord(text: string, at: number, word: string): boolean {
  return word.startsWith("年") && isOneOf(text, at - 1, "0123456789一二三四五六七八九十两几多半每近周去");
}

function startOf(text: string, at: number): number {
  return at - (TOWARDS.endingAt(text, at)?.length ?? 0);
}

function endOf(text: string, at: number): number {
  return at + (BEFORE.startingAt(text, at)?.length ?? 0);
}

const MONTH_ENDS = lexicon("份底 底 末 上旬 中旬 下旬 份");

/** 6月底前, 9月30日前, 三季度前: a month without a year, taken only where an end is set or it opens its clause. */
export function readMonthOnly(text: string, at: number, context: TimeContext): TimeExpression | null {
  const named = readMonthOrDay(text, at);
  if (!named) return null;
  const start = startOf(text, at);
  const end = endOf(text, named.end);
  const isStated = named.isStated || start < at || end > named.end;
  if (!isStated && !opensClause(text, at, end)) return null;
  if (!context.isAnnual || context.year === null) return expression("open", start, end, "", "a month without a year");
  const value = formatDate(context.year, named.month, named.day);
  return expression("deadline", start, end, value, `month in the plan's year → ${value}`);
}

interface MonthOrDay {
  readonly month: number;
  readonly day: number | null;
  readonly end: number;
  /** 底, 末 or 上旬 stands behind it. */
  readonly isStated: boolean;
}

function readMonthOrDay(text: string, at: number): MonthOrDay | null {
  if (isOneOf(text, at - 1, "年-/.") || isDigitAt(text, at - 1)) return null;
  const part = readPartOfYear(text, at);
  const month = readPart(text, at, "月", 12) ?? (part && { value: part.lastMonth, end: part.end });
  if (!month) return null;
  const day = readPart(text, month.end, "日", 31);
  if (day) return { month: month.value, day: day.value, end: day.end, isStated: false };
  const closing = MONTH_ENDS.startingAt(text, month.end) ?? "";
  return { month: month.value, day: null, end: month.end + closing.length, isStated: closing !== "" };
}

/** 一季度启动, 9月举办: a month that opens its clause and is not talked of as a past one. */
function opensClause(text: string, at: number, end: number): boolean {
  const isOpening = at === 0 || isOneOf(text, at - 1, "。；，、\n\t ");
  return isOpening && !isOneOf(text, end, "，、的至-—~");
}
