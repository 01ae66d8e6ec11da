import type { FollowedDecision } from "@zhigang/contract/supervision";
import { decisionState } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listEarlierDecisions, listUnclosedDecisions } from "./decision-store.ts";
import { loadSpokenItems } from "./spoken-items.ts";

/** A decision of an earlier meeting, and the item by which it is carried out while that item lives. */
export interface Followed {
  readonly followed: FollowedDecision;
  readonly standingItemId: string | null;
}

/** 议定事项回访: decisions of earlier meetings as they stand, those that nobody closed or those asked for. */
export async function loadFollowed(
  call: Call,
  of: { readonly planId: string | null } | { readonly ids: readonly string[] },
): Promise<Followed[]> {
  const rows =
    "ids" in of ? await listEarlierDecisions(call.tx, of.ids) : await listUnclosedDecisions(call.tx, of.planId);
  const items = await loadSpokenItems(
    call,
    rows.flatMap(({ itemId }) => itemId ?? []),
  );
  return rows.map((row) => {
    const item = row.itemId === null ? null : (items.get(row.itemId)?.item ?? null);
    const state = decisionState({ outcome: row.outcome, item, isClosed: row.closedAt !== null });
    const { id: decisionId, meetingId, meetingTitle, meetsOn, words } = row;
    const followed = { decisionId, meetingId, meetingTitle, meetsOn, words, state, dueOn: item?.dueOn ?? row.dueOn };
    return { followed, standingItemId: item === null || item.status === "cancelled" ? null : item.id };
  });
}
