import type { BodyOf } from "@zhigang/contract/http";
import type { ledgerEndpoints, SavedView } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { insertSavedView } from "./saved-view-store.ts";
import { presentSavedView } from "./saved-view-view.ts";

/** 保存视图. */
export async function createSavedView(
  call: Call,
  input: BodyOf<(typeof ledgerEndpoints)["createSavedView"]>,
): Promise<SavedView> {
  const { accountId } = call.actor;
  const row = await insertSavedView(call.tx, { ...input, id: newId(), accountId, createdAt: call.now });
  await record(call, "ledger.view.create", { kind: "view", id: row.id, label: row.name }, { to: input });
  return presentSavedView(row, accountId);
}
