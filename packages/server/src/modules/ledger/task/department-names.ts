import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import type { DepartmentNames } from "./task-view.ts";

/** The names that the departments standing in these tasks bear today. */
export async function departmentNamesOf(
  tx: Tx,
  tasks: readonly { readonly duties: readonly { readonly departmentId: string | null }[] | null }[],
): Promise<DepartmentNames> {
  const ids = new Set(tasks.flatMap((task) => (task.duties ?? []).flatMap((duty) => duty.departmentId ?? [])));
  return ids.size === 0 ? new Map() : findDepartmentNames(tx, [...ids]);
}
