import { sql } from "kysely";
import type { Selectable, SqlBool } from "kysely";
import { CompiledQuery } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { ItemRow } from "../item/item-store.ts";
import type { LightTable, RuleSetTables } from "../rule-set/rule-set-tables.ts";

export type LightRow = Selectable<LightTable>;

/** A light together with the name of the set that lit it. */
export type NamedLight = LightRow & { readonly ruleSetName: string };

/** The states in which an item is judged: handed over, and not yet out of the office's hands. */
const JUDGED_STATUSES = [
  "assigned",
  "refused",
  "acknowledged",
  "handled",
  "completion_reported",
  "supplement_asked",
  "closed",
  "rectified",
  "verified",
  "suspended",
  "split_up",
] as const;

const IS_JUDGED = sql<SqlBool>`item.status = any(${[...JUDGED_STATUSES]})
   and not exists (select from supervision.item as child where child.parent_item_id = item.id)`;

/** The items that are judged by their own figures: those without children. */
export async function listJudgedItems(tx: Tx): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`select item.* from supervision.item where ${IS_JUDGED}`.execute(tx);
  return rows;
}

/** What judging needs of an item itself. */
export type JudgedItem = Pick<ItemRow, "id" | "dueOn" | "completedOn" | "divisionCode">;

/** The same items, all or some of them, with no more than judging needs. */
export async function listItemsToJudge(tx: Tx, itemIds?: readonly string[]): Promise<JudgedItem[]> {
  const { rows } = await sql<JudgedItem>`
select item.id, item.due_on, item.completed_on, item.division_code
  from supervision.item
 where ${IS_JUDGED} and (${itemIds === undefined} or item.id = any(${itemIds ?? []}::uuid[]))`.execute(tx);
  return rows;
}

/** An item with children, and how many generations stand below it. */
export interface ParentPlace {
  readonly id: string;
  readonly height: number;
}

/** The parents of these items and theirs, or all parents there are; the lowest first. */
export async function listAncestors(tx: Tx, itemIds?: readonly string[]): Promise<ParentPlace[]> {
  const { rows } = await sql<ParentPlace>`
with recursive above as (
  select item.parent_item_id as id, 1 as height
    from supervision.item
   where item.parent_item_id is not null and (${itemIds === undefined} or item.id = any(${itemIds ?? []}::uuid[]))
   union
  select item.parent_item_id, above.height + 1
    from above
    join supervision.item on item.id = above.id
   where item.parent_item_id is not null
)
select id, max(height)::int as height from above group by id order by 2, 1`.execute(tx);
  return rows;
}

