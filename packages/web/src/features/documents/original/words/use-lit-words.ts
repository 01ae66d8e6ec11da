import { useEffect, useMemo } from "react";
import type { OriginalProps, Span } from "../original-props.ts";
import { readDomWords, rangeOf, startOf } from "./dom-words.ts";
import { findPlaceIn, findSpanIn, indexWords } from "./word-index.ts";

/** What is drawn, and where its marks are laid. */
export interface DrawnOriginal {
  readonly root: HTMLElement;
  /** Positioned like the root; the marks are laid into it. */
  readonly layer: HTMLElement;
}

/** Lights the words of the span in what is drawn, brings them into sight, and tells where pressed words stand in the text. */
export function useLitWords(
  drawn: DrawnOriginal | null,
  { content, span, onSelect }: OriginalProps,
  opening: Span | null = null,
): void {
  const root = drawn?.root ?? null;
  const isLit = span !== null;
  const words = useMemo(() => (root ? readDomWords(root) : null), [root]);
  const textIndex = useMemo(() => indexWords(content.text), [content.text]);
  useEffect(() => {
    if (!drawn || !words) return undefined;
    const marks = span
      ? findSpanIn(words.index, content.text, span).flatMap((found) => layMarks(drawn, rangeOf(words, found)))
      : [];
    bringIntoSight(marks[0]);
    return () => marks.forEach((mark) => mark.remove());
  }, [drawn, words, content.text, span]);
  useEffect(() => {
    // A web page begins with its navigation; the paper begins further down.
    const [found] = words && opening && !isLit ? findSpanIn(words.index, content.text, opening) : [];
    if (words && found) bringIntoSight(rangeOf(words, found)?.startContainer.parentElement);
  }, [words, content.text, opening, isLit]);
  useEffect(() => {
    if (!root || !words || !onSelect) return undefined;
    const handleClick = (event: Event): void => {
      const target = event.composedPath()[0] as Element;
      const place = startOf(words, target);
      const offset = place === null ? null : findPlaceIn(textIndex, words.index, place);
      if (offset !== null) onSelect(offset);
    };
    root.addEventListener("click", handleClick);
    return () => root.removeEventListener("click", handleClick);
  }, [root, words, textIndex, onSelect]);
}

/** Inside a frame only the frame scrolls, never the page around it. */
function bringIntoSight(element: Element | null | undefined): void {
  if (!element) return;
  const view = element.ownerDocument.defaultView;
  if (view === null || element.ownerDocument === document) element.scrollIntoView({ block: "center" });
  else view.scrollBy(0, element.getBoundingClientRect().top - view.innerHeight / 3);
}

function layMarks({ layer, root }: DrawnOriginal, range: Range | null): HTMLElement[] {
  if (!range) return [];
  const origin = layer.getBoundingClientRect();
  const zoom = layer.offsetWidth > 0 ? origin.width / layer.offsetWidth : 1;
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 1 && height > 1)
    .map((rect) => {
      const mark = (root.ownerDocument ?? document).createElement("span");
      mark.dataset["lit"] = "";
      Object.assign(mark.style, {
        position: "absolute",
        left: `${(rect.left - origin.left) / zoom}px`,
        top: `${(rect.top - origin.top) / zoom}px`,
        width: `${rect.width / zoom}px`,
        height: `${rect.height / zoom}px`,
        background: "rgba(255, 196, 0, 0.38)",
        mixBlendMode: "multiply",
        pointerEvents: "none",
      });
      layer.append(mark);
      return mark;
    });
}
