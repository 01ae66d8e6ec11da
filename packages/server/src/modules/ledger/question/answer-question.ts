import type { LedgerQuestion } from "@zhigang/contract/ledger";
import { decideAnswer, dutiesLedBy, LEAD_QUESTION_KINDS } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { insertChange } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { keepTaskChange } from "../task/keep-task-change.ts";
import { writeDuties } from "../task/set-task-duties.ts";
import { changeTask, getTaskForUpdate, listTasksForUpdate } from "../task/task-store.ts";
import { negated, tallyOfQuestion } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import { changeTarget, getTargetRow } from "../target/target-store.ts";
import { getQuestionRow, markQuestionAnswered } from "./question-store.ts";
import type { QuestionRow } from "./question-store.ts";
import { presentQuestion } from "./question-view.ts";

const OPERATION = "ledger.question.answer";

/** 回答疑问: an answer that names one of the bodies asked about makes it the lead; any other is kept beside the question. */
export async function answerQuestion(call: Call, id: string, answer: string): Promise<LedgerQuestion> {
  await lockSubject(call, await getQuestionRow(call.tx, id));
  const question = await getQuestionRow(call.tx, id, "change");
  const decision = decideAnswer(question);
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id, state: question.state });

  await markQuestionAnswered(call.tx, id, { answer, answeredBy: call.actor.name, answeredAt: call.now });
  await insertTallySteps(call.tx, negated(tallyOfQuestion(question)));
  if (question.taskId !== null) await applyToTask(call, question, question.taskId, answer);
  if (question.targetId !== null) await applyToTarget(call, question, question.targetId, answer);
  await record(
    call,
    OPERATION,
    { kind: "question", id, label: question.about },
    { from: { state: question.state }, to: { state: "answered", answer } },
  );

  const answered = await getQuestionRow(call.tx, id);
  return presentQuestion(answered, answered);
}

/** What the question is about is locked before it, as a new version of the plan does: neither then waits for the other. */
async function lockSubject(call: Call, { taskId, targetId }: QuestionRow): Promise<void> {
  if (taskId !== null) await listTasksForUpdate(call.tx, [taskId]);
  if (targetId !== null) await getTargetRow(call.tx, targetId, "change");
}

async function applyToTask(call: Call, question: QuestionRow, taskId: string, answer: string): Promise<void> {
  const task = await getTaskForUpdate(call.tx, taskId);
  const led = LEAD_QUESTION_KINDS.includes(question.kind) ? dutiesLedBy(task.duties, answer) : undefined;
  if (led) {
    return writeDuties(call, task, led, { operation: OPERATION, reason: answer, settles: 1 });
  }
  const openQuestionCount = task.openQuestionCount - 1;
  await changeTask(call.tx, taskId, { openQuestionCount, changedAt: call.now });
  const changes = [{ field: "question", from: question.kind, to: answer }];
  await keepTaskChange(call, task, { ...task, openQuestionCount }, { operation: OPERATION, changes });
}

async function applyToTarget(call: Call, question: QuestionRow, targetId: string, answer: string): Promise<void> {
  const target = await getTargetRow(call.tx, targetId, "change");
  await changeTarget(call.tx, targetId, { openQuestionCount: target.openQuestionCount - 1, changedAt: call.now });
  const version = target.version + 1;
  const changes = [{ field: "question", from: question.kind, to: answer }];
  await insertChange(call, { subjectKind: "target", subjectId: targetId, version, operation: OPERATION, changes });
  const subject = { id: targetId, planId: target.planId, title: target.name, version };
  await announce(call, [changedFact("ledger.target.changed", { ...subject, operation: OPERATION, changes })]);
}
