import { percentOfMilestones, plainDecimal } from "@zhigang/domain/supervision";
import type { PlannedCurve, ReportValues } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import type { Insertable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { SupervisionTables } from "../tables.ts";
import type { ItemCurveTable, ProgressPolicyTable } from "./progress-tables.ts";

/** How an item is planned and weighs. */
export interface ItemPlan {
  /** Null for an item without a due day and without a curve of its own. */
  readonly curve: PlannedCurve | null;
  readonly isDefault: boolean;
  readonly weight: string;
  readonly mayExceed: boolean;
  readonly setAt: Date | null;
  readonly setByName: string | null;
}

/** 计划曲线 of items as set until a moment; without a setting it runs by calendar days from the hand-over to the due day. */
export async function listItemPlans(
  tx: Tx,
  items: readonly { readonly id: string; readonly dueOn: string | null }[],
  upTo?: Date,
): Promise<Map<string, ItemPlan>> {
  const ids = items.map(({ id }) => id);
  const { rows } = await sql<PlanRow>`
    select item.id, handed_over.on_day as handed_over_on, curve.curve, curve.weight, curve.may_exceed, curve.set_at,
           curve.set_by_name
      from unnest(${ids}::uuid[]) as item (id)
      left join lateral (
        select min(on_day) as on_day from supervision.item_act where item_id = item.id and kind = 'assign'
      ) handed_over on true
      left join lateral (
        select * from supervision.item_curve
         where item_id = item.id ${upTo ? sql`and set_at <= ${upTo}` : sql``}
         order by set_at desc, id desc
         limit 1) curve on true`.execute(tx);
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(items.map(({ id, dueOn }) => [id, planOf(found.get(id), dueOn)]));
}

interface PlanRow {
  readonly id: string;
  readonly handedOverOn: string | null;
  readonly curve: PlannedCurve | null;
  readonly weight: string | null;
  readonly mayExceed: boolean | null;
  readonly setAt: Date | null;
  readonly setByName: string | null;
}

function planOf(row: PlanRow | undefined, dueOn: string | null): ItemPlan {
  const own = row?.curve ?? null;
  return {
    ...NO_PLAN,
    curve: own ?? linearFrom(row?.handedOverOn ?? null, dueOn),
    isDefault: own === null,
    ...(row?.setAt && {
      weight: row.weight ?? NO_PLAN.weight,
      mayExceed: row.mayExceed ?? NO_PLAN.mayExceed,
      setAt: row.setAt,
      setByName: row.setByName,
    }),
  };
}

/** Of an item for which nobody has set anything. */
export const NO_PLAN: ItemPlan = {
  curve: null,
  isDefault: true,
  weight: "1",
  mayExceed: false,
  setAt: null,
  setByName: null,
};

function linearFrom(from: string | null, to: string | null): PlannedCurve | null {
  return from !== null && to !== null && from <= to ? { kind: "linear", clock: "calendar_days", from, to } : null;
}

/** What a report says, its percentage reckoned from the milestones where the item has any: nothing is asked twice. */
export function withReckonedPercent(values: ReportValues, { curve }: Pick<ItemPlan, "curve">): ReportValues {
  if (curve?.kind !== "milestones") return values;
  const done = values.milestones.map(({ name }) => name);
  return { ...values, percent: plainDecimal(percentOfMilestones(curve.milestones, done)) };
}

export async function insertItemCurve(tx: Tx, row: Insertable<ItemCurveTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.itemCurve").values(row).execute();
}

export async function insertPolicy(tx: Tx, row: Insertable<ProgressPolicyTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.progressPolicy").values(row).execute();
}

/** The policy of a plan as set until a moment; none where nobody set it. */
export async function findPolicy(tx: Tx, planId: string, upTo: Date) {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.progressPolicy")
    .selectAll()
    .where("planId", "=", planId)
    .where("setAt", "<=", upTo)
    .orderBy("setAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
