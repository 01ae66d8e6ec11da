import type { Actor } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import type { DecisionRow } from "./decision-store.ts";
import { getMeetingRow } from "./meeting-store.ts";
import type { MeetingRow, MeetingScope } from "./meeting-store.ts";

/** The office sees all meetings, leaders and planners those whose notice was sent, a department those that concern it. */
export function meetingScopeOf({ roles, departmentId }: Actor): MeetingScope {
  if (roles.includes("supervision_office")) return { sees: "all" };
  if (roles.includes("leader") || roles.includes("plan_office")) return { sees: "convened" };
  return { sees: "called", departmentId };
}

/** The meeting, locked when it is to be changed; one that the reader does not see is not found. */
export function getSeenMeeting({ tx, actor }: Call, id: string, use: "read" | "change" = "read"): Promise<MeetingRow> {
  return getMeetingRow(tx, id, meetingScopeOf(actor), use);
}

/** Whether the reader was called to the meeting, or is one of those who see every meeting. */
export function isCalled({ actor }: Call, { departmentIds }: MeetingRow): boolean {
  return meetingScopeOf(actor).sees !== "called" || departmentIds.includes(actor.departmentId ?? "");
}

/** Of the decisions: the office sees all; others see them once the minutes are issued, a department those that concern it. */
export function seenDecisions<Row extends DecisionRow>(
  { actor }: Call,
  { status }: MeetingRow,
  rows: readonly Row[],
): Row[] {
  const scope = meetingScopeOf(actor);
  if (scope.sees === "all") return [...rows];
  if (status !== "settled") return [];
  if (scope.sees === "convened") return [...rows];
  return rows.filter(({ duties }) => duties.some(({ departmentId }) => departmentId === scope.departmentId));
}
