import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDepartment, aPlan, tasksOf } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { answerQuestion } from "../question/answer-question.ts";
import { listQuestions } from "../question/list-questions.ts";
import { createTask } from "../task/create-task.ts";
import { editTask } from "../task/edit-task.ts";
import { groupTasks } from "../task/group-tasks.ts";
import { setTaskDuties } from "../task/set-task-duties.ts";
import { listPlanTally } from "./list-plan-tally.ts";
import { summed, tallyOfTask } from "./tally.ts";
import type { TallyStep } from "./tally.ts";
import { listTally, mergeTallySteps } from "./tally-store.ts";

const inOrder = (steps: readonly TallyStep[]) =>
  summed(steps).toSorted((a, b) => `${a.dimension} ${a.key}`.localeCompare(`${b.dimension} ${b.key}`));

describe("分组计数 kept counts", () => {
  const tx = useTx();

  test("after every kind of change the kept counts equal a fresh count of the rows", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市数据局");
    const plan = await aPlan(call);
    const [first, second] = await tasksOf(call, plan.id);
    await editTask(call, first?.id ?? "", { dueOn: "2026-12-31", reason: "议定" });
    await setTaskDuties(call, second?.id ?? "", {
      duties: [{ role: "support", departmentId: bureau, name: "市数据局" }],
      reason: "调整",
    });
    await mergeTallySteps(tx());
    await createTask(call, { planId: plan.id, title: "补充任务", content: "补充", span: [0, 4] });
    for (const question of (await listQuestions(call, { planId: plan.id })).items) {
      await answerQuestion(call, question.id, question.options[0] ?? "已核实");
    }

    expect(inOrder(await listTally(tx()))).toEqual(inOrder(await listPlanTally(tx(), plan.id)));
  });

  test("the duties kept beside a task are those of their own table", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市数据局");
    const plan = await aPlan(call);
    const [first] = await tasksOf(call, plan.id);
    const duties = [{ role: "lead" as const, departmentId: bureau, name: "市数据局" }];
    await setTaskDuties(call, first?.id ?? "", { duties, reason: "调整" });
    const { rows } = await sql<{ differing: number }>`
      select count(*)::int as differing
        from ledger.task
       where duties::jsonb is distinct from coalesce((
         select jsonb_agg(jsonb_build_object(
                  'role', role, 'name', name, 'departmentId', department_id, 'isCollective', is_collective, 'roleWord', role_word,
                  'group', group_number, 'via', via,
                  'span', case when span_start is not null then jsonb_build_array(span_start, span_end) end) order by position)
           from ledger.duty where duty.task_id = task.id), '[]')`.execute(tx());
    expect(rows).toEqual([{ differing: 0 }]);
  });

  test("a withdrawn plan leaves nothing in the counts", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    await mergeTallySteps(tx());
    await withdrawPlan(call, plan.id, "重复发布");
    expect(inOrder(await listTally(tx()))).toEqual([]);
  });

  test.each(["plan", "department", "deadline", "lead_basis"] as const)(
    "groups by %s are the same from the kept counts and from the rows",
    async (by) => {
      const call = aCall(tx());
      await aDepartment(call, "市数据局");
      await aPlan(call);
      const kept = await groupTasks(call, { by });
      const counted = await groupTasks(call, { by, isKey: false });
      expect(kept.items.length).toBeGreaterThan(0);
      const questions = by === "plan" ? {} : null;
      expect(kept.items.map((group) => ({ ...group, ...(questions && { openQuestionCount: 0 }) }))).toEqual(
        counted.items.map((group) => ({ ...group, ...(questions && { openQuestionCount: 0 }) })),
      );
    },
  );

  test("a body that leads and supports the same task counts one task", () => {
    const duties = [
      { role: "lead" as const, name: "市数据局", departmentId: "d" },
      { role: "support" as const, name: "市大数据局", departmentId: "d" },
    ];
    const task = {
      planId: "p",
      leadBasis: "named" as const,
      deadlineValue: "2027",
      dueOn: null,
      openQuestionCount: 0,
      duties,
    };
    expect(tallyOfTask(task).filter((step) => step.dimension === "department")).toMatchObject([
      { key: "d", tasks: 1, leads: 1, joints: 0, supports: 1 },
    ]);
  });
});
