import { DONE_ITEMS, SETTLED_INSTRUCTIONS } from "@zhigang/domain/supervision";
import type { Colour, InstructionView, ItemStatus } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type {
  InstructionActTable,
  InstructionItemTable,
  InstructionReplyTable,
  InstructionTable,
  InstructionTables,
} from "./instruction-tables.ts";

export type InstructionRow = Selectable<InstructionTable>;
export type InstructionReplyRow = Selectable<InstructionReplyTable>;
export type InstructionActRow = Selectable<InstructionActTable>;

/** Whose instructions somebody sees. */
export type InstructionScope =
  | { readonly of: "all" }
  | { readonly of: "leader"; readonly accountId: string }
  | { readonly of: "lead"; readonly departmentId: string | null };

/** The instruction within the scope, locked when it is to be changed; any other is not found. */
export async function getInstructionRow(
  tx: Tx,
  scope: InstructionScope,
  id: string,
  use: "read" | "change" = "read",
): Promise<InstructionRow> {
  const { rows } = await sql<InstructionRow>`
select instruction.*
  from supervision.instruction
 where instruction.id = ${id}::uuid and ${isSeen(scope)}
 ${use === "change" ? sql`for update` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("supervision.instruction_not_found", { id });
  return row;
}

/** What a list of instructions is narrowed by. */
export interface InstructionFilter {
  readonly view?: InstructionView | undefined;
  readonly itemId?: string | undefined;
  readonly q?: string | undefined;
}

/** One page of instructions, the latest first, one row more than asked. */
export async function listInstructionRows(
  tx: Tx,
  scope: InstructionScope,
  { view, itemId, q }: InstructionFilter,
  after: readonly [at: string, id: string] | null,
  limit: number,
): Promise<InstructionRow[]> {
  const conditions = [
    isSeen(scope),
    ...(view === undefined ? [] : [isInView(view)]),
    ...(itemId === undefined ? [] : [isCarriedOutBy(sql<SqlBool>`link.item_id = ${itemId}::uuid`)]),
    ...(q === undefined ? [] : [matches(q)]),
    ...(after
      ? [sql<SqlBool>`(instruction.registered_at, instruction.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`]
      : []),
  ];
  const { rows } = await sql<InstructionRow>`
select instruction.*
  from supervision.instruction
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by instruction.registered_at desc, instruction.id desc
 limit ${limit + 1}`.execute(tx);
  return rows;
}

/** How many instructions there are in each of these views. */
export async function countInstructionRows(
  tx: Tx,
  scope: InstructionScope,
  views: readonly InstructionView[],
): Promise<number[]> {
  const counts = views.map((view) => sql`count(*) filter (where ${isInView(view)})::int as ${sql.ref(view)}`);
  const { rows } = await sql<Record<string, number>>`
select ${sql.join(counts)}
  from supervision.instruction
 where ${isSeen(scope)}`.execute(tx);
  return Object.values(rows[0] ?? {});
}

/** An item that carries an instruction out: as it stands, or the one in which it lives on. */
export interface InstructedItemRow {
  readonly instructionId: string;
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string;
  readonly status: ItemStatus;
  readonly dueOn: string | null;
  readonly leadDepartmentIds: string[];
  readonly words: string;
  readonly colours: Colour[];
}

/** The items that carry these instructions out, each with its own words and the lights that stand. */
export async function listInstructedItems(tx: Tx, instructionIds: readonly string[]): Promise<InstructedItemRow[]> {
  const { rows } = await sql<InstructedItemRow>`
select link.instruction_id, item.id as item_id, item.number, item.title, item.status, item.due_on,
       item.lead_department_ids, link.words,
       array(select light.colour from supervision.light where light.item_id = item.id and light.ended_at is null) as colours
  from supervision.instruction_item as link
  join supervision.item as first on first.id = link.item_id
  join supervision.item as item on item.id = coalesce(first.survivor_id, first.id)
 where link.instruction_id = any(${[...instructionIds]}::uuid[]) and link.detached_at is null
 order by link.attached_at, link.id`.execute(tx);
  return rows;
}

/** The instructions before and after one, the earliest first, itself among them. */
export async function listChainRows(tx: Tx, id: string): Promise<InstructionRow[]> {
  const { rows } = await sql<InstructionRow>`
with recursive before as (
  select id, follows_id from supervision.instruction where id = ${id}::uuid
  union
  select earlier.id, earlier.follows_id
    from supervision.instruction as earlier join before on earlier.id = before.follows_id
), after as (
  select id from supervision.instruction where id = ${id}::uuid
  union
  select later.id from supervision.instruction as later join after on later.follows_id = after.id
)
select instruction.*
  from supervision.instruction
 where id in (select id from before union select id from after)
 order by registered_at, id`.execute(tx);
  return rows;
}

export async function insertInstruction(tx: Tx, row: Insertable<InstructionTable>): Promise<void> {
  await on<InstructionTables>(tx).insertInto("supervision.instruction").values(row).execute();
}

export async function changeInstruction(tx: Tx, id: string, fields: Updateable<InstructionTable>): Promise<void> {
  await on<InstructionTables>(tx)
    .updateTable("supervision.instruction")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function insertInstructionItem(tx: Tx, row: Insertable<InstructionItemTable>): Promise<void> {
  await on<InstructionTables>(tx).insertInto("supervision.instructionItem").values(row).execute();
}

/** Whether the item was attached and is so no longer. */
export async function markItemDetached(tx: Tx, instructionId: string, itemId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await on<InstructionTables>(tx)
    .updateTable("supervision.instructionItem")
    .set({ detachedAt: at })
    .where("instructionId", "=", instructionId)
    .where("itemId", "=", itemId)
    .where("detachedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertInstructionReply(
  tx: Tx,
  row: Omit<Insertable<InstructionReplyTable>, "number">,
): Promise<void> {
  const { instructionId, text, repliedOn, repliedAt, repliedBy } = row;
  await sql`
    insert into supervision.instruction_reply (instruction_id, number, text, replied_on, replied_at, replied_by)
    select ${instructionId}::uuid, count(*) + 1, ${text}::text, ${repliedOn}::date, ${repliedAt}::timestamptz, ${repliedBy}::text
      from supervision.instruction_reply where instruction_id = ${instructionId}::uuid`.execute(tx);
}

/** The last reply was read by the leader, or for him. */
export async function markLastReplyNoted(
  tx: Tx,
  instructionId: string,
  { notedAt, notedBy, remark }: Pick<InstructionReplyRow, "notedAt" | "notedBy" | "remark">,
): Promise<void> {
  await sql`
    update supervision.instruction_reply
       set noted_at = ${notedAt}::timestamptz, noted_by = ${notedBy}::text, remark = ${remark}::text
     where instruction_id = ${instructionId}::uuid
       and number = (select max(number) from supervision.instruction_reply where instruction_id = ${instructionId}::uuid)`.execute(
    tx,
  );
}

export async function listInstructionReplyRows(tx: Tx, instructionId: string): Promise<InstructionReplyRow[]> {
  return on<InstructionTables>(tx)
    .selectFrom("supervision.instructionReply")
    .selectAll()
    .where("instructionId", "=", instructionId)
    .orderBy("number")
    .execute();
}

export async function insertInstructionAct(tx: Tx, row: Insertable<InstructionActTable>): Promise<void> {
  await on<InstructionTables>(tx).insertInto("supervision.instructionAct").values(row).execute();
}

export async function listInstructionActRows(tx: Tx, instructionId: string): Promise<InstructionActRow[]> {
  return on<InstructionTables>(tx)
    .selectFrom("supervision.instructionAct")
    .selectAll()
    .where("instructionId", "=", instructionId)
    .orderBy("number")
    .execute();
}

function isSeen(scope: InstructionScope): RawBuilder<SqlBool> {
  switch (scope.of) {
    case "all":
      return sql<SqlBool>`true`;
    case "leader":
      return sql<SqlBool>`instruction.leader_account_id = ${scope.accountId}::uuid`;
    case "lead":
      return sql<SqlBool>`(instruction.stage <> 'voided' and ${isCarriedOutBy(
        sql<SqlBool>`item.lead_department_ids @> array[${scope.departmentId}::uuid]`,
      )})`;
  }
}

/** Whether an item of this kind carries the instruction out; one that was merged does by the item in which it lives on. */
function isCarriedOutBy(condition: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select from supervision.instruction_item as link
      join supervision.item as first on first.id = link.item_id
      join supervision.item as item on item.id = coalesce(first.survivor_id, first.id)
     where link.instruction_id = instruction.id and link.detached_at is null and ${condition})`;
}

function matches(q: string): RawBuilder<SqlBool> {
  const like = `%${q.trim().replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`(instruction.words ilike ${like} or instruction.number ilike ${like}
    or instruction.leader_name ilike ${like} or instruction.paper_title ilike ${like})`;
}

const LIVES = sql<SqlBool>`item.status <> 'cancelled'`;
const GOES_ON = sql<SqlBool>`item.status <> 'cancelled' and item.status <> all(${[...DONE_ITEMS]})`;

function isInView(view: InstructionView): RawBuilder<SqlBool> {
  const [lives, goesOn] = [isCarriedOutBy(LIVES), isCarriedOutBy(GOES_ON)];
  switch (view) {
    case "registered":
      return sql`(instruction.stage = 'open' and not ${lives})`;
    case "under_way":
      return sql`(instruction.stage = 'open' and ${goesOn})`;
    case "to_reply":
      return sql`(instruction.stage = 'open' and ${lives} and not ${goesOn})`;
    case "replied":
      return sql`instruction.stage = 'replied'`;
    case "settled":
      return sql`instruction.stage = any(${[...SETTLED_INSTRUCTIONS]})`;
  }
}
