import { useCallback, useMemo } from "react";
import type { OriginalProps } from "../original-props.ts";
import { offsetUnder, piecesOf, placesOfSpan } from "../page-places.ts";
import { findPlaceIn, findSpanIn, indexWords } from "../words/word-index.ts";
import { boxesOfPlaces, picturePages } from "./page-pictures.ts";
import { boxesOf, placeUnder } from "./pdf-words.ts";
import type { PageBox } from "./pdf-words.ts";
import type { OpenedPdf } from "./use-pdf.ts";

const NONE: readonly PageBox[] = [];

/** Where the span stands on the pages, and what a pressed point means: by the words of the page, or where it is a picture by what the reading noted. */
export function usePdfPlaces({ words, sizes }: OpenedPdf, { content, span, onSelect }: OriginalProps) {
  const pieces = useMemo(() => piecesOf(content.blocks), [content.blocks]);
  const pictures = useMemo(() => (words ? picturePages(words, sizes.length) : null), [words, sizes]);
  const textIndex = useMemo(() => indexWords(content.text), [content.text]);
  const boxes = useMemo(() => {
    if (!words || !pictures || !span) return NONE;
    const places = placesOfSpan(pieces, span);
    const isPictured = places.length > 0 && places.every(({ page }) => pictures.has(page));
    const found = isPictured ? NONE : findSpanIn(words.index, content.text, span).flatMap((at) => boxesOf(words, at));
    return found.length > 0 ? found : boxesOfPlaces(places, sizes);
  }, [words, pictures, sizes, pieces, content.text, span]);
  const handlePress = useCallback(
    (page: number, x: number, y: number) => {
      if (!words) return;
      const { width = 0, height = 0 } = sizes[page - 1] ?? {};
      const place = pictures?.has(page) ? null : placeUnder(words, page, x, y);
      const offset =
        place === null ? offsetUnder(pieces, page, x * width, y * height) : findPlaceIn(textIndex, words.index, place);
      if (offset !== null) onSelect?.(offset);
    },
    [words, pictures, sizes, pieces, textIndex, onSelect],
  );
  const isMissing = words !== null && span !== null && boxes.length === 0;
  return { boxes, handlePress, isMissing };
}
