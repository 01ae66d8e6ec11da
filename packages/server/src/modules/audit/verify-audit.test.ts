import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import { useOwnerTx } from "../../testing/use-owner-tx.ts";
import { findHead } from "./chain-store.ts";
import { digestOf } from "./digest.ts";
import { insertEntry } from "./entry-store.ts";
import type { StoredEntry } from "./entry-store.ts";
import { erasePersonal } from "./erase-personal.ts";
import { sealedDeeds, tamper } from "./fixtures.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal-entries.ts";
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
    ["another actor", `update audit.entry set actor_id = 'other' where id = ${fourth}`, "4", "entry_changed"],
    [
      "another digest of who",
      `update audit.entry set actor_digest = digest where id = ${fourth}`,
      "4",
      "entry_changed",
    ],
    ["another name", `update audit.personal set name = '他人' where entry_id = ${fourth}`, "4", "personal_changed"],
    [
      "another salt",
      `update audit.personal set salt = 'sixteen bytes ok' where entry_id = ${fourth}`,
      "4",
      "personal_changed",
    ],
    [
      "another person added",
      `insert into audit.personal select chain, entry_id, 'subject', salt, '他人' from audit.personal where entry_id = ${fourth}`,
      "4",
      "personal_changed",
    ],
    ["a name gone without an act", `delete from audit.personal where entry_id = ${fourth}`, "4", "personal_missing"],
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

  test("entries of the first form, with their names in them, are verified as they are", async () => {
    await insertEntry(tx(), anEntryOfFormOne(), []);
    await sealedDeeds(tx(), 3);
    expect(await verify()).toMatchObject({ isIntact: true, sealedCount: 4 });

    await tamper(tx(), "update audit.entry set actor_name = '他人' where form = 1");
    expect(await verify()).toMatchObject({ isIntact: false, fault: "entry_changed" });
  });

  test("a person erased on record leaves a whole chain, and the names of others stand", async () => {
    const call = aCall(tx(), { actor: { name: "周敏" } });
    const person = newId();
    await record(aCall(tx(), { actor: { accountId: person, name: "林岚" } }), "ledger.task.close", {
      kind: "task",
      id: "t",
    });
    await record(call, "identity.account.disable", { kind: "account", id: person, label: "lin-lan" });
    await record(aCall(tx(), { actor: { accountId: "", name: "" } }), "identity.session.begin", {
      kind: "account",
      id: person,
      label: "lin-lan",
    });
    await sql`savepoint before`.execute(tx());
    await expect(sql`select audit.erase_personal(${person})`.execute(tx())).rejects.toThrow("with its act on record");
    await sql`rollback to savepoint before`.execute(tx());

    expect(await erasePersonal(call, person)).toBe(4);
    await sealEntries(tx(), TEST_NOW, new Date(0));

    expect(await verify()).toMatchObject({ isIntact: true, sealedCount: 4 });
    const { rows } = await sql<{ name: string }>`select distinct name from audit.personal`.execute(tx());
    expect(rows).toEqual([{ name: "周敏" }]);
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

/** As entries were written while the name and the address still stood in them. */
function anEntryOfFormOne(): StoredEntry {
  const content = {
    id: newId(),
    recordedAt: TEST_NOW,
    actorId: "a1",
    actorName: "周敏",
    roles: ["plan_office"],
    departmentId: null,
    address: "10.0.0.7",
    requestId: "r1",
    operation: "ledger.task.close",
    subjectKind: "task",
    subjectId: "t1",
    subjectLabel: "建设平台",
    result: "done",
    reason: null,
    before: null,
    after: { status: "closed" },
    form: 1,
    actorDigest: null,
    subjectDigest: null,
  } as const;
  return { ...content, algorithm: "sha256", digest: digestOf(content, "sha256") };
}
