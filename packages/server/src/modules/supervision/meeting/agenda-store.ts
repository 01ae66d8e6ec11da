import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { AgendaPointTable, MeetingTables } from "./meeting-tables.ts";

export type AgendaPointRow = Selectable<AgendaPointTable>;

/** The points of an agenda in their order, the dropped ones among them. */
export async function listPointRows(tx: Tx, meetingId: string): Promise<AgendaPointRow[]> {
  return on<MeetingTables>(tx)
    .selectFrom("supervision.agendaPoint")
    .selectAll()
    .where("meetingId", "=", meetingId)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

export async function insertPoints(tx: Tx, rows: readonly Insertable<AgendaPointTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await on<MeetingTables>(tx)
    .insertInto("supervision.agendaPoint")
    .values([...rows])
    .execute();
}

/** Puts these points in the place of all that a meeting had. */
export async function replacePoints(
  tx: Tx,
  meetingId: string,
  rows: readonly Insertable<AgendaPointTable>[],
): Promise<void> {
  await on<MeetingTables>(tx).deleteFrom("supervision.agendaPoint").where("meetingId", "=", meetingId).execute();
  await insertPoints(tx, rows);
}
