import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Call } from "../../../platform/call.ts";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { confirmExchange } from "../exchange/confirm-exchange.ts";
import { exported, upload, worked } from "../exchange/exchange.fixtures.ts";
import { aPlan, tasksOf } from "../ledger.fixtures.ts";
import { createTask } from "../task/create-task.ts";
import { undoTaskBatch } from "./undo-task-batch.ts";

const tx = useTx();

describe("撤销新增的任务", () => {
  async function aTaskByFile(call: Call) {
    const plan = await aPlan(call);
    const before = (await tasksOf(call, plan.id)).map(({ id }) => id);
    const bytes = await worked(await exported(call), ({ cell, worksheet }) => {
      const row = worksheet.rowCount + 1;
      cell(row, "规划").value = plan.title;
      cell(row, "重点任务").value = "建设城市算力中心";
      cell(row, "备注").value = "新增";
    });
    const exchange = await upload(call, bytes);
    const { batchId } = await confirmExchange(call, exchange.id, { reason: "补充", takeRows: [] });
    const task = (await tasksOf(call, plan.id)).find(({ id }) => !before.includes(id));
    return { plan, batchId: batchId ?? "", task: task?.id ?? "" };
  }

  test("a task that was taken out is not found by the search either", async () => {
    const call = aCall(tx());
    const { batchId } = await aTaskByFile(call);
    const orphans = sql<{ count: number }>`
      select count(*)::int as count from ledger.search_entry
       where kind = 'task' and not exists (select from ledger.task where id = subject_id)`;

    await undoTaskBatch(call, batchId);

    expect((await orphans.execute(tx())).rows).toEqual([{ count: 0 }]);
  });

  test("a task under which somebody has put another stays, and so does the batch", async () => {
    const call = aCall(tx());
    const { plan, batchId, task } = await aTaskByFile(call);
    await createTask(call, { planId: plan.id, parentTaskId: task, title: "分步", content: "", span: [0, 4] });

    await expect(undoTaskBatch(call, batchId)).rejects.toMatchObject({ code: "ledger.batch_changed_since" });
  });
});
