import type { Actor } from "@zhigang/domain/identity";
import { ITEM_STATUSES, stepsOpenTo } from "@zhigang/domain/supervision";
import type { ItemParty, ItemStatus } from "@zhigang/domain/supervision";
import type { ItemFilter } from "./item-store.ts";

/** In which parts somebody stands to an item: by their roles, and for the lead's parts by their department. */
export function partiesOf(actor: Actor, item: { readonly leadDepartmentIds: readonly string[] }): ItemParty[] {
  const isOfLead = actor.departmentId !== null && item.leadDepartmentIds.includes(actor.departmentId);
  return [...partiesByRole(actor), ...(isOfLead ? partiesOfUnit(actor) : [])];
}

/** The states in which an item waits for this person, with the department that must lead where the step is the lead's. */
export function turnsOf(actor: Actor): NonNullable<ItemFilter["turn"]> {
  const everywhere = statusesWaitingFor(partiesByRole(actor));
  const asLead = statusesWaitingFor(partiesOfUnit(actor));
  return [
    ...(everywhere.length > 0 ? [{ statuses: everywhere, ledBy: null }] : []),
    ...(actor.departmentId !== null && asLead.length > 0 ? [{ statuses: asLead, ledBy: actor.departmentId }] : []),
  ];
}

function partiesByRole({ roles }: Actor): ItemParty[] {
  return [
    ...(roles.includes("supervision_office") ? (["office", "verifier"] as const) : []),
    ...(roles.includes("leader") ? (["approver"] as const) : []),
  ];
}

function partiesOfUnit({ roles }: Actor): ItemParty[] {
  return [
    ...(roles.includes("liaison") || roles.includes("department_head") ? (["lead"] as const) : []),
    ...(roles.includes("department_head") ? (["lead_head"] as const) : []),
  ];
}

/** Where somebody in these parts is the one who moves the item on; what may be done at any time (suspend, cancel) is no turn. */
function statusesWaitingFor(parties: readonly ItemParty[]): ItemStatus[] {
  return ITEM_STATUSES.filter((status) => {
    const [first] = stepsOpenTo(status, ["office", "approver", "lead", "lead_head", "verifier"]);
    return first !== undefined && first.by.some((party) => parties.includes(party));
  });
}
