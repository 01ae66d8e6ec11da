import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import { ITEM_STEPS } from "./item-status.ts";
import type { ItemAction, ItemNeed, ItemParty, ItemStatus, ItemStep } from "./item-status.ts";

/** What a decision about an item rests on. */
export interface ItemFacts {
  readonly status: ItemStatus;
  /** Where a suspended item stood before. */
  readonly suspendedFrom: ItemStatus | null;
  /** Children that are neither cleared nor waived, of an item that was split up. */
  readonly openChildren: number;
  /** Accounts that reported on the item or closed it. */
  readonly handledBy: readonly string[];
}

/** Who acts, in which parts. */
export interface ItemActor {
  readonly accountId: string;
  readonly parties: readonly ItemParty[];
}

export const ITEM_REFUSALS = [
  "item_state",
  "item_party",
  "item_own_work",
  "item_children_open",
  "item_incomplete",
] as const;
/** 当前状态不能, 不是您的职责, 不能核查自己办理的事项, 子事项未全部销号, 缺少必填内容. */
export type ItemRefusal = (typeof ITEM_REFUSALS)[number];

/** Whether somebody may do this to an item, with what they bring along. */
export function decideItemAction(
  item: ItemFacts,
  action: ItemAction,
  actor: ItemActor,
  brought: readonly ItemNeed[],
): Decision<ItemRefusal> {
  const way = findStep(item.status, action);
  if (!way) return refused("item_state");
  if (!way.by.some((party) => actor.parties.includes(party))) return refused("item_party");
  // Whoever handled or closed a matter does not judge it (ledger rules, 核查: verifier ≠ handler).
  if (way.by.includes("verifier") && item.handledBy.includes(actor.accountId)) return refused("item_own_work");
  if (action === "close_parent" && item.openChildren > 0) return refused("item_children_open");
  return way.needs.every((need) => brought.includes(need)) ? ALLOWED : refused("item_incomplete");
}

/** The state after an act that was allowed; the same state where there is no such way. */
export function statusAfter(
  { status, suspendedFrom }: Pick<ItemFacts, "status" | "suspendedFrom">,
  action: ItemAction,
): ItemStatus {
  const to = findStep(status, action)?.to ?? status;
  return to === "back" ? (suspendedFrom ?? "handled") : to;
}

/** The ways on from a state that somebody in these parts may go. */
export function stepsOpenTo(status: ItemStatus, parties: readonly ItemParty[]): readonly ItemStep[] {
  return ITEM_STEPS[status].filter(({ by }) => by.some((party) => parties.includes(party)));
}

function findStep(status: ItemStatus, action: ItemAction): ItemStep | undefined {
  return ITEM_STEPS[status].find((way) => way.action === action);
}
