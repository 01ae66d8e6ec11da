import { quote } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { readNow } from "../read-now.fixtures.ts";

const TABLE = [
  "云岭市年度任务清单",
  "序号,任务,牵头单位,完成时限",
  '1,"建设公共平台,完善机制",市科技局,2027年底',
  "2,培育重点企业,市工信局,2026年底",
  "3,开展示范应用,市商务局,2027年6月",
];

function cellsOf(text: string): string[] | undefined {
  const { content } = readNow(Buffer.from(text), "清单.txt");
  const table = content.blocks.find((block) => block.kind === "table");
  return table?.kind === "table" ? table.cells.map((cell) => quote(content.text, cell.span)) : undefined;
}

describe("纯文本", () => {
  test("a csv table by the name of a text is read as the table it is, its title apart", () => {
    const { content, tables, format } = readNow(Buffer.from(TABLE.join("\r\n")), "清单.txt");
    expect(format).toBe("txt");
    expect(tables).toMatchObject([{ headerRow: 2, blockIndex: 1 }]);
    expect(content.blocks[0]?.kind === "paragraph" && quote(content.text, content.blocks[0].span)).toBe(TABLE[0]);
    expect(cellsOf(TABLE.join("\n"))?.slice(4, 8)).toEqual(["1", "建设公共平台,完善机制", "市科技局", "2027年底"]);
  });

  test.each([
    ["tabs", TABLE.map((line) => line.replaceAll(",", "\t").replaceAll('"', ""))],
    ["semicolons", TABLE.map((line) => line.replaceAll('"', "").replace("台,", "台、").replaceAll(",", ";"))],
  ])("%s part the columns as well", (_, lines) => {
    expect(cellsOf(lines.join("\n"))?.slice(0, 3)).toEqual(["序号", "任务", "牵头单位"]);
  });

  test.each([
    [
      "prose",
      ["一、重点任务，工作目标", "建设平台，完善机制，服务企业。", "培育企业，市工信局牵头。", "加强保障，落实责任。"],
    ],
    [
      "a table and prose below it",
      [...TABLE.slice(1, 3), ...Array.from({ length: 6 }, () => "加强统筹协调，健全机制。")],
    ],
    ["rows of all widths", ["序号,任务,单位", "1,甲", "2,乙,丙,丁", "3"]],
    ["words that head no table", ["甲,乙,丙", "1,2,3", "4,5,6"]],
    ["a header alone", [TABLE[1] ?? "", TABLE[2] ?? ""]],
  ])("%s stays text", (_, lines) => {
    const { tables, content } = readNow(Buffer.from(lines.join("\n")), "文.txt");
    expect(tables).toBeUndefined();
    expect(content.text).toContain(lines.at(-1));
  });
});
