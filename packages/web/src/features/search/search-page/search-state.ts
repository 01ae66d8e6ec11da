import { SEARCH_KINDS } from "@zhigang/domain/documents";
import type { SearchKind } from "@zhigang/domain/documents";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import type { SearchQuery } from "../queries.ts";

/** What the address of the search may say. `without` and `choose` settle how a question was read. */
export const SEARCH_STATE = {
  q: "",
  kind: "",
  planId: "",
  documentId: "",
  departmentId: "",
  year: "",
  status: "",
  page: "",
  without: "",
  choose: "",
};
export type SearchState = UrlState<typeof SEARCH_STATE>;
export type ChangeSearch = (change: Partial<SearchState>) => void;

/** How many hits stand on a page of one kind. */
export const PAGE_SIZE = 20;
const FILTERS = ["planId", "documentId", "departmentId", "year"] as const;

/** The kind that is shown alone, if any. */
export function kindOf({ kind }: SearchState): SearchKind | null {
  return SEARCH_KINDS.find((one) => one === kind) ?? null;
}

/** The page of one kind, from 1 on. */
export function pageOf({ page }: SearchState): number {
  return Math.max(1, Number.parseInt(page, 10) || 1);
}

/** The query of the contract that an address means. */
export function searchQueryOf(state: SearchState): SearchQuery {
  const kind = kindOf(state);
  const filters = Object.fromEntries(FILTERS.filter((name) => state[name] !== "").map((name) => [name, state[name]]));
  const { status } = state;
  return {
    q: state.q,
    ...filters,
    ...((status === "published" || status === "in_review") && { status }),
    ...(kind && { kind, from: (pageOf(state) - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  };
}

/** Whether anything narrows the search beside its words. */
export function isNarrowed(state: SearchState): boolean {
  return [...FILTERS, "status" as const].some((name) => state[name] !== "");
}

export const NO_FILTERS: Partial<SearchState> = {
  planId: "",
  documentId: "",
  departmentId: "",
  year: "",
  status: "",
  page: "",
};
