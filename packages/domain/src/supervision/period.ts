import type { CalendarDate } from "../values/index.ts";
import { daysInMonth } from "../values/index.ts";
import { shiftDay } from "./working-calendar.ts";

export const PERIOD_KINDS = ["month", "quarter", "half_year", "year"] as const;
/** 月, 季, 半年, 年: the periods of reports and of bulletins. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** One period with its first and last day. */
export interface Period {
  /** `2026-11`, `2026-Q4`, `2026-H2` or `2026`. */
  readonly period: string;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };
const FORMS: Readonly<Record<PeriodKind, RegExp>> = {
  month: /^[12]\d{3}-(0[1-9]|1[0-2])$/,
  quarter: /^[12]\d{3}-Q([1-4])$/,
  half_year: /^[12]\d{3}-H([12])$/,
  year: /^[12]\d{3}$/,
};

/** The period of this kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: CalendarDate): Period {
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS[kind]);
  return nthPeriod(kind, Number(day.slice(0, 4)), index);
}

/** The period that is written so, with its kind; null where it is none. */
export function parsePeriod(text: string): (Period & { readonly kind: PeriodKind }) | null {
  const kind = PERIOD_KINDS.find((each) => FORMS[each].test(text));
  if (kind === undefined) return null;
  const number = Number(FORMS[kind].exec(text)?.[1] ?? 1);
  return { kind, ...nthPeriod(kind, Number(text.slice(0, 4)), number - 1) };
}

/** The period of the same kind that ended the day before. */
export function periodBefore(kind: PeriodKind, { periodFrom }: Pick<Period, "periodFrom">): Period {
  return periodOf(kind, shiftDay(periodFrom, -1));
}

function nthPeriod(kind: PeriodKind, year: number, index: number): Period {
  const months = MONTHS[kind];
  const [first, last] = [index * months + 1, (index + 1) * months];
  const names: Readonly<Record<PeriodKind, string>> = {
    month: `${year}-${twoDigits(first)}`,
    quarter: `${year}-Q${index + 1}`,
    half_year: `${year}-H${index + 1}`,
    year: `${year}`,
  };
  return {
    period: names[kind],
    periodFrom: `${year}-${twoDigits(first)}-01`,
    periodTo: `${year}-${twoDigits(last)}-${twoDigits(daysInMonth(year, last))}`,
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
