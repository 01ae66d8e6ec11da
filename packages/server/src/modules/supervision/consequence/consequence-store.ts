import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { ConsequenceActTable, ConsequenceTable, ConsequenceTables } from "./consequence-tables.ts";

export type ConsequenceRow = Selectable<ConsequenceTable>;
export type ConsequenceActRow = Selectable<ConsequenceActTable>;

/** Whose proposals somebody reads: the office all, leaders those submitted once, a unit those on it that were decided or on which it is heard. */
export type ConsequenceScope =
  | { readonly of: "office" }
  | { readonly of: "leader" }
  | { readonly of: "unit"; readonly departmentId: string | null };

/** The proposal, locked when it is to be changed, or nothing outside the scope. */
export async function findConsequenceRow(
  tx: Tx,
  id: string,
  scope: ConsequenceScope,
  use: "read" | "change",
): Promise<ConsequenceRow | undefined> {
  const { rows } = await sql<ConsequenceRow>`
select *
  from supervision.consequence
 where id = ${id}::uuid and ${isSeen(scope)}
 ${use === "change" ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

/** What a list of proposals is narrowed by. */
export interface ConsequenceFilter {
  readonly kind?: string;
  readonly status?: string;
  readonly departmentId?: string;
  readonly sourceId?: string;
}

/** One page of proposals, the latest first, one row more than asked. */
export async function listConsequenceRows(
  tx: Tx,
  { kind, status, departmentId, sourceId }: ConsequenceFilter,
  scope: ConsequenceScope,
  { after, limit }: { readonly after: readonly [at: string, id: string] | null; readonly limit: number },
): Promise<ConsequenceRow[]> {
  const conditions = [
    isSeen(scope),
    ...(kind === undefined ? [] : [sql<SqlBool>`kind = ${kind}`]),
    ...(status === undefined ? [] : [sql<SqlBool>`status = ${status}`]),
    ...(departmentId === undefined ? [] : [sql<SqlBool>`department_id = ${departmentId}::uuid`]),
    ...(sourceId === undefined ? [] : [sql<SqlBool>`source_id = ${sourceId}::uuid`]),
    ...(after ? [sql<SqlBool>`(drafted_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<ConsequenceRow>`
select *
  from supervision.consequence
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by drafted_at desc, id desc
 limit ${limit + 1}`.execute(tx);
  return rows;
}

function isSeen(scope: ConsequenceScope): RawBuilder<SqlBool> {
  switch (scope.of) {
    case "office":
      return sql`true`;
    case "leader":
      return sql`submitted_at is not null`;
    case "unit":
      return sql`(department_id = ${scope.departmentId}::uuid and (decided_at is not null or asked_at is not null))`;
  }
}

export async function insertConsequence(tx: Tx, row: Insertable<ConsequenceTable>): Promise<void> {
  await on<ConsequenceTables>(tx).insertInto("supervision.consequence").values(row).execute();
}

export async function changeConsequence(tx: Tx, id: string, fields: Updateable<ConsequenceTable>): Promise<void> {
  await on<ConsequenceTables>(tx)
    .updateTable("supervision.consequence")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function listConsequenceActRows(tx: Tx, consequenceId: string): Promise<ConsequenceActRow[]> {
  return on<ConsequenceTables>(tx)
    .selectFrom("supervision.consequenceAct")
    .selectAll()
    .where("consequenceId", "=", consequenceId)
    .orderBy("number")
    .execute();
}

/** Appends an act; the proposal must be locked or new, so that its numbers follow each other. */
export async function appendConsequenceAct(
  tx: Tx,
  { consequenceId, kind, at, accountId, actorName, reason }: Omit<Insertable<ConsequenceActTable>, "number">,
): Promise<void> {
  await sql`
    insert into supervision.consequence_act (consequence_id, number, kind, at, account_id, actor_name, reason)
    select ${consequenceId}::uuid, count(*) + 1, ${kind}, ${at}::timestamptz, ${accountId}::uuid, ${actorName}, ${reason}
      from supervision.consequence_act where consequence_id = ${consequenceId}::uuid`.execute(tx);
}
