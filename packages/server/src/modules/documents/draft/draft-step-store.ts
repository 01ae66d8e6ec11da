import { sql } from "kysely";
import type { Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DocumentsTables, DraftStepTable } from "../tables.ts";
import type { RowChange } from "./draft-rows.ts";

export type StepRow = Omit<Selectable<DraftStepTable>, "changes" | "isDropped"> & {
  readonly changes: readonly RowChange[];
};

/** Appends a step, and drops what the same person had undone: after a new step it cannot be redone. The draft is locked. */
export async function insertStep(tx: Tx, step: Omit<StepRow, "number" | "isUndone">): Promise<void> {
  await on<DocumentsTables>(tx)
    .updateTable("documents.draftStep")
    .set({ isDropped: true })
    .where("draftId", "=", step.draftId)
    .where("byAccountId", "=", step.byAccountId)
    .where("isUndone", "=", true)
    .execute();
  await on<DocumentsTables>(tx)
    .insertInto("documents.draftStep")
    .values({
      ...step,
      isUndone: false,
      isDropped: false,
      changes: JSON.stringify(step.changes),
      number: sql<number>`(select coalesce(max(number), 0) + 1 from documents.draft_step where draft_id = ${step.draftId})`,
    })
    .execute();
}

/** What a person may undo (their last step that stands) and redo (their first step undone after it). */
export async function findSteps(
  tx: Tx,
  draftId: string,
  accountId: string,
): Promise<{ undo: StepRow | null; redo: StepRow | null }> {
  const mine = on<DocumentsTables>(tx)
    .selectFrom("documents.draftStep")
    .selectAll()
    .where("draftId", "=", draftId)
    .where("byAccountId", "=", accountId)
    .where("isDropped", "=", false);
  const undo = await mine.where("isUndone", "=", false).orderBy("number", "desc").limit(1).executeTakeFirst();
  const redo = await mine
    .where("isUndone", "=", true)
    .where("number", ">", undo?.number ?? 0)
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  return { undo: (undo as StepRow | undefined) ?? null, redo: (redo as StepRow | undefined) ?? null };
}

/** Marks a step as undone or standing, with its rows' new versions and the draft's. */
export async function markStep(
  tx: Tx,
  id: string,
  { isUndone, changes, draftVersion }: Pick<StepRow, "isUndone" | "changes" | "draftVersion">,
): Promise<void> {
  await on<DocumentsTables>(tx)
    .updateTable("documents.draftStep")
    .set({ isUndone, changes: JSON.stringify(changes), draftVersion })
    .where("id", "=", id)
    .execute();
}

/** The ids of all rows that were changed, undone or done again after the draft had this version. */
export async function listChangedIds(tx: Tx, draftId: string, after: number): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(change -> 'after' ->> 'id', change -> 'before' ->> 'id') as id
      from documents.draft_step as step, jsonb_array_elements(step.changes) as change
     where step.draft_id = ${draftId}::uuid and step.draft_version > ${after}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** A page of steps, newest first, one row more than asked. */
export async function listStepRows(tx: Tx, draftId: string, before: number | null, limit: number): Promise<StepRow[]> {
  let query = on<DocumentsTables>(tx)
    .selectFrom("documents.draftStep")
    .selectAll()
    .where("draftId", "=", draftId)
    .orderBy("number", "desc")
    .limit(limit + 1);
  if (before !== null) query = query.where("number", "<", before);
  return (await query.execute()) as StepRow[];
}
