import type { Actor } from "@zhigang/domain/identity";
import type { ConsequenceParty } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findConsequenceRow } from "./consequence-store.ts";
import type { ConsequenceRow, ConsequenceScope } from "./consequence-store.ts";

/** Whose proposals somebody sees. */
export function consequenceScopeOf({ roles, departmentId }: Actor): ConsequenceScope {
  if (roles.includes("supervision_office")) return { of: "office" };
  return roles.includes("leader") ? { of: "leader" } : { of: "unit", departmentId };
}

/** The proposal, locked when it is to be changed; one that the reader does not see is not found. */
export async function getSeenConsequence(
  { tx, actor }: Call,
  id: string,
  use: "read" | "change" = "read",
): Promise<ConsequenceRow> {
  const row = await findConsequenceRow(tx, id, consequenceScopeOf(actor), use);
  if (!row) throw new AppError("supervision.consequence_not_found", { id });
  return row;
}

/** In which parts somebody stands to a proposal. */
export function consequencePartiesOf(
  { roles, departmentId }: Actor,
  row: Pick<ConsequenceRow, "departmentId">,
): ConsequenceParty[] {
  const isUnit = roles.includes("liaison") || roles.includes("department_head");
  return [
    ...(roles.includes("supervision_office") ? (["office"] as const) : []),
    ...(roles.includes("leader") ? (["approver"] as const) : []),
    ...(isUnit && departmentId === row.departmentId ? (["unit"] as const) : []),
  ];
}
