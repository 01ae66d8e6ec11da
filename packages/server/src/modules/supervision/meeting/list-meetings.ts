import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { ItemDecision, Meeting, supervisionEndpoints } from "@zhigang/contract/supervision";
import { decisionState, isDecisionOpen } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { grouped } from "../grouped.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { listDecisionRows, listDecisionRowsOfItem } from "./decision-store.ts";
import type { DecisionRow } from "./decision-store.ts";
import { loadItemsOf } from "./decision-view.ts";
import { meetingScopeOf, seenDecisions } from "./meeting-scope.ts";
import { listMeetingRows, listMeetingRowsOf } from "./meeting-store.ts";
import type { MeetingRow } from "./meeting-store.ts";

const DEFAULT_LIMIT = 50;

/** 调度会: one page, the latest first. */
export async function listMeetings(
  call: Call,
  { cursor, limit = DEFAULT_LIMIT, ...filter }: QueryOf<(typeof supervisionEndpoints)["listMeetings"]>,
): Promise<Page<Meeting>> {
  const after = cursor === undefined ? null : decodeKeys(cursor, ["date", "uuid"]);
  const rows = await listMeetingRows(call.tx, filter, meetingScopeOf(call.actor), { after, limit });
  const meetings = new Map((await presentMeetings(call, rows)).map((meeting) => [meeting.id, meeting]));
  const page = pageFrom(
    rows,
    limit,
    ({ meetsOn, id }) => [meetsOn, id],
    ({ id }) => id,
  );
  return { ...page, items: page.items.flatMap((id) => meetings.get(id) ?? []) };
}

/** Meetings as rows of a list, with how their decisions stand. */
export async function presentMeetings(call: Call, rows: readonly MeetingRow[]): Promise<Meeting[]> {
  const all = await listDecisionRows(
    call.tx,
    rows.map(({ id }) => id),
  );
  const names = await findDepartmentNames(
    call.tx,
    rows.flatMap(({ departmentIds }) => departmentIds),
  );
  const isOpen = await openness(call, all);
  const decisions = grouped(all, ({ meetingId }) => meetingId);
  return rows.map((row) => {
    const own = seenDecisions(call, row, decisions.get(row.id) ?? []);
    const openCount = own.filter(isOpen).length;
    const { id, number, title, meetsOn, startsAt, place, chair, planId, status, draftedBy, version } = row;
    return {
      id,
      number,
      title,
      meetsOn,
      startsAt,
      place,
      chair,
      planId,
      status,
      draftedBy,
      version,
      departments: row.departmentIds.map((departmentId) => ({
        departmentId,
        departmentName: names.get(departmentId) ?? "",
      })),
      decisionCount: own.length,
      doneCount: own.length - openCount,
      openCount,
    };
  });
}

/** Tells which decisions are not carried out yet. */
async function openness(call: Call, rows: readonly DecisionRow[]): Promise<(row: DecisionRow) => boolean> {
  const items = await loadItemsOf(call, rows);
  return ({ outcome, itemId, closedAt }) => {
    const item = items.get(itemId ?? "")?.item ?? null;
    return isDecisionOpen(decisionState({ outcome, item, isClosed: closedAt !== null }));
  };
}

/** 会议议定 of an item: from which decisions it came, and which were made on it, as far as the reader sees their meetings. */
export async function listItemDecisions(call: Call, itemId: string): Promise<{ items: ItemDecision[] }> {
  await getSeenItem(call, itemId);
  const rows = await listDecisionRowsOfItem(call.tx, itemId);
  const ids = [...new Set(rows.map(({ meetingId }) => meetingId))];
  const meetings = new Map(
    (await listMeetingRowsOf(call.tx, ids, meetingScopeOf(call.actor))).map((row) => [row.id, row]),
  );
  const items = rows.flatMap((row) => {
    const meeting = meetings.get(row.meetingId);
    if (!meeting || seenDecisions(call, meeting, [row]).length === 0) return [];
    const { id: meetingId, title: meetingTitle, meetsOn, chair, number } = meeting;
    const { id: decisionId, words, outcome } = row;
    return [{ decisionId, meetingId, meetingTitle, meetsOn, chair, number, words, outcome }];
  });
  return { items };
}
