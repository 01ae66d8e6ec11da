import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { auditEndpoints as endpoints } from "@zhigang/contract/audit";
import { identityEndpoints } from "@zhigang/contract/identity";
import { newId } from "../../platform/ids.ts";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import { entriesOf } from "../../testing/entries-of.ts";
import { useApp } from "../../testing/use-app.ts";
import { withTransaction } from "../../platform/database/database.ts";
import { erasePersonal } from "./erase-personal.ts";
import { record } from "./record.ts";
import { createSealer } from "./sealer.ts";
import { createLogger } from "../../platform/logger.ts";

const folder = await mkdtemp(join(tmpdir(), "zhigang-audit-"));
afterAll(() => rm(folder, { recursive: true }));

describe("查阅留痕 reading the audit", () => {
  const app = useApp({ dataFolder: folder });
  const deed = (operation: string, id: string, minute = 0) => {
    const now = new Date(TEST_NOW.getTime() + minute * 60_000);
    const call = aCall(app().database.db, { now, actor: { name: "周敏" } });
    return record(call, operation, { kind: "task", id }, { from: { step: 1 }, to: { step: 2 } }).then(() => call);
  };

  test("the audit administrator finds deeds by person, operation, thing, request and time", async () => {
    const audit = await app().signedIn("audit_administrator");
    const id = newId();
    const call = await deed("ledger.task.change", id, 0);
    await deed("ledger.task.close", id, 10);
    await deed("ledger.plan.publish", id, 20);
    const find = async (query: Record<string, string>) => {
      const { body } = await audit.call(endpoints.listAuditEntries, { query: { subjectId: id, ...query } });
      return (body["items"] as { operation: string }[]).map(({ operation }) => operation);
    };

    expect(await find({})).toEqual(["ledger.plan.publish", "ledger.task.close", "ledger.task.change"]);
    expect(await find({ operation: "ledger.task." })).toEqual(["ledger.task.close", "ledger.task.change"]);
    expect(await find({ operation: "ledger.task.close" })).toEqual(["ledger.task.close"]);
    expect(await find({ operation: "ledger%" })).toEqual([]);
    expect(await find({ actorId: call.actor.accountId })).toEqual(["ledger.task.change"]);
    expect(await find({ actorName: "周" })).toHaveLength(3);
    expect(await find({ requestId: call.requestId })).toEqual(["ledger.task.change"]);
    expect(await find({ subjectKind: "plan" })).toEqual([]);
    expect(await find({ result: "refused" })).toEqual([]);
    const between = {
      from: new Date(TEST_NOW.getTime() + 300_000).toISOString(),
      to: new Date(TEST_NOW.getTime() + 900_000).toISOString(),
    };
    expect(await find(between)).toEqual(["ledger.task.close"]);
  });

  test("pages follow each other without gap, also where many share one moment", async () => {
    const audit = await app().signedIn("audit_administrator");
    const id = newId();
    for (let i = 0; i < 7; i += 1) await deed(`ledger.task.change`, id);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: Record<string, string> = { subjectId: id, limit: "3", ...(cursor !== "" && { cursor }) };
      const { body } = await audit.call(endpoints.listAuditEntries, { query });
      seen.push(...(body["items"] as { id: string }[]).map((entry) => entry.id));
      cursor = body["nextCursor"] as string | null;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  test("of a person who was erased the list and the entry tell that, and who the others were", async () => {
    const audit = await app().signedIn("audit_administrator");
    const person = newId();
    const task = newId();
    const db = app().database.db;
    await record(aCall(db, { actor: { accountId: person, name: "林岚" } }), "ledger.task.close", {
      kind: "task",
      id: task,
    });
    const account = { kind: "account", id: person, label: "lin-lan" };
    await record(aCall(db, { actor: { name: "周敏" } }), "identity.account.change", account, { to: { name: "林岚" } });
    const rowsOf = async (subjectId: string) =>
      (await audit.call(endpoints.listAuditEntries, { query: { subjectId } })).body["items"] as Record<
        string,
        unknown
      >[];
    const [change] = await rowsOf(person);
    const entryOf = async () => (await audit.call(endpoints.getAuditEntry, { params: { id: change?.["id"] } })).body;
    expect(change).toMatchObject({ actorName: "周敏", subjectLabel: "lin-lan", subjectErased: null });
    expect(await entryOf()).toMatchObject({ to: { name: "林岚" } });

    await withTransaction(db, (tx) => erasePersonal(aCall(tx, { actor: { name: "周敏" } }), person));

    const digest = expect.stringMatching(/^[0-9a-f]{12}$/);
    expect(await rowsOf(task)).toMatchObject([
      { actorName: null, actorErased: digest, address: null, actorId: person },
    ]);
    expect(await entryOf()).toMatchObject({
      actorName: "周敏",
      actorErased: null,
      subjectLabel: null,
      subjectErased: digest,
      to: { name: { erased: digest } },
    });
    const found = await audit.call(endpoints.listAuditEntries, { query: { actorName: "林岚" } });
    expect(found.body["items"]).toEqual([]);
  });

  test("an entry is read whole, and the look is recorded", async () => {
    const audit = await app().signedIn("audit_administrator");
    const id = newId();
    await deed("ledger.task.change", id);
    const { body } = await audit.call(endpoints.listAuditEntries, { query: { subjectId: id } });
    const [row] = body["items"] as { id: string }[];

    const entry = await audit.call(endpoints.getAuditEntry, { params: { id: row?.id } });

    expect(entry.body).toMatchObject({ from: { step: 1 }, to: { step: 2 }, algorithm: "sm3", seq: null });
    expect(await entriesOf(app().database.db, row?.id ?? "")).toMatchObject([
      { operation: "audit.entry.read", actorId: audit.accountId },
    ]);
  });

  test("the sealer numbers within a second, and the page verifies against the anchor outside", async () => {
    const audit = await app().signedIn("audit_administrator");
    const sealer = createSealer({
      db: app().database.db,
      clock: { now: () => TEST_NOW },
      logger: createLogger("error"),
      dataFolder: folder,
    });
    sealer.start();
    await expect
      .poll(async () => (await audit.call(endpoints.verifyAuditChain)).body["anchorCount"], { timeout: 5_000 })
      .toBe(1);
    await sealer.stop();

    const { status, body } = await audit.call(endpoints.verifyAuditChain);

    expect(status).toBe(200);
    expect(body).toMatchObject({ isIntact: true, firstBadSeq: null });
    expect(Number(body["sealedCount"])).toBeGreaterThan(5);
    expect(await entriesOf(app().database.db, "1")).toContainEqual(
      expect.objectContaining({ operation: "audit.chain.verify", actorId: audit.accountId }),
    );
  });

  test("a refused sign-in and a refused deed are found among the refusals", async () => {
    const audit = await app().signedIn("audit_administrator");
    const liaison = await app().signedIn("liaison");
    await app().signIn("nobody", "Wrong-kettle-41", "198.51.100.77");
    await liaison.call(identityEndpoints.listAccounts);

    const { body } = await audit.call(endpoints.listAuditEntries, { query: { result: "refused" } });

    const operations = (body["items"] as { operation: string }[]).map(({ operation }) => operation);
    expect(operations).toEqual(expect.arrayContaining(["identity.session.begin", "identity.account.list"]));
  });

  test.each([
    [
      "an entry that is not there",
      () => ({ endpoint: endpoints.getAuditEntry, sending: { params: { id: newId() } } }),
      404,
    ],
    ["an id that is none", () => ({ endpoint: endpoints.getAuditEntry, sending: { params: { id: "../etc" } } }), 422],
    [
      "an unknown filter",
      () => ({ endpoint: endpoints.listAuditEntries, sending: { query: { sort: "digest" } } }),
      422,
    ],
    [
      "a moment that is none",
      () => ({ endpoint: endpoints.listAuditEntries, sending: { query: { from: "yesterday" } } }),
      422,
    ],
    [
      "a page of a thousand",
      () => ({ endpoint: endpoints.listAuditEntries, sending: { query: { limit: "1000" } } }),
      422,
    ],
    [
      "a cursor that is none",
      () => ({ endpoint: endpoints.listAuditEntries, sending: { query: { cursor: "abc" } } }),
      422,
    ],
    [
      "a cursor of somebody's making",
      () => ({
        endpoint: endpoints.listAuditEntries,
        sending: { query: { cursor: Buffer.from('["x","y"]').toString("base64url") } },
      }),
      422,
    ],
  ])("%s is answered plainly", async (_what, asked, status) => {
    const audit = await app().signedIn("audit_administrator");
    const { endpoint, sending } = asked();
    expect((await audit.call(endpoint, sending)).status).toBe(status);
  });
});