/** Which of these items have children. */
export async function listParentsAmong(tx: Tx, itemIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
select distinct parent_item_id as id from supervision.item where parent_item_id = any(${[...itemIds]}::uuid[])`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** A light of a child, with the parent that it decides on. */
export interface LitChild extends Pick<LightRow, "ruleSetId" | "ruleNumber" | "colour" | "value"> {
  readonly parentItemId: string;
  readonly number: string | null;
}

/** The current lights of the children of parents that are judged, the first put forward first. */
export async function listLitChildren(tx: Tx, parentIds: readonly string[]): Promise<LitChild[]> {
  const { rows } = await sql<LitChild>`
select child.parent_item_id, child.number, light.rule_set_id, light.rule_number, light.colour, light.value
  from supervision.item as parent
  join supervision.item as child on child.parent_item_id = parent.id
  join supervision.light on light.item_id = child.id and light.ended_at is null
 where parent.id = any(${[...parentIds]}::uuid[]) and parent.status = any(${[...JUDGED_STATUSES]})
 order by child.proposed_at, child.number, child.id`.execute(tx);
  return rows;
}

/** The current lights of all items or some, each with the number of the last row. */
export async function listCurrentLights(tx: Tx, itemIds?: readonly string[]): Promise<NamedLight[]> {
  const { rows } = await sql<NamedLight>`
select light.*, rule_set.name as rule_set_name
  from supervision.light
  join supervision.rule_set on rule_set.id = light.rule_set_id
 where light.ended_at is null
   and (${itemIds === undefined} or light.item_id = any(${itemIds ?? []}::uuid[]))`.execute(tx);
  return rows;
}

/** The history of an item's lights, the latest first. */
export async function listLightHistory(tx: Tx, itemId: string): Promise<NamedLight[]> {
  return on<RuleSetTables>(tx)
    .selectFrom("supervision.light as light")
    .innerJoin("supervision.ruleSet as ruleSet", "ruleSet.id", "light.ruleSetId")
    .selectAll("light")
    .select("ruleSet.name as ruleSetName")
    .where("itemId", "=", itemId)
    .orderBy("knownAt", "desc")
    .orderBy("light.number", "desc")
    .execute();
}

/** The lights known since a day and those that still stand, oldest first. */
export async function listLightsSince(tx: Tx, day: string): Promise<LightRow[]> {
  const { rows } = await sql<LightRow>`
select * from supervision.light where ended_at is null or known_at >= ${day}::date order by known_at, number`.execute(
    tx,
  );
  return rows;
}

/**
 * Nobody judges an item while all are judged, and no two judge the same item at once: the second waits and then sees the lights
 * of the first.
 */
export async function lockJudging(tx: Tx, itemIds?: readonly string[]): Promise<void> {
  if (itemIds === undefined) {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    return;
  }
  await sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(tx);
  await sql`
select id from supervision.item where id = any(${[...itemIds]}::uuid[]) order by id for no key update`.execute(tx);
}

/** Names this lock among all of the house. */
const LOCK = 733_202;

/**
 * Appends lights, each in place of the current one of its item and rule set, in one statement for any number of them. The
 * numbers go on where the history ended, also for an item that was judged no more for a while.
 */
export async function appendLights(tx: Tx, lights: readonly Omit<LightRow, "number" | "endedAt">[]): Promise<void> {
  if (lights.length === 0) return;
  const rows = lights.map(({ itemId, ruleSetId, ruleNumber, cutOffOn, knownAt, state, colour, value, because }) => ({
    item_id: itemId,
    rule_set_id: ruleSetId,
    rule_number: ruleNumber,
    cut_off_on: cutOffOn,
    known_at: knownAt,
    state,
    colour,
    value,
    because,
  }));
  const statement = `
with fresh as (select * from json_populate_recordset(null::supervision.light, $1::json)),
earlier as (
  update supervision.light set ended_at = fresh.known_at from fresh
   where light.item_id = fresh.item_id and light.rule_set_id = fresh.rule_set_id and light.ended_at is null
)
insert into supervision.light (item_id, rule_set_id, number, rule_number, cut_off_on, known_at, state, colour, value, because)
select fresh.item_id, fresh.rule_set_id, coalesce(former.number, 0) + 1, fresh.rule_number, fresh.cut_off_on, fresh.known_at,
       fresh.state, fresh.colour, fresh.value, fresh.because
  from fresh
  left join lateral (
    select max(light.number) as number
      from supervision.light
     where light.item_id = fresh.item_id and light.rule_set_id = fresh.rule_set_id
  ) as former on true`;
  await tx.executeQuery(CompiledQuery.raw(statement, [JSON.stringify(rows)]));
}

/** Ends the current lights of items and sets that are judged no more; the history keeps them. */
export async function endLights(
  tx: Tx,
  keys: readonly { readonly itemId: string; readonly ruleSetId: string }[],
  at: Date,
): Promise<void> {
  if (keys.length === 0) return;
  const statement = `
update supervision.light set ended_at = $2
  from json_to_recordset($1::json) as gone(item_id uuid, rule_set_id uuid)
 where light.item_id = gone.item_id and light.rule_set_id = gone.rule_set_id and light.ended_at is null`;
  const rows = keys.map(({ itemId, ruleSetId }) => ({ item_id: itemId, rule_set_id: ruleSetId }));
  await tx.executeQuery(CompiledQuery.raw(statement, [JSON.stringify(rows), at]));
}
