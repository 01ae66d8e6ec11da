import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { LedgerFile } from "@zhigang/contract/ledger";
import type { TaskRow } from "@zhigang/contract/ledger";
import { checkFor } from "../../../platform/http/validation.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { undoTaskBatch } from "../batch/undo-task-batch.ts";
import { aDepartment, aPlan, tasksOf } from "../ledger.fixtures.ts";
import { editTask } from "../task/edit-task.ts";
import { getTask } from "../task/get-task.ts";
import { confirmExchange } from "./confirm-exchange.ts";
import { discardExchange } from "./discard-exchange.ts";
import { downloadExchangeErrors } from "./download-exchange-errors.ts";
import { exported, NO_DIFFERENCES, upload, worked } from "./exchange.fixtures.ts";
import { listExchangeRows } from "./read-exchanges.ts";

const tx = useTx();

describe("回填：导出的表改好后导回", { timeout: 180_000 }, () => {
  test("an export that comes back untouched differs in nothing, in either language and as JSON", async () => {
    const call = aCall(tx());
    await aPlan(call);
    for (const language of ["zh", "en"] as const) {
      const there = { ...call, language };
      const exchange = await upload(there, await exported(there));
      expect(exchange).toMatchObject({
        counts: NO_DIFFERENCES,
        droppedColumns: [],
        addedColumns: [],
        state: "proposed",
      });
      expect(exchange.counts.same).toBe(exchange.exportedRows);
      expect(exchange.counts.same).toBeGreaterThan(0);
    }
    const json = await upload(call, await exported(call, "json"), "tasks.json");
    expect(json).toMatchObject({ counts: NO_DIFFERENCES, format: "json" });
  });

  test("changed cells are shown old → new, nothing is written before 确认, then one batch that can be undone", async () => {
    const call = aCall(tx());
    await aDepartment(call, "市标准化局");
    const plan = await aPlan(call);
    const before = await tasksOf(call, plan.id);
    const bytes = await worked(await exported(call), ({ cell }) => {
      cell(2, "重点任务").value = "=新的任务名称";
      cell(2, "办理时限").value = new Date(Date.UTC(2026, 11, 31));
      cell(3, "牵头单位").value = "市标准化局";
      cell(3, "共同负责单位").value = "";
      cell(3, "备注").value = "00123\n第二行";
      cell(3, "重点").value = "是";
    });

    const exchange = await upload(call, bytes);
    expect(exchange.counts).toMatchObject({ ...NO_DIFFERENCES, changed: 2 });
    const rows = (await listExchangeRows(call, exchange.id, {})).items;
    expect(rows[0]?.cells).toEqual([
      { column: "重点任务", field: "title", from: before[0]?.title, to: "=新的任务名称", isConflict: false },
      { column: "办理时限", field: "dueOn", from: "", to: "2026-12-31", isConflict: false },
    ]);
    expect(await tasksOf(call, plan.id)).toEqual(before);

    const confirmed = await confirmExchange(call, exchange.id, { reason: "按表修改", takeRows: [] });
    expect(confirmed.state).toBe("confirmed");
    expect(await getTask(call, before[0]?.id ?? "")).toMatchObject({
      title: "=新的任务名称",
      deadline: { dueOn: "2026-12-31" },
      version: 2,
    });
    const second = await getTask(call, before[1]?.id ?? "");
    expect(second).toMatchObject({ note: "00123\n第二行", isKey: true, leadBasis: "set" });
    expect(second.duties.filter((duty) => duty.role === "lead").map((duty) => duty.name)).toEqual(["市标准化局"]);
    expect(await entriesOf(tx(), confirmed.batchId ?? "")).toMatchObject([{ operation: "ledger.task.import" }]);

    const again = await upload(call, bytes);
    expect(again.counts).toMatchObject(NO_DIFFERENCES); // uploaded once more, nothing is left to change
    await undoTaskBatch(call, confirmed.batchId ?? "");
    const plain = (tasks: readonly TaskRow[]) => tasks.map((task) => ({ ...task, version: 0, changedAt: "" }));
    expect(plain(await tasksOf(call, plan.id))).toEqual(plain(before));
  });

  test("rows sorted, filtered, left out, columns moved, dropped and added: each row still finds its task", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const bytes = await worked(await exported(call), ({ worksheet, headings }) => {
      const rows: ExcelJS.CellValue[][] = [];
      worksheet.eachRow((row) => rows.push(headings.map((_, at) => row.getCell(at + 1).value)));
      const [head = [], ...body] = rows;
      const order = headings.flatMap((heading, at) => (heading === "配合单位" ? [] : at)).toReversed();
      const moved = [head, ...body.toReversed().slice(1)].map((row, at) => [
        ...order.map((from) => row[from]),
        at === 0 ? "我的备忘" : `备忘${at}`,
      ]);
      for (const [row, cells] of rows.entries()) {
        for (const at of cells.keys()) worksheet.getRow(row + 1).getCell(at + 1).value = moved[row]?.[at] ?? null;
      }
    });
    const exchange = await upload(call, bytes);
    expect(exchange.counts).toMatchObject(NO_DIFFERENCES);
    expect(exchange).toMatchObject({ droppedColumns: ["配合单位"], addedColumns: ["我的备忘"] });
    expect(exchange.counts.same).toBe((exchange.exportedRows ?? 0) - 1);
  });

  test("every wrong cell is named by row and column, and the user's own file comes back with them marked", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const bytes = await worked(await exported(call), ({ cell, worksheet }) => {
      cell(2, "牵头单位").value = "市不存在局";
      cell(2, "办理时限").value = "明年";
      cell(2, "重点").value = "也许";
      cell(2, "文中编号").value = "九";
      cell(3, "重点任务").value = "";
      cell(worksheet.rowCount, "智港编号").value = "改坏了";
    });
    const exchange = await upload(call, bytes);
    expect(exchange.counts).toMatchObject({ ...NO_DIFFERENCES, wrong: 3 });
    const [first] = (await listExchangeRows(call, exchange.id, { kind: "wrong" })).items;
    expect(first?.problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(/^第 2 行，“文中编号”列：此列出自原文/),
      "第 2 行，“办理时限”列：“明年”不是日期，请写成 2026-12-31",
      "第 2 行，“重点”列：“也许”应为“是”或“否”",
      "第 2 行，“牵头单位”列：没有“市不存在局”这个单位",
    ]);
    const [told] = (await listExchangeRows({ ...call, language: "en" }, exchange.id, { kind: "wrong" })).items;
    expect(told?.problems[1]?.message).toBe("row 2, column 办理时限: 明年 is not a day; write 2026-12-31");

    const file = await downloadExchangeErrors(call, exchange.id);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(file.body as Uint8Array).buffer);
    const sheet = book.worksheets[0];
    const reasons = sheet?.getRow(2).getCell(sheet.columnCount);
    expect(sheet?.getRow(1).getCell(sheet.columnCount).text).toBe("错误原因");
    expect(reasons?.text.split("\n")).toHaveLength(4);
    expect(sheet?.getRow(2).getCell(5).fill).toMatchObject({ fgColor: { argb: "FFFFC7CE" } });
    await expect(confirmExchange(call, exchange.id, { reason: "试", takeRows: [] })).rejects.toMatchObject({
      code: "ledger.batch_empty",
    });
  });

  test("a cell changed in the file and here is a conflict with both values; one changed only here stays", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [first, second] = await tasksOf(call, plan.id);
    const sheet = await exported(call);
    await editTask(call, first?.id ?? "", { note: "科里的备注", isKey: true });
    await editTask(call, second?.id ?? "", { title: "会上改的名称" });
    const bytes = await worked(sheet, ({ cell }) => {
      cell(2, "备注").value = "表里的备注";
      cell(2, "办理时限").value = "2026/6/30";
    });

    const exchange = await upload(call, bytes);
    expect(exchange.counts).toMatchObject({ ...NO_DIFFERENCES, conflict: 1 });
    const [row] = (await listExchangeRows(call, exchange.id, { kind: "conflict" })).items;
    expect(row?.cells).toEqual([
      expect.objectContaining({ field: "dueOn", isConflict: false }),
      { column: "备注", field: "note", from: "科里的备注", to: "表里的备注", isConflict: true },
    ]);
    await confirmExchange(call, exchange.id, { reason: "按表修改", takeRows: [] });
    expect(await getTask(call, first?.id ?? "")).toMatchObject({
      note: "科里的备注",
      isKey: true,
      deadline: { dueOn: "2026-06-30" },
    });

    const taking = await upload(call, bytes);
    await confirmExchange(call, taking.id, { reason: "以表为准", takeRows: [2] });
    expect(await getTask(call, first?.id ?? "")).toMatchObject({ note: "表里的备注", isKey: true });
  });

  test("what changed between the comparison and 确认 is not overwritten unseen; a closed file stays closed", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [first] = await tasksOf(call, plan.id);
    const bytes = await worked(await exported(call), ({ cell }) => void (cell(2, "备注").value = "表里的备注"));
    const exchange = await upload(call, bytes);
    await editTask(call, first?.id ?? "", { note: "中途修改" });
    await expect(confirmExchange(call, exchange.id, { reason: "改", takeRows: [2] })).rejects.toMatchObject({
      code: "ledger.exchange_outdated",
    });
    await discardExchange(call, exchange.id);
    await expect(confirmExchange(call, exchange.id, { reason: "改", takeRows: [] })).rejects.toMatchObject({
      code: "ledger.exchange_closed",
    });
    expect((await getTask(call, first?.id ?? "")).note).toBe("中途修改");
  });

  test("a new row becomes a task only with words of the plan's text, once, and undoing takes it out again", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [first] = await tasksOf(call, plan.id);
    const { citation } = await getTask(call, first?.id ?? "");
    const words = citation.quote.slice(0, 12);
    const bytes = await worked(await exported(call), ({ cell, worksheet }) => {
      const row = worksheet.rowCount + 1;
      cell(row, "规划").value = plan.title;
      cell(row, "重点任务").value = "补充的任务";
      cell(row, "主要措施").value = words;
      cell(row, "备注").value = "新增";
      cell(row + 1, "规划").value = plan.title;
      cell(row + 1, "重点任务").value = "原文没有的话";
    });
    const exchange = await upload(call, bytes);
    expect(exchange.counts).toMatchObject({ ...NO_DIFFERENCES, new: 1, wrong: 1 });
    const confirmed = await confirmExchange(call, exchange.id, { reason: "补充", takeRows: [] });
    const added = (await tasksOf(call, plan.id)).find((task) => task.title === "补充的任务");
    expect(await getTask(call, added?.id ?? "")).toMatchObject({ note: "新增", citation: { quote: words } });
    expect((await upload(call, bytes)).counts).toMatchObject({ ...NO_DIFFERENCES, wrong: 1 });

    await undoTaskBatch(call, confirmed.batchId ?? "");
    expect((await tasksOf(call, plan.id)).some((task) => task.title === "补充的任务")).toBe(false);
    const supervision = aCall(tx(), { role: "supervision_office" });
    expect((await upload(supervision, bytes)).counts).toMatchObject({ new: 0, wrong: 2 });
  });

  test.each([
    ["no workbook", "表.xlsx", "PK没有", /ledger\.exchange_unreadable/],
    ["no JSON", "表.json", "{", /ledger\.exchange_unknown_format/],
    ["another JSON", "表.json", '{"kind":"plans"}', /ledger\.exchange_unknown_format/],
    ["a paper", "表.docx", "x", /ledger\.exchange_unknown_format/],
  ])("%s is refused with its reason", async (_, fileName, content, code) => {
    const call = aCall(tx());
    await expect(upload(call, Buffer.from(content), fileName)).rejects.toMatchObject({
      code: expect.stringMatching(code) as string,
    });
  });

  test("a sheet without its keys is refused; JSON items that break the schema or are of no task here are told", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const bytes = await worked(await exported(call), ({ cell }) => void (cell(1, "智港编号").value = "别的"));
    await expect(upload(call, bytes)).rejects.toMatchObject({ code: "ledger.exchange_without_keys" });

    const file = JSON.parse((await exported(call, "json")).toString()) as { items: Record<string, unknown>[] };
    checkFor(LedgerFile)(file);
    const [first = {}, second = {}] = file.items;
    const items = [
      { ...first, isKey: "yes" },
      { ...second, id: "01930000-0000-7000-8000-000000000000" },
    ];
    const exchange = await upload(call, Buffer.from(JSON.stringify({ ...file, items })), "台账.json");
    const rows = (await listExchangeRows(call, exchange.id, {})).items;
    expect(rows.map((row) => row.problems[0]?.code)).toEqual(["malformed", "task_unknown"]);
    expect(rows[0]?.problems[0]?.message).toContain("/isKey");
  });
});
