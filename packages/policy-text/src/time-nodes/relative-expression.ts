import { lexicon } from "../words/lexicon.ts";
import { readNumeral } from "../words/numeral.ts";
import { formatDate, readShortNumber } from "../words/written-date.ts";
import { expression } from "./time-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";
import { readMonthOnly, readThisYear } from "./yearless-expression.ts";

const ANNUAL = lexicon("每年 每年度 年均 逐年 每季度 每月 每半年 每学年 每两年");
const ONGOING = lexicon(
  "持续推进 长期坚持 持续实施 持续开展 长期推进 常态化推进 常态化开展 持续坚持 长期实施 长期开展 全年推进 持续深化 持续完善 常年坚持",
);
const PERIOD_ENDS = lexicon("规划期末 计划期末 实施期末 期末 规划末期 行动期末");
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
    readThisYear(text, at, context) ??
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
  return character === undefined || "。；，、）\n\t ".includes(character);
}

/** 到规划期末: the end of the plan's own period. */
function readPeriodEnd(text: string, at: number, { period }: TimeContext): TimeExpression | null {
  const word = PERIOD_ENDS.startingAt(text, at);
  const towards = TOWARDS.endingAt(text, at);
  if (word === null || towards === null || period === null) return null;
  return expression("deadline", at - towards.length, at + word.length, period.to, `${word} → ${period.to}`);
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
  if (unit === "年") return formatDate(year + count, month, Math.min(date, daysOf(year + count, month)));
  if (unit === "个月") {
    const months = year * 12 + month - 1 + count;
    return formatDate(Math.floor(months / 12), (months % 12) + 1);
  }
  const moved = new Date(Date.UTC(year, month - 1, date + count));
  return moved.toISOString().slice(0, 10);
}

/** The length of a month: a year behind 29 February is 28 February. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 三年内, 用3年时间, 未来5年, 五年累计: the plan period gives the year where it has that length. */
function readWithin(text: string, at: number, context: TimeContext): TimeExpression | null {
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.value.length > 2 || text[numeral.end] !== "年") return null;
  if (numeral.script === "magnitude" || PAST_MARKS.endingAt(text, at) !== null) return null;
  const years = Number(numeral.value);
  const behind = numeral.end + 1;
  if (WHOLE_SPAN.startingAt(text, behind) !== null) return readWholeSpan(at, behind, years, context);
  return readComingYears(text, { at, behind, years }, context);
}

interface Years {
  readonly at: number;
  readonly behind: number;
  readonly years: number;
}

function readComingYears(text: string, { at, behind, years }: Years, context: TimeContext): TimeExpression | null {
  const coming = COMING.endingAt(text, at) ?? "";
  const word = SPAN_WORDS.startingAt(text, behind) ?? "";
  if (word === "" && coming !== "未来" && coming !== "今后") return null;
  const [start, end] = [at - coming.length, behind + word.length];
  const value = endOfSpan(years, context);
  if (value === null) return expression("open", start, end, "", `${years} years: the text does not say from when`);
  return expression("deadline", start, end, value, `${years} years, the plan period → ${value}`);
}

function readWholeSpan(at: number, end: number, years: number, context: TimeContext): TimeExpression | null {
  const value = endOfSpan(years, context);
  return value === null ? null : expression("deadline", at, end, value, `${years} years, the plan period → ${value}`);
}

function endOfSpan(years: number, { period }: TimeContext): string | null {
  if (period === null) return null;
  const length = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) + 1;
  return length === years ? period.to.slice(0, 4) : null;
}
