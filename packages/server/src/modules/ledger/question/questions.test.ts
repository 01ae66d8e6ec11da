import { describe, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { keysetOf } from "../keyset.ts";
import { aPlan } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { getTask } from "../task/get-task.ts";
import { answerQuestion } from "./answer-question.ts";
import { listQuestions } from "./list-questions.ts";
import { listQuestionsQuery, QUESTION_COLUMNS } from "./question-store.ts";

const tx = useTx();

/** The question that asks who leads the task shared by several bodies. */
async function aLeadQuestion() {
  const call = aCall(tx());
  const plan = await aPlan(call);
  const { items } = await listQuestions(call, { planId: plan.id });
  const question = items.find((one) => one.options.includes("市科技局") && one.taskId !== null);
  if (!question) throw new Error("the sample plan leaves a lead open");
  return { call, plan, question };
}

describe("疑问", () => {
  test("what the plan leaves open is listed with the words it is about", async () => {
    const { call, plan, question } = await aLeadQuestion();
    expect(question).toMatchObject({ about: "推进数据开放", state: "open", answer: null });
    expect((await listQuestions(call, { state: "open", limit: 1 })).items).toHaveLength(1);
    expect((await listQuestions(call, { planId: plan.id, state: "answered" })).items).toEqual([]);
    expect((await listQuestions(call, { kind: question.kind })).items.map((one) => one.kind)).toContain(question.kind);
  });

  test("an answer that names one of the bodies makes it the lead, and the others support", async () => {
    const { call, question } = await aLeadQuestion();
    const before = await getTask(call, question.taskId ?? "");

    const answered = await answerQuestion(call, question.id, "市科技局");

    expect(answered).toMatchObject({ state: "answered", answer: "市科技局", answeredBy: "测试员" });
    const task = await getTask(call, question.taskId ?? "");
    expect(task).toMatchObject({
      leadBasis: "set",
      openQuestionCount: before.openQuestionCount - 1,
      duties: [
        { role: "lead", name: "市科技局" },
        { role: "support", name: "市数据局" },
      ],
    });
    expect(await entriesOf(tx(), question.id)).toMatchObject([
      { operation: "ledger.question.answer", after: { answer: "市科技局" } },
    ]);
    expect(await entriesOf(tx(), task.id)).toMatchObject([{ operation: "ledger.question.answer" }]);
  });

  test("any other answer is kept and changes nobody's duty", async () => {
    const { call, question } = await aLeadQuestion();
    const before = await getTask(call, question.taskId ?? "");
    await answerQuestion(call, question.id, "由市政府另行明确");
    expect(await getTask(call, question.taskId ?? "")).toMatchObject({
      duties: before.duties,
      leadBasis: before.leadBasis,
    });
  });

  test("a question is answered once", async () => {
    const { call, question } = await aLeadQuestion();
    await answerQuestion(call, question.id, "市科技局");
    await expect(answerQuestion(call, question.id, "市数据局")).rejects.toMatchObject({
      code: "ledger.question_closed",
    });
  });

  test("one that is not there is not found, one of a withdrawn plan is closed", async () => {
    const { call, plan, question } = await aLeadQuestion();
    await withdrawPlan(call, plan.id, "重复");
    await expect(answerQuestion(call, question.id, "市科技局")).rejects.toMatchObject({
      code: "ledger.plan_withdrawn",
    });
    await expect(answerQuestion(call, newId(), "市科技局")).rejects.toMatchObject({
      code: "ledger.question_not_found",
    });
    expect((await listQuestions(call, {})).items).toEqual([]);
  });

  test("the list's SQL as it is reviewed", async () => {
    const query = listQuestionsQuery(
      { state: "open", kind: "open_list" },
      keysetOf(QUESTION_COLUMNS, "ascending", undefined),
      50,
    ).compile(tx()).sql;
    await expect(`${query};\n`).toMatchFileSnapshot("list-questions.sql");
  });
});
