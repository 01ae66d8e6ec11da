import type { Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DocumentsTables, DraftGapTable, DraftItemTable, DraftQuestionTable } from "../tables.ts";
import type { DraftItem, GapRow, QuestionRow } from "./draft-rows.ts";

const BATCH_ROWS = 500;

/** All items of a draft in reading order, tasks before targets. */
export async function listItems(tx: Tx, draftId: string): Promise<DraftItem[]> {
  const rows = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftItem")
    .selectAll()
    .where("draftId", "=", draftId)
    .orderBy("kind")
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(toItem);
}

/** One item, or not found. */
export async function getItem(tx: Tx, id: string): Promise<DraftItem> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftItem")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.item_not_found", { id });
  return toItem(row);
}

export async function listQuestions(tx: Tx, draftId: string): Promise<QuestionRow[]> {
  const rows = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftQuestion")
    .selectAll()
    .where("draftId", "=", draftId)
    .orderBy("spanStart")
    .orderBy("id")
    .execute();
  return rows.map(toQuestion);
}

export async function getQuestion(tx: Tx, id: string): Promise<QuestionRow> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftQuestion")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.question_not_found", { id });
  return toQuestion(row);
}

export async function listGaps(tx: Tx, draftId: string): Promise<GapRow[]> {
  const rows = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftGap")
    .selectAll()
    .where("draftId", "=", draftId)
    .orderBy("spanStart")
    .orderBy("id")
    .execute();
  return rows.map(toGap);
}

export async function getGap(tx: Tx, id: string): Promise<GapRow> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftGap")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.gap_not_found", { id });
  return toGap(row);
}

/** Writes the items as new rows, or over the rows that stand under their ids. */
export async function putItems(tx: Tx, items: readonly DraftItem[]): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH_ROWS) {
    await on<DocumentsTables>(tx)
      .insertInto("documents.draftItem")
      .values(
        items.slice(start, start + BATCH_ROWS).map((item) => ({
          ...item,
          value: JSON.stringify(item.value),
          proposed: item.proposed && JSON.stringify(item.proposed),
          changedAt: item.changedAt === null ? null : new Date(item.changedAt),
        })),
      )
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((row) => ({
          position: row.ref("excluded.position"),
          state: row.ref("excluded.state"),
          value: row.ref("excluded.value"),
          rejectedBecause: row.ref("excluded.rejectedBecause"),
          mergedIntoId: row.ref("excluded.mergedIntoId"),
          earlierItemId: row.ref("excluded.earlierItemId"),
          changedBy: row.ref("excluded.changedBy"),
          changedAt: row.ref("excluded.changedAt"),
          version: row.ref("excluded.version"),
        })),
      )
      .execute();
  }
}

/** Takes back an added item. */
export async function deleteItem(tx: Tx, id: string): Promise<void> {
  await on<DocumentsTables>(tx).deleteFrom("documents.draftItem").where("id", "=", id).execute();
}

/** Takes back an added question. */
export async function deleteQuestion(tx: Tx, id: string): Promise<void> {
  await on<DocumentsTables>(tx).deleteFrom("documents.draftQuestion").where("id", "=", id).execute();
}

export async function putQuestions(tx: Tx, questions: readonly QuestionRow[]): Promise<void> {
  for (let start = 0; start < questions.length; start += BATCH_ROWS) {
    await on<DocumentsTables>(tx)
      .insertInto("documents.draftQuestion")
      .values(
        questions.slice(start, start + BATCH_ROWS).map(({ span, ...question }) => ({
          ...question,
          spanStart: span[0],
          spanEnd: span[1],
          options: JSON.stringify(question.options),
          answeredAt: question.answeredAt === null ? null : new Date(question.answeredAt),
        })),
      )
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((row) => ({
          itemId: row.ref("excluded.itemId"),
          state: row.ref("excluded.state"),
          answer: row.ref("excluded.answer"),
          answeredBy: row.ref("excluded.answeredBy"),
          answeredAt: row.ref("excluded.answeredAt"),
          version: row.ref("excluded.version"),
        })),
      )
      .execute();
  }
}

export async function putGaps(tx: Tx, gaps: readonly GapRow[]): Promise<void> {
  for (let start = 0; start < gaps.length; start += BATCH_ROWS) {
    await on<DocumentsTables>(tx)
      .insertInto("documents.draftGap")
      .values(
        gaps
          .slice(start, start + BATCH_ROWS)
          .map(({ span, ...gap }) => ({ ...gap, spanStart: span[0], spanEnd: span[1] })),
      )
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((row) => ({
          state: row.ref("excluded.state"),
          itemId: row.ref("excluded.itemId"),
          reason: row.ref("excluded.reason"),
          decidedBy: row.ref("excluded.decidedBy"),
          version: row.ref("excluded.version"),
        })),
      )
      .execute();
  }
}

function toItem(row: Selectable<DraftItemTable>): DraftItem {
  // The value was checked against the contract's schema when it was written; the kind says which one.
  return { ...row, changedAt: row.changedAt?.toISOString() ?? null } as unknown as DraftItem;
}

function toQuestion({ spanStart, spanEnd, ...row }: Selectable<DraftQuestionTable>): QuestionRow {
  return { ...row, span: [spanStart, spanEnd], answeredAt: row.answeredAt?.toISOString() ?? null };
}

function toGap({ spanStart, spanEnd, ...row }: Selectable<DraftGapTable>): GapRow {
  return { ...row, span: [spanStart, spanEnd] };
}
