import type { RecognisedNumber } from "@zhigang/policy-text";
import { boxAround, boxOf, placeOf } from "./page.ts";
import type { PageMarks } from "./page.ts";
import type { TextLine } from "./text-lines.ts";

const NUMBER = /\d+(?:[.,．]\d+)*[%％‰]?|[〇零一二两三四五六七八九十百千万亿]{2,}/gu;
/** So many points around the figures, so that the picture shows what they stand in. */
const AROUND = 3;

/** The numbers of a line that were recognised from a picture; `offset` is where the line begins in its paragraph. */
export function recognisedNumbers(page: PageMarks, line: TextLine, offset: number): RecognisedNumber[] {
  if (line.glyphs.every((glyph) => glyph.certainty === undefined)) return [];
  return [...line.text.matchAll(NUMBER)].flatMap((match) => {
    const sources = new Set(line.sources.slice(match.index, match.index + match[0].length));
    const glyphs = line.glyphs.filter((_, index) => sources.has(index));
    if (glyphs.every((glyph) => glyph.certainty === undefined)) return [];
    const [left, top, right, bottom] = boxAround(glyphs.map(boxOf));
    return {
      span: [offset + match.index, offset + match.index + match[0].length] as const,
      place: placeOf([{ page, box: [left - AROUND, top - AROUND, right + AROUND, bottom + AROUND] }]),
      certainty: Math.min(...glyphs.map((glyph) => glyph.certainty ?? 1)),
    };
  });
}
