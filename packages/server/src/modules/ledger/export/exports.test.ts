import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ExportFormat } from "@zhigang/contract/ledger";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { readWholeFile } from "../../documents/index.ts";
import { aPlan, tasksOf } from "../ledger.fixtures.ts";
import { listTargets } from "../target/list-targets.ts";
import { editTask } from "../task/edit-task.ts";
import { listTasks } from "../task/list-tasks.ts";
import { sql } from "kysely";
import { exportTargets } from "./export-targets.ts";
import { requireExportable } from "./export-file.ts";
import { exportTasks } from "./export-tasks.ts";
import { numberCell } from "./table.ts";
import { csvCell } from "./write-csv.ts";

const tx = useTx();
const bytesOf = async (file: FileAnswer) => new Uint8Array(await buffer(file.body as Readable));
const textOf = async (file: FileAnswer) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(file));

/** Reads RFC 4180 the way a spreadsheet does. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.length > 1);
}

async function sheetOf(file: FileAnswer) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await bytesOf(file)).buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error("the workbook has a sheet");
  return sheet;
}

describe("导出任务台账", () => {
  test("the file is named after what it holds and the minute in China", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const names = await Promise.all(
      (["xlsx", "csv", "docx"] as const).map(async (format) => (await exportTasks(call, { format })).fileName),
    );
    expect(names).toEqual([
      "任务台账_20261121_1000.xlsx",
      "任务台账_20261121_1000.csv",
      "任务分工表_20261121_1000.docx",
    ]);
  });

  test("csv opened again holds every task of the view, in its order", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const tasks = await tasksOf(call, plan.id);

    const text = await textOf(await exportTasks(call, { format: "csv" }));

    expect(text.startsWith("\ufeff序号,规划,")).toBe(true);
    const [head = [], ...rows] = parseCsv(text.slice(1));
    expect(rows.map((row) => row[head.indexOf("重点任务")])).toEqual(tasks.map((task) => task.title));
    expect(rows.map((row) => row[0])).toEqual(tasks.map((_, index) => String(index + 1)));
    expect(rows[0]?.[head.indexOf("牵头单位")]).toBe("市数据局");
    expect(rows[1]?.[head.indexOf("共同负责单位")]).toContain("市数据局、市科技局");
  });

  test("xlsx opened again holds the same cells as the csv, with a frozen head and pages counted", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const [head = [], ...rows] = parseCsv((await textOf(await exportTasks(call, { format: "csv" }))).slice(1));

    const sheet = await sheetOf(await exportTasks(call, { format: "xlsx" }));

    const cells = Array.from({ length: sheet.rowCount }, (_, row) =>
      head.map((__, column) => sheet.getCell(row + 1, column + 1).text),
    );
    expect(cells).toEqual([head, ...rows]);
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      printArea: `A1:K${rows.length + 1}`,
    });
    expect(sheet.headerFooter.oddFooter).toBe("&C第 &P 页 / 共 &N 页");
  });

  test("docx opened again by our own reader is the division table, every task a row under its part", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const tasks = await tasksOf(call, plan.id);

    const bytes = await bytesOf(await exportTasks(call, { format: "docx", planId: plan.id }));

    const { content } = await readWholeFile(bytes, "任务分工表.docx");
    const table = content.blocks.find((block) => block.kind === "table");
    if (table?.kind !== "table") throw new Error("the paper has a table");
    const cellText = (row: number, column: number) => {
      const cell = table.cells.find((one) => one.row === row && one.column === column);
      return cell ? content.text.slice(...cell.span) : undefined;
    };
    const rows = Array.from({ length: table.rowCount }, (_, row) => row);
    expect(rows.slice(0, 1).map((row) => [0, 1, 2, 3, 4, 5].map((column) => cellText(row, column)))).toEqual([
      ["序号", "重点任务", "主要措施", "时间节点", "牵头单位", "配合单位"],
    ]);
    const groups = rows.filter((row) => table.cells.some((cell) => cell.row === row && cell.columnSpan === 6));
    expect(groups.map((row) => cellText(row, 0))).toEqual(["夯实算力底座", "拓展应用场景"]);
    const bodies = rows.slice(1).filter((row) => !groups.includes(row));
    expect(bodies.map((row) => [cellText(row, 0), cellText(row, 1)])).toEqual(
      tasks.map((task, index) => [String(index + 1), task.title]),
    );
    expect(cellText(bodies[0] ?? 0, 5)).toBe("市工业和信息化局");
  });

  test("docx keeps the official page: margins, 22 lines of 28 characters, head on every page, `— 1 —`", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const parts = unzipSync(await bytesOf(await exportTasks(call, { format: "docx" })));
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

    expect(xml("word/document.xml")).toContain('<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(xml("word/document.xml")).toContain("<w:tblHeader/>");
    expect(xml("word/document.xml")).not.toContain("docGrid");
    expect(xml("word/styles.xml")).toMatch(
      /w:styleId="Normal".*?w:line="579" w:lineRule="exact".*?<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/,
    );
    expect(xml("word/styles.xml")).toContain("方正小标宋简体");
    expect(xml("word/footer1.xml")).toMatch(/— .*PAGE.* —.*/);
    expect(xml("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });

  test("json holds the view's rows as the list shows them, with their words", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const exported = JSON.parse(await textOf(await exportTasks(call, { format: "json", planId: plan.id }))) as {
      items: object[];
      kind: string;
    };
    const { items } = await listTasks(call, { planId: plan.id });
    expect(exported).toMatchObject({ kind: "tasks", items });
    expect(exported.items[0]).toMatchObject({ content: expect.stringContaining("统筹布局算力设施") });
  });

  test("a filter and a sort of the view hold for its export", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const file = await exportTasks(call, { format: "json", leadBasis: "none", sort: "title", direction: "descending" });
    expect(JSON.parse(await textOf(file))).toMatchObject({ items: [{ title: "发展智慧交通" }] });
  });

  test("words that would run as a formula leave the house as words (CWE-1236)", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [task] = await tasksOf(call, plan.id);
    await editTask(call, task?.id ?? "", { title: '=HYPERLINK("http://x","y")', note: "＋1" });

    const rows = parseCsv((await textOf(await exportTasks(call, { format: "csv" }))).slice(1));
    expect(rows[1]).toContain(`'=HYPERLINK("http://x","y")`);
    expect(rows[1]).toContain("'＋1");
    const cell = (await sheetOf(await exportTasks(call, { format: "xlsx" }))).getCell(2, 3);
    expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, '=HYPERLINK("http://x","y")']);
  });

  test("that somebody took the view out of the house is recorded, with its size", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    await exportTasks(call, { format: "csv", isKey: false });
    const { rows } =
      await sql<object>`select subject_label, after from audit.entry where operation = 'ledger.task.export'`.execute(
        tx(),
      );
    expect(rows).toMatchObject([
      {
        subjectLabel: "任务台账_20261121_1000.csv",
        after: { format: "csv", rows: plan.taskCount, filter: { isKey: false } },
      },
    ]);
  });

  test.each([
    ["docx", 5_000],
    ["xlsx", 100_000],
    ["csv", 200_000],
    ["json", 200_000],
  ] as [ExportFormat, number][])(
    "more than a %s carries is refused and says how many it carries: %i",
    async (format, limit) => {
      await expect(requireExportable(format, async (most) => most)).rejects.toMatchObject({
        code: "ledger.export_too_large",
        details: { limit },
      });
      expect(await requireExportable(format, async () => limit)).toBe(limit);
    },
  );
});

