import { describe, expect, test } from "vitest";
import type { TaskSort } from "@zhigang/contract/ledger";
import { TASK_SORTS } from "@zhigang/contract/ledger";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDepartment, aPlan, tasksOf } from "../ledger.fixtures.ts";
import { keysetOf } from "../keyset.ts";
import { editTask } from "./edit-task.ts";
import { groupTasksQuery } from "./group-store.ts";
import { listTasksQuery, TASK_SORT_COLUMNS } from "./list-task-store.ts";
import { listTasks } from "./list-tasks.ts";
import type { TaskFilter } from "./task-filter.ts";

const tx = useTx();

describe("任务台账", () => {
  test.each(TASK_SORTS.flatMap((sort) => [[sort, "ascending"] as const, [sort, "descending"] as const]))(
    "pages of two show every task once, by %s %s",
    async (sort, direction) => {
      const call = aCall(tx());
      await aPlan(call);
      const all = await listTasks(call, { sort, direction });
      expect(all.items.length).toBeGreaterThan(3);

      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listTasks(call, { sort, direction, limit: 2, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.items.map((task) => task.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);

      expect(seen).toEqual(all.items.map((task) => task.id));
    },
  );

  test("a cursor of another sort is refused", async () => {
    const call = aCall(tx());
    await aPlan(call);
    const { nextCursor } = await listTasks(call, { sort: "title", limit: 1 });
    const next = listTasks(call, { sort: "position", cursor: nextCursor ?? "" });
    await expect(next).rejects.toMatchObject({ code: "http.invalid_cursor" });
  });

  test("the total is known without counting, for everything and for one department", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市数据局");
    const plan = await aPlan(call);
    const held = (await tasksOf(call, plan.id)).filter((task) =>
      task.duties.some((duty) => duty.departmentId === bureau),
    );

    expect((await listTasks(call, { limit: 1 })).total).toBe(plan.taskCount);
    expect((await listTasks(call, { departmentId: bureau, limit: 1 })).total).toBe(held.length);
  });

  const filters: readonly [string, TaskFilter, readonly string[]][] = [
    ["words of two characters", { q: "算力" }, ["建设城市算力中心"]],
    ["several words", { q: "交通 感知" }, ["发展智慧交通"]],
    ["a word of many characters", { q: "推进云平台整合" }, ["建设城市算力中心"]],
    ["letters of any width and case", { q: "ＡＩ" }, []],
    ["one character", { q: "诊" }, ["发展智慧医疗"]],
    ["a word in no task", { q: "算平" }, []],
    ["a name as written", { bodyName: "市卫生健康委" }, ["发展智慧医疗"]],
    ["a role", { dutyRole: "support" }, ["建设城市算力中心"]],
    ["no owner", { leadBasis: "none" }, ["发展智慧交通"]],
    ["key tasks, of which there are none", { isKey: true }, []],
    ["a day in no task", { dueFrom: "2026-01-01", dueTo: "2026-12-31" }, []],
  ];

  test.each(filters)("narrowed by %s", async (_, filter, titles) => {
    const call = aCall(tx());
    await aPlan(call);
    expect((await listTasks(call, filter)).items.map((task) => task.title)).toEqual(titles);
  });

  test("narrowed by the day a person set", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [task] = await tasksOf(call, plan.id);
    await editTask(call, task?.id ?? "", { dueOn: "2026-12-31", reason: "议定" });
    expect((await listTasks(call, { dueTo: "2026-12-31" })).items.map((one) => one.id)).toEqual([task?.id]);
    expect((await listTasks(call, { sort: "deadline" })).items[0]?.id).toBe(task?.id);
  });
});

describe("SQL as it is reviewed", () => {
  const everything: TaskFilter = {
    q: "算力中心",
    planId: "00000000-0000-7000-8000-000000000001",
    partId: "00000000-0000-7000-8000-000000000002",
    departmentId: "00000000-0000-7000-8000-000000000003",
    bodyName: "市数据局",
    dutyRole: "lead",
    deadline: "none",
    dueFrom: "2026-01-01",
    dueTo: "2026-12-31",
    leadBasis: "named",
    hasQuestion: true,
    isKey: true,
    isSafeguard: false,
  };
  const page = (sort: TaskSort, after: (string | number)[] | null) => ({
    ...keysetOf(TASK_SORT_COLUMNS[sort], "ascending", undefined),
    after,
  });

  test("the list", async () => {
    const plain = listTasksQuery({}, page("position", ["plan", 7, "task"]), 50).compile(tx()).sql;
    const narrowed = listTasksQuery(everything, page("department", null), 50).compile(tx()).sql;
    await expect(`-- the next page\n${plain};\n\n-- every filter\n${narrowed};\n`).toMatchFileSnapshot(
      "list-tasks.sql",
    );
  });

  test("the groups", async () => {
    const byPart = groupTasksQuery("part", {}).compile(tx()).sql;
    const byBody = groupTasksQuery("department", { q: "算力" }).compile(tx()).sql;
    await expect(`-- by part\n${byPart};\n\n-- by body, narrowed\n${byBody};\n`).toMatchFileSnapshot("group-tasks.sql");
  });
});
