import { parsePeriod } from "@zhigang/domain/supervision";
import type { RoundingPolicy } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { loadStandings } from "../as-of/load-standings.ts";
import type { PlanScope } from "../output/plan-scope.ts";
import { bulletinContent } from "./bulletin-content.ts";
import type { BulletinContent } from "./bulletin-content.ts";
import { bulletinRuleOn } from "./bulletin-rule-store.ts";
import { findFormerFigures } from "./former-figures.ts";

/** What a bulletin is drawn up for. */
export interface BulletinQuery {
  /** `2026-10`, `2026-Q3`, `2026-H1` or `2026`. */
  readonly period: string;
  readonly plan?: PlanScope | null;
  readonly knownAt: Date;
  readonly rounding: RoundingPolicy;
}

/** The figures of a bulletin: as the items stood on the period's last day, by what is known at the moment given, beside those of the period before. */
export async function drawUpBulletin(tx: Tx, query: BulletinQuery): Promise<BulletinContent> {
  const content = await drawUpPeriod(tx, query);
  return { ...content, former: await findFormerFigures(tx, query, (former) => drawUpPeriod(tx, former)) };
}

async function drawUpPeriod(tx: Tx, { period, plan, knownAt, rounding }: BulletinQuery): Promise<BulletinContent> {
  const cutOffOn = lastDayOf(period);
  const { rule } = await bulletinRuleOn(tx, cutOffOn, knownAt);
  const standings = await loadStandings(tx, { cutOffOn, knownAt, rule, ...(plan && { planId: plan.id }) });
  const departmentIds = standings.flatMap(({ duties }) => duties.map(({ departmentId }) => departmentId));
  const names = await findDepartmentNames(tx, departmentIds);
  return bulletinContent(standings, names, { cutOffOn, rounding, rule, planTitle: plan?.title ?? null });
}

/** The last day of a month, quarter, half-year or year; refuses anything else. */
export function lastDayOf(period: string): CalendarDate {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new AppError("supervision.period_unknown", { period });
  return parsed.periodTo;
}
