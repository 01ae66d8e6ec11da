import { expect, test } from "vitest";
import type { DocumentContent, Table } from "../content.ts";
import { contentFromPlainText } from "./content-from-plain-text.ts";

function gridOf(content: DocumentContent): string[][] {
  const table = content.blocks.find((block): block is Table => block.kind === "table");
  if (!table) return [];
  const grid = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => ""));
  for (const { row, column, span } of table.cells) {
    const line = grid[row];
    if (line) line[column] = content.text.slice(...span);
  }
  return grid;
}

test("the text is kept but for its byte order mark and line ends", () => {
  const content = contentFromPlainText("\uFEFF一、总体要求\r\n  推进建设。 \r");

  expect(content.text).toBe("一、总体要求\n  推进建设。 \n");
  expect(content.blocks.map(({ span }) => content.text.slice(...span))).toEqual(["一、总体要求", "推进建设。"]);
});

const GRID = [
  ["序号", "重点任务", "主要措施", "牵头单位"],
  ["1", "数字底座", "建设算力中心，提供普惠服务。", "市数据局"],
  ["2", "", "开放公共数据。", "市财政局"],
];

test.each([
  [
    "one cell per line behind a tab, empty cells as lone tabs",
    "\t序号\n\t重点任务\n\t主要措施\n\t牵头单位\n\n\t1\n\t数字底座\n\t建设算力中心，提供普惠服务。\n\t市数据局\n\n\t2\n\t\n\t开放公共数据。\n\t市财政局\n",
  ],
  [
    "one row per line, cells parted by tabs",
    "序号\t重点任务\t主要措施\t牵头单位\n1\t数字底座\t建设算力中心，提供普惠服务。\t市数据局\n2\t\t开放公共数据。\t市财政局\n",
  ],
  [
    "cells parted by bars",
    "| 序号 | 重点任务 | 主要措施 | 牵头单位 |\n|---|---|---|---|\n| 1 | 数字底座 | 建设算力中心，提供普惠服务。 | 市数据局 |\n| 2 |  | 开放公共数据。 | 市财政局 |",
  ],
  [
    "one cell per line, without tabs and without the empty cells",
    "序号\n重点任务\n主要措施\n牵头单位\n1\n数字底座\n建设算力中心，提供普惠服务。\n市数据局\n2\n开放公共数据。\n市财政局\n",
  ],
  [
    "a page number and a repeated header between the rows",
    "序号\t重点任务\t主要措施\t牵头单位\n1\t数字底座\t建设算力中心，提供普惠服务。\t市数据局\n— 3 —\n2\t\t开放公共数据。\t市财政局\n",
  ],
])("a table is found again: %s", (_, text) => {
  expect(gridOf(contentFromPlainText(`附件1\n任务分工表\n${text}\n备注：以上时限为最迟时限。\n`))).toEqual(GRID);
});

test("a cell over several lines keeps all of them and its exact place", () => {
  const content = contentFromPlainText(
    "序号\t任务\t时限\t牵头单位\n1\t建设平台\t2026年启动；\n2027年建成。\t市数据局\n2\t开放数据\t持续推进\t市财政局、\n市数据局\n",
  );

  expect(gridOf(content).slice(1)).toEqual([
    ["1", "建设平台", "2026年启动；\n2027年建成。", "市数据局"],
    ["2", "开放数据", "持续推进", "市财政局、\n市数据局"],
  ]);
});

test("lines in order of a running number are no table without a header", () => {
  expect(contentFromPlainText("1\n推进建设\n2\n完善机制\n").blocks.every(({ kind }) => kind === "paragraph")).toBe(
    true,
  );
});

test("a further table with its own header begins anew", () => {
  const { blocks } = contentFromPlainText(
    "序号\t任务\t责任单位\n1\t建设平台\t市数据局\n附件2\n序号\t项目名称\t责任单位\n1\t算力中心\t市财政局\n",
  );

  expect(blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph", "table"]);
});

test("lines that a page broke at a fixed width are one paragraph", () => {
  const sentence =
    "加快建设覆盖全市的算力服务网络推动中小企业用得起用得好算力支持重点园区建设公共技术服务平台完善产业配套能力提升全要素生产率";
  const broken = `一、主要任务\n${(sentence.match(/.{1,20}/g) ?? []).join("\n")}。\n二、组织实施\n${(sentence.match(/.{1,20}/g) ?? []).join("\n")}。\n`;

  const { text, blocks } = contentFromPlainText(broken);

  expect(blocks.map(({ span }) => text.slice(...span).replaceAll("\n", ""))).toEqual([
    "一、主要任务",
    `${sentence}。`,
    "二、组织实施",
    `${sentence}。`,
  ]);
});

test("a page's width counts half-width digits as half, and the indent of a first line", () => {
  const paragraph =
    "　　到2027年底，全市规上企业实现改造全覆盖，指数达到75，平台应用普及率达60%，关键业务环节全面数字化的企业比例达到80%以上，新增灯塔工厂3家左右，卓越级智能工厂40家、先进级智能工厂400家，企业劳动生产率年均提高8%，万元产值综合能耗累计下降12%，技改投资占工业投资比重保持在六成左右，公共服务平台达到20个，服务商达到1200家。";

  const { blocks } = contentFromPlainText(`${breakAt(paragraph, 56).join("\n")}\n`);

  expect(blocks).toHaveLength(1);
});

/** Cuts words into lines of so many half-width columns. */
function breakAt(words: string, columns: number): string[] {
  const lines = [""];
  let used = 0;
  for (const character of words) {
    const width = character.charCodeAt(0) > 0xff ? 2 : 1;
    if (used + width > columns) lines.push("");
    used = used + width > columns ? width : used + width;
    lines.push((lines.pop() ?? "") + character);
  }
  return lines;
}
