import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { presentExtraction } from "@zhigang/policy-text";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { createDepartment, createDivision } from "../../identity/index.ts";
import { getDraft } from "../draft/read-drafts.ts";
import { getImport } from "../import/imports.ts";
import { readImport } from "../import/read-job.ts";
import type { ReadFile } from "../import/read-job.ts";
import { startImports } from "../import/start-imports.ts";
import { readWholeFile } from "../reading/read-whole-file.ts";
import { getImportTemplate } from "./get-import-template.ts";
import { TEMPLATE_MARK, TEMPLATE_SHEETS, timeWordings, USUAL_UNITS } from "./plan-template.ts";

const tx = useTx();
const run = promisify(execFile);
const hasSoffice = await run("soffice", ["--version"]).then(
  () => true,
  () => false,
);

type Rows = readonly (readonly (string | number)[])[];
interface Filling {
  readonly tasks?: Rows;
  readonly indicators?: Rows;
  /** Takes place before the rows are typed. */
  readonly change?: (book: ExcelJS.Workbook) => void;
}

const TASKS: Rows = [
  [1, "算力", "建设城市算力中心，建成标准机架5000个", "市数据局", "市工业和信息化局、市财政局", "2027年6月底前"],
  [2, "", "推进数据分级开放", "市数据局、市科技局", "", "2027年"],
  [3, "应用", "推广远程诊疗应用", "市卫生健康委", "各区", "持续推进"],
];
const INDICATORS: Rows = [
  [1, "数字经济核心产业增加值", "亿元", 60, "≥80", "2028年", "预期性"],
  [2, "公共数据开放率", "%", 40, 90, "2027年底前", "约束性"],
  [3, "特色园区数量", "个", 3, "5", "", ""],
];

async function template(): Promise<Uint8Array> {
  const { body } = await getImportTemplate(aCall(tx()));
  return body as Uint8Array;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

async function filled({ tasks = [], indicators = [], change }: Filling): Promise<Uint8Array> {
  const book = await open(await template());
  change?.(book);
  type(sheetOf(book, 0), tasks);
  type(sheetOf(book, 1), indicators);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** Below the header and the example; an empty text leaves its cell alone. */
function type(sheet: ExcelJS.Worksheet, rows: Rows): void {
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) {
      if (value !== "") sheet.getCell(3 + row, 1 + column).value = value;
    }
  }
}

function sheetOf(book: ExcelJS.Workbook, at: number): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(TEMPLATE_SHEETS[at]?.name ?? "");
  if (!sheet) throw new Error("the sheet is not there");
  return sheet;
}

async function read(bytes: Uint8Array) {
  const reading = await readWholeFile(bytes, "规划录入模板.xlsx");
  return { ...reading, said: presentExtraction(reading.extraction), codes: reading.warnings.map(({ code }) => code) };
}

const readFileHere: ReadFile = (bytes, fileName, { sheets }) => readWholeFile(bytes, fileName, { sheets });

async function imported(bytes: Uint8Array) {
  const call = aCall(tx());
  const { items } = await startImports(call, [{ fileName: "规划录入模板.xlsx", bytes }]);
  const id = items[0]?.id ?? "";
  await readImport({ db: tx(), clock: { now: () => call.now }, readFile: readFileHere }, id);
  return { call, row: await getImport(call, id) };
}

