import { ON_SITE_WAYS } from "@zhigang/domain/supervision";
import type { ControlRule, UnitReach } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Insertable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { ControlTables } from "./control-tables.ts";

export async function insertControlRule(
  tx: Tx,
  row: Insertable<ControlTables["supervision.controlRule"]>,
): Promise<void> {
  await on<ControlTables>(tx).insertInto("supervision.controlRule").values(row).execute();
}

/** The rules set here, in the order in which they were. */
export async function listControlRules(tx: Tx): Promise<ControlRule[]> {
  const rows = await on<ControlTables>(tx)
    .selectFrom("supervision.controlRule")
    .select("content")
    .orderBy("setAt")
    .orderBy("id")
    .execute();
  return rows.map(({ content }) => content);
}

/** What reached units in the days from one to another: items handed over to them as lead, however often, and sheets issued. */
export async function listReachRows(
  tx: Tx,
  from: CalendarDate,
  to: CalendarDate,
  departmentIds?: readonly string[],
): Promise<UnitReach[]> {
  const { rows } = await sql<UnitReach>`
with reach as (
  select distinct (duty ->> 'departmentId')::uuid as department_id, act.item_id as what, 'item' as kind,
         item.remit -> 'ways' ?| ${[...ON_SITE_WAYS]} as is_on_site
    from supervision.item_act as act
    join supervision.item on item.id = act.item_id
   cross join lateral jsonb_array_elements(act.detail -> 'duties') as duty
   where act.kind in ('assign', 'reassign', 'transfer') and act.on_day between ${from}::date and ${to}::date
     and duty ->> 'role' <> 'support'
  union all
  select sheet.department_id, sheet.id, 'sheet', false
    from supervision.sheet
   where sheet.issued_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
     and sheet.issued_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'
)
select department_id, count(*) filter (where kind = 'item')::int as items,
       count(*) filter (where kind = 'sheet')::int as sheets, count(*) filter (where is_on_site)::int as on_site
  from reach
 where ${departmentIds === undefined} or department_id = any(${[...(departmentIds ?? [])]}::uuid[])
 group by department_id
 order by department_id`.execute(tx);
  return rows;
}

/** Whether the approver permitted, in these days, that an item or its parent goes beyond the cap. */
export async function isExcessPermitted(
  tx: Tx,
  itemIds: readonly string[],
  from: CalendarDate,
  to: CalendarDate,
): Promise<boolean> {
  const { rows } = await sql`
select 1 from supervision.item_act
 where item_id = any(${[...itemIds]}::uuid[]) and kind = 'permit_excess' and on_day between ${from}::date and ${to}::date
 limit 1`.execute(tx);
  return rows.length > 0;
}

/** Units are reached one after the other, so that no two acts slip under a cap at once. */
export async function lockReaches(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('supervision.reach', 0))`.execute(tx);
}
