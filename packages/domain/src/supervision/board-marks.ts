import type { Colour } from "./rule-set.ts";

/** One mark on the sheet, in millimetres from its upper left corner; colours are those of the print. */
export type BoardMark =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly width: number;
    }
  | { readonly kind: "path"; readonly d: string; readonly fill: string }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly text: string;
      readonly anchor: "start" | "middle" | "end";
      readonly fill: string;
      readonly isBold?: boolean;
    };

/** The inks of the print. */
export const INK = "#1a1a1a";
export const QUIET = "#595959";
export const RULE = "#bfbfbf";
export const BAND = "#f0f0f0";
export const PLANNED = "#c6d4e8";
export const DONE = "#2f5d9b";
export const TODAY = "#c00000";

/** Each light by colour and by shape, so that a black and white print still tells them apart. */
export const LAMPS: Readonly<
  Record<Colour, { readonly fill: string; path: (x: number, y: number, r: number) => string }>
> = {
  green: { fill: "#1a7f37", path: circle },
  blue: {
    fill: "#0969da",
    path: (x, y, r) =>
      polygon([
        [x - r, y - r],
        [x + r, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ]),
  },
  yellow: {
    fill: "#d4a000",
    path: (x, y, r) =>
      polygon([
        [x, y - r],
        [x + r, y + r * 0.8],
        [x - r, y + r * 0.8],
      ]),
  },
  orange: {
    fill: "#d9660a",
    path: (x, y, r) =>
      polygon([
        [x - r, y - r * 0.8],
        [x + r, y - r * 0.8],
        [x, y + r],
      ]),
  },
  red: {
    fill: "#c00000",
    path: (x, y, r) =>
      polygon([
        [x, y - r * 1.2],
        [x + r * 1.2, y],
        [x, y + r * 1.2],
        [x - r * 1.2, y],
      ]),
  },
  grey: {
    fill: "#8c8c8c",
    path: (x, y, r) =>
      polygon([
        [x - r, y - r * 0.4],
        [x + r, y - r * 0.4],
        [x + r, y + r * 0.4],
        [x - r, y + r * 0.4],
      ]),
  },
};

type TextLook = { readonly anchor?: "start" | "middle" | "end"; readonly fill?: string; readonly isBold?: boolean };

/** Words at a place. */
export function textMark(x: number, y: number, size: number, text: string, look: TextLook = {}): BoardMark {
  const { anchor = "start", fill = INK, isBold = false } = look;
  return { kind: "text", x: round(x), y: round(y), size: round(size), text, anchor, fill, ...(isBold && { isBold }) };
}

/** A filled rectangle. */
export function rectMark(x: number, y: number, width: number, height: number, fill: string): BoardMark {
  return { kind: "rect", x: round(x), y: round(y), width: round(width), height: round(height), fill };
}

/** A line of a width. */
export function lineMark(x1: number, y1: number, x2: number, y2: number, stroke: string, width: number): BoardMark {
  return { kind: "line", x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke, width };
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;
}

function circle(x: number, y: number, r: number): string {
  const [left, right] = [round(x - r), round(x + r)];
  return `M${left} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${right} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${left} ${round(y)}Z`;
}

/** As much of a text as a width holds: a Chinese character is as wide as high, others half. */
export function fitted(text: string, width: number, size: number): string {
  let room = width / size;
  const signs = Array.from(text);
  const kept: string[] = [];
  for (const sign of signs) {
    room -= /[ -~]/.test(sign) ? 0.55 : 1;
    if (room < 1 && kept.length < signs.length - 1) return `${kept.join("")}…`;
    kept.push(sign);
  }
  return text;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
