import { SETTLED_STATUSES } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { lockCalendar } from "../calendar/calendar-store.ts";
import { isItemSeen } from "./seen-item-store.ts";
import type { ItemScope } from "./seen-item-store.ts";
import type { ItemActTable, ItemTable, SupervisionTables } from "../tables.ts";

export type ItemRow = Selectable<ItemTable>;
export type ItemActRow = Selectable<ItemActTable>;

/** The item, or not found. */
export async function getItemRow(tx: Tx, id: string): Promise<ItemRow> {
  const row = await items(tx).where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("supervision.item_not_found", { id });
  return row;
}

/** The item, locked until this transaction ends, though rows may still be tied to it; the calendar under its clock is not corrected meanwhile. */
export async function getItemForUpdate(tx: Tx, id: string): Promise<ItemRow> {
  await lockCalendar(tx, "shared");
  const row = await items(tx).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw new AppError("supervision.item_not_found", { id });
  return row;
}

export async function listChildRows(tx: Tx, parentItemId: string): Promise<ItemRow[]> {
  return items(tx).where("parentItemId", "=", parentItemId).orderBy("proposedAt").orderBy("id").execute();
}

/** Several items, in no order. */
export async function listItemRowsOf(tx: Tx, ids: readonly string[]): Promise<ItemRow[]> {
  return ids.length === 0 ? [] : items(tx).where("id", "in", ids).execute();
}

/** Items filed and under way, of which somebody might be asked a second time; children stand for their parent. */
export async function listSupervisedRows(tx: Tx, exceptId: string): Promise<ItemRow[]> {
  return items(tx)
    .where("id", "<>", exceptId)
    .where("parentItemId", "is", null)
    .where("status", "not in", [...SETTLED_STATUSES, "proposed", "cleared"])
    .orderBy("proposedAt", "desc")
    .execute();
}

/** The items under way by which tasks are supervised already, by their task; the first where there are several. */
export async function findOpenItemsOfTasks(tx: Tx, taskIds: readonly string[]): Promise<ReadonlyMap<string, ItemRow>> {
  if (taskIds.length === 0) return new Map();
  const rows = await items(tx)
    .where("taskId", "in", taskIds)
    .where("parentItemId", "is", null)
    .where("status", "not in", SETTLED_STATUSES)
    .orderBy("proposedAt", "desc")
    .execute();
  return new Map(rows.map((row) => [row.taskId ?? "", row]));
}

/** Who put each of these items forward. */
export async function listProposers(
  tx: Tx,
  itemIds: readonly string[],
): Promise<Pick<ItemActRow, "itemId" | "departmentId" | "actorName">[]> {
  if (itemIds.length === 0) return [];
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.itemAct")
    .select(["itemId", "departmentId", "actorName"])
    .where("itemId", "in", itemIds)
    .where("number", "=", 1)
    .execute();
}

/** The whole log of an item, oldest first. */
export async function listActRows(tx: Tx, itemId: string): Promise<ItemActRow[]> {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.itemAct")
    .selectAll()
    .where("itemId", "=", itemId)
    .orderBy("number")
    .execute();
}

/** The logs of several items, each oldest first. */
export async function listActRowsOf(tx: Tx, itemIds: readonly string[]): Promise<ItemActRow[]> {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.itemAct")
    .selectAll()
    .where("itemId", "in", itemIds)
    .orderBy("itemId")
    .orderBy("number")
    .execute();
}

