import type { Actor } from "@zhigang/domain/identity";
import { ITEM_PARTIES, ITEM_STATUSES, stepsOpenTo } from "@zhigang/domain/supervision";
import type { ItemDuty, ItemParty, ItemStatus } from "@zhigang/domain/supervision";
import type { ItemTurn } from "./item-store.ts";

/** In which parts somebody stands to an item: by their roles, and for the lead's parts by their department. */
export function partiesOf(actor: Actor, { duties }: { readonly duties: readonly ItemDuty[] }): ItemParty[] {
  const own = duties.filter(({ departmentId }) => departmentId === actor.departmentId);
  const isOfLead = own.some(({ role }) => role !== "support");
  const isOfSupport = own.some(({ role }) => role === "support") && isOfUnit(actor);
  return [
    ...partiesByRole(actor),
    ...(isOfLead ? partiesOfUnit(actor) : []),
    ...(isOfSupport ? (["support"] as const) : []),
  ];
}

/** When an item waits for this person: by its state, by who leads it, by a request that is to be answered. */
export function turnsOf(actor: Actor): readonly ItemTurn[] {
  const parties = partiesByRole(actor);
  const { departmentId, accountId } = actor;
  return [
    { kind: "state", statuses: statusesWaitingFor(parties.filter((party) => party !== "verifier")) },
    { kind: "not_own", statuses: parties.includes("verifier") ? statusesWaitingFor(["verifier"]) : [], accountId },
    { kind: "led", statuses: departmentId === null ? [] : statusesWaitingFor(partiesOfUnit(actor)), departmentId },
    ...(parties.includes("approver") ? [{ kind: "extension" } as const] : []),
    ...(parties.includes("office")
      ? [{ kind: "coordination" } as const, { kind: "objection", accountId } as const]
      : []),
  ];
}

/** The parties whose answer a request in an item waits for. */
export function partiesAsked(item: {
  readonly extensionRequest: unknown;
  readonly coordinationAskedOn: string | null;
  readonly objectionDueOn: string | null;
}): ItemParty[] {
  return [
    ...(item.extensionRequest === null ? [] : (["approver"] as const)),
    ...(item.coordinationAskedOn === null && item.objectionDueOn === null ? [] : (["office"] as const)),
  ];
}

function partiesByRole({ roles }: Actor): ItemParty[] {
  return [
    ...(roles.includes("supervision_office") ? (["office", "verifier"] as const) : []),
    ...(roles.includes("leader") ? (["approver"] as const) : []),
  ];
}

function isOfUnit({ roles }: Actor): boolean {
  return roles.includes("liaison") || roles.includes("department_head");
}

function partiesOfUnit(actor: Actor): ItemParty[] {
  const { roles } = actor;
  return [
    ...(isOfUnit(actor) ? (["lead"] as const) : []),
    ...(roles.includes("department_head") ? (["lead_head"] as const) : []),
  ];
}

/** Where somebody in these parts is the one who moves the item on; what may be done at any time (suspend, cancel) is no turn. */
function statusesWaitingFor(parties: readonly ItemParty[]): ItemStatus[] {
  return ITEM_STATUSES.filter((status) => {
    const [first] = stepsOpenTo(status, ITEM_PARTIES);
    return first !== undefined && first.by.some((party) => parties.includes(party));
  });
}
