import { useEffect } from "react";
import type { RefObject } from "react";

/** Hears of words that a person selects in the paper, as offsets of the text; null when the selection is dropped. */
export function useSelectedSpan(
  paper: RefObject<HTMLElement | null>,
  onSelect: ((span: readonly [number, number] | null) => void) | undefined,
): void {
  useEffect(() => {
    if (!onSelect) return undefined;
    const handleSelection = (): void => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      if (!range || selection?.isCollapsed || !paper.current?.contains(range.commonAncestorContainer))
        return onSelect(null);
      const start = offsetAt(range.startContainer, range.startOffset);
      const end = offsetAt(range.endContainer, range.endOffset);
      onSelect(start !== null && end !== null && start < end ? [start, end] : null);
    };
    document.addEventListener("selectionchange", handleSelection);
    return () => document.removeEventListener("selectionchange", handleSelection);
  }, [paper, onSelect]);
}

/** The offset in the document's text of a place in the page: the block's start and all words of the block before it. */
function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  if (!block) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  const label = block.querySelector("[data-label]")?.textContent?.length ?? 0;
  return Number(block.dataset["start"]) + Math.max(0, before.toString().length - label);
}
