import { describe, expect, test } from "vitest";
import { offsetUnder, pagePlaces, piecesOf, placesOfSpan } from "./page-places.ts";

const onPage = (page: number, ...box: readonly number[]) => ({ kind: "page_box", page, box });
const cell = (column: number, span: readonly [number, number], place: unknown) => ({
  row: 0,
  column,
  rowSpan: 1,
  columnSpan: 1,
  span,
  place,
});
const PIECES = piecesOf([
  {
    kind: "paragraph",
    span: [0, 100],
    place: { ...onPage(1, 50, 700, 550, 800), more: [{ page: 2, box: [50, 50, 550, 150] }] },
  },
  {
    kind: "table",
    span: [101, 120],
    place: onPage(2, 50, 200, 550, 240),
    cells: [cell(0, [101, 110], onPage(2, 50, 200, 300, 240)), cell(1, [111, 120], onPage(2, 300, 200, 550, 240))],
  },
]);

describe("没有文字层的页面", () => {
  test("a paragraph that runs on over a page is lit on both, a cell by itself", () => {
    expect(placesOfSpan(PIECES, [10, 12]).map(({ page }) => page)).toEqual([1, 2]);
    expect(placesOfSpan(PIECES, [112, 114])).toEqual([{ page: 2, box: [300, 200, 550, 240] }]);
  });

  test("a pressed point leads to the part of the paragraph that stands there", () => {
    expect(offsetUnder(PIECES, 1, 100, 701)).toBe(0);
    expect(offsetUnder(PIECES, 2, 100, 100)).toBe(75);
    expect(offsetUnder(PIECES, 2, 400, 210)).toBeGreaterThanOrEqual(111);
    expect(offsetUnder(PIECES, 2, 400, 500)).toBeNull();
  });

  test("what stands in a sheet or nowhere has no page", () => {
    expect(pagePlaces({ kind: "sheet_cell", sheet: "1", address: "A1" })).toEqual([]);
    expect(pagePlaces(null)).toEqual([]);
  });
});
