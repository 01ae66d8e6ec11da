import type { Target } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { getTargetRow } from "./target-store.ts";
import { presentTarget } from "./target-view.ts";

/** One target with its citation. */
export async function getTarget(call: Call, id: string): Promise<Target> {
  const row = await getTargetRow(call.tx, id);
  return presentTarget(row, row);
}
