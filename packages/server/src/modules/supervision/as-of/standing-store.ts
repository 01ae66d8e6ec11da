import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { ItemActRow, ItemRow } from "../item/item-store.ts";
import type { LightRow } from "../light/light-store.ts";

/** Which items are asked for. */
export interface StandingFilter {
  readonly planId?: string;
}

/** The items that there were at a moment, in the order of their numbers. */
export async function listItemsKnownAt(tx: Tx, at: Date, filter: StandingFilter): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
select item.*
  from supervision.item
 where item.proposed_at <= ${at}::timestamptz and ${ofPlan(filter)}
 order by item.number nulls last, item.id`.execute(tx);
  return rows;
}

/** Their acts up to that moment, item by item in order. */
export async function listActsKnownAt(tx: Tx, at: Date, filter: StandingFilter): Promise<ItemActRow[]> {
  const { rows } = await sql<ItemActRow>`
select act.*
  from supervision.item_act as act
  join supervision.item on item.id = act.item_id
 where act.at <= ${at}::timestamptz and ${ofPlan(filter)}
 order by act.item_id, act.number`.execute(tx);
  return rows;
}

/** The lights that stood at that moment. */
export async function listLightsKnownAt(tx: Tx, at: Date, filter: StandingFilter): Promise<LightRow[]> {
  const { rows } = await sql<LightRow>`
select light.*
  from supervision.light
  join supervision.item on item.id = light.item_id
 where light.known_at <= ${at}::timestamptz and (light.ended_at is null or light.ended_at > ${at}::timestamptz)
   and ${ofPlan(filter)}`.execute(tx);
  return rows;
}

/** What was passed of an item, the last period up to a day, as it was known at a moment. */
export interface KnownReport {
  readonly itemId: string;
  readonly period: string;
  readonly periodTo: string;
  readonly percent: string | null;
  readonly progress: string;
  readonly problem: string;
  readonly effect: string;
  readonly nextStep: string;
}

export async function listReportsKnownAt(
  tx: Tx,
  at: Date,
  cutOffOn: string,
  filter: StandingFilter,
): Promise<KnownReport[]> {
  const { rows } = await sql<KnownReport>`
select distinct on (report.item_id) report.item_id, report.period, report.period_to,
       version.content ->> 'percent' as percent, version.content ->> 'progress' as progress,
       version.content ->> 'problem' as problem, version.content ->> 'effect' as effect,
       version.content ->> 'nextStep' as next_step
  from supervision.report
  join supervision.item on item.id = report.item_id
  join lateral (
    select content
      from supervision.report_version
     where report_id = report.id and known_since <= ${at}::timestamptz
     order by number desc
     limit 1
  ) as version on true
 where report.period_to <= ${cutOffOn}::date and ${ofPlan(filter)}
 order by report.item_id, report.period_to desc`.execute(tx);
  return rows;
}

function ofPlan({ planId }: StandingFilter): RawBuilder<SqlBool> {
  return planId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`item.plan_id = ${planId}::uuid`;
}
