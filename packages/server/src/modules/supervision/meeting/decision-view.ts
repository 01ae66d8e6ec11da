import type { MeetingDecision } from "@zhigang/contract/supervision";
import { decisionActionsOpen, decisionState } from "@zhigang/domain/supervision";
import type { DecisionSituation } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { presentDuties } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { getDecisionRow } from "./decision-store.ts";
import type { DecisionRow } from "./decision-store.ts";
import { getSeenMeeting } from "./meeting-scope.ts";
import type { MeetingRow } from "./meeting-store.ts";
import { loadSpokenItems } from "./spoken-items.ts";
import type { Spoken } from "./spoken-items.ts";

/** One decision as it stands. */
export async function getMeetingDecision(call: Call, id: string): Promise<MeetingDecision> {
  const row = await getDecisionRow(call.tx, id);
  const [decision] = await presentDecisions(call, await getSeenMeeting(call, row.meetingId), [row]);
  if (!decision) throw new Error(`decision ${id} is not shown`);
  return decision;
}

/** Decisions of a meeting, each with what became of it and what the reader may do. */
export async function presentDecisions(
  call: Call,
  meeting: MeetingRow,
  rows: readonly DecisionRow[],
): Promise<MeetingDecision[]> {
  const items = await loadItemsOf(call, rows);
  const names = await findDepartmentNames(
    call.tx,
    rows.flatMap(({ duties }) => duties.map(({ departmentId }) => departmentId)),
  );
  return rows.map((row) => presentDecision(call, row, { meeting, names, spoken: items.get(row.itemId ?? "") }));
}

/** The items of decisions, each by the id that its decision keeps. */
export function loadItemsOf(call: Call, rows: readonly DecisionRow[]): Promise<ReadonlyMap<string, Spoken>> {
  return loadSpokenItems(
    call,
    rows.flatMap(({ itemId }) => itemId ?? []),
  );
}

/** What the rules look at in a decision. */
export function situationOf(row: DecisionRow, meeting: MeetingRow, spoken: Spoken | undefined): DecisionSituation {
  return {
    outcome: row.outcome,
    item: spoken?.item ?? null,
    isClosed: row.closedAt !== null,
    meeting: meeting.status,
    hasLead: row.duties.some(({ role }) => role !== "support"),
  };
}

interface Around {
  readonly meeting: MeetingRow;
  readonly names: DepartmentNames;
  readonly spoken: Spoken | undefined;
}

function presentDecision({ actor }: Call, row: DecisionRow, { meeting, names, spoken }: Around): MeetingDecision {
  const situation = situationOf(row, meeting, spoken);
  const isShown = spoken?.isSeen === true;
  const isOffice = actor.roles.includes("supervision_office");
  return {
    id: row.id,
    meetingId: row.meetingId,
    number: row.number,
    words: row.words,
    pointId: row.pointId,
    duties: presentDuties(row.duties, names),
    dueOn: row.dueOn,
    limit: row.dueLimit,
    outcome: row.outcome,
    state: decisionState(situation),
    item: isShown ? spoken.item : null,
    light: isShown ? spoken.light : null,
    note: row.note,
    closedBy: row.closedBy,
    closedAt: row.closedAt?.toISOString() ?? null,
    myActions: isOffice ? [...decisionActionsOpen(situation)] : [],
    version: row.version,
  };
}
