import type { Actor } from "@zhigang/domain/identity";
import { REPORT_STATUSES, REPORT_STEPS, seesWholeCity } from "@zhigang/domain/supervision";
import type { ReportParty, ReportStatus } from "@zhigang/domain/supervision";
import type { ReportRow } from "./report-store.ts";

type Led = Pick<ReportRow, "leadDepartmentIds">;

/** In which parts somebody stands to a report: the office by role, the unit's people by role and by their department's lead. */
export function reportPartiesOf(actor: Actor, { leadDepartmentIds }: Led): ReportParty[] {
  const isOfLead = actor.departmentId !== null && leadDepartmentIds.includes(actor.departmentId);
  const isHead = actor.roles.includes("department_head");
  return [
    ...(actor.roles.includes("supervision_office") ? (["checker"] as const) : []),
    ...(isOfLead && (isHead || actor.roles.includes("liaison")) ? (["reporter"] as const) : []),
    ...(isOfLead && isHead ? (["unit_head"] as const) : []),
  ];
}

/** The states in which reports wait for this person, with the department that must lead where they wait for its people. */
export function reportTurnsOf({ roles, departmentId }: Actor): readonly ReportTurn[] {
  const ofOffice = roles.includes("supervision_office") ? waitingFor(["checker"]) : [];
  const ofUnit = waitingFor([
    ...(roles.includes("liaison") ? (["reporter"] as const) : []),
    ...(roles.includes("department_head") ? (["unit_head"] as const) : []),
  ]);
  return [
    ...(ofOffice.length > 0 ? [{ statuses: ofOffice, ledBy: null }] : []),
    ...(departmentId !== null && ofUnit.length > 0 ? [{ statuses: ofUnit, ledBy: departmentId }] : []),
  ];
}

/** The reports that the department of this person has to write. */
export function writingTurnOf({ departmentId }: Actor): readonly ReportTurn[] {
  return departmentId === null ? [] : [{ statuses: waitingFor(["reporter"]), ledBy: departmentId }];
}

export interface ReportTurn {
  readonly statuses: readonly ReportStatus[];
  readonly ledBy: string | null;
}

/** Whether somebody reads this report: the offices and leaders all, the units those they lead or support. */
export function mayReadReport(actor: Actor, { leadDepartmentIds, duties, departmentId }: Audience): boolean {
  if (seesWholeCity(actor)) return true;
  const own = actor.departmentId;
  return own !== null && (own === departmentId || leadDepartmentIds.includes(own) || isSupporter(own, duties));
}

type Audience = Pick<ReportRow, "leadDepartmentIds" | "duties" | "departmentId">;

/** Whether a department helps with the item without leading it. */
export function isSupporter(departmentId: string | null, duties: ReportRow["duties"]): boolean {
  return duties.some((duty) => duty.role === "support" && duty.departmentId === departmentId);
}

/** What waits is moved on by the first step of its state. */
function waitingFor(parties: readonly ReportParty[]): ReportStatus[] {
  return REPORT_STATUSES.filter((status) => {
    const [first] = REPORT_STEPS[status];
    return status !== "approved" && first !== undefined && parties.includes(first.by);
  });
}
