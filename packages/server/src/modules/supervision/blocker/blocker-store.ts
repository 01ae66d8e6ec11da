import { BLOCKER_VIEWS, SETTLED_BLOCKERS, UNANSWERED_BLOCKERS } from "@zhigang/domain/supervision";
import type { BlockerLevel, BlockerStatus, BlockerView } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { isItemSeen } from "../item/seen-item-store.ts";
import type { ItemScope } from "../item/seen-item-store.ts";
import type { BlockerActTable, BlockerTable, BlockerTables } from "./blocker-tables.ts";

/** A blocker with what is shown of its item. */
export type BlockerRow = Selectable<BlockerTable> & {
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly leadDepartmentIds: string[];
  readonly divisionCode: string | null;
};
export type BlockerActRow = Selectable<BlockerActTable>;

const WHOLE = sql`
select blocker.*, item.number as item_number, item.title as item_title, item.lead_department_ids, item.division_code
  from supervision.blocker
  join supervision.item on item.id = blocker.item_id`;

/** The blocker, locked when it is to be changed; one that is not within the scope is not found. */
export async function getBlockerRow(
  tx: Tx,
  scope: ItemScope,
  id: string,
  use: "read" | "change" = "read",
): Promise<BlockerRow> {
  const lock = use === "change" ? sql`for update of blocker` : sql``;
  const { rows } = await sql<BlockerRow>`${WHOLE}
 where blocker.id = ${id}::uuid and ${isSeen(scope)} ${lock}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("supervision.blocker_not_found", { id });
  return row;
}

/** One way in which a blocker waits for somebody. */
export interface BlockerTurn {
  readonly statuses: readonly BlockerStatus[];
  readonly level?: BlockerLevel;
  /** As the one who must solve it, or as the one who raised it. */
  readonly as?: { readonly side: "owner" | "raiser"; readonly departmentId: string };
  /** Only where a rule proposed escalation. */
  readonly isAsked?: true;
}

/** What a list of blockers is narrowed by. */
export interface BlockerFilter {
  readonly view?: BlockerView | undefined;
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly q?: string | undefined;
}

/** Which blockers are meant, and the day on which one is overdue or not. */
export interface BlockerChoice {
  readonly filter: BlockerFilter;
  /** Whose items the reader sees; a department sees beside them what it must solve and what it raised. */
  readonly scope: ItemScope;
  readonly today: CalendarDate;
  /** Only those that wait for somebody. */
  readonly turns?: readonly BlockerTurn[];
}

/** One page of blockers, the latest first, one row more than asked. */
export async function listBlockerRows(
  tx: Tx,
  choice: BlockerChoice,
  after: readonly [at: string, id: string] | null,
  limit: number,
): Promise<BlockerRow[]> {
  const conditions = [
    ...conditionsOf(choice),
    ...(choice.filter.view === undefined ? [] : [isInView(choice.filter.view, choice.today)]),
    ...(after ? [sql<SqlBool>`(blocker.raised_at, blocker.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<BlockerRow>`${WHOLE}
 where ${all(conditions)}
 order by blocker.raised_at desc, blocker.id desc
 limit ${limit + 1}`.execute(tx);
  return rows;
}

/** How many blockers there are in each view, and how many of them wait for somebody. */
export async function countBlockerRows(
  tx: Tx,
  choice: BlockerChoice,
  turns: readonly BlockerTurn[],
): Promise<{ views: Map<BlockerView, number>; mine: number }> {
  const counts = BLOCKER_VIEWS.map(
    (view) => sql`count(*) filter (where ${isInView(view, choice.today)})::int as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<string, number>>`
select ${sql.join(counts)}, count(*) filter (where ${turnsOf(turns)})::int as mine
  from supervision.blocker
  join supervision.item on item.id = blocker.item_id
 where ${all(conditionsOf(choice))}`.execute(tx);
  const counted = Object.values(rows[0] ?? {});
  return {
    views: new Map(BLOCKER_VIEWS.map((view, index) => [view, counted[index] ?? 0])),
    mine: counted[BLOCKER_VIEWS.length] ?? 0,
  };
}

/** Blockers still open of these departments' own or of these items; of all where neither is said. The most pressing first. */
export async function listOpenBlockerRows(
  tx: Tx,
  { itemIds, ownerIds, level }: OpenBlockerFilter,
): Promise<BlockerRow[]> {
  const conditions = [
    isInView("open", "1000-01-01"),
    ...(itemIds === undefined ? [] : [sql<SqlBool>`blocker.item_id = any(${[...itemIds]}::uuid[])`]),
    ...(ownerIds === undefined ? [] : [sql<SqlBool>`blocker.owner_id = any(${[...ownerIds]}::uuid[])`]),
    ...(level === undefined ? [] : [sql<SqlBool>`blocker.level = ${level}`]),
  ];
  const { rows } = await sql<BlockerRow>`${WHOLE}
 where ${all(conditions)}
 order by array_position(array['leader', 'office', 'unit'], blocker.level), blocker.solve_by, blocker.id`.execute(tx);
  return rows;
}

/** What the open blockers are narrowed by. */
export interface OpenBlockerFilter {
  readonly itemIds?: readonly string[];
  readonly ownerIds?: readonly string[];
  readonly level?: BlockerLevel;
}

/** Those whose day is past and about which no rule has asked at this level, locked. */
export async function listLateBlockerRows(tx: Tx, today: CalendarDate): Promise<BlockerRow[]> {
  const { rows } = await sql<BlockerRow>`${WHOLE}
 where blocker.status = any(${[...UNANSWERED_BLOCKERS]}) and blocker.level <> 'leader'
   and blocker.solve_by < ${today}::date and blocker.escalation_asked_for is distinct from blocker.solve_by
 order by blocker.id
   for update of blocker`.execute(tx);
  return rows;
}

export async function insertBlocker(tx: Tx, row: Insertable<BlockerTable>): Promise<void> {
  await on<BlockerTables>(tx).insertInto("supervision.blocker").values(row).execute();
}

export async function changeBlocker(tx: Tx, id: string, fields: Updateable<BlockerTable>): Promise<void> {
  await on<BlockerTables>(tx)
    .updateTable("supervision.blocker")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function insertBlockerAct(tx: Tx, row: Insertable<BlockerActTable>): Promise<void> {
  await on<BlockerTables>(tx).insertInto("supervision.blockerAct").values(row).execute();
}

export async function listBlockerActRows(tx: Tx, blockerId: string): Promise<BlockerActRow[]> {
  return on<BlockerTables>(tx)
    .selectFrom("supervision.blockerAct")
    .selectAll()
    .where("blockerId", "=", blockerId)
    .orderBy("number")
    .execute();
}

function conditionsOf({ filter, scope, turns }: BlockerChoice): RawBuilder<SqlBool>[] {
  const { level, kind, ownerId, itemId, q } = filter;
  return [
    isSeen(scope),
    ...(level === undefined ? [] : [sql<SqlBool>`blocker.level = ${level}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`blocker.kind = ${kind}`]),
    ...(ownerId === undefined ? [] : [sql<SqlBool>`blocker.owner_id = ${ownerId}::uuid`]),
    ...(itemId === undefined ? [] : [sql<SqlBool>`blocker.item_id = ${itemId}::uuid`]),
    ...(q === undefined ? [] : [matches(q)]),
    ...(turns === undefined ? [] : [turnsOf(turns)]),
  ];
}

