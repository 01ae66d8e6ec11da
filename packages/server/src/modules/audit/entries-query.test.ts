import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { TEST_NOW } from "../../testing/a-call.ts";
import { useTx } from "../../testing/use-tx.ts";
import { entriesQuery } from "./entry-store.ts";

const tx = useTx();

test("the list of the audit is reviewed as SQL", async () => {
  const plain = entriesQuery(tx(), {}, null, 51).compile().sql;
  const every = {
    from: TEST_NOW.toISOString(),
    to: TEST_NOW.toISOString(),
    actorId: "a",
    actorName: "周",
    operation: "ledger.",
  };
  const more = { subjectKind: "task", subjectId: "t", requestId: "r", result: "done" } as const;
  const narrowed = entriesQuery(tx(), { ...every, ...more }, { recordedAt: TEST_NOW, id: newId() }, 51).compile().sql;

  await expect(`-- the first page\n${plain};\n\n-- every filter, a later page\n${narrowed};\n`).toMatchFileSnapshot(
    "list-audit-entries.sql",
  );
});
