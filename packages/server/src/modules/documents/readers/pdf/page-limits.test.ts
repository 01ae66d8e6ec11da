import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { Glyph, Rule } from "../page-layout/page.ts";
import { regionsOf } from "../page-layout/regions.ts";
import { findGrids } from "../page-layout/ruling-grid.ts";
import { LONG } from "../page-layout/prose.fixtures.ts";
import { readFile } from "../read-file.ts";
import { countBeside, uprightPage } from "./page-marks.ts";
import { PageWalker } from "./page-walker.ts";
import { aPdf, prose } from "./pdf.fixtures.ts";

const SHEET = { number: 1, width: 595, height: 842 };
const FONT = { isBold: false, isVertical: false, unit: 0.001 };

function walkerAt(x: number): PageWalker {
  const walker = new PageWalker([1, 0, 0, 1, 0, 0], () => FONT);
  walker.step(OPS.setFont, ["f", 10]);
  walker.step(OPS.setTextMatrix, [1, 0, 0, 1, x, 100]);
  return walker;
}

const show = (walker: PageWalker, count: number): void =>
  walker.step(OPS.showText, [Array.from({ length: count }, () => ({ unicode: "字", width: 1, isSpace: false }))]);

function glyphAt(left: number, baseline: number): Glyph {
  return { text: "字", left, right: left + 10, baseline, size: 10, isBold: false };
}

describe("页面的限度", () => {
  test("characters beside the paper are counted and no part of the page", () => {
    for (const x of [-1e9, 1e12, -700]) {
      const walker = walkerAt(x);
      show(walker, 3);
      expect(uprightPage(SHEET, walker.page, () => true).marks.glyphs).toEqual([]);
      expect(countBeside(SHEET, walker.page)).toBe(3);
    }
    const seen = walkerAt(100);
    show(seen, 3);
    expect(countBeside(SHEET, seen.page)).toBe(0);
  });

  test("more characters than a page can hold are refused, not left out", () => {
    expect(() => show(walkerAt(0), 60_000)).toThrow("documents.content_too_large");
  });

  test("a page that draws without end is refused by its number, whatever it draws", async () => {
    const file = aPdf([{ texts: prose([LONG]) }, { operators: "q Q\n".repeat(600_000) }]);

    await expect(readFile(file, "方案.pdf")).rejects.toMatchObject({
      code: "documents.page_too_crowded",
      details: { page: 2 },
    });
  });

  test("a page that reaches to the moon comes to an end in one region", () => {
    const lines = Array.from({ length: 30 }, (_, index) => glyphAt(index === 0 ? 1e13 : 10, 20 * index));
    expect(regionsOf(lines)).toHaveLength(1);
  });

  test("a path of a million points and a hundred thousand short lines at one height come to an end", () => {
    const walker = walkerAt(0);
    const path = Float32Array.from({ length: 3_000_000 }, (_, index) => (index % 3 === 0 ? 1 : index % 700));
    walker.step(OPS.constructPath, [OPS.stroke, [path]]);
    expect(walker.page.strokes.length).toBeGreaterThan(0);
    const rules = Array.from({ length: 100_000 }, (_, index): Rule => {
      return { isAcross: true, at: 100, from: index * 20, to: index * 20 + 5 };
    });
    expect(findGrids(rules)).toEqual([]);
  });
});
