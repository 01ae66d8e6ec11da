import { quote, readPlan } from "@zhigang/policy-text";
import type { Table } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../cpu-time.fixtures.ts";
import { applyColumnMapping, proposeColumnMapping } from "../index.ts";
import { readNow } from "../read-now.fixtures.ts";
import type { ReadResult } from "../index.ts";
import { addressOf } from "../task-table/sheet-grid.ts";
import { showNumber } from "./number-format.ts";
import { anXlsx, link, text } from "./xlsx.fixtures.ts";
import type { XlsxParts } from "./xlsx.fixtures.ts";

const HEADER = ["序号", "重点任务", "牵头单位", "完成时限"] as const;

function read(parts: XlsxParts): ReadResult {
  return readNow(anXlsx(parts), "任务表.xlsx");
}

function tablesOf({ content }: ReadResult): Table[] {
  return content.blocks.filter((block): block is Table => block.kind === "table");
}

function values(result: ReadResult, index = 0): string[] {
  return tablesOf(result)[index]?.cells.map((cell) => quote(result.content.text, cell.span)) ?? [];
}

function codes({ warnings }: ReadResult): string[] {
  return warnings.map(({ code }) => code);
}

describe("工作簿", () => {
  test("the header is found by its words; what stands above and below the table are paragraphs", () => {
    const result = read({
      sheets: [
        {
          rows: [
            ["云岭市任务分工表"],
            ["填报单位：市发改委"],
            HEADER,
            ["1", "建设平台", "市科技局", "2027年底前"],
            ["注：空白待核。"],
          ],
          merges: ["A1:D1"],
        },
      ],
    });

    expect(result.tables).toEqual([{ sheet: "表1", blockIndex: 2, headerRow: 3, isHidden: false }]);
    expect(values(result)).toEqual([...HEADER, "1", "建设平台", "市科技局", "2027年底前"]);
    expect(result.content.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "table", "paragraph"]);
    expect(result.content.blocks[0]).toMatchObject({
      alignment: "center",
      place: { kind: "sheet_cell", sheet: "表1", address: "A1" },
    });
    expect(tablesOf(result)[0]?.cells[5]?.place).toEqual({ kind: "sheet_cell", sheet: "表1", address: "B4" });
  });

  test("a NUL and half of a character, which no database keeps, are replaced by a sign as long", () => {
    const result = read({ sheets: [{ rows: [HEADER, ["1", "建设_x0000_平台_xD842_", "市科技局", "2027年底前"]] }] });

    expect(values(result)[5]).toBe("建设\ufffd平台\ufffd");
  });

  test("a merged value belongs to its master cell; empty rows and columns fall away", () => {
    const result = read({
      sheets: [
        {
          rows: `<row r="2">${text("B2", "序号")}${text("D2", "任务")}${text("E2", "牵头单位")}</row>
            <row r="4">${text("B4", "1")}${text("D4", "创新行动")}${text("E4", "市科技局")}</row>
            <row r="6">${text("B6", "2")}${text("D6", "被遮盖")}${text("E6", "市工信局")}</row>`,
          merges: ["D4:D6", "XFD1:XFD1048576"],
        },
      ],
    });
    const [table] = tablesOf(result);

    expect(table).toMatchObject({ rowCount: 3, columnCount: 3 });
    expect(table?.cells.find((cell) => cell.column === 1 && cell.row === 1)).toMatchObject({
      rowSpan: 2,
      columnSpan: 1,
    });
    expect(values(result)).toEqual(["序号", "任务", "牵头单位", "1", "创新行动", "市科技局", "2", "市工信局"]);
    expect(result.warnings).toContainEqual({
      code: "covered_cell",
      details: { text: "被遮盖" },
      place: { kind: "sheet_cell", sheet: "表1", address: "D6" },
    });
  });

  test("dates, percentages and words added by a format are read as shown, in both date systems", () => {
    const rows = `<row r="1">${text("A1", "任务")}${text("B1", "完成时限")}${text("C1", "目标值")}</row>
      <row r="2">${text("A2", "甲")}<c r="B2" s="1"><v>46387</v></c><c r="C2" s="2"><v>0.285</v></c></row>
      <row r="3">${text("A3", "乙")}<c r="B3" s="3"><v>46357</v></c><c r="C3" s="4"><v>150</v></c></row>`;
    const formats = ["yyyy/m/d", "0%", 'yyyy"年"m"月"', '#,##0"亿元"'];

    expect(values(read({ sheets: [{ rows }], formats })).slice(3)).toEqual([
      "甲",
      "2026年12月31日",
      "28.5%",
      "乙",
      "2026年12月",
      "150亿元",
    ]);
    const mac = read({ sheets: [{ rows: rows.replace("46387", "44925") }], formats, isDateSystem1904: true });
    expect(values(mac)[4]).toBe("2026年12月31日");
    expect(codes(mac)).toContain("date_system_1904");
    expect(mac.warnings).toContainEqual(
      expect.objectContaining({ code: "date_from_number", details: { address: "B2", text: "2026年12月31日" } }),
    );
  });

  test.each([
    ["0.1", "General", "0.1"],
    ["0.30000000000000004", "General", "0.30000000000000004"],
    ["1.1000000000000001", "0.0", "1.1"],
    ["1E-7", "General", "0.0000001"],
    ["12345678901234567890", "0", "12345678901234567000"],
    ["1500000", '0.0,,"百万"', "1.5百万"],
    ["45292.5", "yyyy/m/d h:mm", "2024年1月1日 12:00"],
    ["0.5", "h:mm", "12:00"],
    ["-3.2", "0.0;[Red]-0.0", "-3.2"],
    ["60", "yyyy", "1900年"],
    ["99999999", "yyyy/m/d", "99999999"],
    ["5", '"约"0"家"', "约5家"],
  ])("%s in %s shows %s", (raw, code, shown) => {
    expect(showNumber(raw, code, false).text).toBe(shown);
  });

  test("S-87: what may mislead is warned of, cell by cell", () => {
    const result = read({
      strings: ["<si><r><t>合</t></r><r><t>计</t></r><rPh><t>ヨミ</t></rPh></si>"],
      relationships: link("rIdX", "externalLink", "externalLinks/externalLink1.xml"),
      sheets: [
        {
          columns: '<col min="3" max="3" hidden="1"/>',
          rows: `<row r="1">${text("A1", "任务")}${text("B1", "目标值")}${text("C1", "备注")}</row>
            <row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2"><f>SUM([1]表!A1)</f><v>12</v></c>${text("C2", "３０个")}</row>
            <row r="3">${text("A3", "甲")}<c r="B3"><f>A1</f></c>${text("C3", "1200")}</row>
            <row r="4">${text("A4", "乙")}<c r="B4" t="e"><v>#REF!</v></c>${text("C4", "5亿元")}</row>
            <row r="5">${text("A5", "丙")}<c r="B5" t="str"><f>X</f><v>文</v></c>${text("C5", "300万元")}</row>`,
        },
        { name: "隐藏", state: "veryHidden", rows: [HEADER, ["1", "不公开", "市科技局", "2027年"]] },
      ],
    });

    expect(values(result).slice(3)).toEqual([
      "合计",
      "12",
      "３０个",
      "甲",
      "",
      "1200",
      "乙",
      "#REF!",
      "5亿元",
      "丙",
      "文",
      "300万元",
    ]);
    expect(new Set(codes(result))).toEqual(
      new Set([
        "external_links",
        "formula",
        "formula_without_value",
        "error_value",
        "hidden_rows",
        "hidden_columns",
        "number_as_text",
        "full_width_number",
        "mixed_units",
        "hidden_sheet",
      ]),
    );
    expect(tablesOf(result)[1]?.aside).toBe("hidden");
  });

  test.each(["<!DOCTYPE sst>", '<!DOCTYPE sst [<!ENTITY a "b">]>', "<si><t>&boom;</t></si>"])(
    "S-82: %s in the shared strings is refused",
    (markup) => {
      expect(() => read({ sheets: [{ rows: [HEADER] }], strings: [markup] })).toThrow(
        "documents.contains_forbidden_markup",
      );
    },
  );

  test("cells at the far end of a sheet cost nothing, a crowded sheet is refused", () => {
    const far = read({
      sheets: [
        {
          rows: `<row r="1">${text("A1", "任务")}${text("B1", "备注")}</row><row r="1048576">${text("XFD1048576", "远")}</row>`,
        },
      ],
    });
    expect(tablesOf(far)[0]).toMatchObject({ rowCount: 2, columnCount: 3 });

    const diagonal = Array.from({ length: 1_600 }, (_, index) => {
      const address = addressOf(index, index);
      return `<row r="${index + 1}"><c r="${address}"><v>${Math.sin(index)}</v></c></row>`;
    }).join("");
    expect(() => read({ sheets: [{ rows: diagonal }] })).toThrow("documents.content_too_large");
  });

  test("merges that cover a table over and over are refused in bounded time", () => {
    const rows = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 20 }, (_cell, column) => `${row}-${column}`),
    );
    const merges = Array.from({ length: 2_000 }, (_, index) => `A${(index % 250) + 2}:T300`);

    expect(() => read({ sheets: [{ rows, merges }] })).toThrow("documents.content_too_large");
  });

  test("5,000 rows of 12 columns are read in under two seconds", () => {
    const rows = Array.from({ length: 5_000 }, (_, row) =>
      row === 0
        ? [...HEADER, ..."abcd".repeat(2).split("")]
        : Array.from({ length: 12 }, (_cell, column) => `第${row}行第${column}列任务内容`),
    );
    const bytes = anXlsx({ sheets: [{ rows }] });

    const time = cpuMilliseconds(() => {
      expect(tablesOf(readNow(bytes, "大表.xlsx"))[0]).toMatchObject({ rowCount: 5_000, columnCount: 12 });
    });
    expect(time).toBeLessThan(2_000);
  });
});

