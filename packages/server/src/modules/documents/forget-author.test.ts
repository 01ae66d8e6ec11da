import { expect, test } from "vitest";
import { on } from "../../platform/database/database.ts";
import { aCall } from "../../testing/a-call.ts";
import { useTx } from "../../testing/use-tx.ts";
import { aDraft } from "./documents.fixtures.ts";
import { putUnsavedInput } from "./draft/unsaved-input-store.ts";
import { forgetAuthor } from "./forget-author.ts";
import type { DocumentsTables } from "./tables.ts";

const tx = useTx();

test("of who was erased the papers keep a pseudonym, and what was being typed goes", async () => {
  const call = aCall(tx(), { actor: { name: "诸葛砚秋" } });
  const { accountId } = call.actor;
  const { draft } = await aDraft(call);
  const draftId = draft.id;
  await putUnsavedInput(tx(), { draftId, accountId }, { key: "title", words: "诸葛", keptAt: call.now });

  await forgetAuthor(tx(), { accountId, name: "已注销人员 1" });

  const documents = on<DocumentsTables>(tx());
  const named = [
    await documents.selectFrom("documents.draft").select("createdByName").where("id", "=", draftId).execute(),
    await documents.selectFrom("documents.import").select("createdByName").where("createdBy", "=", accountId).execute(),
  ];
  expect(named.flat()).toEqual([{ createdByName: "已注销人员 1" }, { createdByName: "已注销人员 1" }]);
  expect(await documents.selectFrom("documents.unsavedInput").where("accountId", "=", accountId).execute()).toEqual([]);
});