/** The next items in the order of their ids. */
export async function listItemsAfter(tx: Tx, id: string | null, limit: number): Promise<ItemRow[]> {
  return items(tx)
    .$if(id !== null, (query) => query.where("id", ">", id ?? ""))
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function insertItem(tx: Tx, row: Insertable<ItemTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.item").values(row).execute();
}

export async function changeItem(tx: Tx, id: string, fields: Updateable<ItemTable>): Promise<void> {
  await on<SupervisionTables>(tx)
    .updateTable("supervision.item")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function insertAct(tx: Tx, row: Insertable<ItemActTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.itemAct").values(row).execute();
}

/** What a list of items is narrowed by. */
export interface ItemFilter {
  readonly status?: string;
  readonly departmentId?: string;
  readonly source?: string;
  readonly planId?: string;
  readonly taskId?: string;
  readonly q?: string;
  /** Past its day on this one, and not reported as done. */
  readonly overdueOn?: string;
  readonly scope: ItemScope;
  /** Where it is the reader's turn. */
  readonly turn?: readonly ItemTurn[];
}

/** One way in which an item waits for somebody. */
export type ItemTurn =
  | { readonly kind: "state"; readonly statuses: readonly string[] }
  /** Somebody who had a hand in it does not judge it. */
  | { readonly kind: "not_own"; readonly statuses: readonly string[]; readonly accountId: string }
  | { readonly kind: "led"; readonly statuses: readonly string[]; readonly departmentId: string | null }
  | { readonly kind: "extension" }
  | { readonly kind: "coordination" }
  /** Those who made the conclusion do not judge the objection. */
  | { readonly kind: "objection"; readonly accountId: string };

/** One page of items, the latest first, one row more than asked. */
export async function listItemRows(
  tx: Tx,
  filter: ItemFilter,
  after: readonly [at: string, id: string] | null,
  limit: number,
): Promise<ItemRow[]> {
  const { rows } = await listItemsQuery(filter, after, limit).execute(tx);
  return rows;
}

export function listItemsQuery(
  filter: ItemFilter,
  after: readonly [at: string, id: string] | null,
  limit: number,
): RawBuilder<ItemRow> {
  const conditions = [
    ...conditionsOf(filter),
    isItemSeen(filter.scope),
    ...(after ? [sql<SqlBool>`(item.proposed_at, item.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  return sql<ItemRow>`
select item.*
  from supervision.item
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by item.proposed_at desc, item.id desc
 limit ${limit + 1}`;
}

function conditionsOf({
  status,
  departmentId,
  source,
  planId,
  taskId,
  q,
  overdueOn,
  turn,
}: ItemFilter): RawBuilder<SqlBool>[] {
  return [
    ...(status === undefined ? [] : [sql<SqlBool>`item.status = ${status}`]),
    ...(source === undefined ? [] : [sql<SqlBool>`item.source = ${source}`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`item.plan_id = ${planId}::uuid`]),
    ...(taskId === undefined ? [] : [sql<SqlBool>`item.task_id = ${taskId}::uuid`]),
    ...(departmentId === undefined ? [] : [sql<SqlBool>`item.duties @> ${JSON.stringify([{ departmentId }])}::jsonb`]),
    ...(q === undefined ? [] : [matches(q)]),
    ...(overdueOn === undefined
      ? []
      : [
          sql<SqlBool>`item.clock_state = 'running' and item.due_on < ${overdueOn}::date and item.completed_on is null`,
        ]),
    ...(turn === undefined ? [] : [turnOf(turn)]),
  ];
}

function matches(q: string): RawBuilder<SqlBool> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`(item.title ilike ${like} or item.number ilike ${like})`;
}

function turnOf(turns: readonly ItemTurn[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(turns.map(turnCondition), sql.raw(" or "))})`;
}

function turnCondition(turn: ItemTurn): RawBuilder<SqlBool> {
  switch (turn.kind) {
    case "state":
      return sql<SqlBool>`item.status = any(${turn.statuses})`;
    case "not_own":
      return sql<SqlBool>`(item.status = any(${turn.statuses}) and not item.handled_by @> array[${turn.accountId}::uuid])`;
    case "led":
      return sql<SqlBool>`(item.status = any(${turn.statuses}) and item.lead_department_ids @> array[${turn.departmentId}::uuid])`;
    case "extension":
      return sql<SqlBool>`item.extension_request is not null`;
    case "coordination":
      return sql<SqlBool>`item.coordination_asked_on is not null`;
    case "objection":
      return sql<SqlBool>`(item.objection_due_on is not null and not item.concluded_by @> array[${turn.accountId}::uuid])`;
  }
}

function items(tx: Tx) {
  return on<SupervisionTables>(tx).selectFrom("supervision.item").selectAll();
}
