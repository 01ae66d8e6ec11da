import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft } from "../documents.fixtures.ts";
import { markDraftPublished } from "../draft/publish-draft.ts";
import { newId } from "../../../platform/ids.ts";
import { downloadDocument, getDocument, getDocumentContent, listDocuments } from "./read-documents.ts";

const tx = useTx();

describe("文件的可见范围 who may read a document", () => {
  test.each(["liaison", "public_reader"] as const)("a document in review is not there for a %s", async (role) => {
    const { draft } = await aDraft(aCall(tx()));
    const call = aCall(tx(), { role });

    expect((await listDocuments(call, {})).items).toEqual([]);
    for (const read of [getDocument, getDocumentContent, downloadDocument]) {
      await expect(read(call, draft.documentId)).rejects.toMatchObject({ code: "documents.document_not_found" });
    }
  });

  test("once published, everybody who reads documents reads it", async () => {
    const office = aCall(tx());
    const { draft } = await aDraft(office);
    await markDraftPublished(office, draft.id, newId());

    const call = aCall(tx(), { role: "public_reader" });
    expect((await listDocuments(call, {})).items).toHaveLength(1);
    expect((await getDocumentContent(call, draft.documentId)).text).toContain("云泽市");
  });

  test.each(["supervision_office", "leader"] as const)("a %s reads it while it is in review", async (role) => {
    const { draft } = await aDraft(aCall(tx()));
    expect(await getDocument(aCall(tx(), { role }), draft.documentId)).toMatchObject({ draftStatus: "open" });
  });
});
