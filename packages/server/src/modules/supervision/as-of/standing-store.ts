import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { ItemActRow, ItemRow } from "../item/item-store.ts";
import { isItemSeen } from "../item/seen-item-store.ts";
import type { ItemScope } from "../item/seen-item-store.ts";
import type { LightRow } from "../light/light-store.ts";

/** Which items are asked for. */
export interface StandingFilter {
  readonly planId?: string;
}

/** Whose items, and which page of them: after these keys, one row more than asked. */
export interface StandingPage {
  readonly scope: ItemScope;
  readonly after: readonly [isUnnumbered: number, number: string, id: string] | null;
  readonly limit: number;
}

/** The items that there were at a moment, in the order of their numbers; all of them, or one page. */
export async function listItemsKnownAt(
  tx: Tx,
  at: Date,
  filter: StandingFilter,
  page?: StandingPage,
): Promise<ItemRow[]> {
  const { rows } = await listItemsKnownQuery(at, filter, page).execute(tx);
  return rows;
}

export function listItemsKnownQuery(at: Date, { planId }: StandingFilter, page?: StandingPage): RawBuilder<ItemRow> {
  const keys = sql`(item.number is null)::int, coalesce(item.number, ''), item.id`;
  const conditions = [
    sql<SqlBool>`item.proposed_at <= ${at}::timestamptz`,
    ...(planId === undefined ? [] : [sql<SqlBool>`item.plan_id = ${planId}::uuid`]),
    ...(page ? [isItemSeen(page.scope)] : []),
    ...(page?.after
      ? [sql<SqlBool>`(${keys}) > (${page.after[0]}::int, ${page.after[1]}::text, ${page.after[2]}::uuid)`]
      : []),
  ];
  return sql<ItemRow>`
select item.*
  from supervision.item
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by ${keys}
 ${page ? sql`limit ${page.limit + 1}` : sql``}`;
}

/** Their acts up to that moment, item by item in order. */
export async function listActsKnownAt(tx: Tx, at: Date, itemIds: readonly string[]): Promise<ItemActRow[]> {
  const { rows } = await sql<ItemActRow>`
select act.*
  from supervision.item_act as act
 where act.item_id = any(${[...itemIds]}::uuid[]) and act.at <= ${at}::timestamptz
 order by act.item_id, act.number`.execute(tx);
  return rows;
}

/** The lights that stood at that moment. */
export async function listLightsKnownAt(tx: Tx, at: Date, itemIds: readonly string[]): Promise<LightRow[]> {
  const { rows } = await sql<LightRow>`
select light.*
  from supervision.light
 where light.item_id = any(${[...itemIds]}::uuid[])
   and light.known_at <= ${at}::timestamptz and (light.ended_at is null or light.ended_at > ${at}::timestamptz)`.execute(
    tx,
  );
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
  itemIds: readonly string[],
): Promise<KnownReport[]> {
  const { rows } = await sql<KnownReport>`
select distinct on (report.item_id) report.item_id, report.period, report.period_to,
       version.content ->> 'percent' as percent, version.content ->> 'progress' as progress,
       version.content ->> 'problem' as problem, version.content ->> 'effect' as effect,
       version.content ->> 'nextStep' as next_step
  from supervision.report
  join lateral (
    select content
      from supervision.report_version
     where report_id = report.id and known_since <= ${at}::timestamptz
     order by number desc
     limit 1
  ) as version on true
 where report.item_id = any(${[...itemIds]}::uuid[]) and report.period_to <= ${cutOffOn}::date
 order by report.item_id, report.period_to desc`.execute(tx);
  return rows;
}
