import type { Box, Glyph, PageMarks } from "./page.ts";
import { findFrames } from "./ruling-grid.ts";
import { standsIn } from "./table-cells.ts";
import { linesOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** What stands in frames on a page. */
export interface FramedText {
  /** Frames that text runs on above and below of, as a 专栏: no paragraph runs over their edge. */
  readonly inFlow: readonly Box[];
  /** Text boxes that float beside other text: what they say is no part of its sentences. */
  readonly floating: readonly (readonly TextLine[])[];
  /** The characters outside of what floats. */
  readonly free: readonly Glyph[];
}

/** A frame around so much of a page is its border. */
const BORDER_SHARE = 0.6;

/** Parts text in frames from the text around it; `free` are the characters outside of tables. */
export function takeFramedText({ rules, width, height }: PageMarks, free: readonly Glyph[]): FramedText {
  const frames = findFrames(rules).filter(
    ([left, top, right, bottom]) => (right - left) * (bottom - top) < width * height * BORDER_SHARE,
  );
  const inFlow: Box[] = [];
  const floating: (readonly TextLine[])[] = [];
  let rest = free;
  for (const frame of frames) {
    const inside = rest.filter((glyph) => standsIn(glyph, frame));
    const lines = linesOf(inside);
    if (lines.length === 0) continue;
    if (!rest.some((glyph) => isBeside(glyph, frame))) inFlow.push(frame);
    else {
      floating.push(lines);
      rest = rest.filter((glyph) => !standsIn(glyph, frame));
    }
  }
  return { inFlow, floating, free: rest };
}

function isBeside({ text, left, right, baseline, size }: Glyph, frame: Box): boolean {
  const middle = baseline - size * 0.4;
  return text.trim() !== "" && middle > frame[1] && middle < frame[3] && (right <= frame[0] || left >= frame[2]);
}
