import { describe, expect, test } from "vitest";
import type { Call } from "../../../platform/call.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { undoTaskBatch } from "../batch/undo-task-batch.ts";
import { aPlan } from "../ledger.fixtures.ts";
import { editTarget } from "../target/edit-target.ts";
import { getTarget } from "../target/get-target.ts";
import { listTargets } from "../target/list-targets.ts";
import { confirmExchange } from "./confirm-exchange.ts";
import { exportedTargets, NO_DIFFERENCES, upload, worked } from "./exchange.fixtures.ts";
import type { WorkedSheet } from "./exchange.fixtures.ts";
import { listExchangeRows } from "./read-exchanges.ts";

const tx = useTx();

describe("回填目标：导出的目标清单改好后导回", { timeout: 180_000 }, () => {
  const targetsOf = async (call: Call) => (await listTargets(call, {})).items;
  const firstIds = async (call: Call) => {
    const [first = "", second = ""] = (await targetsOf(call)).map((target) => target.id);
    return { first, second };
  };
  const sheet = async (call: Call, work: (sheet: WorkedSheet) => void) => worked(await exportedTargets(call), work);

  test("a list of targets that comes back untouched differs in nothing, in either language and as JSON", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const same = (await targetsOf(call)).length;
    for (const language of ["zh", "en"] as const) {
      const there = { ...call, language };
      const exchange = await upload(there, await exportedTargets(there), "目标清单.xlsx");
      expect(exchange).toMatchObject({ subjectKind: "target", counts: { ...NO_DIFFERENCES, same }, addedColumns: [] });
    }
    const json = await upload(call, await exportedTargets(call, "json"), "targets.json");
    expect(json).toMatchObject({ subjectKind: "target", format: "json", counts: { ...NO_DIFFERENCES, same } });
  });

  test("value, unit, comparison and kind are shown old → new, written on 确认 as one batch, and undone", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { first, second } = await firstIds(call);
    const bytes = await sheet(call, ({ cell }) => {
      cell(2, "目标值").value = "１００.0";
      cell(2, "单位").value = "亿元以上";
      cell(2, "约束性或预期性").value = "约束性";
      cell(3, "比较").value = "区间";
      cell(3, "目标值").value = "3—5";
    });

    const exchange = await upload(call, bytes, "目标清单.xlsx");
    expect(exchange.counts).toMatchObject({ ...NO_DIFFERENCES, changed: 2 });
    const [row] = (await listExchangeRows(call, exchange.id, {})).items;
    expect(row?.cells.map(({ column, from, to }) => [column, from, to])).toEqual([
      ["目标值", "80", "１００.0"],
      ["单位", "亿元", "亿元以上"],
      ["约束性或预期性", "", "约束性"],
    ]);
    expect((await getTarget(call, first)).value).toBe("80");

    const { batchId } = await confirmExchange(call, exchange.id, { reason: "按会议纪要", takeRows: [] });
    const changed = { value: "100", unit: "亿元以上", kind: "binding", version: 2 };
    expect(await getTarget(call, first)).toMatchObject(changed);
    expect(await getTarget(call, second)).toMatchObject({ comparator: "range", value: "3-5" });
    expect(await entriesOf(tx(), batchId ?? "")).toMatchObject([
      { operation: "ledger.target.import", reason: "按会议纪要", after: { changed: 2 } },
    ]);
    expect((await upload(call, bytes, "目标清单.xlsx")).counts).toMatchObject(NO_DIFFERENCES);

    await undoTaskBatch(call, batchId ?? "");
    const before = { value: "80", unit: "亿元", kind: null, version: 3 };
    expect(await getTarget(call, first)).toMatchObject(before);
  });

  test("every wrong cell is named by row and column", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const bytes = await sheet(call, ({ cell, worksheet }) => {
      cell(2, "指标").value = " ";
      cell(2, "目标值").value = "八十";
      cell(2, "性质").value = "翻番";
      cell(2, "原文").value = "改写原文";
      cell(3, "目标值").value = "3-5";
      cell(worksheet.rowCount + 1, "指标").value = "新的指标";
    });
    const exchange = await upload(call, bytes, "目标清单.xlsx");
    const rows = (await listExchangeRows(call, exchange.id, { kind: "wrong" })).items;
    expect(rows.map((row) => row.problems.map((problem) => problem.message))).toEqual([
      [
        expect.stringMatching(/^第 2 行，“原文”列：此列出自原文/),
        "第 2 行，“指标”列：指标名称不能为空",
        "第 2 行，“目标值”列：“八十”不是目标值，请写成 80 或 2-3",
        "第 2 行，“性质”列：“翻番”应为：达到、新增、减少、增长",
      ],
      ["第 3 行，“目标值”列：比较为“区间”时目标值写成 2-3，其他比较只写一个数"],
      [expect.stringMatching(/目标不能在表中新增/)],
    ]);
  });

  test("a value changed in the file and here is a conflict; what changed after the comparison is not overwritten", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { first: id } = await firstIds(call);
    const bytes = await sheet(call, ({ cell }) => void (cell(2, "目标值").value = 120));
    await editTarget(call, id, { value: "90", reason: "调整" });

    const exchange = await upload(call, bytes, "目标清单.xlsx");
    const [row] = (await listExchangeRows(call, exchange.id, { kind: "conflict" })).items;
    expect(row?.cells).toEqual([{ column: "目标值", field: "value", from: "90", to: "120", isConflict: true }]);
    await expect(confirmExchange(call, exchange.id, { reason: "改", takeRows: [] })).rejects.toMatchObject({
      code: "ledger.batch_empty",
    });
    await editTarget(call, id, { value: "95", reason: "再调整" });
    await expect(confirmExchange(call, exchange.id, { reason: "改", takeRows: [2] })).rejects.toMatchObject({
      code: "ledger.exchange_outdated",
    });
    const again = await upload(call, bytes, "目标清单.xlsx");
    await confirmExchange(call, again.id, { reason: "以表为准", takeRows: [2] });
    expect((await getTarget(call, id)).value).toBe("120");
  });

  test("who may not edit targets brings none back, confirms none and undoes none", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const bytes = await sheet(call, ({ cell }) => void (cell(2, "目标值").value = 120));
    const exchange = await upload(call, bytes, "目标清单.xlsx");
    const office = aCall(tx(), { role: "supervision_office" });
    const refused = { code: "http.not_permitted", details: { permission: "ledger.target.edit" } };

    await expect(upload(office, bytes, "目标清单.xlsx")).rejects.toMatchObject(refused);
    await expect(confirmExchange(office, exchange.id, { reason: "改", takeRows: [] })).rejects.toMatchObject(refused);
    const { batchId } = await confirmExchange(call, exchange.id, { reason: "改", takeRows: [] });
    await expect(undoTaskBatch(office, batchId ?? "")).rejects.toMatchObject(refused);
    expect(await entriesOf(tx(), "ledger.target.edit")).toHaveLength(3);
  });
});
