import type { SavedView } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { listSavedViewRows } from "./saved-view-store.ts";
import { presentSavedView } from "./saved-view-view.ts";

/** 我的视图, and those that others share. */
export async function listSavedViews(call: Call): Promise<{ items: SavedView[] }> {
  const rows = await listSavedViewRows(call.tx, call.actor.accountId);
  return { items: rows.map((row) => presentSavedView(row, call.actor.accountId)) };
}
