import { useEffect } from "react";
import type { RefObject } from "react";

type Span = readonly [number, number];

/** Hears of words that a person selects in the paper, as offsets of the text; null when the selection is dropped. */
export function useSelectedSpan(
  paper: RefObject<HTMLElement | null>,
  text: string,
  onSelect: ((span: Span | null) => void) | undefined,
): void {
  useEffect(() => {
    if (!onSelect) return undefined;
    const handleSelection = () => onSelect(selectedSpan(paper.current, text));
    document.addEventListener("selectionchange", handleSelection);
    return () => document.removeEventListener("selectionchange", handleSelection);
  }, [paper, text, onSelect]);
}

/** The selected words of the paper without the blanks around them. A generated label is no word of the text. */
export function selectedSpan(paper: HTMLElement | null, text: string): Span | null {
  const selection = document.getSelection();
  if (!paper || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!paper.contains(range.commonAncestorContainer)) return null;
  const words = wordsIn(range, paper);
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last) return null;
  const start = placeOf(first) + (first === range.startContainer ? range.startOffset : 0);
  const end = placeOf(last) + (last === range.endContainer ? range.endOffset : last.length);
  return trimmed(text, start, end);
}

/** The pieces of text that a range touches, without generated labels. */
function wordsIn(range: Range, paper: HTMLElement): Text[] {
  return [...textsUnder(paper)].filter((node) => range.intersectsNode(node));
}

function* textsUnder(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest("[data-label]")) yield node;
  }
}

/** Where a piece begins in the text: at its paragraph's or cell's place, behind the pieces before it. */
function placeOf(piece: Text): number {
  const home = piece.parentElement?.closest<HTMLElement>("[data-start]");
  let at = Number(home?.dataset["start"] ?? 0);
  for (const other of home ? textsUnder(home) : []) {
    if (other === piece) break;
    at += other.length;
  }
  return at;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? [from, to] : null;
}