describe("录入模板 the template", () => {
  test("what is typed comes back as typed, and no column is asked about", async () => {
    const { call, row } = await imported(await filled({ tasks: TASKS, indicators: INDICATORS }));
    expect(row).toMatchObject({ status: "ready", mapping: null });
    const draft = await getDraft(call, row.draftId ?? "");
    expect(draft.tasks).toHaveLength(3);

    const { said, codes } = await read(await filled({ tasks: TASKS, indicators: INDICATORS }));
    expect(said.tasks.map(({ title, leads, supports, deadline }) => [title, leads, supports, deadline])).toEqual([
      ["建设城市算力中心", ["市数据局"], ["市工业和信息化局", "市财政局"], "2027-06"],
      ["推进数据分级开放", ["市数据局", "市科技局"], [], "2027"],
      ["推广远程诊疗应用", ["市卫生健康委"], ["各区"], "ongoing"],
    ]);
    const targets = said.indicators.filter((each) => each.class !== "count");
    expect(
      targets.map(({ name, comparator, value, unit, deadline }) => [name, comparator, value, unit, deadline]),
    ).toEqual([
      ["标准机架", "=", "5000", "个", "2027-06"],
      ["数字经济核心产业增加值", ">=", "80", "亿元", "2028"],
      ["公共数据开放率", "=", "90", "%", "2027-12"],
      ["特色园区数量", "=", "5", "个", null],
    ]);
    expect(codes.filter((code) => code === "template_example")).toHaveLength(2);
  });

  test("its example, left as it is, becomes no task and no target", async () => {
    const { said, extraction } = await read(await filled({ tasks: TASKS.slice(1, 2) }));
    expect(said.tasks.map(({ title }) => title)).toEqual(["推进数据分级开放"]);
    expect(said.indicators).toEqual([]);
    expect(extraction.text).not.toContain("示例");
  });

  test("an example that was written over is read as what it is now, with a word", async () => {
    const change = (book: ExcelJS.Workbook) => (sheetOf(book, 0).getCell("C2").value = "发展智慧交通");
    const { said, codes } = await read(await filled({ change }));
    expect(said.tasks.map(({ title }) => title)).toEqual(["发展智慧交通"]);
    expect(codes).toContain("template_example_changed");
  });

  test("the same words in a workbook that is not ours are a task", async () => {
    const change = (book: ExcelJS.Workbook) => book.removeWorksheet(TEMPLATE_MARK);
    const { said } = await read(await filled({ change }));
    expect(said.tasks).toHaveLength(1);
  });

  test("only targets may be typed", async () => {
    const { row } = await imported(await filled({ indicators: INDICATORS }));
    expect(row).toMatchObject({ status: "ready", mapping: null });
  });

  test("each column explains itself, and what may be chosen is offered and binds nobody", async () => {
    const divisionCode = "980100";
    await createDivision(aCall(tx()), { code: divisionCode, name: "云泽市", level: "city" });
    await createDepartment(aCall(tx()), { name: "云泽市数据局", divisionCode, kind: "department" });
    const { body } = await getImportTemplate({ ...aCall(tx(), { actor: { divisionCode } }), language: "en" });
    const book = await open(body as Uint8Array);
    for (const [at, { columns }] of TEMPLATE_SHEETS.entries()) {
      const sheet = sheetOf(book, at);
      for (const [column, { note }] of columns.entries()) {
        expect(JSON.stringify(sheet.getCell(1, column + 1).note)).toContain(note.en);
      }
    }
    const lead = sheetOf(book, 0).getCell("D9").dataValidation;
    expect(lead).toMatchObject({ type: "list", formulae: [`'${TEMPLATE_MARK}'!$D$2:$D$2`] });
    expect(lead.showErrorMessage).not.toBe(true);
    expect(book.getWorksheet(TEMPLATE_MARK)?.getCell("D2").value).toBe("云泽市数据局");
    expect(book.getWorksheet(TEMPLATE_MARK)?.state).toBe("veryHidden");
  });

  test.each([
    ["2027年", "2027"],
    ["2027年底前", "2027-12"],
    ["2027年6月底前", "2027-06"],
    ["2027年6月30日前", "2027-06-30"],
    ["2027—2029年", "2029"],
    ["每年", "annual"],
    ["持续推进", "ongoing"],
  ])("the time that is offered, %s, is read as exactly as it is written", async (words, deadline) => {
    expect(timeWordings(2026)).toContain(words);
    const { said } = await read(await filled({ tasks: [[1, "", "推进数据分级开放", "市数据局", "", words]] }));
    expect(said.tasks.map((task) => task.deadline)).toEqual([deadline]);
  });

  test("every unit that is offered is read as it is", async () => {
    const indicators = USUAL_UNITS.map((unit, index) => [index + 1, `第${index + 1}项数量`, unit, "", "≥80", "2028年"]);
    const { said } = await read(await filled({ indicators }));
    expect(said.indicators.map(({ unit }) => unit)).toEqual(USUAL_UNITS);
  });

  test.runIf(hasSoffice)(
    "LibreOffice opens it, and what it saves again is read the same",
    { timeout: 120_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "zhigang-template-"));
      const bytes = await filled({ tasks: TASKS, indicators: INDICATORS });
      try {
        await writeFile(join(folder, "in.xlsx"), bytes);
        await run("soffice", [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "xlsx:Calc MS Excel 2007 XML",
          "--outdir",
          `${folder}/out`,
          `${folder}/in.xlsx`,
        ]);
        const [before, after] = [await read(bytes), await read(await readFile(join(folder, "out", "in.xlsx")))];
        expect(after.said).toEqual(before.said);
        expect(after.codes).toEqual(before.codes);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});
