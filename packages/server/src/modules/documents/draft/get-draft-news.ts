import type { DraftNews, Reviewer } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { listGaps, listItems, listQuestions } from "./draft-item-store.ts";
import { getDraftRow } from "./draft-store.ts";
import type { DraftRow } from "./draft-store.ts";
import { listChangedIds } from "./draft-step-store.ts";
import {
  countUnresolved,
  presentDraft,
  presentGap,
  presentItems,
  presentQuestion,
  resolveOwners,
} from "./draft-view.ts";
import { PRESENT_FOR_MS } from "./mark-presence.ts";
import { listPresence } from "./presence-store.ts";
import type { PresenceRow } from "./presence-store.ts";

/** What happened to a draft after a version of it, by whomever: asked every second by each open window, so nothing costs little. */
export async function getDraftNews(call: Call, id: string, after: number): Promise<DraftNews> {
  const row = await getDraftRow(call.tx, id);
  const since = new Date(call.now.getTime() - PRESENT_FOR_MS);
  const reviewers = (await listPresence(call.tx, id, since)).map((each) => presentReviewer(call, each));
  const news = row.version > after ? await presentNews(call, row, after) : NOTHING_NEW;
  return { upTo: row.version, ...news, reviewers };
}

const NOTHING_NEW = { draft: null, tasks: [], targets: [], questions: [], gaps: [], removedItemIds: [] };

async function presentNews(call: Call, row: DraftRow, after: number): Promise<Omit<DraftNews, "upTo" | "reviewers">> {
  const changed = await listChangedIds(call.tx, row.id, after);
  const isChanged = ({ id }: { readonly id: string }) => changed.has(id);
  const items = await listItems(call.tx, row.id);
  const questions = await listQuestions(call.tx, row.id);
  const gaps = await listGaps(call.tx, row.id);
  const all = presentItems(items, await resolveOwners(call, row, items));
  const there = new Set([...items, ...questions, ...gaps].map(({ id }) => id));
  return {
    draft: await presentDraft(call, row, countUnresolved(all.tasks)),
    tasks: all.tasks.filter(isChanged),
    targets: all.targets.filter(isChanged),
    questions: questions.filter(isChanged).map(presentQuestion),
    gaps: gaps.filter(isChanged).map(presentGap),
    removedItemIds: [...changed].filter((id) => !there.has(id)),
  };
}

function presentReviewer({ actor }: Call, row: PresenceRow): Reviewer {
  const { windowId, name, itemId, isEditing, seenAt } = row;
  const isSelf = row.accountId === actor.accountId;
  return { windowId, name, isSelf, itemId, isEditing, seenAt: seenAt.toISOString() };
}
