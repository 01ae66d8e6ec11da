import type { Plan } from "@zhigang/contract/ledger";
import type { PlanRow } from "./plan-store.ts";

/** The names of divisions, by code. */
export type DivisionNames = ReadonlyMap<string, string>;

export function presentPlan(row: PlanRow, divisions: DivisionNames): Plan {
  return {
    id: row.id,
    title: row.title,
    documentId: row.documentId,
    draftId: row.draftId,
    documentNumber: row.documentNumber,
    issuingAuthority: row.issuingAuthority,
    issuedOn: row.issuedOn,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    divisionCode: row.divisionCode,
    divisionName: row.divisionCode === null ? null : (divisions.get(row.divisionCode) ?? null),
    planKind: row.planKind,
    status: row.status,
    taskCount: row.taskCount,
    targetCount: row.targetCount,
    openQuestionCount: row.openQuestionCount,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy,
    version: row.version,
  };
}
