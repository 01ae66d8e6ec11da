import { on } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { DocumentsTables } from "./tables.ts";

/** Forgets who brought papers in and what they were still typing; a pseudonym stands in the place of the name. */
export async function forgetAuthor(
  tx: Tx,
  { accountId, name }: { readonly accountId: string; readonly name: string },
): Promise<void> {
  const documents = on<DocumentsTables>(tx);
  const values = { createdByName: name };
  await documents.updateTable("documents.draft").set(values).where("createdBy", "=", accountId).execute();
  await documents.updateTable("documents.import").set(values).where("createdBy", "=", accountId).execute();
  await documents.deleteFrom("documents.unsavedInput").where("accountId", "=", accountId).execute();
  await documents.deleteFrom("documents.draftPresence").where("accountId", "=", accountId).execute();
}
