import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { aCall } from "../../testing/a-call.ts";
import { untilOneWaits } from "../../testing/until-one-waits.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../testing/worker-database.ts";
import { aPlan, aReadyDraft, tasksOf } from "./ledger.fixtures.ts";
import { getPlan } from "./plan/get-plan.ts";
import { publishPlan } from "./publish/publish-plan.ts";
import { withdrawPlan } from "./plan/withdraw-plan.ts";
import type { TallyStep } from "./tally/tally.ts";
import { listTally, mergeTallySteps } from "./tally/tally-store.ts";
import { createTask } from "./task/create-task.ts";
import { editTask } from "./task/edit-task.ts";
import { getTask } from "./task/get-task.ts";

describe("several people at once", () => {
  let database: ClonedDatabase;
  const inOne = <T>(work: (tx: Tx) => Promise<T>) => withTransaction(database.db, work);

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  test("of two editors who saw the same version, one succeeds and the other is told", async () => {
    const plan = await inOne((tx) => aPlan(aCall(tx)));
    const [task] = await tasksOf(aCall(database.db), plan.id);
    const id = task?.id ?? "";
    const edit = (note: string) => inOne((tx) => editTask(aCall(tx, { expectedVersion: 1 }), id, { note }));

    const outcomes = await Promise.allSettled([edit("甲"), edit("乙")]);

    const told = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(told).toMatchObject([{ reason: { code: "http.version_conflict" } }]);
    expect(await getTask(aCall(database.db), id)).toMatchObject({ version: 2 });
  });

  test("of two publishers of one draft, one makes the plan and the other is told", async () => {
    const text = "云泽市低空经济行动计划\n\n一、重点任务\n（一）建设起降点。（市交通运输局牵头）\n";
    const draft = await inOne((tx) => aReadyDraft(aCall(tx), { text }));
    const { undecided, openQuestions, openGaps } = draft.counts;
    const acknowledge = { undecided, openQuestions, openGaps };
    const publish = () => inOne((tx) => publishPlan(aCall(tx), { draftId: draft.id, acknowledge, names: [] }));

    const outcomes = await Promise.allSettled([publish(), publish()]);

    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({
      reason: { code: "documents.draft_closed" },
    });
  });

  test("many who add tasks to one plan do not wait for each other, and every task is counted", async () => {
    const text = "云泽市绿色算力行动计划\n\n一、重点任务\n（一）建设机房。（市数据局牵头）\n";
    const plan = await inOne((tx) => aPlan(aCall(tx), { text }));
    const create = (number: number) =>
      inOne((tx) =>
        createTask(aCall(tx), { planId: plan.id, title: `补充任务${number}`, content: "补充", span: [0, 4] }),
      );

    await Promise.all([
      ...Array.from({ length: 20 }, (_, number) => create(number)),
      inOne((tx) => mergeTallySteps(tx)),
      inOne((tx) => mergeTallySteps(tx)),
    ]);

    expect((await getPlan(aCall(database.db), plan.id)).taskCount).toBe(plan.taskCount + 20);
  });

  test("a plan withdrawn while one of its tasks is being edited takes all its counts with it", async () => {
    const counts = async () => (await listTally(database.db)).filter((group) => group.tasks + group.questions !== 0);
    const before = await counts();
    const { plan, task } = await aFreshPlan("云泽市数字孪生行动计划");
    const editing = await database.db.startTransaction().execute();
    await editTask(aCall(editing), task, { dueOn: "2027-06-30", reason: "会议确定" });

    const withdrawing = inOne((tx) => withdrawPlan(aCall(tx), plan, "作废"));
    await untilOneWaits(database.db);
    await editing.commit().execute();
    await withdrawing;

    expect(byGroup(await counts())).toEqual(byGroup(before));
  });

  test("an edit that waited while the plan was withdrawn is refused", async () => {
    const { plan, task } = await aFreshPlan("云泽市智慧消防行动计划");
    const withdrawing = await database.db.startTransaction().execute();
    await withdrawPlan(aCall(withdrawing), plan, "作废");

    const editing = inOne((tx) => editTask(aCall(tx), task, { note: "晚了一步" }));
    const refused = expect(editing).rejects.toMatchObject({ code: "ledger.plan_withdrawn" });
    await untilOneWaits(database.db);
    await withdrawing.commit().execute();

    await refused;
  });

  async function aFreshPlan(title: string) {
    const text = `${title}\n\n一、重点任务\n（一）建设平台。（市数据局牵头）\n`;
    const { id: plan } = await inOne((tx) => aPlan(aCall(tx), { text }));
    const [task] = await tasksOf(aCall(database.db), plan);
    return { plan, task: task?.id ?? "" };
  }

  function byGroup(groups: readonly TallyStep[]) {
    return groups.toSorted((a, b) => (`${a.dimension} ${a.key}` < `${b.dimension} ${b.key}` ? -1 : 1));
  }
});