/** A department sees the blockers of the items it sees, those it raised, and those it must solve or once was to solve. */
function isSeen(scope: ItemScope): RawBuilder<SqlBool> {
  if (scope.of === "city") return sql<SqlBool>`true`;
  return sql<SqlBool>`(blocker.raised_by_id = ${scope.departmentId}::uuid
     or exists (select from supervision.blocker_act as act
                 where act.blocker_id = blocker.id and act.owner_id = ${scope.departmentId}::uuid)
     or ${isItemSeen(scope)})`;
}

function matches(q: string): RawBuilder<SqlBool> {
  const like = `%${q.trim().replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`(blocker.title ilike ${like} or blocker.number ilike ${like} or item.title ilike ${like})`;
}

function isInView(view: BlockerView, today: CalendarDate): RawBuilder<SqlBool> {
  switch (view) {
    case "open":
      return sql`blocker.status <> all(${[...SETTLED_BLOCKERS]})`;
    case "overdue":
      return sql`(blocker.status = any(${[...UNANSWERED_BLOCKERS]}) and blocker.solve_by < ${today}::date)`;
    case "to_confirm":
      return sql`blocker.status = 'answered'`;
    case "escalated":
      return sql`(blocker.status <> all(${[...SETTLED_BLOCKERS]}) and blocker.level <> 'unit')`;
    case "settled":
      return sql`blocker.status = any(${[...SETTLED_BLOCKERS]})`;
  }
}

function turnsOf(turns: readonly BlockerTurn[]): RawBuilder<SqlBool> {
  if (turns.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(turns.map(turnCondition), sql.raw(" or "))})`;
}

function turnCondition({ statuses, level, as, isAsked }: BlockerTurn): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${all([
    sql<SqlBool>`blocker.status = any(${[...statuses]})`,
    ...(level === undefined ? [] : [sql<SqlBool>`blocker.level = ${level}`]),
    ...(as === undefined ? [] : [isOn(as)]),
    ...(isAsked ? [sql<SqlBool>`blocker.escalation_asked_on is not null`] : []),
  ])})`;
}

function isOn({ side, departmentId }: NonNullable<BlockerTurn["as"]>): RawBuilder<SqlBool> {
  return side === "owner"
    ? sql<SqlBool>`blocker.owner_id = ${departmentId}::uuid`
    : sql<SqlBool>`(blocker.raised_by_id = ${departmentId}::uuid or ${departmentId}::uuid = any(item.lead_department_ids))`;
}

function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql.raw("\n   and "));
}
