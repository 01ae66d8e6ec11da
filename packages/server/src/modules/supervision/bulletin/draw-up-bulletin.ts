import type { RoundingPolicy } from "@zhigang/domain/supervision";
import { daysInMonth } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { loadStandings } from "../as-of/load-standings.ts";
import { bulletinContent } from "./bulletin-content.ts";
import type { BulletinContent } from "./bulletin-content.ts";
import { bulletinRuleOn } from "./bulletin-rule-store.ts";

/** What a bulletin is drawn up for. */
export interface BulletinQuery {
  /** `2026-10`. */
  readonly period: string;
  readonly planId?: string;
  readonly knownAt: Date;
  readonly rounding: RoundingPolicy;
}

/** The figures of a month's bulletin: as the items stood on its last day, by what is known at the moment given. */
export async function drawUpBulletin(
  tx: Tx,
  { period, planId, knownAt, rounding }: BulletinQuery,
): Promise<BulletinContent> {
  const cutOffOn = lastDayOf(period);
  const { rule } = await bulletinRuleOn(tx, cutOffOn, knownAt);
  const filter = planId === undefined ? {} : { planId };
  const standings = await loadStandings(tx, { cutOffOn, knownAt, rule, ...filter });
  const departmentIds = standings.flatMap(({ duties }) => duties.map(({ departmentId }) => departmentId));
  return bulletinContent(standings, await findDepartmentNames(tx, departmentIds), { cutOffOn, rounding, rule });
}

/** The last day of a month written `YYYY-MM`; refuses anything else. */
export function lastDayOf(period: string): CalendarDate {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  const days = year === undefined ? 0 : daysInMonth(Number(year), Number(month));
  if (days === 0) throw new AppError("supervision.period_unknown", { period });
  return `${period}-${days}`;
}
