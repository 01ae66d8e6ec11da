import type { Target } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { getTargetRow, listTargetsById } from "./target-store.ts";
import { presentTarget } from "./target-view.ts";

/** One target with its citation. */
export async function getTarget(call: Call, id: string): Promise<Target> {
  const row = await getTargetRow(call.tx, id);
  return presentTarget(row, row);
}

/** The names of targets that stand in the lists; one that was taken out has none. */
export async function findTargetNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await listTargetsById(tx, ids)).map(({ id, name }) => [id, name]));
}