describe("列对应", () => {
  const sheets = [
    {
      rows: [
        ["编码", "干什么", "谁来干", "啥时候"],
        ["1", "建设市级公共服务平台，完善运行机制", "市科技局、市财政局", "2027年底前"],
        ["2", "培育龙头企业，完善梯队", "市工信局", "2026年6月"],
      ],
    },
  ];

  test("columns with telling headers are sure, others are guessed by their values", () => {
    const known = read({ sheets: [{ rows: [HEADER, ["1", "建设平台", "市科技局", "2027年"]] }] });
    const [sure] = proposeColumnMapping(known.content, known.tables ?? []);
    expect(sure?.columns.map(({ role, confidence }) => [role, confidence > 0.8])).toEqual([
      ["number", true],
      ["task", true],
      ["lead", true],
      ["time", true],
    ]);

    const unknown = read({ sheets });
    const [guess] = proposeColumnMapping(unknown.content, unknown.tables ?? []);
    expect(guess?.columns.map(({ role }) => role)).toEqual(["number", "task", "responsible", "time"]);
    expect(guess?.columns.every(({ confidence }) => confidence < 0.6)).toBe(true);
    expect(guess?.columns[2]).toMatchObject({ header: "谁来干", samples: ["市科技局、市财政局", "市工信局"] });
  });

  test("a person's word on the columns makes the reading, and the header's mark stays the same in another file", () => {
    const result = read({ sheets });
    const roles = ["number", "task", "lead", "time"] as const;
    const mapped = applyColumnMapping(result.content, result.tables ?? [], [{ sheet: "表1", isUsed: true, roles }]);

    expect(readPlan(mapped).tasks.map((task) => [task.path, task.leads.map(({ name }) => name)])).toEqual([
      ["1", ["市科技局", "市财政局"]],
      ["2", ["市工信局"]],
    ]);
    const again = read({
      sheets: [{ rows: [["说明"], ["编 码", "干什么", "谁来干", "啥时候"], ["9", "x", "y", "z"]] }],
    });
    const [first] = proposeColumnMapping(result.content, result.tables ?? []);
    expect(proposeColumnMapping(again.content, again.tables ?? [])[0]?.fingerprint).toBe(first?.fingerprint);
  });

  test("a hidden sheet gives tasks only where a person chose it", () => {
    const result = read({
      sheets: [{ rows: [HEADER, ["1", "建设平台，完善机制", "市科技局", "2027年"]], state: "hidden" }],
    });
    const roles = ["number", "task", "lead", "time"] as const;
    const chosen = applyColumnMapping(result.content, result.tables ?? [], [{ sheet: "表1", isUsed: true, roles }]);

    expect(proposeColumnMapping(result.content, result.tables ?? [])[0]?.columns[1]?.role).toBe("task");
    expect(readPlan(result.content).tasks).toEqual([]);
    expect(readPlan(chosen).tasks.map(({ path }) => path)).toEqual(["1"]);
  });

  test("a sheet left out gives no task", () => {
    const result = read({ sheets: [{ rows: [HEADER, ["1", "建设平台，完善机制", "市科技局", "2027年"]] }] });
    expect(readPlan(result.content).tasks).toHaveLength(1);
    const mapped = applyColumnMapping(result.content, result.tables ?? [], [
      { sheet: "表1", isUsed: false, roles: [] },
    ]);

    expect(readPlan(mapped).tasks).toEqual([]);
  });
});
