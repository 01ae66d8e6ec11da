import { SHEET_VIEWS } from "@zhigang/domain/supervision";
import type { SheetView } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ItemRow } from "../item/item-store.ts";
import type { SheetActTable, SheetTable, SheetTables } from "./sheet-tables.ts";

/** A sheet with what is shown of its item. */
export type SheetRow = Selectable<SheetTable> & {
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly leadDepartmentIds: string[];
};
export type SheetActRow = Selectable<SheetActTable>;

const SHOWN = sql`sheet.*, item.number as item_number, item.title as item_title, item.lead_department_ids`;

/** The sheet, locked when it is to be changed, or not found. */
export async function getSheetRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<SheetRow> {
  const { rows } = await sql<SheetRow>`
select ${SHOWN}
  from supervision.sheet
  join supervision.item on item.id = sheet.item_id
 where sheet.id = ${id}::uuid
 ${use === "change" ? sql`for update of sheet` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("supervision.sheet_not_found", { id });
  return row;
}

/** These sheets, in the order in which they were drafted. */
export async function listSheetRowsOf(tx: Tx, ids: readonly string[]): Promise<SheetRow[]> {
  const { rows } = await sql<SheetRow>`
select ${SHOWN}
  from supervision.sheet
  join supervision.item on item.id = sheet.item_id
 where sheet.id = any(${[...ids]}::uuid[])
 order by sheet.id`.execute(tx);
  return rows;
}

/** What of the sheets somebody sees: drafts are the office's, and a department sees what was sent to it. */
export interface SheetScope {
  readonly isSent: boolean;
  /** Absent: of every department. */
  readonly onlyOf?: string | null;
}

/** What a list of sheets is narrowed by. */
export interface SheetFilter {
  readonly view?: SheetView;
  readonly status?: string;
  readonly instrument?: string;
  readonly departmentId?: string;
  readonly itemId?: string;
}

/** One page of sheets, the latest first, one row more than asked. */
export async function listSheetRows(
  tx: Tx,
  choice: SheetChoice,
  after: readonly [at: string, id: string] | null,
  limit: number,
): Promise<SheetRow[]> {
  const { rows } = await listSheetsQuery(choice, after, limit).execute(tx);
  return rows;
}

export function listSheetsQuery(
  { filter, scope, today }: SheetChoice,
  after: readonly [at: string, id: string] | null,
  limit: number,
): RawBuilder<SheetRow> {
  const conditions = [
    ...conditionsOf(filter, scope),
    ...(filter.view === undefined ? [] : [isInView(filter.view, today)]),
    ...(after ? [sql<SqlBool>`(sheet.drafted_at, sheet.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  return sql<SheetRow>`
select ${SHOWN}
  from supervision.sheet
  join supervision.item on item.id = sheet.item_id
 where ${all(conditions)}
 order by sheet.drafted_at desc, sheet.id desc
 limit ${limit + 1}`;
}

/** How many sheets there are in each view. */
export async function countSheetRows(tx: Tx, { filter, scope, today }: SheetChoice): Promise<Map<SheetView, number>> {
  const counts = SHEET_VIEWS.map(
    (view) => sql`count(*) filter (where ${isInView(view, today)})::int as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<string, number>>`
select ${sql.join(counts)}
  from supervision.sheet
 where ${all(conditionsOf(filter, scope))}`.execute(tx);
  const counted = Object.values(rows[0] ?? {});
  return new Map(SHEET_VIEWS.map((view, index) => [view, counted[index] ?? 0]));
}

/** Which sheets are meant, and the day on which an answer is overdue or not. */
export interface SheetChoice {
  readonly filter: SheetFilter;
  readonly scope: SheetScope;
  readonly today: CalendarDate;
}

function conditionsOf({ status, instrument, departmentId, itemId }: SheetFilter, scope: SheetScope) {
  return [
    ...(scope.isSent ? [sql<SqlBool>`sheet.issued_at is not null`] : []),
    ...(scope.onlyOf === undefined ? [] : [sql<SqlBool>`sheet.department_id = ${scope.onlyOf}::uuid`]),
    ...(status === undefined ? [] : [sql<SqlBool>`sheet.status = ${status}`]),
    ...(instrument === undefined ? [] : [sql<SqlBool>`sheet.instrument = ${instrument}`]),
    ...(departmentId === undefined ? [] : [sql<SqlBool>`sheet.department_id = ${departmentId}::uuid`]),
    ...(itemId === undefined ? [] : [sql<SqlBool>`sheet.item_id = ${itemId}::uuid`]),
  ];
}

function isInView(view: SheetView, today: CalendarDate): RawBuilder<SqlBool> {
  switch (view) {
    case "to_issue":
      return sql`sheet.status = 'drafted'`;
    case "waiting":
      return sql`sheet.status = 'issued'`;
    case "overdue":
      return sql`(sheet.status = 'issued' and sheet.answer_by < ${today}::date)`;
    case "answered":
      return sql`sheet.status = 'answered'`;
    case "rested":
      return sql`sheet.status in ('settled', 'discarded', 'recalled')`;
  }
}

function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql.raw("\n   and "));
}

/** All sheets of these items, oldest first, for the ladder. */
export async function listSheetsOf(tx: Tx, itemIds: readonly string[]): Promise<Selectable<SheetTable>[]> {
  if (itemIds.length === 0) return [];
  return on<SheetTables>(tx)
    .selectFrom("supervision.sheet")
    .selectAll()
    .where("itemId", "in", [...itemIds])
    .orderBy("draftedAt")
    .orderBy("id")
    .execute();
}

export async function insertSheet(tx: Tx, row: Insertable<SheetTable>): Promise<void> {
  await on<SheetTables>(tx).insertInto("supervision.sheet").values(row).execute();
}

export async function changeSheet(tx: Tx, id: string, fields: Updateable<SheetTable>): Promise<void> {
  await on<SheetTables>(tx)
    .updateTable("supervision.sheet")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function listSheetActRows(tx: Tx, sheetId: string): Promise<SheetActRow[]> {
  return on<SheetTables>(tx)
    .selectFrom("supervision.sheetAct")
    .selectAll()
    .where("sheetId", "=", sheetId)
    .orderBy("number")
    .execute();
}

/** The account that issued a sheet; nobody while it is a draft. */
export async function listIssuerIds(tx: Tx, sheetId: string): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
select distinct account_id
  from supervision.sheet_act
 where sheet_id = ${sheetId}::uuid and kind = 'issue' and account_id is not null`.execute(tx);
  return rows.map(({ accountId }) => accountId);
}

/** Appends an act; the sheet must be locked or new, so that its numbers follow each other. */
export async function appendSheetAct(tx: Tx, act: Omit<Insertable<SheetActTable>, "number">): Promise<void> {
  const { sheetId, kind, at, accountId, actorName, reason } = act;
  await sql`
    insert into supervision.sheet_act (sheet_id, number, kind, at, account_id, actor_name, reason)
    select ${sheetId}::uuid, count(*) + 1, ${kind}, ${at}::timestamptz, ${accountId}::uuid, ${actorName}, ${reason}
      from supervision.sheet_act where sheet_id = ${sheetId}::uuid`.execute(tx);
}

/** The file of an issued paper. */
export async function getDocumentContent(tx: Tx, id: string): Promise<{ content: Buffer; title: string } | undefined> {
  return on<SheetTables>(tx)
    .selectFrom("supervision.issuedDocument")
    .select(["content", "title"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The department that answers for an item: its first lead, or none before it is handed over. */
export function firstLeadOf({ leadDepartmentIds }: Pick<ItemRow, "leadDepartmentIds">): string {
  const [first] = leadDepartmentIds;
  if (first === undefined) throw new AppError("supervision.sheet_without_lead");
  return first;
}
