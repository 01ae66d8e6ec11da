import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { TEST_NOW } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import type { Client } from "../../../testing/test-app.ts";
import { useApp } from "../../../testing/use-app.ts";
import { sealEntries, verifyAudit } from "../../audit/index.ts";

const PASSWORD = "Teal-kettle-41";
const ADDRESS = "203.0.113.77";

describe("注销与个人信息 erasing a person (PIPL 45–47)", () => {
  const forgotten: string[] = [];
  const app = useApp({ forgetPerson: [async (_tx, { accountId }) => void forgotten.push(accountId)] });

  /** Somebody who was made, renamed once, put to work, signed in from an address, mistyped, and changed the password. */
  const aMember = async (loginName: string, system: Client, security: Client) => {
    const made = await system.call(endpoints.createAccount, { body: { loginName, name: `旧名 ${loginName}` } });
    const account = { params: { id: String(made.body["id"]) } };
    await security.call(endpoints.grantRole, { ...account, body: { role: "liaison" } });
    const { version } = (await system.call(endpoints.getAccount, account)).body;
    const seen = { headers: { "if-match": `"v${String(version)}"` } };
    await system.call(endpoints.changeAccount, { ...account, ...seen, body: { name: `诸葛 ${loginName}` } });
    const { token } = (await system.call(endpoints.resetPassword, account)).body;
    await app().anonymous.call(endpoints.setUpPassword, { body: { token, newPassword: PASSWORD } });
    await app().signIn(loginName, "Wrong-kettle-41", ADDRESS);
    const { client } = await app().signIn(loginName, PASSWORD, ADDRESS);
    return { account, id: account.params.id, client };
  };

  test("the person's own copy tells the account, its roles, its sessions and the deeds, and is on record", async () => {
    const system = await app().signedIn("system_administrator");
    const { client, id } = await aMember("zhuge-export", system, await app().signedIn("security_administrator"));

    const { status, body } = await client.call(endpoints.exportOwnData);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { id, name: "诸葛 zhuge-export", loginName: "zhuge-export", status: "active" },
      roles: [{ role: "liaison", revokedAt: null }],
      sessions: [{ address: ADDRESS, isCurrent: true }],
    });
    expect(body["deeds"]).toContainEqual(
      expect.objectContaining({ operation: "identity.session.begin", result: "done", address: ADDRESS }),
    );
    expect((await entriesOf(app().database.db, id)).at(-1)).toMatchObject({ operation: "identity.data.export" });
    expect((await app().anonymous.call(endpoints.exportOwnData)).status).toBe(401);
  });

  test("after the erasure the database holds neither name nor address; office, acts and chain stay", async () => {
    const system = await app().signedIn("system_administrator");
    const security = await app().signedIn("security_administrator");
    const { account, id } = await aMember("zhuge-yanqiu", system, security);
    const { db } = app().database;
    const acts = (await entriesOf(db, id)).length;
    const erase = { ...account, body: { reason: "本人申请，2026-17号" } };
    expect((await system.call(endpoints.eraseAccount, erase)).body["code"]).toBe("identity.wrong_state");
    await system.call(endpoints.disableAccount, { ...account, body: { reason: "调离" } });
    expect((await security.call(endpoints.eraseAccount, erase)).status).toBe(403);
    expect(await tablesWith(db, "zhuge-yanqiu")).toContain("audit.personal");

    const { status, body } = await system.call(endpoints.eraseAccount, erase);

    const mark = id.replaceAll("-", "").slice(-8);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "erased", name: `已注销人员 ${mark}`, roles: ["liaison"], actions: [] });
    expect(forgotten).toEqual([id]);
    expect(await tablesWith(db, "zhuge-yanqiu")).toEqual([]);
    const left = await sql`select from audit.personal p join audit.entry e on e.id = p.entry_id
      where (e.actor_id = ${id} and p.part = 'actor') or (e.subject_id = ${id} and p.part = 'subject')`.execute(db);
    expect(left.rows).toEqual([]);
    const kept = await entriesOf(db, id);
    expect(kept.length).toBe(acts + 3);
    expect(kept.slice(-2)).toMatchObject([
      { operation: "audit.personal.erase" },
      { operation: "identity.account.erase", reason: "本人申请，2026-17号" },
    ]);
    expect(await verifiedAfterSealing(db)).toMatchObject({ isIntact: true });
  });

  test("an erased name is never given again, however it is written", async () => {
    const system = await app().signedIn("system_administrator");
    const { account } = await aMember("zhuge-again", system, await app().signedIn("security_administrator"));
    await system.call(endpoints.disableAccount, { ...account, body: { reason: "调离" } });
    await system.call(endpoints.eraseAccount, { ...account, body: { reason: "本人申请" } });

    const again = await system.call(endpoints.createAccount, { body: { loginName: "Ｚhuge-AGAIN", name: "另一人" } });

    expect(again.body["code"]).toBe("identity.login_name_taken");
    expect((await app().signIn("zhuge-again", PASSWORD, ADDRESS)).status).toBe(401);
  });
});

/** Every table of ours with a row that holds these words. */
async function tablesWith(db: Tx, words: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'pgboss') and has_table_privilege(
      quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select from ${sql.raw(name)} t where t::text like ${`%${words}%`} limit 1`.execute(db);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function verifiedAfterSealing(db: Tx) {
  while ((await withTransaction(db, (tx) => sealEntries(tx, TEST_NOW, new Date(0)))) > 0);
  return verifyAudit(db, { now: TEST_NOW });
}
