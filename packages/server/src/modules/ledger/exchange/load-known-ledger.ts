import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { loadBodyResolver } from "../../identity/index.ts";
import { listExportedTasks, TASK_SORT_COLUMNS } from "../task/list-task-store.ts";
import type { FieldChange } from "../tables.ts";
import type { ComingFile } from "./coming-file.ts";
import { listChangesOf, listPlanDivisions } from "./exchange-store.ts";
import type { CurrentTask, KnownLedger } from "./known-ledger.ts";

/** Looks at everything of the ledger that a file is compared with, in a few statements. */
export async function loadKnownLedger(call: Call, { rows }: ComingFile): Promise<KnownLedger> {
  const versions = new Map(rows.flatMap(({ key }) => (key ? [[key.id, key.version] as const] : [])));
  const divisions = await listPlanDivisions(call.tx);
  const resolve = await loadBodyResolver(call.tx);
  const onDay = calendarDateOf(call.now);
  return {
    tasks: await loadTasks(call, versions),
    resolve: (planId, name) => {
      const { departmentId, candidates } = resolve({ name, divisionCode: divisions.get(planId) ?? "", onDay });
      return { departmentId, candidates: candidates.map((candidate) => candidate.name) };
    },
  };
}

async function loadTasks(call: Call, versions: ReadonlyMap<string, number>): Promise<Map<string, CurrentTask>> {
  const keyset = { columns: TASK_SORT_COLUMNS.position, direction: "ascending", after: null } as const;
  const tasks = await listExportedTasks(call.tx, { ids: [...versions.keys()] }, keyset, versions.size);
  const since = await changedSince(call.tx, tasks, versions);
  return new Map(tasks.map((task) => [task.id, { task, since: since.get(task.id) ?? new Map<string, unknown>() }]));
}

/** Each field changed since a file was written, with its value when it was. */
export type ChangedSince = ReadonlyMap<string, FieldChange["from"]>;

/** What of tasks or targets was changed since the versions that a file knows, by their ids. */
export async function changedSince(
  tx: Tx,
  held: readonly { readonly id: string; readonly version: number }[],
  versions: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, ChangedSince>> {
  const behind = held.filter(({ id, version }) => (versions.get(id) ?? version) < version).map(({ id }) => id);
  const since = new Map<string, Map<string, FieldChange["from"]>>();
  for (const { subjectId, version, changes } of await listChangesOf(tx, behind)) {
    if (version <= (versions.get(subjectId) ?? version)) continue;
    const fields = since.get(subjectId) ?? new Map<string, FieldChange["from"]>();
    for (const { field, from } of changes) if (!fields.has(field)) fields.set(field, from);
    since.set(subjectId, fields);
  }
  return since;
}
