import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { ReportSheet } from "@zhigang/contract/supervision";
import { useTx } from "../../../testing/use-tx.ts";
import { worked } from "../../ledger/exchange/exchange.fixtures.ts";
import type { WorkedSheet } from "../../ledger/exchange/exchange.fixtures.ts";
import { callOf } from "../supervision.fixtures.ts";
import { actOnReport } from "./act-on-report.ts";
import { compareReportSheet } from "./compare-report-sheet.ts";
import { exportReportSheet } from "./export-report-sheet.ts";
import { getReport } from "./get-report.ts";
import { aReport, SAID } from "./report.fixtures.ts";
import { saveReport, saveReports } from "./save-report.ts";

const tx = useTx();
const DAY = "2026-03-10";

/** Two reports that are due, one of them begun, and the sheet of both. */
async function aSheet() {
  const { cast, report } = await aReport(tx(), { title: "完成航道疏浚" });
  const other = await aReport(tx(), { cast, title: "建成港区智能调度平台" });
  await saveReport(callOf(tx(), cast.liaison, DAY), report.id, { ...SAID, progress: "=1+1 按公式写的" });
  const call = callOf(tx(), cast.liaison, DAY);
  const bytes = await buffer((await exportReportSheet(call)).body as Readable);
  return { cast, call, bytes, report, other: other.report };
}

async function compared(call: ReturnType<typeof callOf>, bytes: Uint8Array, work?: (sheet: WorkedSheet) => void) {
  const coming = work ? await worked(bytes, work) : bytes;
  return compareReportSheet(call, [{ fileName: "填报表.xlsx", bytes: coming }]);
}

const rowOf = ({ rows }: ReportSheet, title: string) => rows.find(({ itemTitle }) => itemTitle === title);

describe("填报表 the sheet of what is due", () => {
  test("an unchanged sheet differs in nothing", async () => {
    const { call, bytes } = await aSheet();
    const { rows } = await compared(call, bytes);
    expect(rows.map(({ kind }) => kind)).toEqual(["same", "same"]);
  });

  test("a month is filled in the sheet: compared cell by cell, and written only on confirmation", async () => {
    const { call, bytes, other } = await aSheet();
    const sheet = await compared(call, bytes, ({ worksheet, cell }) => {
      for (let row = 2; row <= worksheet.rowCount; row += 1) {
        if (cell(row, "事项").text !== "建成港区智能调度平台") continue;
        cell(row, "完成进度（%）").value = "４５.5%";
        cell(row, "进展").value = "设备全部到货";
        cell(row, "下一步").value = "联调";
      }
    });
    const row = rowOf(sheet, "建成港区智能调度平台");
    expect(row).toMatchObject({
      kind: "changed",
      cells: [
        { cell: "percent", from: "", to: "45.5" },
        { cell: "progress", from: "", to: "设备全部到货" },
        { cell: "nextStep", from: "", to: "联调" },
      ],
    });
    expect((await getReport(call, other.id)).isPrefilled).toBe(true);

    const { reportId, version, values } = row ?? {};
    if (!reportId || !version || !values) throw new Error("the row can be written");
    expect(await saveReports(call, { drafts: [{ id: reportId, version, values }] })).toEqual({
      done: [other.id],
      skipped: [],
    });
    expect(await getReport(call, other.id)).toMatchObject({ percent: "45.5", values: { progress: "设备全部到货" } });
    expect(await saveReports(call, { drafts: [{ id: reportId, version, values }] })).toMatchObject({
      done: [],
      skipped: [{ id: other.id }],
    });
  });

  test.each([
    ["四成五", "完成进度应为不小于 0 的数字，如 45 或 45.5。"],
    ["-3", "完成进度应为不小于 0 的数字，如 45 或 45.5。"],
    ["133", "完成进度超过 100%，该事项未标记可超额。"],
  ])("a percentage of %s is told where it stands", async (written, message) => {
    const { call, bytes } = await aSheet();
    const sheet = await compared(call, bytes, ({ cell }) => {
      cell(2, "完成进度（%）").value = written;
    });
    expect(sheet.rows[0]).toMatchObject({ row: 2, kind: "wrong", problems: [{ column: "完成进度（%）", message }] });
    expect(sheet.rows[1]).toMatchObject({ kind: "same" });
  });

  test("a row that somebody has changed since, submitted, doubled or made up is told so, and the others go on", async () => {
    const { cast, call, bytes, report, other } = await aSheet();
    await saveReport(callOf(tx(), cast.liaison, DAY), other.id, { ...SAID, progress: "在页面上改的" });
    await actOnReport(callOf(tx(), cast.liaison, DAY), report.id, "submit");
    const sheet = await compared(call, bytes, ({ worksheet, cell, headings }) => {
      const key = headings.indexOf("填报编号") + 1;
      worksheet.addRow([]).getCell(key).value = cell(2, "填报编号").text;
      worksheet.addRow([]).getCell(key).value = "0192 v1";
    });
    const messages = sheet.rows.map(({ problems }) => problems[0]?.message.slice(0, 12));
    expect(messages.toSorted()).toEqual([
      "同一份报告在表中出现两次",
      "导出之后有人在系统中改过",
      "找不到这一行对应的报告。",
      "报告已提交或已通过，不能",
    ]);
  });

  test("a file that is no such sheet is refused", async () => {
    const { call, bytes } = await aSheet();
    await expect(
      compared(call, bytes, ({ cell }) => {
        cell(1, "填报编号").value = "别的";
      }),
    ).rejects.toMatchObject({ code: "supervision.report_sheet_unreadable" });
    await expect(compareReportSheet(call, [])).rejects.toMatchObject({ code: "supervision.report_file_one" });
    await expect(compared(call, Buffer.from("不是表"))).rejects.toMatchObject({ code: "ledger.exchange_unreadable" });
  });
});
