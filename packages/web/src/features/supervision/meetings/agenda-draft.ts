import type { AgendaPoint } from "@zhigang/contract/supervision";

/** A point as it is being arranged; one that is new has no id yet. */
export interface PointDraft {
  readonly key: string;
  readonly id: string | null;
  readonly itemId: string | null;
  readonly title: string;
  readonly isByHand: boolean;
  readonly isDropped: boolean;
  readonly dropReason: string;
}

/** The agenda as the editor begins. */
export function draftsOf(agenda: readonly AgendaPoint[]): PointDraft[] {
  return agenda.map(({ id, itemId, title, isByHand, isDropped, dropReason }) => ({
    key: id,
    id,
    itemId,
    title,
    isByHand,
    isDropped,
    dropReason: dropReason ?? "",
  }));
}

/** A point added by hand: an item, or a topic. */
export function newDraft(of: { readonly itemId: string | null; readonly title: string }): PointDraft {
  const key = of.itemId ?? `topic ${of.title}`;
  return { ...of, key, id: null, isByHand: true, isDropped: false, dropReason: "" };
}

/** The points with one moved by a place up or down. */
export function moved(points: readonly PointDraft[], from: number, by: 1 | -1): PointDraft[] {
  const to = from + by;
  const [one, other] = [points[from], points[to]];
  if (!one || !other) return [...points];
  return points.map((point, index) => (index === from ? other : index === to ? one : point));
}

/** What is sent of the points. */
export function arrangementOf(points: readonly PointDraft[]) {
  return points.map(({ id, itemId, title, isDropped, dropReason }) => {
    if (id !== null) return { id, isDropped, ...(isDropped && { dropReason: dropReason.trim() || null }) };
    return itemId === null ? { topic: title } : { itemId };
  });
}
