import type { DocumentIdentity } from "../extraction.ts";
import type { Span } from "../span.ts";
import { readFiveYearPlan } from "../words/five-year-plan.ts";
import { lexicon } from "../words/lexicon.ts";
import { skipSpaces } from "../words/quantity.ts";
import { RANGE_MARKS } from "../words/range-marks.ts";
import { readWrittenDate, readYear } from "../words/written-date.ts";

/** The years a plan covers and where it says so. */
export interface PlanPeriod {
  readonly period: DocumentIdentity["period"];
  readonly span: Span | null;
}

const PERIOD_WORDS = lexicon(
  "实施期限 实施期 规划期限 规划期 计划期限 计划期 执行期限 执行期 行动期限 实施时间 实施周期 规划年限 实施年限 规划时限",
);
const REACH = 24;

/** The period a sentence of the text states: 实施期限为2026年至2028年. */
export function statedPeriod(reading: string, from: number, to: number): PlanPeriod | null {
  for (let at = reading.indexOf("期", from); at >= 0 && at < to; at = reading.indexOf("期", at + 1)) {
    for (const end of [at + 1, at + 2, at + 3]) {
      const found = PERIOD_WORDS.endingAt(reading, end, from) === null ? null : yearsWithin(reading, end, REACH, to);
      if (found) return found;
    }
  }
  return null;
}

/** The period a title names: （2018—2020年）, “十四五”, 2024年. */
export function titlePeriod(reading: string, title: Span): PlanPeriod | null {
  const years = yearsWithin(reading, title[0], title[1] - title[0], title[1]);
  if (years) return years;
  for (let at = title[0]; at < title[1]; at++) {
    const plan = readFiveYearPlan(reading, at);
    if (plan) return { period: { from: String(plan.from), to: String(plan.to) }, span: [plan.start, plan.end] };
  }
  return singleYear(reading, title);
}

function yearsWithin(reading: string, from: number, reach: number, limit: number): PlanPeriod | null {
  const last = Math.min(limit, from + reach);
  for (let at = from; at < last; at++) {
    const found = readRange(reading, at);
    if (found) return found;
    if (reading[at] === "。") return null;
  }
  return null;
}

/** Two years or months with a range mark between; the 年 of either may be missing. */
function readRange(reading: string, at: number): PlanPeriod | null {
  const first = readEnd(reading, at);
  if (!first) return null;
  const markAt = skipSpaces(reading, first.end);
  const mark = RANGE_MARKS.startingAt(reading, markAt);
  if (mark === null) return null;
  const second = readEnd(reading, skipSpaces(reading, markAt + mark.length));
  if (!second || second.value < first.value) return null;
  return { period: { from: first.value, to: second.value }, span: [at, second.end] };
}

function readEnd(reading: string, at: number): { value: string; end: number } | null {
  const date = readWrittenDate(reading, at);
  if (date) {
    const month = date.month === null ? "" : `-${String(date.month).padStart(2, "0")}`;
    return { value: `${date.year}${month}`, end: date.end };
  }
  const year = readYear(reading, at);
  return year ? { value: String(year.value), end: year.end } : null;
}

function singleYear(reading: string, title: Span): PlanPeriod | null {
  for (let at = title[0]; at < title[1]; at++) {
    const date = readWrittenDate(reading, at);
    if (date && date.month === null) {
      const year = String(date.year);
      return { period: { from: year, to: year }, span: [at, date.end] };
    }
  }
  return null;
}
