import { describe, expect, test } from "vitest";
import { TEST_NOW } from "../../testing/a-call.ts";
import { useOwnerTx } from "../../testing/use-owner-tx.ts";
import { findHead } from "./chain-store.ts";
import { sealedDeeds, tamper } from "./fixtures.ts";
import { verifyAudit } from "./verify-audit.ts";

describe("校验留痕链 verifying the chain", () => {
  const tx = useOwnerTx();
  const verify = () => verifyAudit(tx(), { now: TEST_NOW });
  const fourth = "(select entry_id from audit.seal where seq = 4)";

  test("a chain nobody touched is intact, and its count is known", async () => {
    await sealedDeeds(tx(), 10);

    expect(await verify()).toMatchObject({
      isIntact: true,
      sealedCount: 10,
      unsealedCount: 0,
      headSeq: "10",
      fault: null,
    });
  });

  test.each([
    [
      "another time",
      `update audit.entry set recorded_at = recorded_at - interval '1 hour' where id = ${fourth}`,
      "4",
      "entry_changed",
    ],
    ["another actor", `update audit.entry set actor_name = '他人' where id = ${fourth}`, "4", "entry_changed"],
    ["another value", `update audit.entry set after = '{"step": 99}' where id = ${fourth}`, "4", "entry_changed"],
    ["another result", `update audit.entry set result = 'refused' where id = ${fourth}`, "4", "entry_changed"],
    ["another digest", `update audit.entry set digest = sha256('x') where id = ${fourth}`, "4", "entry_changed"],
    ["an entry deleted", `delete from audit.entry where id = ${fourth}`, "4", "entry_missing"],
    ["a link deleted", "delete from audit.seal where seq = 4", "4", "number_missing"],
    ["the first link deleted", "delete from audit.seal where seq = 1", "1", "number_missing"],
    ["another hash", "update audit.seal set hash = sha256('x') where seq = 4", "4", "link_broken"],
  ])("finds %s and names the first bad number", async (_what, statement, firstBadSeq, fault) => {
    await sealedDeeds(tx(), 10);

    await tamper(tx(), statement);

    expect(await verify()).toMatchObject({ isIntact: false, firstBadSeq, fault });
  });

  test("finds two entries that changed places", async () => {
    await sealedDeeds(tx(), 6);

    await tamper(
      tx(),
      "create temp table swap on commit drop as select seq, entry_id from audit.seal where seq in (3, 5)",
      "delete from audit.seal s using swap where s.seq = 3 and swap.seq = 3",
      "update audit.seal set entry_id = (select entry_id from swap where seq = 3) where seq = 5",
      `insert into audit.seal select chain, 3, (select entry_id from swap where seq = 5), algorithm, hash, sealed_at from audit.seal where seq = 5`,
    );

    expect(await verify()).toMatchObject({ isIntact: false, firstBadSeq: "3", fault: "link_broken" });
  });

  test("finds a chain cut short when its head was anchored outside", async () => {
    await sealedDeeds(tx(), 20);
    const head = await findHead(tx());
    const anchors = head ? [{ ...head, anchoredAt: TEST_NOW }] : [];

    await tamper(
      tx(),
      "delete from audit.entry where id in (select entry_id from audit.seal where seq > 10)",
      "delete from audit.seal where seq > 10",
    );

    expect(await verify()).toMatchObject({ isIntact: true, sealedCount: 10 });
    expect(await verifyAudit(tx(), { now: TEST_NOW, anchors })).toMatchObject({
      isIntact: false,
      firstBadSeq: "11",
      fault: "anchor_missed",
    });
  });
});
