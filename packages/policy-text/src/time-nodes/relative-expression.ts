import { lexicon } from "../words/lexicon.ts";
import { readNumeral } from "../words/numeral.ts";
import { formatDate, readPart, readShortNumber } from "../words/written-date.ts";
import { precisionOf } from "./time-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

const ANNUAL = lexicon("每年 每年度 年均 逐年 每季度 每月 每半年 每学年 每两年");
const ONGOING = lexicon(
  "持续推进 长期坚持 持续实施 持续开展 长期推进 常态化推进 常态化开展 持续坚持 长期实施 长期开展 全年推进 持续深化 持续完善 常年坚持",
);
const YEAR_ENDS = lexicon("今年年底 今年底 今年年末 今年末 本年底 本年末 年底 年末");
const THIS_YEAR = lexicon("今年内 今年 本年度内 本年度 年内 全年");
const PERIOD_ENDS = lexicon("规划期末 计划期末 实施期末 期末 规划末期 行动期末");
const NEXT_YEAR_ENDS = lexicon("明年年底 明年底 明年末");
const NEXT_YEAR = lexicon("明年");
const BEFORE = lexicon("之前 以前 前 之内 以内 内");
const TOWARDS = lexicon("到 至 截至 力争到 争取到 确保 力争 确保到 在 于");
const SPAN_WORDS = lexicon("时间内 时间 以内 之内 内 左右时间 左右的时间 左右");
/** 五年累计: the plan's own length, or no date at all. */
const WHOLE_SPAN = lexicon("累计 共 间 合计 期间");
const PAST_MARKS = lexicon("近 过去 前 连续 最近 满 第 过渡期 有效期");
const COMING = lexicon("未来 今后 再用 用 利用 通过 经过 力争用 力争 在");

/** Words that say when without a year of their own: 每年, 持续推进, 年底前, 6月底前, 三年内, 自印发之日起30日内. */
export function readRelative(text: string, at: number, context: TimeContext): TimeExpression | null {
  return (
    readAnnual(text, at) ??
    readOngoing(text, at) ??
    readPeriodEnd(text, at, context) ??
    readYearEnd(text, at, context) ??
    readMonthOnly(text, at, context) ??
    readAfterIssue(text, at, context) ??
    readWithin(text, at, context)
  );
}

function readAnnual(text: string, at: number): TimeExpression | null {
  const word = ANNUAL.startingAt(text, at);
  if (word === null || (word === "年均" && /\d/u.test(text[at - 1] ?? ""))) return null;
  const isYearly = word.startsWith("每年") || word === "逐年";
  return { ...expression("annual", at, at + word.length, "annual", `${word} → annual`), isStated: isYearly };
}

/** 持续推进 is a time node only where nothing is pushed: at the end of a clause or cell. */
function readOngoing(text: string, at: number): TimeExpression | null {
  const word = ONGOING.startingAt(text, at);
  if (word === null || !isClauseEnd(text[at + word.length])) return null;
  return expression("ongoing", at, at + word.length, "ongoing", `${word} → ongoing`);
}

function isClauseEnd(character: string | undefined): boolean {
  return character === undefined || "。；，、）)\n\t 　".includes(character);
}

/** 到规划期末: the end of the plan's own period. */
function readPeriodEnd(text: string, at: number, { period }: TimeContext): TimeExpression | null {
  const word = PERIOD_ENDS.startingAt(text, at);
  const towards = TOWARDS.endingAt(text, at);
  if (word === null || towards === null || period === null) return null;
  return expression("deadline", at - towards.length, at + word.length, period.to, `${word} → ${period.to}`);
}

function readYearEnd(text: string, at: number, context: TimeContext): TimeExpression | null {
  const next = NEXT_YEAR_ENDS.startingAt(text, at) ?? NEXT_YEAR.startingAt(text, at);
  const word = next ?? YEAR_ENDS.startingAt(text, at) ?? THIS_YEAR.startingAt(text, at);
  if (word === null || isPartOfAnotherWord(text, at, word)) return null;
  const before = BEFORE.startingAt(text, at + word.length) ?? "";
  const end = at + word.length + before.length;
  const start = at - (TOWARDS.endingAt(text, at)?.length ?? 0);
  if (word === "年底" && before === "" && start === at) return null;
  if (context.year === null) return expression("open", start, end, "", `${word}: the text does not say the year`);
  const year = context.year + (next === null ? 0 : 1);
  const isEnd = word.endsWith("底") || word.endsWith("末");
  const value = formatDate(year, isEnd ? 12 : null);
  return expression("deadline", start, end, value, `${word}, year of the document → ${value}`);
}

function isPartOfAnotherWord(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? "";
  if (word === "全年") return true;
  return (
    word.startsWith("年") &&
    (/[\d一二三四五六七八九十两几多半每近]/u.test(before) || before === "周" || before === "去")
  );
}

