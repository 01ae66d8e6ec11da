import type { Box, Glyph, PageMarks, Rule } from "../page-layout/page.ts";
import { columnGlyph, isInColumns } from "./column-writing.ts";
import { partStruckOut } from "./struck-out.ts";
import type { Corners, DrawnGlyph, DrawnPage } from "./page-walker.ts";

/** Quarter turns, clockwise, that bring the text of a page upright. */
type Turns = 0 | 1 | 2 | 3;

interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Wider than the lean of a page that was scanned a little askew. */
const ASKEW = 0.12;

/** The marks of a drawn page with its text upright, and what of it could not be read that way. */
export interface UprightPage {
  readonly marks: PageMarks;
  /** Written in columns from the right. */
  readonly isInColumns: boolean;
  /** Characters that stand another way than the text of the page: beside a table, along a margin. */
  readonly otherWay: number;
}

/** The marks of a drawn page with its text upright; type that stands another way is left out and counted. */
export function uprightPage(sheet: Sheet, drawn: DrawnPage, isSeen: (glyph: DrawnGlyph) => boolean): UprightPage {
  const kept = drawn.glyphs.filter((glyph) => isSeen(glyph) && glyph.size > 0.5 && isOnSheet(glyph, sheet));
  if (isInColumns(kept)) {
    const glyphs = kept.filter((glyph) => turnsOf(glyph) === 0).map((glyph) => columnGlyph(glyph, sheet.width));
    const onSide = kept
      .filter((glyph) => turnsOf(glyph) === 3)
      .map((glyph) => uprightGlyph(glyph, turner(sheet, 3).point));
    const otherWay = countInked(kept) - countInked(glyphs) - countInked(onSide);
    return { marks: marksOf(sheet, drawn, { turns: 3, glyphs: [...glyphs, ...onSide] }), isInColumns: true, otherWay };
  }
  const turns = usualTurns(kept);
  const upright = kept.filter((glyph) => turnsOf(glyph) === turns);
  const glyphs = upright.map((glyph) => uprightGlyph(glyph, turner(sheet, turns).point));
  const otherWay = countInked(kept.filter((glyph) => turnsOf(glyph) !== null)) - countInked(upright);
  return { marks: marksOf(sheet, drawn, { turns, glyphs }), isInColumns: false, otherWay };
}

function countInked(glyphs: readonly { readonly text: string }[]): number {
  return glyphs.filter((glyph) => glyph.text.trim() !== "").length;
}

function marksOf(
  sheet: Sheet,
  drawn: DrawnPage,
  { turns, glyphs }: { readonly turns: Turns; readonly glyphs: readonly Glyph[] },
): PageMarks {
  const turn = turner(sheet, turns);
  const isOver = turns % 2 === 1;
  const strokes = drawn.strokes.map((stroke) => ruleOf(turn.box(stroke))).filter((rule) => rule !== null);
  const { kept, struck, rules } = partStruckOut(withoutDoubles(glyphs), strokes);
  return {
    number: sheet.number,
    width: isOver ? sheet.height : sheet.width,
    height: isOver ? sheet.width : sheet.height,
    glyphs: kept,
    struck,
    rules,
    toShown: turn.back,
  };
}

/** How many glyphs stand askew: a watermark or a stamp. */
export function countAskew(drawn: DrawnPage): number {
  return drawn.glyphs.filter((glyph) => turnsOf(glyph) === null).length;
}

/** How many characters stand beside the paper, where nobody sees them. */
export function countBeside(sheet: Omit<Sheet, "number">, drawn: DrawnPage): number {
  return drawn.glyphs.filter((glyph) => glyph.text.trim() !== "" && !isOnSheet(glyph, sheet)).length;
}

/** Whether any of it can be seen; a place that is no number is nowhere. */
function isOnSheet({ from, to, size }: DrawnGlyph, { width, height }: Omit<Sheet, "number">): boolean {
  const isWithin = (a: number, b: number, length: number): boolean =>
    Math.max(a, b) >= -size && Math.min(a, b) <= length + size;
  return isWithin(from[0], to[0], width) && isWithin(from[1], to[1], height);
}

function turnsOf({ from, to, isVertical }: DrawnGlyph): Turns | null {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  if (length === 0) return isVertical ? null : 0;
  // A glyph of vertical writing advances down the page and stands upright all the same.
  const [along, down] = isVertical ? [y / length, -x / length] : [x / length, y / length];
  if (Math.abs(down) < ASKEW) return along > 0 ? 0 : 2;
  if (Math.abs(along) < ASKEW) return down > 0 ? 3 : 1;
  return null;
}

function usualTurns(glyphs: readonly DrawnGlyph[]): Turns {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turns = turnsOf(glyph);
    if (turns !== null) counts[turns] += 1;
  }
  const best = counts.indexOf(Math.max(...counts));
  return best === 1 || best === 2 || best === 3 ? best : 0;
}

interface Turner {
  readonly point: (point: readonly [number, number]) => readonly [number, number];
  readonly box: (box: Corners) => Box;
  readonly back: (box: Box) => Box;
}

function turner({ width, height }: Sheet, turns: Turns): Turner {
  const forward = TURNS[turns];
  const backward = TURNS[((4 - turns) % 4) as Turns];
  const [turnedWidth, turnedHeight] = turns % 2 === 1 ? [height, width] : [width, height];
  return {
    point: ([x, y]) => forward(x, y, width, height),
    box: (box) => turnBox(box, (x, y) => forward(x, y, width, height)),
    back: (box) => turnBox(box, (x, y) => backward(x, y, turnedWidth, turnedHeight)),
  };
}

/** Clockwise by so many quarters, in a sheet of that width and height. */
const TURNS: Readonly<Record<Turns, (x: number, y: number, width: number, height: number) => [number, number]>> = {
  0: (x, y) => [x, y],
  1: (x, y, _width, height) => [height - y, x],
  2: (x, y, width, height) => [width - x, height - y],
  3: (x, y, width) => [y, width - x],
};

function turnBox([x0, y0, x1, y1]: Box, turn: (x: number, y: number) => readonly [number, number]): Box {
  const [a, b] = turn(x0, y0);
  const [c, d] = turn(x1, y1);
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function uprightGlyph(glyph: DrawnGlyph, turn: Turner["point"]): Glyph {
  const [x0, y0] = turn(glyph.from);
  const [x1, y1] = turn(glyph.to);
  const { text, size, isBold } = glyph;
  const height = Math.round(size * 10) / 10;
  if (!glyph.isVertical) return { text, left: x0, right: Math.max(x0, x1), baseline: y0, size: height, isBold };
  // A glyph of vertical writing hangs below its origin, half to each side of it.
  return { text, left: x0 - size / 2, right: x0 + size / 2, baseline: y1 - size * 0.12, size: height, isBold };
}

/** Some programs make bold type by printing it twice: the same character nearly at the same spot. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, number>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const key = `${glyph.text}:${Math.round(glyph.baseline)}:${Math.round(glyph.left / 2)}`;
    const first = glyph.text.trim() === "" ? undefined : seen.get(key);
    if (first === undefined) seen.set(key, kept.push(glyph) - 1);
    else kept[first] = { ...glyph, ...kept[first], isBold: true };
  }
  return kept;
}

function ruleOf([left, top, right, bottom]: Box): Rule | null {
  const [width, height] = [right - left, bottom - top];
  if (height <= 3.5 && width > height) return { isAcross: true, at: (top + bottom) / 2, from: left, to: right };
  if (width <= 3.5 && height > width) return { isAcross: false, at: (left + right) / 2, from: top, to: bottom };
  return null;
}
