import type { ComparedItem, ComparedRow, DraftComparison } from "@zhigang/contract/documents";
import { movedPlaces, plainWords } from "@zhigang/domain/documents";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import type { DraftItem } from "../draft-rows.ts";
import { getDraftRow } from "../draft-store.ts";
import { pairDrafts, readingOf, wordsOf } from "./pair-drafts.ts";
import type { DraftSide } from "./pair-drafts.ts";
import { readSide } from "./read-side.ts";

/** 新旧版本对照: what was added, changed, dropped and moved since the earlier version. */
export async function getDraftComparison(call: Call, id: string): Promise<DraftComparison> {
  const draft = await getDraftRow(call.tx, id);
  if (draft.earlierDraftId === null) throw new AppError("documents.no_earlier", { id });
  const earlier = await getDraftRow(call.tx, draft.earlierDraftId);
  const sides = { earlier: await readSide(call.tx, earlier), now: await readSide(call.tx, draft) };
  // Until a person has said that it is a new version, what would be paired is shown.
  const pairs = draft.isNewVersion ? keptPairs(sides) : pairDrafts(sides.earlier, sides.now);
  return {
    draftId: id,
    documentId: draft.documentId,
    earlier: {
      draftId: earlier.id,
      documentId: earlier.documentId,
      title: earlier.title,
      documentNumber: earlier.documentNumber,
      fileName: earlier.fileName,
      status: earlier.status,
      planId: earlier.planId,
      createdAt: earlier.createdAt.toISOString(),
      isLikely: true,
    },
    rows: compareSides(sides, pairs).map((row) => (draft.status === "open" ? row : { ...row, version: null })),
  };
}

interface Sides {
  readonly earlier: DraftSide;
  readonly now: DraftSide;
}

function keptPairs({ earlier, now }: Sides): Map<string, DraftItem> {
  const byId = new Map(earlier.items.map((item) => [item.id, item]));
  return new Map(
    now.items.flatMap((item): [string, DraftItem][] => {
      const former = byId.get(item.earlierItemId ?? "");
      return former ? [[item.id, former]] : [];
    }),
  );
}

/** Every item of both versions in one row: in the order of the new text, what was dropped where it had stood. */
export function compareSides(sides: Sides, pairs: ReadonlyMap<string, DraftItem>): ComparedRow[] {
  const now = inOrder(sides.now.items);
  const earlier = inOrder(sides.earlier.items);
  const places = new Map(earlier.map((item, place) => [item.id, place]));
  const placeOf = (item: DraftItem) => places.get(pairs.get(item.id)?.id ?? "");
  const moved = movedPlaces(now.flatMap((item) => placeOf(item) ?? []));
  const rows = now.map((item) => {
    const place = placeOf(item);
    return rowOf(sides, item, pairs.get(item.id) ?? null, place !== undefined && moved.has(place));
  });
  const paired = new Set([...pairs.values()].map(({ id }) => id));
  const rowOfEarlier = new Map(rows.map((row) => [row.earlier?.itemId, row]));
  for (const [place, item] of earlier.entries()) {
    if (paired.has(item.id) || item.state === "rejected") continue;
    const before = earlier.slice(0, place).findLast((other) => rowOfEarlier.has(other.id));
    const at = before ? rows.indexOf(rowOfEarlier.get(before.id) as ComparedRow) + 1 : 0;
    const dropped = droppedRow(sides, item);
    rows.splice(at, 0, dropped);
    rowOfEarlier.set(item.id, dropped);
  }
  return rows;
}

function inOrder(items: readonly DraftItem[]): DraftItem[] {
  return items.toSorted((a, b) => readingOf(a).span[0] - readingOf(b).span[0] || (a.kind < b.kind ? 1 : -1));
}

function rowOf(sides: Sides, item: DraftItem, former: DraftItem | null, isMoved: boolean): ComparedRow {
  const now = presentSide(item, sides.now.text);
  const { kind, version } = item;
  if (!former) return { kind, status: "added", isMoved: false, changed: [], earlier: null, now, version };
  const earlier = presentSide(former, sides.earlier.text);
  const changed = changedFields(earlier, now);
  return { kind, status: changed.length > 0 ? "changed" : "same", isMoved, changed, earlier, now, version };
}

function droppedRow({ earlier }: Sides, item: DraftItem): ComparedRow {
  const row = { kind: item.kind, status: "dropped", isMoved: false, changed: [], now: null, version: null } as const;
  return { ...row, changed: [], earlier: presentSide(item, earlier.text) };
}

function changedFields(earlier: ComparedItem, now: ComparedItem): string[] {
  const told = (item: ComparedItem) => ({
    words: plainWords(item.words),
    title: plainWords(item.title),
    leads: item.leads.join(),
    supports: item.supports.join(),
    deadline: item.deadline,
    value: item.value,
  });
  const [before, after] = [told(earlier), told(now)];
  return (Object.keys(before) as (keyof typeof before)[]).filter((field) => before[field] !== after[field]);
}

/** What the text says of an item; corrections by hand are no change of the text. */
function presentSide(item: DraftItem, text: string): ComparedItem {
  const reading = readingOf(item);
  const { span } = reading;
  const shared = {
    itemId: item.id,
    span: [span[0], span[1]] as [number, number],
    words: wordsOf(item, text),
    isRejected: item.state === "rejected",
    deadline: reading.deadline?.value ?? null,
  };
  if ("leads" in reading)
    return {
      ...shared,
      title: reading.title,
      path: reading.path,
      leads: reading.leads.map(({ name }) => name),
      supports: reading.supports.map(({ name }) => name),
      value: null,
    };
  const { name, comparator, value, unit } = reading;
  return { ...shared, title: name, path: "", leads: [], supports: [], value: `${comparator}${value ?? ""}${unit}` };
}
