import type { CalendarDate } from "../values/index.ts";
import type { BothWords } from "./score-form.ts";

/** What a unit is asked for: 进展报告, 指标数据, 督办单答复, 表格, 表格栏目. */
export const ASK_KINDS = ["report", "figure", "sheet", "form", "form_field"] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** How long one of them takes; an estimate, dated, with where it comes from. */
export interface AskEstimate {
  readonly kind: AskKind;
  readonly minutes: number;
  readonly validFrom: CalendarDate;
  readonly source: BothWords;
}

const OWN: BothWords = {
  zh: "本系统估计（◇），未经实测；以一名联络员十项任务十分钟为目标倒推，督办单含起草与送签",
  en: "our own estimate, not measured; from the aim of ten tasks in ten minutes for one officer, sheets with writing and signing",
};

/** 用时估计, until an office states its own. */
export const ASK_ESTIMATES: readonly AskEstimate[] = [
  { kind: "report", minutes: 5, validFrom: "2018-01-01", source: OWN },
  { kind: "figure", minutes: 2, validFrom: "2018-01-01", source: OWN },
  { kind: "sheet", minutes: 60, validFrom: "2018-01-01", source: OWN },
  { kind: "form", minutes: 5, validFrom: "2018-01-01", source: OWN },
  { kind: "form_field", minutes: 1, validFrom: "2018-01-01", source: OWN },
];

/** 频次: how often a field is asked while its form holds. */
export const ASK_FREQUENCIES = ["once", "monthly", "quarterly", "half_yearly", "yearly"] as const;
export type AskFrequency = (typeof ASK_FREQUENCIES)[number];

const MONTHS_BETWEEN: Readonly<Record<AskFrequency, number | null>> = {
  once: null,
  monthly: 1,
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
};

/** What a form asks for, or would ask: a figure by the target that it is of, anything else by its name. */
export interface AskedThing {
  readonly name: string;
  readonly targetId: string | null;
}

/** 一数一源: whether two forms or rules ask for the same thing (quality U-03). */
export function isSameAsk(one: AskedThing, other: AskedThing): boolean {
  if (one.targetId !== null || other.targetId !== null) return one.targetId === other.targetId;
  return plainName(one.name) === plainName(other.name);
}

function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}

/** The months, as 2026-11, in which something asked from one day to another falls due. */
export function monthsAsked(frequency: AskFrequency, from: CalendarDate, to: CalendarDate): string[] {
  const step = MONTHS_BETWEEN[frequency];
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (step === null) return first <= last ? [first] : [];
  const months: string[] = [];
  for (let month = first; month <= last; month = monthLater(month, step)) months.push(month);
  return months;
}

function monthLater(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** 栏目 × 单位 × 频次: the minutes that fields cost all units together in one year (quality U-05). */
export function yearlyMinutes(
  fields: readonly { readonly minutes: number; readonly frequency: AskFrequency }[],
  units: number,
): number {
  const timesAYear = (frequency: AskFrequency) => 12 / (MONTHS_BETWEEN[frequency] ?? 12);
  return fields.reduce((sum, { minutes, frequency }) => sum + minutes * timesAYear(frequency), 0) * units;
}

/** One thing asked of one unit in one month; `what` names the same thing the same way wherever it is asked. */
export interface Ask {
  readonly departmentId: string;
  /** 2026-11. */
  readonly month: string;
  readonly kind: AskKind;
  readonly what: string;
  /** What whoever asks says that it takes; absent where the estimate of its kind holds. */
  readonly minutes?: number;
}

/** 减负: what a unit was asked in a month, how often the same again, and how many minutes that makes. */
export interface MonthlyBurden {
  readonly departmentId: string;
  readonly month: string;
  readonly counts: Readonly<Record<AskKind, number>>;
  /** Asks for what the same unit was asked in the same month already (ledger rules §13: once at most). */
  readonly repeats: number;
  readonly minutes: number;
}

/** Adds up what units were asked, unit by unit and month by month. It says what was asked, never who used what how much. */
export function reckonBurden(asks: readonly Ask[], estimates: readonly AskEstimate[] = ASK_ESTIMATES): MonthlyBurden[] {
  const byUnit = new Map<string, Ask[]>();
  for (const ask of asks) {
    const key = `${ask.month} ${ask.departmentId}`;
    const own = byUnit.get(key);
    if (own) own.push(ask);
    else byUnit.set(key, [ask]);
  }
  return [...byUnit.values()]
    .flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { departmentId, month } = first;
      const distinct = new Set(own.map(({ kind, what }) => `${nounOf(kind)} ${what}`));
      const minutes = own.reduce(
        (sum, { kind, minutes: said }) => sum + (said ?? estimatedMinutes(kind, month, estimates)),
        0,
      );
      return [{ departmentId, month, counts: countsOf(own), repeats: own.length - distinct.size, minutes }];
    })
    .toSorted((a, b) => a.month.localeCompare(b.month) || a.departmentId.localeCompare(b.departmentId));
}

/** A figure is the same figure whether a report or a field of a form asks for it. */
function nounOf(kind: AskKind): AskKind {
  return kind === "form_field" ? "figure" : kind;
}

function countsOf(asks: readonly Ask[]): Record<AskKind, number> {
  const countOf = (kind: AskKind) => asks.filter((ask) => ask.kind === kind).length;
  return {
    report: countOf("report"),
    figure: countOf("figure"),
    sheet: countOf("sheet"),
    form: countOf("form"),
    form_field: countOf("form_field"),
  };
}

/** What one of a kind is estimated to take in a month. */
export function estimatedMinutes(
  kind: AskKind,
  month: string,
  estimates: readonly AskEstimate[] = ASK_ESTIMATES,
): number {
  const known = estimates.filter((one) => one.kind === kind && one.validFrom <= `${month}-01`);
  return known.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1)?.minutes ?? 0;
}
