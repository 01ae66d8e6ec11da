import { describe, expect, test } from "vitest";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { withTransaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { aCall } from "../../testing/a-call.ts";
import { useApp } from "../../testing/use-app.ts";
import { aPlan, tasksOf } from "./ledger.fixtures.ts";
import { ledgerRoutes } from "./routes.ts";

describe("台账接口", () => {
  const app = useApp({ routes: ledgerRoutes });
  let published: Promise<{ planId: string; taskId: string }> | undefined;
  const onePlan = () => {
    published ??= withTransaction(app().database.db, async (tx) => {
      const plan = await aPlan(aCall(tx));
      return { planId: plan.id, taskId: (await tasksOf(aCall(tx), plan.id))[0]?.id ?? "" };
    });
    return published;
  };

  test("an edit needs the version seen; the second of two editors gets 412 with the current state", async () => {
    const { taskId } = await onePlan();
    const client = await app().signedIn("plan_office");
    const params = { id: taskId };
    const { headers } = await client.call(ledgerEndpoints.getTask, { params });
    expect(headers["etag"]).toBe('"v1"');

    expect((await client.call(ledgerEndpoints.editTask, { params, body: { note: "甲" } })).status).toBe(428);
    const ifMatch = { "if-match": '"v1"' };
    const first = await client.call(ledgerEndpoints.editTask, { params, body: { note: "甲" }, headers: ifMatch });
    expect([first.status, first.headers["etag"]]).toEqual([200, '"v2"']);
    const second = await client.call(ledgerEndpoints.editTask, { params, body: { note: "乙" }, headers: ifMatch });
    expect([second.status, second.body["code"]]).toEqual([412, "http.version_conflict"]);
    expect(second.body["details"]).toMatchObject({ now: { note: "甲" } });
  });

  test.each([
    ["an unknown field", ledgerEndpoints.editTask, { body: { owner: "甲" } }, 422],
    ["an empty title", ledgerEndpoints.editTask, { body: { title: " " } }, 422],
    ["a day that is none", ledgerEndpoints.editTask, { body: { dueOn: "明年" } }, 422],
    ["duties without a reason", ledgerEndpoints.setTaskDuties, { body: { duties: [] } }, 422],
    ["a target's value that is no number", ledgerEndpoints.editTarget, { body: { value: "很多" } }, 422],
    ["a withdrawal without a reason", ledgerEndpoints.withdrawPlan, { body: { reason: "" } }, 422],
    ["an answer without words", ledgerEndpoints.answerQuestion, { body: { answer: "" } }, 422],
    [
      "a task without a citation",
      ledgerEndpoints.createTask,
      { body: { planId: newId(), title: "甲", content: "" } },
      422,
    ],
    [
      "a view without a name",
      ledgerEndpoints.createSavedView,
      { body: { page: "tasks", settings: "", isShared: false } },
      422,
    ],
    [
      "a publishing without the counts seen",
      ledgerEndpoints.publishPlan,
      { body: { draftId: newId(), names: [] } },
      422,
    ],
    ["an unknown sort", ledgerEndpoints.listTasks, { query: { sort: "beauty" } }, 422],
    ["an unknown grouping", ledgerEndpoints.groupTasks, { query: { by: "beauty" } }, 422],
    ["a broken cursor", ledgerEndpoints.listTasks, { query: { cursor: "?" } }, 422],
    ["a cursor of another shape", ledgerEndpoints.listTargets, { query: { cursor: "WzFd" } }, 422],
    ["a page too large", ledgerEndpoints.listPlans, { query: { limit: "1000" } }, 422],
    ["an id that is none", ledgerEndpoints.getTask, { params: { id: "1" } }, 422],
    ["a task that is not there", ledgerEndpoints.getTask, {}, 404],
    ["the history of a task that is not there", ledgerEndpoints.listTaskChanges, {}, 404],
    ["a target that is not there", ledgerEndpoints.getTarget, {}, 404],
    ["a plan that is not there", ledgerEndpoints.getPlanTree, {}, 404],
    ["a draft that is not there", ledgerEndpoints.getPublishReadiness, {}, 404],
    ["a view that is not there", ledgerEndpoints.deleteSavedView, {}, 404],
  ] as const)("%s is answered in words", async (_, endpoint, sending, status) => {
    const client = await app().signedIn("plan_office");
    const answer = await client.call(endpoint, {
      params: { id: newId() },
      headers: { "if-match": '"v1"' },
      ...sending,
    });
    expect([answer.status, typeof answer.body["title"]]).toEqual([status, "string"]);
  });

  test("everything the room answers fits its schema", async () => {
    const { planId, taskId } = await onePlan();
    const client = await app().signedIn("plan_office");
    for (const [endpoint, id] of [
      [ledgerEndpoints.getPlan, planId],
      [ledgerEndpoints.getPlanTree, planId],
      [ledgerEndpoints.getPlanCoverage, planId],
      [ledgerEndpoints.getTask, taskId],
      [ledgerEndpoints.listTaskChanges, taskId],
      [ledgerEndpoints.listPlans, ""],
      [ledgerEndpoints.listTasks, ""],
      [ledgerEndpoints.listTargets, ""],
      [ledgerEndpoints.listQuestions, ""],
      [ledgerEndpoints.getOverview, ""],
      [ledgerEndpoints.listSavedViews, ""],
    ] as const) {
      expect((await client.call(endpoint, { params: { id } })).status).toBe(200);
    }
    const groups = await client.call(ledgerEndpoints.groupTasks, { query: { by: "deadline" } });
    expect(groups.body["items"]).toMatchObject([{ taskCount: 4 }]);
  });

  test("a view is kept once for one idempotency key", async () => {
    const client = await app().signedIn("liaison");
    const body = { name: "本单位", page: "tasks", settings: "", isShared: false };
    const headers = { "idempotency-key": newId() };
    const first = await client.call(ledgerEndpoints.createSavedView, { body, headers });
    const again = await client.call(ledgerEndpoints.createSavedView, { body, headers });
    expect([first.status, again.body["id"]]).toEqual([201, first.body["id"]]);
  });
});
