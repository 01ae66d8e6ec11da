import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { MeetingDecisionTable, MeetingTables } from "./meeting-tables.ts";

export type DecisionRow = Selectable<MeetingDecisionTable>;

/** The decision, locked when it is to be changed, or not found. */
export async function getDecisionRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<DecisionRow> {
  const row = await decisions(tx)
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.meeting_decision_not_found", { id });
  return row;
}

/** The decisions of these meetings, each meeting's in their order. */
export async function listDecisionRows(tx: Tx, meetingIds: readonly string[]): Promise<DecisionRow[]> {
  if (meetingIds.length === 0) return [];
  return decisions(tx)
    .where("meetingId", "in", [...meetingIds])
    .orderBy("meetingId")
    .orderBy("number")
    .execute();
}

/** The decisions on an item, the latest first. */
export async function listDecisionRowsOfItem(tx: Tx, itemId: string): Promise<DecisionRow[]> {
  return decisions(tx).where("itemId", "=", itemId).orderBy("id", "desc").execute();
}

/** A decision with the meeting that made it. */
export type EarlierDecision = DecisionRow & { readonly meetingTitle: string; readonly meetsOn: string };

/** Decisions in issued minutes that nobody closed, oldest first; of one plan, or of all. */
export async function listUnclosedDecisions(tx: Tx, planId: string | null): Promise<EarlierDecision[]> {
  const { rows } = await sql<EarlierDecision>`
select decision.*, meeting.title as meeting_title, meeting.meets_on
  from supervision.meeting_decision decision
  join supervision.meeting on meeting.id = decision.meeting_id
 where meeting.status = 'settled'
   and decision.closed_at is null
   and (${planId}::uuid is null or meeting.plan_id = ${planId}::uuid)
 order by meeting.meets_on, meeting.id, decision.number`.execute(tx);
  return rows;
}

/** These decisions with the meetings that made them. */
export async function listEarlierDecisions(tx: Tx, ids: readonly string[]): Promise<EarlierDecision[]> {
  const { rows } = await sql<EarlierDecision>`
select decision.*, meeting.title as meeting_title, meeting.meets_on
  from supervision.meeting_decision decision
  join supervision.meeting on meeting.id = decision.meeting_id
 where decision.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** Appends a decision; its meeting must be locked, so that the numbers follow each other. */
export async function insertDecision(tx: Tx, row: Insertable<MeetingDecisionTable>): Promise<void> {
  await on<MeetingTables>(tx).insertInto("supervision.meetingDecision").values(row).execute();
}

export async function changeDecision(tx: Tx, id: string, fields: Updateable<MeetingDecisionTable>): Promise<void> {
  await on<MeetingTables>(tx)
    .updateTable("supervision.meetingDecision")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Takes a decision out of minutes that are not issued yet; those after it move up. */
export async function deleteDecision(tx: Tx, { id, meetingId, number }: DecisionRow): Promise<void> {
  await on<MeetingTables>(tx).deleteFrom("supervision.meetingDecision").where("id", "=", id).execute();
  await on<MeetingTables>(tx)
    .updateTable("supervision.meetingDecision")
    .set({ number: sql`number - 1` })
    .where("meetingId", "=", meetingId)
    .where("number", ">", number)
    .execute();
}

function decisions(tx: Tx) {
  return on<MeetingTables>(tx).selectFrom("supervision.meetingDecision").selectAll();
}
