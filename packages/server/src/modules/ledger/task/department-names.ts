import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import type { DepartmentNames } from "./task-view.ts";

/** A department shows its new name at most so late. */
const KNOWN_FOR_MS = 900;
const MOST_KNOWN = 20_000;

interface Known {
  names: Map<string, string>;
  since: number;
}

/** Names read outside transactions, by the pool they were read from; transactions always look afresh. */
const knownNames = new WeakMap<Tx, Known>();

/** The names that the departments standing in these tasks bear today. */
export async function departmentNamesOf(
  tx: Tx,
  tasks: readonly { readonly duties: readonly { readonly departmentId: string | null }[] }[],
): Promise<DepartmentNames> {
  const ids = new Set<string>();
  for (const { duties } of tasks)
    for (const { departmentId } of duties) if (departmentId !== null) ids.add(departmentId);
  if (ids.size === 0) return new Map();
  if (tx.isTransaction) return findDepartmentNames(tx, [...ids]);

  const { names } = knownIn(tx);
  const missing = [...ids].filter((id) => !names.has(id));
  if (missing.length > 0) for (const [id, name] of await findDepartmentNames(tx, missing)) names.set(id, name);
  return names;
}

function knownIn(tx: Tx): Known {
  const now = Date.now();
  const known = knownNames.get(tx);
  if (known && now - known.since < KNOWN_FOR_MS && known.names.size < MOST_KNOWN) return known;
  const fresh = { names: new Map<string, string>(), since: now };
  knownNames.set(tx, fresh);
  return fresh;
}
