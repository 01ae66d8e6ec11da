import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { on } from "../../platform/database/database.ts";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import { useTx } from "../../testing/use-tx.ts";
import { readAnchors } from "./anchor-file.ts";
import { sealedDeeds } from "./fixtures.ts";
import { keepAnchor } from "./keep-anchor.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal-entries.ts";
import type { AuditTables } from "./tables.ts";
import { verifyAudit } from "./verify-audit.ts";

describe("封链 sealing", () => {
  const tx = useTx();
  const seqs = async () =>
    (await on<AuditTables>(tx()).selectFrom("audit.seal").select("seq").orderBy("seq").execute()).map((row) => row.seq);

  test("numbers go on without a gap from one round to the next", async () => {
    await sealedDeeds(tx(), 3);
    await sealedDeeds(tx(), 2);

    expect(await seqs()).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("a round with nothing new seals nothing", async () => {
    await sealedDeeds(tx(), 3);

    expect(await sealEntries(tx(), TEST_NOW, new Date(0))).toBe(0);
    expect(await seqs()).toHaveLength(3);
  });

  test("what waits for its number is reported as the unsealed tail", async () => {
    await sealedDeeds(tx(), 1);
    await record(aCall(tx()), "ledger.task.change", { kind: "task", id: "t" });

    expect(await verifyAudit(tx(), { now: TEST_NOW })).toMatchObject({
      isIntact: true,
      unsealedCount: 1,
      unsealedSince: TEST_NOW.toISOString(),
    });
  });

  test("heads kept in the file are read back and hold", async () => {
    const folder = await mkdtemp(join(tmpdir(), "anchors-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await sealedDeeds(tx(), 2);
    await keepAnchor(tx(), folder, TEST_NOW);
    await keepAnchor(tx(), folder, TEST_NOW);
    await sealedDeeds(tx(), 2);
    await keepAnchor(tx(), folder, TEST_NOW);

    const anchors = await readAnchors(folder);

    expect(anchors.map((anchor) => anchor.seq)).toEqual([2, 4]);
    expect(await verifyAudit(tx(), { now: TEST_NOW, anchors })).toMatchObject({ isIntact: true, anchorCount: 2 });
  });
});
