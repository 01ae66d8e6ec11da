import type { DocumentContent } from "@zhigang/contract/documents";
import { expect, test } from "vitest";
import { columnLetters, sheetsOf } from "./sheets-of.ts";

const at = (address: string) => ({ kind: "sheet_cell", sheet: "市级任务", address });
const TEXT = "任务清单\n序号\t任务\n1\t建设平台";
const cell = (row: number, column: number, words: string, address: string, rowSpan = 1) => {
  const start = TEXT.indexOf(words);
  return {
    row,
    column,
    rowSpan,
    columnSpan: 1,
    span: [start, start + words.length],
    paragraphs: [],
    place: at(address),
  };
};
const CONTENT = {
  id: "1",
  text: TEXT,
  sections: [],
  blocks: [
    { kind: "paragraph", span: [0, 4], alignment: "center", place: at("A1") },
    {
      kind: "table",
      span: [5, TEXT.length],
      rowCount: 2,
      columnCount: 2,
      place: at("A3"),
      cells: [
        cell(0, 0, "序号", "A3"),
        cell(0, 1, "任务", "C3"),
        cell(1, 0, "1", "A4", 2),
        cell(1, 1, "建设平台", "C4"),
      ],
    },
  ],
} as unknown as DocumentContent;

test("every cell stands at its address, merged ones as large as they are", () => {
  const [sheet] = sheetsOf(CONTENT);
  expect(sheet).toMatchObject({ name: "市级任务", rowCount: 5, columnCount: 3 });
  expect(sheet?.cells.map(({ row, column, rowSpan }) => [row, column, rowSpan])).toEqual([
    [0, 0, 1],
    [2, 0, 1],
    [2, 2, 1],
    [3, 0, 2],
    [3, 2, 1],
  ]);
});

test("a title that stands alone in its row runs over the whole sheet", () => {
  expect(sheetsOf(CONTENT)[0]?.cells[0]).toMatchObject({ columnSpan: 3, isCentred: true, start: 0, end: 4 });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
])("column %i is called %s", (column, letters) => expect(columnLetters(column)).toBe(letters));
