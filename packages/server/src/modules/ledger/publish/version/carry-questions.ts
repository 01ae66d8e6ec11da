import { plainWords } from "@zhigang/domain/documents";
import type { Insertable } from "kysely";
import type { Tx } from "../../../../platform/database/database.ts";
import { insertQuestions } from "../../question/question-store.ts";
import type { QuestionTable } from "../../tables.ts";
import { markQuestionsWithdrawn, putQuestion } from "./version-store.ts";
import type { HeldQuestion } from "./version-store.ts";

type NewQuestion = Insertable<QuestionTable>;

/** The questions of the new version, those that the ledger has answered already with their answers. */
export interface CarriedQuestions {
  readonly kept: readonly NewQuestion[];
  readonly added: readonly NewQuestion[];
  readonly withdrawnIds: readonly string[];
}

/** Which question of the new version is which of the ledger: the same kind about the same thing and the same words. */
export function carryQuestions(held: readonly HeldQuestion[], asked: readonly NewQuestion[]): CarriedQuestions {
  const waiting = new Map<string, HeldQuestion>(held.map((question) => [keyOf(question), question]));
  const kept: NewQuestion[] = [];
  const added: NewQuestion[] = [];
  for (const question of asked) {
    const former = waiting.get(keyOf(question));
    if (former) kept.push({ ...question, id: former.id, ...(former.state !== "open" && settlementOf(former)) });
    else added.push(question);
    waiting.delete(keyOf(question));
  }
  return { kept, added, withdrawnIds: [...waiting.values()].map(({ id }) => id) };
}

export async function writeQuestions(tx: Tx, { kept, added, withdrawnIds }: CarriedQuestions): Promise<void> {
  for (const question of kept) await putQuestion(tx, question);
  await insertQuestions(tx, added);
  await markQuestionsWithdrawn(tx, withdrawnIds);
}

/** How many of the questions about each task or target are open. */
export function countOpen({ kept, added }: CarriedQuestions): (id: string) => number {
  const counts = new Map<string, number>();
  for (const { state, taskId, targetId } of [...kept, ...added]) {
    const about = taskId ?? targetId;
    if (state === "open" && about != null) counts.set(about, (counts.get(about) ?? 0) + 1);
  }
  return (id) => counts.get(id) ?? 0;
}

function settlementOf({ state, answer, answeredBy, answeredAt }: HeldQuestion) {
  return { state, answer, answeredBy, answeredAt };
}

function keyOf({ taskId, targetId, kind, quote }: Pick<NewQuestion, "taskId" | "targetId" | "kind" | "quote">): string {
  return JSON.stringify([taskId ?? null, targetId ?? null, kind, plainWords(quote)]);
}
