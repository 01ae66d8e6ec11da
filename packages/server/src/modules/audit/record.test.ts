import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { on } from "../../platform/database/database.ts";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import { useOwnerTx } from "../../testing/use-owner-tx.ts";
import { useTx } from "../../testing/use-tx.ts";
import { record, recordRefusal } from "./record.ts";
import { sealEntries } from "./seal-entries.ts";
import { verifyAudit } from "./verify-audit.ts";
import type { AuditTables } from "./tables.ts";

const STATEMENTS = [
  "update audit.entry set actor_name = '他人'",
  "delete from audit.entry",
  "truncate audit.entry",
  "update audit.seal set seq = seq + 1",
  "delete from audit.anchor",
  "update audit.personal set name = '他人'",
  "delete from audit.personal",
  "truncate audit.personal",
];

describe("留痕 recording a deed", () => {
  const tx = useTx();
  const personal = () => on<AuditTables>(tx()).selectFrom("audit.personal").selectAll().orderBy("part").execute();
  const entries = () => on<AuditTables>(tx()).selectFrom("audit.entry").selectAll().orderBy("id").execute();

  test("keeps who, when, from where, on what, and what changed", async () => {
    const call = aCall(tx(), { role: "supervision_office", actor: { name: "周敏" } });

    await record(
      call,
      "ledger.task.close",
      { kind: "task", id: "t1", label: "建设平台" },
      { from: { status: "open" }, to: { status: "closed" }, reason: "已上线" },
    );

    expect(await entries()).toMatchObject([
      {
        recordedAt: TEST_NOW,
        actorId: call.actor.accountId,
        form: 2,
        actorName: null,
        actorDigest: expect.any(Buffer),
        subjectDigest: null,
        roles: ["supervision_office"],
        address: null,
        requestId: call.requestId,
        operation: "ledger.task.close",
        subjectKind: "task",
        subjectId: "t1",
        subjectLabel: "建设平台",
        result: "done",
        reason: "已上线",
        before: { status: "open" },
        after: { status: "closed" },
      },
    ]);
    expect(await personal()).toMatchObject([{ part: "actor", name: "周敏", address: "127.0.0.1" }]);
  });

  test("what is declared personal of an account stands beside the entry, and the same name never has the same digest", async () => {
    const rename = { from: { name: "周敏", departmentId: null }, to: { name: "周明", departmentId: null } };
    const account = { kind: "account", id: "a1", label: "zhou-min" };
    await record(aCall(tx()), "identity.account.change", account, rename);
    await record(aCall(tx()), "identity.account.change", account, rename);

    const [first, second] = await entries();
    expect(JSON.stringify([first, second])).not.toMatch(/周敏|周明|zhou-min|127\.0\.0\.1/);
    expect(first).toMatchObject({ subjectLabel: null, after: { name: { personal: true }, departmentId: null } });
    expect(first?.actorDigest).not.toEqual(second?.actorDigest);
    expect(first?.subjectDigest).not.toEqual(second?.subjectDigest);
    expect((await personal()).filter(({ part }) => part === "subject")).toMatchObject(
      Array(2).fill({ name: "zhou-min", before: { name: "周敏" }, after: { name: "周明" } }),
    );
  });

  test("a refusal is told apart from a deed", async () => {
    await recordRefusal(aCall(tx()), "identity.session.begin", { kind: "account", id: "a1" });

    expect(await entries()).toMatchObject([{ result: "refused" }]);
  });

  test.each([
    ["keys in any order, deep", { b: { d: 1, c: [3, { z: 1, y: 2 }] }, a: null }],
    ["numbers at the edges", { n: [0, -0, 1e21, 1.5e-7, 123456789012345] }],
    ["rare characters, half a character and NUL", { t: "𬭎\ud842 a\u0000b ‘引号’\n" }],
    ["a bare text", "文本"],
    ["a bare false", false],
  ])("the digest survives the way through the database: %s", async (_what, to) => {
    await record(aCall(tx()), "ledger.task.change", { kind: "task", id: "t" }, { to });
    await sealEntries(tx(), TEST_NOW, new Date(0));

    expect(await verifyAudit(tx(), { now: TEST_NOW })).toMatchObject({ isIntact: true, sealedCount: 1 });
  });

  test.each(STATEMENTS)("the everyday role may not: %s", async (statement) => {
    await record(aCall(tx()), "ledger.task.change", { kind: "task", id: "t" });

    await expect(sql.raw(statement).execute(tx())).rejects.toThrow(/append-only|permission denied/);
  });
});

describe("只增不改 append-only", () => {
  const tx = useOwnerTx();

  test.each(STATEMENTS)("the owner of the table is refused too: %s", async (statement) => {
    await expect(sql.raw(statement).execute(tx())).rejects.toThrow("append-only");
  });
});
