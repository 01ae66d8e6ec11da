import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { PictureQuestion } from "../reader.ts";
import { findLean } from "./lean.ts";
import type { Raster } from "./raster.ts";
import { readUpright } from "./read-upright.ts";
import { toldTurns } from "./told-turns.ts";
import { quarterTurned, straightened } from "./turned-raster.ts";

/** A page of lines: blocks for characters, and a black square in its upper left corner. */
function aPage(): Raster {
  const [width, height] = [600, 800];
  const pixels = new Uint8Array(width * height).fill(255);
  const random = randomNumbers();
  for (let top = 60; top < 740; top += 28) {
    for (let left = 60; left < 480 + random() * 60; left += 17 + random() * 9) block(Math.round(left), top, 14);
  }
  block(4, 4, 48);
  return { width, height, pixels };

  function block(left: number, top: number, size: number): void {
    for (let y = top; y < top + size; y++) pixels.fill(0, y * width + left, y * width + left + size);
  }
}

/** The same numbers each time, between 0 and 1. */
function randomNumbers(): () => number {
  let state = 20_261_122;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("歪斜与方向", () => {
  const page = aPage();

  test.each([0, 0.5, -2, 3.5, -5, 8])(
    "a page that leans by %d degrees is measured, upright and on its side",
    (degrees) => {
      const leaning = degrees === 0 ? page : straightened(page, -degrees).raster;

      expect(findLean(leaning).runs).toBe("across");
      expect(Math.abs(findLean(leaning).degrees - degrees)).toBeLessThan(0.25);
      const side = findLean(quarterTurned(leaning, 1).raster);
      expect(side.runs).toBe("down");
      expect(Math.abs(side.degrees - degrees)).toBeLessThan(0.25);
    },
  );

  test("a picture without lines stands straight", () => {
    const random = randomNumbers();
    const pixels = Uint8Array.from({ length: 480_000 }, () => random() * 256);
    expect(findLean({ width: 600, height: 800, pixels }).degrees).toBe(0);
    expect(findLean({ width: 600, height: 800, pixels: pixels.fill(255) })).toEqual({ degrees: 0, runs: "across" });
  });

  test.each([1, 2, 3] as const)("a picture turned by %i quarters gives the places of the one it came from", (turns) => {
    const { raster, toOriginal } = quarterTurned(page, turns);
    const [x, y] = blackCorner(raster);

    expect([raster.width, raster.height]).toEqual(turns === 2 ? [600, 800] : [800, 600]);
    expect(toOriginal([x, y, x + 48, y + 48])).toEqual([4, 4, 52, 52]);
  });

  test("a straightened picture loses no corner and gives the places of the one it came from", () => {
    const { raster, toOriginal } = straightened(page, 4);
    const [x, y] = blackCorner(raster);
    const [left, top, right, bottom] = toOriginal([x, y, x + 20, y + 20]);

    for (const middle of [(left + right) / 2, (top + bottom) / 2])
      expect([middle > 4, middle < 52]).toEqual([true, true]);
    expect(raster.width).toBeGreaterThan(600);
  });

  test("what Tesseract says of orientation counts where it is sure", () => {
    const answer = (degrees: number, sureness: number) =>
      `Page number: 0\nOrientation in degrees: 90\nRotate: ${degrees}\nOrientation confidence: ${sureness}\n`;
    expect([0, 90, 180, 270].map((degrees) => toldTurns(answer(degrees, 8.5)))).toEqual([0, 1, 2, 3]);
    expect(toldTurns(answer(180, 0.4))).toBeNull();
    expect(toldTurns("")).toBeNull();
  });
});

describe("转正后识别", () => {
  const ways = (told: string, asked: PictureQuestion[] = []) => ({ scale: 2, recognise: recogniser(told, asked) });
  const rotate = (degrees: number) => `Rotate: ${degrees}\nOrientation confidence: 9\n`;

  test("a page that reads well as it stands is read once, and nobody is asked", async () => {
    const asked: PictureQuestion[] = [];
    const read = await readUpright(aPage(), "across", ways("", asked));

    expect(read).toMatchObject({ turns: 0, isVertical: false });
    expect(asked).toEqual(["page"]);
  });

  test.each([
    [1, "down", rotate(270), 3],
    [2, "across", rotate(180), 2],
    [3, "down", rotate(90), 1],
    [1, "down", "", 3],
    [2, "across", "", 2],
    [3, "down", "", 1],
  ] as const)(
    "turned by %i quarters, its lines running %s, it is turned back (told: %j)",
    async (lies, runs, told, turns) => {
      const read = await readUpright(quarterTurned(aPage(), lies).raster, runs, ways(told));

      expect(read).toMatchObject({ turns, isVertical: false });
      expect(read.text.certainty).toBeGreaterThan(0.95);
    },
  );

  test("lines that run down an upright page are vertical writing, on its side as well", async () => {
    const vertical = quarterTurned(aPage(), 2).raster;
    expect(await readUpright(vertical, "down", ways(rotate(0)))).toMatchObject({ isVertical: true });
    expect(await readUpright(vertical, "across", ways(rotate(90)))).toMatchObject({ isVertical: true });
  });
});

/** Stands in for Tesseract: sure of a page whose square is in its upper left corner, unsure of any other. */
function recogniser(told: string, asked: PictureQuestion[]) {
  return async (png: Uint8Array, question: PictureQuestion): Promise<string> => {
    asked.push(question);
    if (question === "turn") return told;
    const [left, top] = blackCorner(decoded(Buffer.from(png)));
    const certainty = left + top < 40 ? 98 : 80;
    const characters = Array.from("推进人工智能产业集聚发展行动计划", (character, index) => {
      return `<span class='ocrx_cinfo' title='x_bboxes ${index * 20} 10 ${index * 20 + 18} 28; x_conf ${certainty}'>${character}</span>`;
    });
    return `<span class='ocr_line' title="bbox 0 8 400 30; x_size 20"><span class='ocrx_word' title='bbox 0 0 1 1'>${characters.join("")}</span></span>`;
  };
}

/** A grey PNG of our own making, back as pixels. */
function decoded(png: Buffer): Raster {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { width, height, pixels };
}

/** Where the black square begins: nothing else is as large. */
function blackCorner({ width, height, pixels }: Raster): [number, number] {
  const steps = [0, 4, 8, 12, 16, 19];
  for (let y = 0; y + 20 < height; y++) {
    for (let x = 0; x + 20 < width; x++) {
      if (steps.every((down) => steps.every((right) => (pixels[(y + down) * width + x + right] ?? 255) < 128)))
        return [x, y];
    }
  }
  throw new Error("the square stands somewhere");
}
