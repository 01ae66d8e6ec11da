import type { Actor } from "@zhigang/domain/identity";
import type { InstructionParty } from "@zhigang/domain/supervision";
import type { InstructionScope } from "./instruction-store.ts";

/** Whose instructions somebody sees: the office all, a leader those of his own, a department those its items carry out. */
export function instructionScopeOf({ roles, accountId, departmentId }: Actor): InstructionScope {
  if (roles.includes("supervision_office")) return { of: "all" };
  if (roles.includes("leader")) return { of: "leader", accountId };
  return { of: "lead", departmentId };
}

/** In which parts somebody stands to an instruction; for a leader without an account the office says what he said. */
export function instructionPartiesOf(
  { roles, accountId }: Actor,
  { leaderAccountId }: { readonly leaderAccountId: string | null },
): InstructionParty[] {
  const isOffice = roles.includes("supervision_office");
  const isLeader = roles.includes("leader") && leaderAccountId === accountId;
  return [
    ...(isOffice ? (["office"] as const) : []),
    ...(isLeader || (isOffice && leaderAccountId === null) ? (["leader"] as const) : []),
  ];
}
