import type { Glyph } from "./page.ts";
import { lineOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";

const NUMBER = String.raw`(?:[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+、|\d+[.．、]|第[一二三四五六七八九十百\d]+[章节条])`;
/** `（一）[（二）]建设…`: the number with the changes accepted, if any, and in square brackets the one without. */
const TRACKED = new RegExp(String.raw`^(${NUMBER})?\s*[[［](${NUMBER})[\]］]`, "u");
/** Fewer may be the words of the text. */
const FEWEST = 2;

/**
 * Rewrites lines that a program printed with the numbers of tracked changes. The number in brackets stays: it counts every
 * paragraph on the paper, those marked as deleted as well, and is the only one that all of them have.
 */
export function settleTrackedNumbers(lines: readonly TextLine[]): (line: TextLine) => TextLine {
  const found = lines.map((line) => TRACKED.exec(line.text)).filter((match) => match !== null);
  const isPattern = found.length >= FEWEST && found.some(([, accepted]) => accepted !== undefined);
  return isPattern ? settle : (line) => line;
}

function settle(line: TextLine): TextLine {
  const match = TRACKED.exec(line.text);
  if (!match) return line;
  const [marked, , kept = ""] = match;
  const end = marked.length - 1;
  const pick = (from: number, to?: number): Glyph[] => {
    const sources = new Set(line.sources.slice(from, to));
    return line.glyphs.filter((_, index) => sources.has(index));
  };
  const [number, rest] = [pick(end - kept.length, end), pick(marked.length)];
  // The line still begins where it was set: its indent tells the paragraph.
  return { ...lineOf([...movedUpTo(rest[0], number), ...rest]), box: line.box };
}

/** Brackets that are gone leave no blank. */
function movedUpTo(next: Glyph | undefined, number: readonly Glyph[]): Glyph[] {
  const by = (next?.left ?? 0) - (number.at(-1)?.right ?? 0);
  return number.map((glyph) => (next ? { ...glyph, left: glyph.left + by, right: glyph.right + by } : glyph));
}
