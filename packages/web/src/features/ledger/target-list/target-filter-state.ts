import { readSort } from "../../../kit/data-table/data-table.tsx";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import type { TargetQuery } from "../queries.ts";

/** What the address of the target table may say. */
export const TARGET_FILTERS = {
  q: "",
  planId: "",
  taskId: "",
  deadline: "",
  kind: "",
  hasQuestion: "",
  sort: "",
  open: "",
};
export type TargetFilterState = UrlState<typeof TARGET_FILTERS>;

/** What narrows the table. */
export const TARGET_NARROWING = { q: "", planId: "", taskId: "", deadline: "", kind: "", hasQuestion: "" } as const;

/** 约束性 and 预期性. */
export const TARGET_KINDS = ["binding", "anticipated"] as const;
const SORTS = ["position", "name", "deadline", "plan", "changed"] as const;
const TEXTS = ["q", "planId", "taskId", "deadline"] as const;

/** The query of the contract that an address means. */
export function targetQueryOf(filters: TargetFilterState): TargetQuery {
  const kind = TARGET_KINDS.find((each) => each === filters.kind);
  const sort = readSort(filters.sort);
  const by = SORTS.find((each) => each === sort?.by);
  return {
    ...Object.fromEntries(TEXTS.filter((name) => filters[name] !== "").map((name) => [name, filters[name]])),
    ...(kind && { kind }),
    ...(filters.hasQuestion === "true" && { hasQuestion: true }),
    ...(sort && by && { sort: by, direction: sort.order === "asc" ? "ascending" : "descending" }),
  };
}
