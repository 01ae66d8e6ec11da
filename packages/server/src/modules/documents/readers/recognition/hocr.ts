import type { Glyph } from "../page-layout/page.ts";
import { mendedTexts } from "./mended-texts.ts";

/** Pixels to points. */
export interface HocrScale {
  readonly pointsPerPixel: number;
}

type PixelBox = readonly [number, number, number, number];

interface HocrLine {
  readonly box: PixelBox;
  readonly size: number;
  readonly words: readonly (readonly HocrCharacter[])[];
}

interface HocrCharacter {
  readonly text: string;
  readonly box: PixelBox;
  /** 0 to 1. */
  readonly certainty: number;
}

/** What Tesseract calls the size of a line holds the space above and below it. */
const TYPE_IN_LINE = 0.82;
/** Sizes of recognised lines waver; within this share of the usual one they are the same. */
const SAME_SIZE = 0.22;
const WESTERN = /[A-Za-z,.;]/;
const ELEMENT = /<span class='(ocr_\w+|ocrx_word|ocrx_cinfo)'[^>]*? title=(["'])(.*?)\2>([^<]*)/g;
const LINES = new Set(["ocr_line", "ocr_caption", "ocr_header", "ocr_textfloat"]);

/** The characters of one recognised picture, placed on the page in points. */
export function glyphsOfHocr(hocr: string, { pointsPerPixel }: HocrScale): Glyph[] {
  const lines = linesOf(hocr);
  const sizes = lines.filter((line) => line.words.flat().length > 3).map((line) => line.size);
  const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  return lines.flatMap((line) => {
    const size = Math.abs(line.size - usual) < usual * SAME_SIZE ? usual : line.size;
    const baseline = line.box[3] - size * 0.1;
    return inOrder(line.words.flatMap(withBlank)).map(({ text, box, certainty }): Glyph => ({
      text,
      left: box[0] * pointsPerPixel,
      right: box[2] * pointsPerPixel,
      baseline: baseline * pointsPerPixel,
      size: Math.round(size * pointsPerPixel * 10) / 10,
      isBold: false,
      certainty,
    }));
  });
}

/** Boxes of recognised characters overlap; their order is that in which they were read. */
function inOrder(characters: readonly HocrCharacter[]): HocrCharacter[] {
  const texts = mendedTexts(characters.map((character) => character.text));
  let edge = 0;
  return characters.map((character, index) => {
    const [left, top, right, bottom] = character.box;
    edge = Math.max(edge + 0.01, left);
    return { ...character, text: texts[index] ?? "", box: [edge, top, Math.max(edge, right), bottom] };
  });
}

function linesOf(hocr: string): HocrLine[] {
  const lines: OpenLine[] = [];
  for (const { kind, title, text } of elementsOf(hocr)) {
    if (LINES.has(kind)) lines.push(openLine(title));
    const words = lines.at(-1)?.words;
    if (kind === "ocrx_word") words?.push([]);
    if (kind === "ocrx_cinfo") words?.at(-1)?.push(characterOf(title, text));
  }
  return lines;
}

function elementsOf(hocr: string): { readonly kind: string; readonly title: string; readonly text: string }[] {
  return [...hocr.matchAll(ELEMENT)].map(([, kind = "", , title = "", text = ""]) => ({ kind, title, text }));
}

interface OpenLine extends HocrLine {
  readonly words: HocrCharacter[][];
}

function openLine(title: string): OpenLine {
  return { box: boxIn(title, "bbox"), size: numberIn(title, "x_size") * TYPE_IN_LINE, words: [] };
}

function characterOf(title: string, text: string): HocrCharacter {
  return {
    text: plain(text),
    box: boxIn(title, "x_bboxes"),
    certainty: Math.min(1, numberIn(title, "x_conf") / 100),
  };
}

/** A blank between two Western words; between Chinese characters recognition puts them anywhere. */
function withBlank(word: readonly HocrCharacter[], index: number, words: readonly (readonly HocrCharacter[])[]) {
  const before = words[index - 1]?.at(-1);
  const [first] = word;
  if (!before || !first || !WESTERN.test(before.text) || !/[A-Za-z]/.test(first.text)) return word;
  const box: PixelBox = [before.box[2], first.box[1], first.box[0], first.box[3]];
  return [{ text: " ", box, certainty: 1 }, ...word];
}

function boxIn(title: string, name: string): PixelBox {
  const [left = 0, top = 0, right = 0, bottom = 0] =
    new RegExp(`${name} (\\d+) (\\d+) (\\d+) (\\d+)`).exec(title)?.slice(1).map(Number) ?? [];
  return [left, top, right, bottom];
}

function numberIn(title: string, name: string): number {
  return Number(new RegExp(`${name} ([\\d.]+)`).exec(title)?.[1] ?? 0);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

function plain(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|amp|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
