import type { Table } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { LONG, paragraphsOf, SECOND } from "../page-layout/prose.fixtures.ts";
import type { ReadResult } from "../reader.ts";
import { readFile } from "../read-file.ts";
import { aPdf, prose, ruledTable } from "./pdf.fixtures.ts";
import type { PdfPage } from "./pdf.fixtures.ts";

async function read(...pages: readonly PdfPage[]): Promise<ReadResult> {
  return readFile(aPdf(pages), "方案.pdf");
}

function tableOf({ content }: ReadResult): Table {
  const tables = content.blocks.filter((block) => block.kind === "table");
  expect(tables).toHaveLength(1);
  return tables[0] as Table;
}

function cellsOf(result: ReadResult): Record<string, string> {
  return Object.fromEntries(
    tableOf(result).cells.map(({ row, column, rowSpan, columnSpan, span }) => [
      `${row},${column}${rowSpan + columnSpan > 2 ? ` ${rowSpan}×${columnSpan}` : ""}`,
      result.content.text.slice(...span),
    ]),
  );
}

describe("PDF 表格", () => {
  const widths = [40, 90, 190, 110];
  const header = ["序号", "重点行动", "工作任务", "牵头单位"];

  test("a table drawn by lines keeps its merged cells", async () => {
    const { texts, lines } = ruledTable(
      [
        ["序号", "重点行动", "责任分工", "←"],
        ["1", "算力提升", "建设公共算力调度平台，完成资源登记", "市数据局"],
        ["2", "↑", "推进智算中心扩容", "市科技局"],
      ],
      { widths },
    );
    const result = await read({ texts, lines });

    expect(cellsOf(result)).toEqual({
      "0,0": "序号",
      "0,1": "重点行动",
      "0,2 1×2": "责任分工",
      "1,0": "1",
      "1,1 2×1": "算力提升",
      "1,2": "建设公共算力调度平台，完成资源登记",
      "1,3": "市数据局",
      "2,0": "2",
      "2,2": "推进智算中心扩容",
      "2,3": "市科技局",
    });
    expect(tableOf(result).cells[0]?.place).toMatchObject({ kind: "page_box", page: 1, box: [80, 120, 120, 160] });
  });

  test("words beside the shorter of two tables that stand side by side are read once", async () => {
    const long = ruledTable(
      Array.from({ length: 8 }, (_, row) => [`甲${row}`, "有"]),
      { widths: [80, 60], left: 60 },
    );
    const short = ruledTable(
      [
        ["指标", "值"],
        ["产值", "九"],
      ],
      { widths: [80, 60], left: 320, top: 124 },
    );
    const words = { text: "单位：亿元", x: 330, y: 260, size: 12 };
    const { content } = await read({
      texts: [...long.texts, ...short.texts, words],
      lines: [...long.lines, ...short.lines],
    });

    expect(content.text.split("单位：亿元")).toHaveLength(2);
  });

  const columnsAt = (y: number, words: readonly string[], xs: readonly number[] = [80, 130, 330, 430]) =>
    words.flatMap((text, index) => (text === "" ? [] : [{ text, x: xs[index] ?? 0, y, size: 12 }]));
  const heads = ["序号", "工作任务", "牵头单位", "完成时限"];

  test("a table without lines is read by the white between its columns", async () => {
    const texts = [
      ...prose([LONG], { top: 80 }),
      ...columnsAt(240, heads),
      ...columnsAt(264, ["1", "建设公共算力平台", "市数据局", "2027年"]),
      ...columnsAt(288, ["2", "推进数据开放共享并", "市科技局", "2026年底"]),
      ...columnsAt(304, ["", "完善数据目录"]),
      ...columnsAt(328, ["3", "办好人才培训班", "市人社局", ""]),
      ...prose([SECOND], { top: 380 }),
    ];
    const result = await read({ texts });

    expect(tableOf(result)).toMatchObject({ rowCount: 4, columnCount: 4 });
    expect(cellsOf(result)).toMatchObject({
      "0,1": "工作任务",
      "2,1": "推进数据开放共享并完善数据目录",
      "2,2": "市科技局",
      "3,3": "",
    });
    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
    expect(result.warnings).toContainEqual({ code: "aligned_tables", details: { count: 1 } });
  });

  test("a table of figures without lines and without numbers of rows is one where each line is full", async () => {
    const texts = ["指标名称|单位|2025年|2028年", "产业规模|亿元|80|150", "园区|个|3|5", "企业|家|200|500"].flatMap(
      (row, index) => columnsAt(140 + index * 24, row.split("|"), [80, 190, 300, 400]),
    );
    expect(cellsOf(await read({ texts }))).toMatchObject({ "0,0": "指标名称", "2,2": "3", "3,3": "500" });
  });

  test.each([
    [
      "without a header",
      [
        ["甲", "乙乙", "丙", "丁"],
        ["1", "建设平台", "市甲局", "2027年"],
      ],
      24,
    ],
    ["whose rows do not stand apart from the lines of a row", [heads, ["1", "建设平台", "市甲局", "2027年"]], 16],
  ] as const)("columns %s are left as they stand, and their page is named", async (_, [header, row], pitch) => {
    const texts = [
      ...columnsAt(140, header),
      ...columnsAt(140 + pitch, row),
      ...columnsAt(140 + pitch * 2, ["", "并推广应用", "", ""]),
      ...columnsAt(140 + pitch * 3, ["2", "办好培训", "市乙局", "2026年"]),
    ];
    const result = await read({ texts: prose([LONG]) }, { texts });

    expect(result.content.blocks.every((block) => block.kind === "paragraph")).toBe(true);
    expect(result.warnings).toContainEqual({ code: "columns_without_lines", details: { count: 1, pages: "2" } });
  });

  test("text in the middle of a merged cell belongs to all its rows", async () => {
    const { texts, lines } = ruledTable([header, ["1", "", "甲任务", "市甲局"], ["2", "↑", "乙任务", "市乙局"]], {
      widths,
    });
    const result = await read({ texts: [...texts, { text: "算力提升", x: 130, y: 204, size: 12 }], lines });

    expect(cellsOf(result)["1,1 2×1"]).toBe("算力提升");
  });

  test("a table over a page end is one: the repeated header goes, the merged cell goes on", async () => {
    const upper = ruledTable([header, ["1", "算力提升", "甲任务", "市甲局"], ["2", "↑", "乙任务", "市乙局"]], {
      widths,
      top: 640,
    });
    const lower = ruledTable([header, ["3", "", "丙任务", "市丙局"], ["4", "↑", "丁任务", "市丁局"]], {
      widths,
      top: 80,
    });
    const result = await read(upper, lower);

    expect(cellsOf(result)).toMatchObject({ "1,1 4×1": "算力提升", "3,0": "3", "4,3": "市丁局" });
    expect(tableOf(result)).toMatchObject({ rowCount: 5, place: { page: 1, more: [{ page: 2 }] } });
    expect(result.warnings).toContainEqual({ code: "joined_tables", details: { count: 1 } });
  });

  test("a row that the page end cut in two is one row", async () => {
    const upper = ruledTable(
      [header, ["1", "算力提升", "建设公共算力调度平台，完成资源登记和计量，统一接入全市各类算", "市数据局"]],
      {
        widths,
        top: 700,
      },
    );
    const lower = ruledTable(
      [
        ["", "", "力资源。", ""],
        ["2", "数据流通", "推进数据开放", "市数据局"],
      ],
      { widths, top: 80 },
    );
    const cells = cellsOf(await read(upper, lower));

    expect(cells["1,2"]).toBe("建设公共算力调度平台，完成资源登记和计量，统一接入全市各类算力资源。");
    expect(cells["2,0"]).toBe("2");
  });

  test("two tables of different columns on two pages stay two", async () => {
    const upper = ruledTable([header, ["1", "甲", "乙", "丙"]], { widths, top: 700 });
    const lower = ruledTable(
      [
        ["序号", "名称"],
        ["1", "甲"],
      ],
      { widths: [60, 300], top: 80 },
    );
    const { content } = await read(upper, lower);

    expect(content.blocks.filter((block) => block.kind === "table")).toHaveLength(2);
  });

  test("a frame around running text is no table", async () => {
    const frame = [60, 80, 540, 700] as const;
    const [left, top, right, bottom] = frame;
    const result = await read({
      texts: prose([LONG, SECOND]),
      lines: [
        [left, top, right, top],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      ],
    });

    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
  });
});
