import type { BodyOf } from "@zhigang/contract/http";
import { MOST_POINTS } from "@zhigang/contract/supervision";
import type { MeetingDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { byAgendaWeight } from "@zhigang/domain/supervision";
import type { Insertable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { keyOf, loadCauses } from "./agenda-sources.ts";
import { insertPoints, listPointRows, replacePoints } from "./agenda-store.ts";
import type { AgendaPointRow } from "./agenda-store.ts";
import { lockMeetingFor } from "./keep-meeting-act.ts";
import { drawUpAgenda } from "./load-agenda.ts";
import { changeMeeting } from "./meeting-store.ts";
import type { MeetingRow } from "./meeting-store.ts";
import type { AgendaPointTable } from "./meeting-tables.ts";
import { getMeeting } from "./meeting-view.ts";

type Points = BodyOf<(typeof supervisionEndpoints)["arrangeAgenda"]>["points"];

/** 补充拟列议程: what should be spoken of by now and is not on the agenda yet; what somebody dropped stays dropped. */
export async function proposeAgenda(call: Call, id: string): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "arrange");
  const added = await addProposedPoints(call, row);
  await changeMeeting(call.tx, id, { status: row.status });
  await record(call, "supervision.meeting.propose_agenda", subjectOf(row), { to: { added } });
  return getMeeting(call, id);
}

/** Appends what the sources name and the agenda has not, the weightiest first; gives how many. */
export async function addProposedPoints(
  call: Call,
  { id, planId }: Pick<MeetingRow, "id" | "planId">,
): Promise<number> {
  const there = await listPointRows(call.tx, id);
  const known = new Set(there.map(keyOf));
  const fresh = [...(await loadCauses(call, { planId }))]
    .filter(([key]) => !known.has(key))
    .map(([, causes]) => causes)
    .toSorted((a, b) =>
      byAgendaWeight(
        a.map(({ reason }) => reason),
        b.map(({ reason }) => reason),
      ),
    );
  requireRoom(there.length + fresh.length);
  await insertPoints(
    call.tx,
    fresh.flatMap(([first], index) =>
      first ? [{ ...newPoint(id, there.length + index), itemId: first.itemId, decisionId: first.decisionId }] : [],
    ),
  );
  return fresh.length;
}

/** 安排议程: the points in the order given; those left out are taken off, those without an id are added by hand. */
export async function arrangeAgenda(
  call: Call,
  id: string,
  { points }: { readonly points: Points },
): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "arrange");
  const there = new Map((await listPointRows(call.tx, id)).map((point) => [point.id, point]));
  const rows: Insertable<AgendaPointTable>[] = [];
  for (const [position, point] of points.entries()) rows.push(await arranged(call, { row, there, position, point }));
  requireOnce(rows);
  await replacePoints(call.tx, id, rows);
  await changeMeeting(call.tx, id, { status: row.status });
  const agenda = await drawUpAgenda(call, row);
  const titles = (isDropped: boolean) => agenda.filter((one) => one.isDropped === isDropped).map(({ title }) => title);
  await record(call, "supervision.meeting.arrange", subjectOf(row), {
    to: { points: titles(false), dropped: titles(true) },
  });
  return getMeeting(call, id);
}

interface Arranging {
  readonly row: MeetingRow;
  readonly there: ReadonlyMap<string, AgendaPointRow>;
  readonly position: number;
  readonly point: Points[number];
}

async function arranged(call: Call, { row, there, position, point }: Arranging): Promise<Insertable<AgendaPointTable>> {
  if ("topic" in point) return { ...newPoint(row.id, position), topic: point.topic.trim(), isByHand: true };
  if ("itemId" in point) {
    const { id: itemId } = await getSeenItem(call, point.itemId);
    return { ...newPoint(row.id, position), itemId, isByHand: true };
  }
  const known = there.get(point.id);
  if (!known) throw new AppError("supervision.meeting_point_unknown", { id: point.id });
  const { isDropped, dropReason = null } = point;
  return { ...known, position, isDropped, dropReason: isDropped ? dropReason : null };
}

/** No matter stands on an agenda twice. */
function requireOnce(rows: readonly Insertable<AgendaPointTable>[]): void {
  const seen = new Set<string>();
  for (const { id, itemId = null, decisionId = null, topic } of rows) {
    const key = topic ?? keyOf({ itemId, decisionId });
    if (seen.has(key) || seen.has(id)) throw new AppError("supervision.meeting_point_twice", { title: topic ?? key });
    seen.add(key).add(id);
  }
}

function requireRoom(count: number): void {
  if (count > MOST_POINTS) throw new AppError("supervision.meeting_agenda_full", { limit: MOST_POINTS });
}

function newPoint(meetingId: string, position: number) {
  return {
    id: newId(),
    meetingId,
    position,
    itemId: null,
    decisionId: null,
    topic: null,
    isByHand: false,
    isDropped: false,
    dropReason: null,
  };
}

function subjectOf({ id, title }: MeetingRow) {
  return { kind: "meeting", id, label: title };
}
