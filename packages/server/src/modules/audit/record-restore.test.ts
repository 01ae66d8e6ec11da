import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { useTx } from "../../testing/use-tx.ts";
import { on } from "../../platform/database/database.ts";
import { sealedDeeds } from "./fixtures.ts";
import { readChainHead, recordRestore } from "./record-restore.ts";
import type { AuditTables } from "./tables.ts";

const tx = useTx();

test("a restore joins the chain it replaced to the chain that came back", async () => {
  await sealedDeeds(tx(), 3);
  const head = await readChainHead(tx());
  const replaced = { seq: 9, hash: "ab".repeat(32) };

  await recordRestore(aCall(tx()), { createdAt: "2026-11-21T08:00:00.000Z", rows: 41 }, replaced);

  const [entry] = await on<AuditTables>(tx())
    .selectFrom("audit.entry")
    .select(["before", "after"])
    .where("operation", "=", "audit.backup.restore")
    .execute();
  expect(head?.seq).toBe(3);
  expect(entry).toEqual({
    before: { head: replaced },
    after: { head, createdAt: "2026-11-21T08:00:00.000Z", rows: 41 },
  });
});