/** 6月底前, 9月30日前, 三季度前: a month without a year, taken only where an end is set. */
function readMonthOnly(text: string, at: number, context: TimeContext): TimeExpression | null {
  const month = readPart(text, at, "月", 12) ?? readQuarter(text, at);
  if (!month || isYearBefore(text, at)) return null;
  const day = readPart(text, month.end, "日", 31);
  let end = day ? day.end : month.end;
  const closing = day ? "" : (MONTH_ENDS.startingAt(text, end) ?? "");
  end += closing.length;
  const before = BEFORE.startingAt(text, end) ?? "";
  const start = at - (TOWARDS.endingAt(text, at)?.length ?? 0);
  if (before === "" && closing === "" && start === at && !isBareTime(text, at, end)) return null;
  end += before.length;
  if (!context.isAnnual || context.year === null) {
    return expression("open", start, end, "", "a month without a year");
  }
  const value = formatDate(context.year, month.value, day ? day.value : null);
  return expression("deadline", start, end, value, `month in the plan's year → ${value}`);
}

/** 一季度启动, 9月举办: a month that opens its clause and is not talked of as a past one. */
function isBareTime(text: string, at: number, end: number): boolean {
  const before = text[at - 1];
  const isOpening = before === undefined || "。；，、\n ".includes(before);
  return isOpening && !"，、的至-—~".includes(text[end] ?? "，");
}

const MONTH_ENDS = lexicon("份底 底 末 上旬 中旬 下旬 份");
const QUARTERS: Readonly<Record<string, number>> = {
  第一季度: 3,
  第二季度: 6,
  第三季度: 9,
  第四季度: 12,
  一季度: 3,
  二季度: 6,
  三季度: 9,
  四季度: 12,
  上半年: 6,
  下半年: 12,
};
const QUARTER_WORDS = lexicon(Object.keys(QUARTERS));

function readQuarter(text: string, at: number): { value: number; end: number } | null {
  const word = QUARTER_WORDS.startingAt(text, at);
  const value = word === null ? undefined : QUARTERS[word];
  return word === null || value === undefined ? null : { value, end: at + word.length };
}

function isYearBefore(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  return before === "年" || before === "-" || before === "/" || before === "." || /\d/u.test(before);
}

/** 自印发之日起30日内: counted from the day of issue, where the text gives one. */
function readAfterIssue(text: string, at: number, context: TimeContext): TimeExpression | null {
  if (!text.startsWith("之日起", at)) return null;
  const number = readShortNumber(text, at + 3);
  const unit = number === null ? null : DAY_UNITS.startingAt(text, number.end);
  if (!number || unit === null || text[number.end + unit.length] !== "内") return null;
  const end = number.end + unit.length + 1;
  const value = context.issuedOn === null ? null : after(context.issuedOn, number.value, unit);
  if (value === null) return expression("open", at, end, "", "counted from a day the text does not give");
  return expression("deadline", at, end, value, `${number.value}${unit} after ${context.issuedOn}`);
}

const DAY_UNITS = lexicon("日 天 个月 年");

function after(day: string, count: number, unit: string): string | null {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (unit === "年") return formatDate(year + count, month, date);
  if (unit === "个月") {
    const months = year * 12 + month - 1 + count;
    return formatDate(Math.floor(months / 12), (months % 12) + 1);
  }
  const moved = new Date(Date.UTC(year, month - 1, date + count));
  return moved.toISOString().slice(0, 10);
}

/** 三年内, 用3年时间, 未来5年: the plan period gives the year where it has that length. */
function readWithin(text: string, at: number, context: TimeContext): TimeExpression | null {
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.script === "magnitude" || text[numeral.end] !== "年" || numeral.value.length > 2) return null;
  const coming = COMING.endingAt(text, at);
  const whole = WHOLE_SPAN.startingAt(text, numeral.end + 1);
  if (whole !== null) return readWholeSpan(text, at, numeral.end + 1, Number(numeral.value), context);
  const word = SPAN_WORDS.startingAt(text, numeral.end + 1) ?? "";
  if ((word === "" && coming !== "未来" && coming !== "今后") || PAST_MARKS.endingAt(text, at) !== null) return null;
  const start = at - (coming?.length ?? 0);
  const end = numeral.end + 1 + word.length;
  const value = endOfSpan(Number(numeral.value), context);
  if (value === null)
    return expression("open", start, end, "", `${numeral.value} years: the text does not say from when`);
  return expression("deadline", start, end, value, `${numeral.value} years, the plan period → ${value}`);
}

function readWholeSpan(
  text: string,
  at: number,
  end: number,
  years: number,
  context: TimeContext,
): TimeExpression | null {
  const value = PAST_MARKS.endingAt(text, at) === null ? endOfSpan(years, context) : null;
  return value === null ? null : expression("deadline", at, end, value, `${years} years, the plan period → ${value}`);
}

function endOfSpan(years: number, { period }: TimeContext): string | null {
  if (period === null) return null;
  const length = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) + 1;
  return length === years ? period.to.slice(0, 4) : null;
}

function expression(
  kind: TimeExpression["kind"],
  start: number,
  end: number,
  value: string,
  reason: string,
): TimeExpression {
  return { kind, start, end, value, from: value, precision: precisionOf(value), isStated: true, reason };
}
