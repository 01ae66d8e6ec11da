import { TASK_GROUPINGS, TASK_SORTS } from "@zhigang/contract/ledger";
import type { TaskGrouping } from "@zhigang/contract/ledger";
import { DUTY_ROLES, LEAD_BASES } from "@zhigang/domain/ledger";
import { readSort } from "../../../kit/data-table/data-table.tsx";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { isId } from "../addresses.ts";
import type { TaskQuery } from "../queries.ts";

/** What the address of the task table may say, and what holds when it is silent. */
export const TASK_FILTERS = {
  q: "",
  planId: "",
  partId: "",
  departmentId: "",
  bodyName: "",
  dutyRole: "",
  deadline: "",
  deadlineFrom: "",
  deadlineTo: "",
  dueFrom: "",
  dueTo: "",
  leadBasis: "",
  hasQuestion: "",
  isKey: "",
  isSafeguard: "",
  sort: "",
  group: "",
  open: "",
};
export type TaskFilterState = UrlState<typeof TASK_FILTERS>;
export type ChangeFilters = (change: Partial<TaskFilterState>) => void;

/** What narrows the table; sort, grouping and the open row do not. */
export const NARROWING = {
  q: "",
  planId: "",
  partId: "",
  departmentId: "",
  bodyName: "",
  dutyRole: "",
  deadline: "",
  deadlineFrom: "",
  deadlineTo: "",
  dueFrom: "",
  dueTo: "",
  leadBasis: "",
  hasQuestion: "",
  isKey: "",
  isSafeguard: "",
} as const satisfies Partial<TaskFilterState>;

/** The query of the contract that an address means; words that mean nothing are left out. */
export function taskQueryOf(filters: TaskFilterState): TaskQuery {
  const dutyRole = DUTY_ROLES.find((role) => role === filters.dutyRole);
  const leadBasis = LEAD_BASES.find((basis) => basis === filters.leadBasis);
  return {
    ...texts(filters),
    ...bodyOf(filters),
    ...(dutyRole && { dutyRole }),
    ...(leadBasis && { leadBasis }),
    ...flags(filters),
    ...sortOf(filters.sort),
  };
}

/** By what the table is grouped beside it. */
export function groupingOf(filters: TaskFilterState): TaskGrouping | null {
  return TASK_GROUPINGS.find((grouping) => grouping === filters.group) ?? null;
}

/** Whether anything narrows the table. */
export function isNarrowed(filters: TaskFilterState): boolean {
  return Object.keys(NARROWING).some((name) => filters[name as keyof typeof NARROWING] !== "");
}

const TEXTS = ["q", "planId", "partId", "deadline", "deadlineFrom", "deadlineTo", "dueFrom", "dueTo"] as const;
const FLAGS = ["hasQuestion", "isKey", "isSafeguard"] as const;

function texts(filters: TaskFilterState): TaskQuery {
  return Object.fromEntries(TEXTS.filter((name) => filters[name] !== "").map((name) => [name, filters[name]]));
}

function flags(filters: TaskFilterState): TaskQuery {
  const set = FLAGS.filter((name) => filters[name] === "true" || filters[name] === "false");
  return Object.fromEntries(set.map((name) => [name, filters[name] === "true"]));
}

/** A body that is no department yet is named where a department's id would stand. */
function bodyOf({ departmentId, bodyName }: TaskFilterState): TaskQuery {
  if (bodyName !== "") return { bodyName };
  if (departmentId === "") return {};
  return isId(departmentId) ? { departmentId } : { bodyName: departmentId };
}

function sortOf(text: string): TaskQuery {
  const sort = readSort(text);
  const by = TASK_SORTS.find((each) => each === sort?.by);
  return sort && by ? { sort: by, direction: sort.order === "asc" ? "ascending" : "descending" } : {};
}
