import { pairPieces } from "@zhigang/domain/documents";
import type { Piece } from "@zhigang/domain/documents";
import type { TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import type { DraftItem, GapRow, QuestionRow } from "../draft-rows.ts";

/** One version of a document as a comparison needs it. */
export interface DraftSide {
  readonly text: string;
  readonly items: readonly DraftItem[];
  readonly questions: readonly QuestionRow[];
  readonly gaps: readonly GapRow[];
}

/** What the text itself says: an item as it was read, or as it was made where a person made it. */
export function readingOf(item: DraftItem): TaskProposal | TargetProposal {
  return item.proposed ?? item.value;
}

/** The words of the text that an item stands for; of a target its name, its value and its clause. */
export function wordsOf(item: DraftItem, text: string): string {
  const reading = readingOf(item);
  if ("leads" in reading) return text.slice(reading.span[0], reading.span[1]);
  return text.slice(reading.clauseSpan[0], reading.clauseSpan[1]);
}

/** Which item of the earlier version each item is: ids of this version to items of the earlier one. */
export function pairDrafts(earlier: DraftSide, now: DraftSide): Map<string, DraftItem> {
  const byId = new Map(earlier.items.map((item) => [item.id, item]));
  const pairs = pairPieces(piecesOf(earlier), piecesOf(now));
  return new Map(
    pairs.flatMap((pair): [string, DraftItem][] => {
      const former = byId.get(pair.earlier);
      return former ? [[pair.now, former]] : [];
    }),
  );
}

function piecesOf({ items, text }: DraftSide): Piece[] {
  return items
    .toSorted((a, b) => readingOf(a).span[0] - readingOf(b).span[0])
    .map((item): Piece => {
      const reading = readingOf(item);
      const words = wordsOf(item, text);
      if ("leads" in reading) return { id: item.id, kind: item.kind, title: reading.title, words };
      // Several targets share one clause: their names and values tell them apart.
      const title = `${reading.name}${reading.scope ?? ""}`;
      return { id: item.id, kind: item.kind, title, words: `${title}${reading.value ?? ""}${reading.unit} ${words}` };
    });
}
