import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findGrids } from "../page-layout/ruling-grid.ts";
import { lineOf } from "../page-layout/text-lines.ts";
import { glyphsOfHocr } from "./hocr.ts";
import { findRules, pngOf } from "./raster.ts";
import type { Raster } from "./raster.ts";
import { isWhite, unrollCells, withoutTables } from "./unroll.ts";

interface Character {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  readonly certainty?: number;
}

function hocrLine(words: readonly (readonly Character[])[], size = 40): string {
  const characters = words.map((word) => {
    const inner = word.map(({ text, box, certainty = 99 }) => {
      return `<span class='ocrx_cinfo' title='x_bboxes ${box.join(" ")}; x_conf ${certainty}'>${text}</span>`;
    });
    return `<span class='ocrx_word' id='w' title='bbox 0 0 1 1; x_wconf 90'>${inner.join("")}</span>`;
  });
  return `<span class='ocr_line' id='l' title="bbox 100 50 900 90; baseline 0 -1; x_size ${size}">${characters.join("")}</span>`;
}

function inRow(text: string, left = 100, width = 33): Character[] {
  return Array.from(text, (character, index) => {
    return { text: character, box: [left + index * width, 52, left + (index + 1) * width - 2, 88] as const };
  });
}

function textOf(hocr: string): string {
  return lineOf(glyphsOfHocr(hocr, { pointsPerPixel: 0.48 })).text;
}

describe("识别结果", () => {
  test("characters are placed in points, with what recognition thinks of them", () => {
    const [first] = glyphsOfHocr(hocrLine([[{ text: "市", box: [100, 52, 131, 88], certainty: 87.5 }]]), {
      pointsPerPixel: 0.5,
    });

    expect(first).toMatchObject({ text: "市", left: 50, right: 65.5, certainty: 0.875 });
    expect(first?.size).toBeCloseTo(16.4, 1);
  });

  test("overlapping boxes do not change the order of characters", () => {
    const [first, second, third] = inRow("产业园");
    const words = [[first, { ...second, box: [96, 52, 190, 88] }, third]] as Character[][];

    expect(textOf(hocrLine(words))).toBe("产业园");
  });

  test.each([
    ["a dash between figures", "1一2个", "1—2个"],
    ["a double dash at the head of a line", "一一产业规模", "——产业规模"],
    ["the one in words", "统一平台一批", "统一平台一批"],
    ["the brackets of a document number", "府发【2026]6号", "府发〔2026〕6号"],
    ["brackets that print like round ones", "〈区科技局负责）", "（区科技局负责）"],
    ["brackets around other figures", "[12]号", "[12]号"],
  ])("%s", (_, read, expected) => {
    expect(textOf(hocrLine([inRow(read)]))).toBe(expected);
  });

  test("Western words stay apart, Chinese words of recognition do not", () => {
    expect(textOf(hocrLine([inRow("建设"), inRow("平台", 166)]))).toBe("建设平台");
    expect(textOf(hocrLine([inRow("AI", 100, 16), inRow("agent", 140, 16)]))).toBe("AI agent");
  });

  test("markup in the text is text", () => {
    expect(
      textOf(
        hocrLine([
          [
            { text: "&lt;", box: [100, 52, 131, 88] },
            { text: "&amp;", box: [133, 52, 160, 88] },
          ],
        ]),
      ),
    ).toBe("<&");
  });
});

describe("页面上的线", () => {
  test("long thin lines that meet are found; strokes, bars and lone lines are not", () => {
    const raster = aRaster(400, 300, [
      [20, 20, 380, 22],
      [20, 120, 380, 122],
      [20, 20, 22, 122],
      [378, 20, 380, 122],
      [40, 60, 80, 63],
      [20, 200, 380, 230],
      [20, 260, 380, 262],
    ]);

    const rules = findRules(raster, 70);

    expect(rules.filter((rule) => rule.isAcross).map((rule) => rule.at)).toEqual([21, 121]);
    expect(rules.filter((rule) => !rule.isAcross).map((rule) => rule.at)).toEqual([21, 379]);
  });

  test("cells are cut out one below the other, and what is found there returns to its cell", () => {
    const lines = [
      [20, 20, 380, 22],
      [20, 120, 380, 122],
      [20, 20, 22, 122],
      [200, 20, 202, 122],
      [378, 20, 380, 122],
    ] as const;
    const raster = aRaster(400, 300, [...lines, [60, 60, 90, 90], [260, 60, 290, 90]]);
    const grids = findGrids(findRules(raster, 70));
    const strip = unrollCells(raster, grids, 1);
    const glyph = { text: "市", right: 0, size: 30, isBold: false };

    expect(grids[0]?.cells).toHaveLength(2);
    expect(isWhite(withoutTables(raster, grids, 1))).toBe(true);
    const found = strip?.toPage([
      { ...glyph, left: 60, baseline: 24 + 65 },
      { ...glyph, left: 80, baseline: 24 + 92 + 24 + 65 },
    ]);
    expect(found?.map(({ left, baseline }) => [Math.round(left / 20), Math.round(baseline / 20)])).toEqual([
      [3, 5],
      [13, 5],
    ]);
  });

  test("a page goes out as PNG, pixel for pixel", () => {
    const png = pngOf(aRaster(3, 2, [[1, 0, 2, 1]]));
    const at = png.indexOf("IDAT");
    const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));

    expect([...rows]).toEqual([0, 255, 0, 255, 0, 255, 255, 255]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
  });
});

/** White paper with black boxes. */
function aRaster(width: number, height: number, boxes: readonly (readonly [number, number, number, number])[]): Raster {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, right, bottom] of boxes) {
    for (let y = top; y < bottom; y++) pixels.fill(0, y * width + left, y * width + right);
  }
  return { width, height, pixels };
}
