import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { deleteSavedViewRow, getOwnSavedView } from "./saved-view-store.ts";

/** 删除视图: one's own; another's is not found. */
export async function deleteSavedView(call: Call, id: string): Promise<undefined> {
  const row = await getOwnSavedView(call.tx, id, call.actor.accountId);
  await deleteSavedViewRow(call.tx, id);
  await record(
    call,
    "ledger.view.delete",
    { kind: "view", id, label: row.name },
    { from: { name: row.name, settings: row.settings } },
  );
}
