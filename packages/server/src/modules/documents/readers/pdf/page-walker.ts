import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { boxAround } from "../page-layout/page.ts";
import { ReadRefusal } from "../reader.ts";
import { apply, multiply, toMatrix } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";
import { startState, TextCursor } from "./text-state.ts";
import type { DrawState, PdfFont } from "./text-state.ts";

/** A glyph in the coordinates of the shown page, as long and as turned as it was drawn. */
export interface DrawnGlyph {
  readonly text: string;
  /** Where it stands, and where the next one would. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly size: number;
  readonly isBold: boolean;
  readonly isVertical: boolean;
  /** Drawn without ink: the words that a scanner laid under its picture (ISO 32000-1 §9.3.6, mode 3). */
  readonly isUnseen: boolean;
}

/** Corners of a picture or of a straight stroke. */
export type Corners = readonly [number, number, number, number];

/** All that a page draws, as far as a reading needs it. */
export interface DrawnPage {
  readonly glyphs: DrawnGlyph[];
  readonly strokes: Corners[];
  readonly pictures: Corners[];
  /** Pixels to the point of the finest picture; 0 without one. */
  fineness: number;
  /** Paths that are no straight lines along the page: outlined type, drawings. */
  curves: number;
}

type Operands = readonly unknown[];

/** No page of a plan comes near it. */
const MOST_GLYPHS = 50_000;
const MOST_STROKES = 50_000;
const NO_PAINT = new Set<number>([OPS.endPath, OPS.clip, OPS.eoClip]);

/** Follows the operators of a page and writes down where characters, lines and pictures come to stand. */
export class PageWalker {
  readonly page: DrawnPage = { glyphs: [], strokes: [], pictures: [], fineness: 0, curves: 0 };
  private state: DrawState;
  private readonly stack: DrawState[] = [];
  private readonly cursor = new TextCursor();
  private readonly fontOf: (name: string) => PdfFont | null;
  private readonly deeds = new Map<number, (operands: Operands) => void>(this.table());

  constructor(toShown: Matrix, fontOf: (name: string) => PdfFont | null) {
    this.state = startState(toShown);
    this.fontOf = fontOf;
  }

  /** Follows one operator. */
  step(operator: number, operands: Operands): void {
    this.deeds.get(operator)?.(operands);
  }

  private table(): [number, (operands: Operands) => void][] {
    return [...this.stateTable(), ...this.textTable(), ...this.paintTable()];
  }

  private stateTable(): [number, (operands: Operands) => void][] {
    const save = (): void => void this.stack.push({ ...this.state });
    const restore = (): void => void (this.state = this.stack.pop() ?? this.state);
    const transform = (matrix: Matrix): void => {
      this.state.matrix = multiply(this.state.matrix, matrix);
    };
    return [
      [OPS.save, save],
      [OPS.restore, restore],
      [OPS.transform, (operands) => transform(toMatrix(operands))],
      [OPS.paintFormXObjectBegin, ([matrix]) => (save(), matrix && transform(toMatrix(matrix)))],
      [OPS.paintFormXObjectEnd, restore],
      [OPS.beginGroup, save],
      [OPS.endGroup, restore],
    ];
  }

  private textTable(): [number, (operands: Operands) => void][] {
    const { cursor } = this;
    const keep = (name: "charSpacing" | "wordSpacing" | "leading" | "rise" | "renderingMode", factor = 1) => {
      return ([value]: Operands): void => void (this.state[name] = numberOf(value) * factor);
    };
    const nextLine = (): void => cursor.moveLine(0, this.state.leading);
    return [
      [OPS.beginText, () => cursor.begin()],
      [OPS.setCharSpacing, keep("charSpacing")],
      [OPS.setWordSpacing, keep("wordSpacing")],
      [OPS.setLeading, keep("leading", -1)],
      [OPS.setTextRise, keep("rise")],
      [OPS.setTextRenderingMode, keep("renderingMode")],
      [OPS.setHScale, ([value]) => void (this.state.scale = numberOf(value) / 100)],
      [OPS.setFont, ([name, size]) => this.setFont(String(name), numberOf(size))],
      [OPS.setTextMatrix, (operands) => cursor.set(toMatrix(isMatrixList(operands[0]) ? operands[0] : operands))],
      [OPS.moveText, ([x, y]) => cursor.moveLine(numberOf(x), numberOf(y))],
      [
        OPS.setLeadingMoveText,
        ([x, y]) => ((this.state.leading = numberOf(y)), cursor.moveLine(numberOf(x), numberOf(y))),
      ],
      [OPS.nextLine, nextLine],
      [OPS.showText, ([glyphs]) => this.show(glyphs)],
    ];
  }

  private paintTable(): [number, (operands: Operands) => void][] {
    const picture = ([, width, height]: Operands): void => this.paintPicture(numberOf(width) * numberOf(height));
    return [
      [OPS.constructPath, (operands) => this.paintPath(operands)],
      [OPS.paintImageXObject, picture],
      [OPS.paintInlineImageXObject, picture],
      [OPS.paintImageMaskXObject, picture],
      [OPS.paintImageXObjectRepeat, picture],
    ];
  }

