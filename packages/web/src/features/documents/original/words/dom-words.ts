import { indexWords } from "./word-index.ts";
import type { WordIndex } from "./word-index.ts";

/** The words that a tree of elements shows, and the pieces they stand in. */
interface DomWords {
  readonly index: WordIndex;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

/** Reads the words below an element. */
export function readDomWords(root: Node): DomWords {
  const pieces: { node: Text; start: number }[] = [];
  let text = "";
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const piece = node as Text;
    if (piece.parentElement?.closest("style, script")) continue;
    pieces.push({ node: piece, start: text.length });
    text += piece.data;
  }
  return { index: indexWords(text), pieces };
}

/** The stretch as a range of the tree; null where it is not there any more. */
export function rangeOf({ pieces }: DomWords, [start, end]: readonly [number, number]): Range | null {
  const first = pieces.find(({ node, start: from }) => from + node.length > start);
  const last = pieces.find(({ node, start: from }) => from + node.length >= end);
  if (!first || !last) return null;
  const range = (first.node.ownerDocument ?? document).createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.max(0, end - last.start));
  return range;
}

/** Where the words of an element begin. */
export function startOf({ pieces }: DomWords, element: Element): number | null {
  return pieces.find(({ node }) => element.contains(node))?.start ?? null;
}
