import { IDENTITY, multiply } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";

/** What a reading needs to know of a font. */
export interface PdfFont {
  readonly isBold: boolean;
  readonly isVertical: boolean;
  /** From the glyph's units to one em. */
  readonly unit: number;
}

/** Text state and graphics state of ISO 32000-1 §8.4 and §9.3, as far as positions need it. */
export interface DrawState {
  matrix: Matrix;
  font: PdfFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

/** The state at the beginning of a page. */
export function startState(matrix: Matrix): DrawState {
  return {
    matrix,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}

/** Where the next character of a text object stands (ISO 32000-1 §9.4.2). */
export class TextCursor {
  matrix: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;

  begin(): void {
    this.set(IDENTITY);
  }

  set(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = matrix;
  }

  /** To the beginning of another line, `x` and `y` away from that of this one. */
  moveLine(x: number, y: number): void {
    this.set(multiply(this.line, [1, 0, 0, 1, x, y]));
  }

  advance(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, y]);
  }
}
