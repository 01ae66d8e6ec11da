import type { DocumentIdentity, Precision } from "../extraction.ts";
import { lexicon } from "../words/lexicon.ts";

export const TIME_KINDS = ["deadline", "start", "past", "baseline", "annual", "ongoing", "open"] as const;
/**
 * What a date is for. Only `deadline`, `annual` and `ongoing` can govern; `past` tells what was, `baseline` what a growth is
 * measured against, `open` is a deadline whose year the text leaves out.
 */
export type TimeKind = (typeof TIME_KINDS)[number];

/** Words that say when, at a place of the text. */
export interface TimeExpression {
  readonly kind: TimeKind;
  readonly start: number;
  readonly end: number;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `annual` or `ongoing`; empty for `open`. */
  readonly value: string;
  /** The beginning of a range; equal to `value` where one point is named. */
  readonly from: string;
  readonly precision: Precision;
  /** 到, 前, 底, 期间 or a range: the words themselves set an end. A bare year only says in which year. */
  readonly isStated: boolean;
  readonly reason: string;
}

const TIME_LABELS = lexicon(
  "完成时间 完成时限 完成期限 时限 时间节点 时间要求 办理时限 办结时限 责任时限 完成时间节点 时间进度 推进时限 工作时限 时间安排 实施时间 期限",
);

/** `完成时间：2027年6月` or `（市数据局，12月底前完成）`: a label or the owners' bracket makes a date govern its whole unit. */
export function isLabelled(reading: string, { start, end }: TimeExpression): boolean {
  const closing = reading.startsWith("完成", end) ? end + 2 : end;
  if (reading[closing] === "）" && "，；".includes(reading[start - 1] ?? " ")) return true;
  let at = start;
  while (at > 0 && "：: 为】】".includes(reading[at - 1] ?? "")) at--;
  return at < start && TIME_LABELS.endingAt(reading, at) !== null;
}

/** What the document says of its own time, so that 年底前 and 三年内 find their year. */
export interface TimeContext {
  /** The year the document speaks from: of an annual plan its year, else the year of issue or of the number; null when neither is known. */
  readonly year: number | null;
  readonly period: DocumentIdentity["period"];
  readonly issuedOn: string | null;
  /** Only an annual plan lends its year to 6月底前. */
  readonly isAnnual: boolean;
}

type Dated = Pick<DocumentIdentity, "period" | "issuedOn"> & Partial<Pick<DocumentIdentity, "documentNumber">>;

/** The time context that a document's identity gives. */
export function timeContextOf({ period, issuedOn, documentNumber }: Dated): TimeContext {
  const isAnnual = period !== null && period.from.slice(0, 4) === period.to.slice(0, 4);
  const year = issuedOn?.slice(0, 4) ?? /\D(20\d\d)\D/.exec(documentNumber ?? "")?.[1];
  const issueYear = year === undefined ? null : Number(year);
  return { year: isAnnual ? Number(period.to.slice(0, 4)) : issueYear, period, issuedOn, isAnnual };
}

/** A time expression whose words set their own end. */
export function expression(kind: TimeKind, start: number, end: number, value: string, reason: string): TimeExpression {
  return { kind, start, end, value, from: value, precision: precisionOf(value), isStated: true, reason };
}

/** The precision a value itself shows. */
export function precisionOf(value: string): Precision {
  if (value === "annual" || value === "ongoing") return value;
  if (value.length > 7) return "day";
  return value.length > 4 ? "month" : "year";
}
