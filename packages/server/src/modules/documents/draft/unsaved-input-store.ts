import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DocumentsTables } from "../tables.ts";

/** Whose typing it is, and in which form. */
export interface InputOwner {
  readonly draftId: string;
  readonly accountId: string;
}

/** Keeps what is typed in the place of what was typed there before. */
export async function putUnsavedInput(
  tx: Tx,
  { draftId, accountId }: InputOwner,
  input: { readonly key: string; readonly words: string; readonly keptAt: Date },
): Promise<void> {
  const { key, words, keptAt } = input;
  await on<DocumentsTables>(tx)
    .insertInto("documents.unsavedInput")
    .values({ draftId, accountId, key, value: JSON.stringify({ words }), keptAt })
    .onConflict((conflict) =>
      conflict
        .columns(["draftId", "accountId", "key"])
        .doUpdateSet((now) => ({ value: now.ref("excluded.value"), keptAt: now.ref("excluded.keptAt") })),
    )
    .execute();
}

export async function deleteUnsavedInput(tx: Tx, { draftId, accountId }: InputOwner, key: string): Promise<void> {
  await on<DocumentsTables>(tx)
    .deleteFrom("documents.unsavedInput")
    .where("draftId", "=", draftId)
    .where("accountId", "=", accountId)
    .where("key", "=", key)
    .execute();
}

/** All that one person has typed and not saved in a draft, the newest first. */
export async function listUnsavedInputRows(tx: Tx, { draftId, accountId }: InputOwner) {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.unsavedInput")
    .select(["key", "value", "keptAt"])
    .where("draftId", "=", draftId)
    .where("accountId", "=", accountId)
    .orderBy("keptAt", "desc")
    .execute();
}

/** Forgets all unsaved typing of a draft that was closed. */
export async function deleteAllUnsavedInputs(tx: Tx, draftId: string): Promise<void> {
  await on<DocumentsTables>(tx).deleteFrom("documents.unsavedInput").where("draftId", "=", draftId).execute();
}