  private setFont(name: string, size: number): void {
    this.state.font = this.fontOf(name);
    this.state.fontSize = size;
  }

  private show(glyphs: unknown): void {
    const { font } = this.state;
    if (!Array.isArray(glyphs) || !font) return;
    for (const glyph of glyphs as readonly unknown[]) {
      if (typeof glyph === "number") this.shift((font.isVertical ? 1 : -1) * (glyph / 1000) * this.state.fontSize);
      else if (isGlyph(glyph)) this.showGlyph(glyph, font);
    }
  }

  private showGlyph(glyph: PdfGlyph, font: PdfFont): void {
    const { fontSize, charSpacing, wordSpacing } = this.state;
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    // Vertical writing counts its advance downwards from a negative measure (ISO 32000-1 §9.7.4.3).
    const width = font.isVertical ? -Math.abs(glyph.vmetric?.[0] ?? 1000) : glyph.width;
    const advance = width * font.unit * fontSize;
    this.draw(glyph, font, advance);
    this.shift(font.isVertical ? advance - spacing : advance + spacing);
  }

  private shift(distance: number): void {
    if (this.state.font?.isVertical) this.cursor.advance(0, distance);
    else this.cursor.advance(distance * this.state.scale, 0);
  }

  private draw(glyph: PdfGlyph, font: PdfFont, advance: number): void {
    const { matrix, fontSize, rise, scale, renderingMode } = this.state;
    if (this.page.glyphs.length >= MOST_GLYPHS) {
      throw new ReadRefusal("documents.content_too_large", { what: "characters on a page", limit: MOST_GLYPHS });
    }
    const whole = multiply(matrix, this.cursor.matrix);
    const from = apply(whole, 0, rise);
    const to = font.isVertical ? apply(whole, 0, rise + advance) : apply(whole, advance * scale, rise);
    const [x, y] = apply(whole, 0, rise + fontSize);
    this.page.glyphs.push({
      text: glyph.unicode,
      from,
      to,
      size: Math.hypot(x - from[0], y - from[1]),
      isBold: font.isBold || renderingMode === 2,
      isVertical: font.isVertical,
      isUnseen: renderingMode === 3 || renderingMode === 7,
    });
  }

  private paintPicture(pixels: number): void {
    const [x0, y0] = apply(this.state.matrix, 0, 0);
    const [x1, y1] = apply(this.state.matrix, 1, 1);
    this.page.pictures.push([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]);
    const area = Math.abs((x1 - x0) * (y1 - y0));
    if (area > 0) this.page.fineness = Math.max(this.page.fineness, Math.sqrt(pixels / area));
  }

  /** pdf.js hands a path over as one list: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
  private paintPath([paint, paths]: Operands): void {
    const path = numbersIn(paths);
    if (!path || NO_PAINT.has(numberOf(paint))) return;
    let points: [number, number][] = [];
    for (let at = 0; at < path.length; at += LENGTHS[path[at] ?? 0] ?? path.length) {
      const kind = path[at];
      const point = (): [number, number] => apply(this.state.matrix, path[at + 1] ?? 0, path[at + 2] ?? 0);
      if (kind === 0) {
        this.keepStroke(points);
        points = [point()];
      } else if (kind === 1) points.push(point());
      else if (kind === 4) points.push(points[0] ?? [0, 0]);
      else this.page.curves += 1;
    }
    this.keepStroke(points);
  }

  /** A thin box is a line; a box with an outline is four. */
  private keepStroke(points: readonly (readonly [number, number])[]): void {
    const { strokes } = this.page;
    if (points.length < 2 || strokes.length >= MOST_STROKES) return;
    const box = boxAround(points.map(([x, y]) => [x, y, x, y]));
    if (Math.min(box[2] - box[0], box[3] - box[1]) <= THICKEST_LINE) {
      strokes.push(box);
      return;
    }
    if (points.length > 12) this.page.curves += 1;
    for (let at = 1; at < Math.min(points.length, 12); at++) {
      const [[x0, y0], [x1, y1]] = [points[at - 1] ?? [0, 0], points[at] ?? [0, 0]];
      strokes.push([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]);
    }
  }
}

const THICKEST_LINE = 3.5;
/** Numbers that each kind of step takes in a path, its own mark included. */
const LENGTHS: readonly number[] = [3, 3, 7, 5, 1];

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

function isGlyph(value: unknown): value is PdfGlyph {
  return typeof value === "object" && value !== null && "unicode" in value && "width" in value;
}

function isMatrixList(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function numbersIn(paths: unknown): Float32Array | null {
  const path: unknown = Array.isArray(paths) ? paths[0] : null;
  return isNumbers(path) ? path : null;
}

function isNumbers(value: unknown): value is Float32Array {
  return ArrayBuffer.isView(value) && "length" in value;
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
