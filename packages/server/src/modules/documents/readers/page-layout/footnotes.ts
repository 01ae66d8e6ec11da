import { leastOf } from "./least-of.ts";
import type { Rule } from "./page.ts";
import { lineOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** Further up, short lines belong to a drawing. */
const MOST_RULES = 50;
const MARK = /^(?:[①-⑳*※†]|\[\d{1,2}\]|\d{1,2}(?=[^\d.．、]))/;

/** The lines at the foot of a page that stand below a short line in smaller type. */
export function findFootnotes(
  lines: readonly TextLine[],
  rules: readonly Rule[],
  page: { readonly width: number; readonly height: number },
): ReadonlySet<TextLine> {
  const rule = rules
    .filter(({ isAcross, at, from, to }) => isAcross && at > page.height * 0.4 && isShort(to - from, page.width))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST_RULES)
    .find(({ at }) => isFollowedByNotes(at, lines));
  return new Set(rule ? lines.filter((line) => line.box[1] > rule.at - 2) : []);
}

function isShort(length: number, width: number): boolean {
  return length > 30 && length < width * 0.5;
}

function isFollowedByNotes(at: number, lines: readonly TextLine[]): boolean {
  const below = lines.filter((line) => line.box[1] > at - 2);
  const above = lines.filter((line) => line.box[1] <= at - 2);
  const [first] = below;
  const body = Math.max(0, -leastOf(above, (line) => -line.size));
  return first !== undefined && MARK.test(first.text) && below.every((line) => line.size < body * 0.95);
}

/** A line without the raised signs that only point to notes of its page. */
export function withoutNoteSigns(line: TextLine, notes: readonly TextLine[]): TextLine {
  const raised = line.glyphs.filter((glyph) => isRaised(glyph, line));
  const sign = raised.map((glyph) => glyph.text).join("");
  if (sign === "" || !notes.some((note) => MARK.exec(note.text)?.[0] === sign)) return line;
  return lineOf(line.glyphs.filter((glyph) => !raised.includes(glyph)));
}

function isRaised({ text, size, baseline }: TextLine["glyphs"][number], line: TextLine): boolean {
  return text.trim() !== "" && size < line.size * 0.8 && line.baseline - baseline > line.size * 0.12;
}