describe("导出目标", () => {
  test.each(["csv", "xlsx", "docx", "json"] as const)("as %s it opens again with every target", async (format) => {
    const call = aCall(tx());
    await aPlan(call);
    const { items } = await listTargets(call, {});
    const file = await exportTargets(call, { format });
    if (format === "csv")
      expect(
        parseCsv((await textOf(file)).slice(1))
          .slice(1)
          .map((row) => row[3]),
      ).toEqual(items.map((one) => one.name));
    if (format === "json") expect(JSON.parse(await textOf(file))).toMatchObject({ kind: "targets", items });
    if (format === "docx")
      expect((await readWholeFile(await bytesOf(file), "目标.docx")).content.text).toContain(items[0]?.name);
    if (format !== "xlsx") return;
    const sheet = await sheetOf(file);
    expect([sheet.getCell(2, 4).value, sheet.getCell(2, 6).value]).toEqual([items[0]?.name, 80]);
  });
});

describe("cells", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-按月", "'-按月"],
    ["@甲", "'@甲"],
    ["\t甲", "'\t甲"],
    ["＝甲", "'＝甲"],
    ["－甲", "'－甲"],
    ["＠甲", "'＠甲"],
    [-12.5, "-12.5"],
    ["甲，乙", "甲，乙"],
    ['甲,"乙"', '"甲,""乙"""'],
    ["甲\n乙", '"甲\n乙"'],
  ])("%j becomes %j", (cell, written) => expect(csvCell(cell)).toBe(written));

  test.each([
    ["80", 80],
    ["-0.5", -0.5],
    ["2-3", "2-3"],
    ["12345678901234567", "12345678901234567"],
    [null, ""],
  ])("the value %j stands as %j", (value, cell) => expect(numberCell(value)).toBe(cell));
});
