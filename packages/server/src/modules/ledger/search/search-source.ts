import { MOST_COUNTED } from "@zhigang/domain/documents";
import type {
  AskedChange,
  AskedTarget,
  AskedTask,
  AskFilter,
  AskSource,
  FoundEntry,
  SearchSource,
} from "@zhigang/domain/documents";
import { holdsPermission } from "@zhigang/contract/permissions";
import type { Call } from "../../../platform/call.ts";
import { listTaskRows, countTaskRows, TASK_SORT_COLUMNS } from "../task/list-task-store.ts";
import type { TaskFilter } from "../task/task-filter.ts";
import { keysetOf } from "../keyset.ts";
import {
  listAskedChanges,
  listAskedTargets,
  listBodyNames,
  listKnownPlans,
  listWithdrawnDocumentIds,
} from "./ask-store.ts";
import type { AskedTargetRow } from "./ask-store.ts";
import { findEntryRows } from "./entry-store.ts";
import type { EntryRow } from "./entry-store.ts";

const NOTHING = { items: [], total: 0, isCapped: false } as const;

/** 台账 as a source of the search: its tasks and targets, as far as the caller may read them. */
export const ledgerSearchSource: SearchSource<Call> = {
  kinds: ["task", "target"],
  async find(call, kind, wish) {
    const isTask = kind === "task";
    if (!isTask && kind !== "target") return { entries: [], total: 0, isCapped: false };
    if (!mayRead(call, isTask ? "ledger.task.read" : "ledger.target.read"))
      return { entries: [], total: 0, isCapped: false };
    const rows = await findEntryRows(call.tx, kind, wish);
    return { entries: rows.map(presentEntry), ...countOf(rows) };
  },
  listPlans: async (call) => (mayRead(call, "ledger.plan.read") ? listKnownPlans(call.tx) : []),
  listWithdrawnDocumentIds: (call) => listWithdrawnDocumentIds(call.tx),
};

/** 台账 as a source of answers. */
export const ledgerAskSource: AskSource<Call> = {
  listBodyNames: async (call) => (mayRead(call, "ledger.task.read") ? listBodyNames(call.tx) : []),
  async tasks(call, filter, limit) {
    if (!mayRead(call, "ledger.task.read")) return NOTHING;
    const narrowed = taskFilterOf(filter);
    const keyset = keysetOf(TASK_SORT_COLUMNS.position, "ascending", undefined);
    const rows = await listTaskRows(call.tx, narrowed, keyset, limit);
    const total = rows.length <= limit ? rows.length : await countTaskRows(call.tx, narrowed, MOST_COUNTED + 1);
    return { items: rows.slice(0, limit).map(presentTask), ...counted(total) };
  },
  async targets(call, wish, limit) {
    if (!mayRead(call, "ledger.target.read")) return NOTHING;
    const rows = await listAskedTargets(call.tx, wish, limit, MOST_COUNTED);
    return { items: rows.map(presentTarget), ...countOf(rows) };
  },
  async changes(call, filter, limit) {
    if (!mayRead(call, "ledger.task.read")) return NOTHING;
    const rows = await listAskedChanges(call.tx, taskFilterOf(filter), limit);
    const items = rows.map(({ taskId, title, operation, changes, at, byName }): AskedChange => ({
      taskId,
      title,
      operation,
      fields: changes.map(({ field }) => field),
      at,
      by: byName,
    }));
    return { items, ...countOf(rows) };
  },
};

function mayRead({ actor }: Call, permission: string): boolean {
  return holdsPermission(actor.roles, permission);
}

function countOf(rows: readonly { readonly total: number }[]): { total: number; isCapped: boolean } {
  return counted(rows[0]?.total ?? 0);
}

function counted(total: number): { total: number; isCapped: boolean } {
  return { total: Math.min(total, MOST_COUNTED), isCapped: total > MOST_COUNTED };
}

/** The fields a question may fill are fields of the task table's own filter. */
function taskFilterOf(filter: AskFilter): TaskFilter {
  return filter;
}

function presentEntry({ spanStart, spanEnd, ownerName, deadlineValue, ...row }: EntryRow): FoundEntry {
  const { id, rank, title, text, planId, planTitle, documentId, path, dueOn } = row;
  const named = { id, rank, title, text, planId, planTitle, documentId, path, dueOn };
  return {
    ...named,
    span: [spanStart, spanEnd],
    ownerName: ownerName === "" ? null : ownerName,
    deadline: deadlineValue,
  };
}

function presentTask(row: Awaited<ReturnType<typeof listTaskRows>>[number]): AskedTask {
  const { id, title, path, planId, planTitle, deadlineValue, dueOn } = row;
  const duties = row.duties.map(({ role, name, departmentId }) => ({ role, name, departmentId }));
  return { id, title, path, planId, planTitle, duties, deadline: deadlineValue, dueOn };
}

function presentTarget({ spanStart, spanEnd, deadlineValue, dueOn, ...row }: AskedTargetRow): AskedTarget {
  const { id, name, planId, planTitle, comparator, value, unit, change, class: kind, isAim, quote, documentId } = row;
  const promised = { comparator, value, unit, change, class: kind, isAim, deadline: dueOn ?? deadlineValue };
  return { id, name, planId, planTitle, ...promised, quote, documentId, span: [spanStart, spanEnd] };
}
