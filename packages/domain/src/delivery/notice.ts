import type { Term } from "../glossary/index.ts";
import { calendarDateOf } from "../values/index.ts";
import type { CalendarDate } from "../values/index.ts";

/** 通知种类: what a notice is about. */
export const NOTICE_KINDS = ["assigned", "due_soon", "overdue", "returned", "sheet", "digest_only"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The kinds as they are told apart since a day, and which of them can never go at once, whatever is said of their urgency. */
export const NOTICE_KIND_RULES = {
  validFrom: "2026-11-22",
  source: "quality U-56: one digest per person per day, urgent only red, quiet hours",
  neverAtOnce: ["due_soon", "digest_only"],
} as const satisfies {
  readonly validFrom: CalendarDate;
  readonly source: string;
  readonly neverAtOnce: readonly NoticeKind[];
};

/** The fact by which a room asks that people be told. */
export const NOTICE_FACT = "supervision.notice.raised";

/** What that fact carries. Under one `dedupeKey` a person is told once, however often and in however many facts it comes. */
export interface RaisedNotice {
  readonly accountIds: readonly string[];
  readonly kind: NoticeKind;
  readonly title: Term;
  readonly text: Term;
  /** Where in the application it leads, from the first `/` on. */
  readonly link: string;
  readonly isUrgent: boolean;
  readonly dedupeKey: string;
}

/** At once, or with the digest of a day. */
export const NOTICE_WAYS = ["at_once", "digest"] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** 通知规则, as the system administrator sets it. Hours are those of China; equal quiet hours mean none. */
export interface NoticePolicy {
  readonly digestHour: number;
  readonly quietFromHour: number;
  readonly quietToHour: number;
  /** Kinds that go at once when they are urgent; all others wait for the digest. */
  readonly urgentKinds: readonly NoticeKind[];
  /** Those of them that go at once in quiet hours too. */
  readonly wakingKinds: readonly NoticeKind[];
  readonly keptDays: number;
}

/** Why a policy cannot be. */
export type PolicyFault = "digest_in_quiet_hours" | "never_at_once" | "waking_not_urgent";

/** What is wrong with a policy; null when nothing is. */
export function faultOfPolicy(policy: NoticePolicy): PolicyFault | null {
  if (isQuietHour(policy.digestHour, policy)) return "digest_in_quiet_hours";
  const never: readonly NoticeKind[] = NOTICE_KIND_RULES.neverAtOnce;
  if (policy.urgentKinds.some((kind) => never.includes(kind))) return "never_at_once";
  return policy.wakingKinds.every((kind) => policy.urgentKinds.includes(kind)) ? null : "waking_not_urgent";
}

/** Which way a notice goes. */
export function wayOf({ kind, isUrgent }: Pick<RaisedNotice, "kind" | "isUrgent">, policy: NoticePolicy): NoticeWay {
  return isUrgent && policy.urgentKinds.includes(kind) ? "at_once" : "digest";
}

/** Whether nobody is to be disturbed now. */
export function isQuiet(now: Date, policy: NoticePolicy): boolean {
  return isQuietHour(hourInChina(now), policy);
}

/** The day whose digest may go now; null before its hour and in quiet hours. */
export function digestDayAt(now: Date, policy: NoticePolicy): CalendarDate | null {
  const hour = hourInChina(now);
  return hour < policy.digestHour || isQuietHour(hour, policy) ? null : calendarDateOf(now);
}

function isQuietHour(hour: number, { quietFromHour: from, quietToHour: to }: NoticePolicy): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

function hourInChina(moment: Date): number {
  return (moment.getUTCHours() + 8) % 24;
}
