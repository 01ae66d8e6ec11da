import type { SavedView } from "@zhigang/contract/ledger";
import type { SavedViewRow } from "./saved-view-store.ts";

/** A view as one reader sees it. */
export function presentSavedView(row: SavedViewRow, accountId: string): SavedView {
  return {
    id: row.id,
    name: row.name,
    page: row.page,
    settings: row.settings,
    isShared: row.isShared,
    isMine: row.accountId === accountId,
    version: row.version,
  };
}
