import { parsePeriod, periodBefore } from "@zhigang/domain/supervision";
import type { Tx } from "../../../platform/database/database.ts";
import { endOfDay } from "../as-of/end-of-day.ts";
import { getIssuedRow } from "../output/register-store.ts";
import type { BulletinContent, FormerFigures } from "./bulletin-content.ts";
import { findIssuedOf } from "./bulletin-store.ts";
import type { BulletinOrigin } from "./bulletin-view.ts";
import type { BulletinQuery } from "./draw-up-bulletin.ts";

/**
 * 上期数: what the bulletin of the period before told, where one was issued for the same plans; else what was known of that period
 * as long after its end as is known of this one. Null where there was nothing to tell of.
 */
export async function findFormerFigures(
  tx: Tx,
  query: BulletinQuery,
  draw: (query: BulletinQuery) => Promise<BulletinContent>,
): Promise<FormerFigures | null> {
  const period = parsePeriod(query.period);
  if (period === null) return null;
  const before = periodBefore(period.kind, period);
  const planId = query.plan?.id ?? null;
  const issued = await findIssuedOf(tx, { period: before.period, planId, at: query.knownAt });
  if (issued?.documentId) {
    const { inputs } = await getIssuedRow(tx, issued.documentId);
    return figuresOf(before.period, issued.number, (inputs.from as BulletinOrigin).content);
  }
  const elapsed = Math.max(0, query.knownAt.getTime() - endOfDay(period.periodTo).getTime());
  const knownAt = new Date(endOfDay(before.periodTo).getTime() + elapsed);
  const content = await draw({ ...query, period: before.period, knownAt });
  return content.total === 0 ? null : figuresOf(before.period, null, content);
}

function figuresOf(
  period: string,
  number: string | null,
  { cutOffOn, total, classes, overdue, doneLate }: BulletinContent,
): FormerFigures {
  const counts = classes.map(({ class: one, count }) => ({ class: one, count }));
  return { period, number, cutOffOn, total, classes: counts, overdue, doneLate };
}
