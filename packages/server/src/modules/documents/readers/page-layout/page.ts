import type { Place } from "@zhigang/policy-text";

/** Left, top, right, bottom in points from the upper left corner of the page as it is shown. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** One printed character, or the few that one glyph stands for, with its advance box. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line the character stands on, counted downwards. */
  readonly baseline: number;
  /** Height of the type. */
  readonly size: number;
  readonly isBold: boolean;
  /** How sure the recognition is, 0 to 1; absent where the file itself holds the character. */
  readonly certainty?: number;
}

/** A straight line along the page or down it. */
export interface Rule {
  readonly isAcross: boolean;
  /** Distance from the top for a line along the page, from the left for one down it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What stands on one page, turned so that its text is upright. */
export interface PageMarks {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Characters that are struck through: deleted words, no part of the text. */
  readonly struck?: readonly Glyph[];
  /** From the upright page back to the page as it is shown. */
  readonly toShown: (box: Box) => Box;
}

/** The smallest box around all. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

const ASCENT = 0.88;
const DESCENT = 0.14;

/** The box of a character, from its line and the height of its type. */
export function boxOf({ left, right, baseline, size }: Glyph): Box {
  return [left, baseline - size * ASCENT, right, baseline + size * DESCENT];
}

/** Boxes on pages as one place: the first box, and the others where the piece goes on elsewhere. */
export function placeOf(boxes: readonly { readonly page: PageMarks; readonly box: Box }[]): Place {
  const [first, ...more] = boxes.map(({ page, box }) => ({
    page: page.number,
    box: roundBox(page.toShown(box)),
  }));
  if (!first) throw new Error("a piece of a page stands somewhere");
  return { kind: "page_box", ...first, ...(more.length > 0 && { more }) };
}

function roundBox(box: Box): Box {
  const [left, top, right, bottom] = box.map((side) => Math.round(side * 100) / 100);
  return [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0];
}
