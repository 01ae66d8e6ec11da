import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { MeetingActTable, MeetingTable, MeetingTables } from "./meeting-tables.ts";

export type MeetingRow = Selectable<MeetingTable>;
export type MeetingActRow = Selectable<MeetingActTable>;

/** Whose meetings somebody sees. */
export type MeetingScope =
  | { readonly sees: "all" }
  /** Those whose notice was sent. */
  | { readonly sees: "convened" }
  /** Those it was called to; and those whose minutes hold a decision that concerns it. */
  | { readonly sees: "called"; readonly departmentId: string | null };

/** The meeting within the scope, locked when it is to be changed, or not found. */
export async function getMeetingRow(
  tx: Tx,
  id: string,
  scope: MeetingScope,
  use: "read" | "change" = "read",
): Promise<MeetingRow> {
  const { rows } = await sql<MeetingRow>`
select meeting.*
  from supervision.meeting
 where meeting.id = ${id}::uuid and ${isSeen(scope)}
 ${use === "change" ? sql`for update` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("supervision.meeting_not_found", { id });
  return row;
}

/** What a list of meetings is narrowed by. */
export interface MeetingFilter {
  readonly status?: string;
  readonly planId?: string;
}

/** One page of meetings, the latest first, one row more than asked. */
export async function listMeetingRows(
  tx: Tx,
  { status, planId }: MeetingFilter,
  scope: MeetingScope,
  { after, limit }: { readonly after: readonly [day: string, id: string] | null; readonly limit: number },
): Promise<MeetingRow[]> {
  const conditions = [
    isSeen(scope),
    ...(status === undefined ? [] : [sql<SqlBool>`meeting.status = ${status}`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`meeting.plan_id = ${planId}::uuid`]),
    ...(after ? [sql<SqlBool>`(meeting.meets_on, meeting.id) < (${after[0]}::date, ${after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<MeetingRow>`
select meeting.*
  from supervision.meeting
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by meeting.meets_on desc, meeting.id desc
 limit ${limit + 1}`.execute(tx);
  return rows;
}

/** These meetings, as far as they are within the scope. */
export async function listMeetingRowsOf(tx: Tx, ids: readonly string[], scope: MeetingScope): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
select meeting.*
  from supervision.meeting
 where meeting.id = any(${[...ids]}::uuid[]) and ${isSeen(scope)}`.execute(tx);
  return rows;
}

function isSeen(scope: MeetingScope): RawBuilder<SqlBool> {
  switch (scope.sees) {
    case "all":
      return sql`true`;
    case "convened":
      return sql`meeting.convened_at is not null`;
    case "called":
      return sql`meeting.convened_at is not null
   and (meeting.department_ids @> array[${scope.departmentId}::uuid]
        or (meeting.status = 'settled' and exists (
          select 1 from supervision.meeting_decision decision
           where decision.meeting_id = meeting.id
             and decision.duties @> jsonb_build_array(jsonb_build_object('departmentId', ${scope.departmentId}::text)))))`;
  }
}

export async function insertMeeting(tx: Tx, row: Insertable<MeetingTable>): Promise<void> {
  await on<MeetingTables>(tx).insertInto("supervision.meeting").values(row).execute();
}

export async function changeMeeting(tx: Tx, id: string, fields: Updateable<MeetingTable>): Promise<void> {
  await on<MeetingTables>(tx)
    .updateTable("supervision.meeting")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function listMeetingActRows(tx: Tx, meetingId: string): Promise<MeetingActRow[]> {
  return on<MeetingTables>(tx)
    .selectFrom("supervision.meetingAct")
    .selectAll()
    .where("meetingId", "=", meetingId)
    .orderBy("number")
    .execute();
}

/** Appends an act; the meeting must be locked or new, so that its numbers follow each other. */
export async function appendMeetingAct(tx: Tx, act: Omit<Insertable<MeetingActTable>, "number">): Promise<void> {
  const { meetingId, kind, at, accountId, actorName, reason } = act;
  await sql`
    insert into supervision.meeting_act (meeting_id, number, kind, at, account_id, actor_name, reason)
    select ${meetingId}::uuid, count(*) + 1, ${kind}, ${at}::timestamptz, ${accountId}::uuid, ${actorName}, ${reason}
      from supervision.meeting_act where meeting_id = ${meetingId}::uuid`.execute(tx);
}
