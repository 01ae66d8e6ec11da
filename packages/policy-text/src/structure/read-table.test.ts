import { expect, test } from "vitest";
import { ContentBuilder, type CellInput } from "../content/content-builder.ts";
import { buildOutline } from "./build-outline.ts";

type Corner = [row: number, column: number, text: string, rowSpan?: number, columnSpan?: number];

function tableOf(rowCount: number, columnCount: number, corners: readonly Corner[]) {
  const builder = new ContentBuilder();
  const cells = corners.map(([row, column, text, rowSpan = 1, columnSpan = 1]): CellInput => {
    const place = { kind: "table_cell", table: 1, row: row + 1, column: column + 1 } as const;
    return { row, column, rowSpan, columnSpan, place, paragraphs: text === "" ? [] : [{ text, place }] };
  });
  builder.addTable({ rowCount, columnCount, cells, place: { kind: "table_cell", table: 1, row: 1, column: 1 } });
  const outline = buildOutline(builder.build());
  const [table] = outline.tables;
  const words = table?.rows.map(({ cells }) =>
    cells.map((cell) => (cell ? outline.reading.slice(...cell.span) : null)),
  );
  return { table, words };
}

test("merged cells are carried down with the place of the one cell that holds them", () => {
  const { table, words } = tableOf(3, 4, [
    [0, 0, "序号"],
    [0, 1, "重点任务"],
    [0, 2, "主要措施"],
    [0, 3, "牵头部门"],
    [1, 0, "1"],
    [1, 1, "（一）数字底座", 2],
    [1, 2, "建设算力中心"],
    [1, 3, "市数据局", 2],
    [2, 0, "2"],
    [2, 2, "开放数据"],
  ]);

  expect(table?.columns).toEqual(["number", "group", "measure", "lead"]);
  expect(words).toEqual([
    ["1", "（一）数字底座", "建设算力中心", "市数据局"],
    ["2", "（一）数字底座", "开放数据", "市数据局"],
  ]);
  expect(table?.rows[1]?.cells.map((cell) => cell?.isCarried)).toEqual([false, true, false, true]);
  expect(table?.rows[1]?.cells[1]?.span).toEqual(table?.rows[0]?.cells[1]?.span);
});

test("a blank in a merged column is the value above, a blank owner is unknown, a dash is none", () => {
  const { table } = tableOf(3, 4, [
    [0, 0, "序号"],
    [0, 1, "类别"],
    [0, 2, "工作任务"],
    [0, 3, "配合单位"],
    [1, 0, "1"],
    [1, 1, "产业"],
    [1, 2, "引进企业"],
    [1, 3, "——"],
    [2, 0, "2"],
    [2, 1, ""],
    [2, 2, "培育人才"],
    [2, 3, ""],
  ]);

  expect(table?.rows[0]?.cells[3]).toMatchObject({ isNone: true, isBlank: false });
  expect(table?.rows[1]?.cells[1]).toMatchObject({ isCarried: true });
  expect(table?.rows[1]?.cells[3]).toMatchObject({ isBlank: true, isCarried: false });
});

test("a header over two rows is read by its lower words, and a repeated header is no row", () => {
  const { table, words } = tableOf(5, 4, [
    [0, 0, "序号", 2],
    [0, 1, "工作任务", 2],
    [0, 2, "责任分工", 1, 2],
    [1, 2, "牵头单位"],
    [1, 3, "配合单位"],
    [2, 0, "1"],
    [2, 1, "建平台"],
    [2, 2, "市数据局"],
    [2, 3, "市财政局"],
    [3, 0, "序号"],
    [3, 1, "工作任务"],
    [3, 2, "牵头单位"],
    [3, 3, "配合单位"],
    [4, 0, "2"],
    [4, 1, "育人才"],
    [4, 2, "市教育局"],
    [4, 3, "市人社局"],
  ]);

  expect(table?.columns).toEqual(["number", "task", "lead", "support"]);
  expect(words?.map(([number]) => number)).toEqual(["1", "2"]);
});

test("a row over all columns is a heading inside the table, a row of a page number is none", () => {
  const { table } = tableOf(5, 3, [
    [0, 0, "序号"],
    [0, 1, "任务"],
    [0, 2, "责任单位"],
    [1, 0, "一、产业发展", 1, 3],
    [2, 0, "1"],
    [2, 1, "引进企业"],
    [2, 2, "市商务局"],
    [3, 0, "16"],
    [3, 1, ""],
    [3, 2, ""],
    [4, 0, "2"],
    [4, 1, "培育人才"],
    [4, 2, "市教育局"],
  ]);

  expect(table?.rows.map(({ groups }) => groups.length)).toEqual([1, 1]);
});

test.each([
  [
    ["序号", "责任单位", "重点任务"],
    ["number", "owner", "task"],
  ],
  [
    ["序号", "重点任务", "责任单位（排在首位的为牵头单位）"],
    ["number", "task", "responsible"],
  ],
  [
    ["指标名称", "单位", "2025年", "属性"],
    ["indicator", "unit", "target", "note"],
  ],
  [
    ["任务", "牵头及配合单位", "完成时限"],
    ["task", "responsible", "time"],
  ],
])("the header %j is understood by its words", (header, roles) => {
  const cells = header.map((text, column): Corner => [0, column, text]);
  const body = header.map((_, column): Corner => [1, column, `内容${column}`]);

  expect(tableOf(2, header.length, [...cells, ...body]).table?.columns).toEqual(roles);
});
