import { ITEM_SOURCES, ITEM_STATUSES } from "@zhigang/domain/supervision";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import type { ItemQuery } from "../queries.ts";

/** What the address of the list may say, and what holds when it is silent; `view` falls to what suits the reader. */
export const ITEM_FILTERS = { view: "", q: "", status: "", source: "", departmentId: "", planId: "", taskId: "" };
export type ItemFilterState = UrlState<typeof ITEM_FILTERS>;
export type ChangeItemFilters = (change: Partial<ItemFilterState>) => void;

export const ITEM_VIEWS = ["mine", "all", "overdue"] as const;
/** 待我办理, 全部, 逾期. */
export type ItemView = (typeof ITEM_VIEWS)[number];

/** What narrows the list within its view. */
export const NARROWING = { q: "", status: "", source: "", departmentId: "", planId: "", taskId: "" } as const;

/** Acts by which it can be somebody's turn; whoever may do none of them reads the whole list first. */
const TURNS = ["supervision.item.file", "supervision.item.assign", "supervision.item.acknowledge"];

/** The view that the address names, or the one that suits the reader: what waits for them, where anything can. */
export function viewOf({ view }: ItemFilterState, may: (permission: string) => boolean): ItemView {
  return ITEM_VIEWS.find((each) => each === view) ?? (TURNS.some(may) ? "mine" : "all");
}

/** The query of the contract that an address means; words that mean nothing are left out. */
export function itemQueryOf(filters: ItemFilterState, view: ItemView): ItemQuery {
  const status = ITEM_STATUSES.find((each) => each === filters.status);
  const source = ITEM_SOURCES.find((each) => each === filters.source);
  const { q, departmentId, planId, taskId } = filters;
  return {
    ...(view === "mine" && { mine: true }),
    ...(view === "overdue" && { overdue: true }),
    ...(status && { status }),
    ...(source && { source }),
    ...(q !== "" && { q }),
    ...(departmentId !== "" && { departmentId }),
    ...(planId !== "" && { planId }),
    ...(taskId !== "" && { taskId }),
  };
}

/** Whether anything narrows the list within its view. */
export function isNarrowed(filters: ItemFilterState): boolean {
  return Object.keys(NARROWING).some((name) => filters[name as keyof typeof NARROWING] !== "");
}
