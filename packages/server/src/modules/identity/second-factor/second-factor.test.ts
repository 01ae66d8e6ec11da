import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import type { Role } from "@zhigang/domain/identity";
import { totpStep } from "@zhigang/domain/identity";
import { withTransaction } from "../../../platform/database/database.ts";
import { TEST_NOW } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { CHEAP_HASHING } from "../../../testing/test-app.ts";
import type { Client } from "../../../testing/test-app.ts";
import { useApp } from "../../../testing/use-app.ts";
import { createDemoAccounts } from "../account/demo-accounts.ts";
import { totpCode } from "./totp.ts";

const PASSWORD = "Teal-kettle-41";

describe("第二因素 the second factor", () => {
  const app = useApp({ isDemo: false, secondFactor: "administrators" });
  let count = 0;
  beforeEach(() => {
    app().now = TEST_NOW;
  });

  const aPerson = async (role: Role) => {
    const loginName = `factor-${(count += 1)}`;
    const person = { loginName, name: "周敏", roles: [role], departmentId: null, password: PASSWORD };
    const { db } = app().database;
    await withTransaction(db, (tx) => createDemoAccounts(tx, [person], app().now, CHEAP_HASHING));
    await sql`update identity.account set is_demo = false where login_name = ${loginName}`.execute(db);
    return loginName;
  };
  const signIn = async (loginName: string, code?: string, address = "192.0.2.1") => {
    const payload = { loginName, password: PASSWORD, ...(code !== undefined && { code }) };
    const headers = { "x-forwarded-for": address };
    const response = await app().server.inject({ method: "POST", url: "/api/session", headers, payload });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };
  /** Minutes after the enrolment, so that its code is no longer the latest. */
  const later = (minutes: number) => {
    app().now = new Date(TEST_NOW.getTime() + minutes * 60_000);
  };
  const codeOf = (key: Buffer) => totpCode(key, totpStep(app().now));
  const prepare = async (client: Client) => {
    const { body } = await client.call(endpoints.prepareSecondFactor, { body: { currentPassword: PASSWORD } });
    return fromBase32(String(body["key"]));
  };
  const enrolled = async (role: Role) => {
    const loginName = await aPerson(role);
    const { client } = await app().signIn(loginName, PASSWORD);
    const key = await prepare(client);
    const { body } = await client.call(endpoints.enrolSecondFactor, { body: { code: codeOf(key) } });
    return { loginName, accountId: client.accountId, before: client, key, codes: body["codes"] as string[] };
  };

  test("an administrator has no role before one is enrolled, and from then on signs in with a code", async () => {
    const loginName = await aPerson("system_administrator");
    const { client, body } = await app().signIn(loginName, PASSWORD);
    expect(body).toMatchObject({ roles: [], permissions: [], mustEnrolSecondFactor: true });
    expect((await client.call(endpoints.listAccounts)).status).toBe(403);

    const key = await prepare(client);
    const { rows } = await sql<{ sealedKey: Buffer }>`
      select sealed_key from identity.second_factor where account_id = ${client.accountId}`.execute(app().database.db);
    expect(rows[0]?.sealedKey.includes(key)).toBe(false);
    const done = await client.call(endpoints.enrolSecondFactor, { body: { code: codeOf(key) } });
    expect(done.body["codes"]).toHaveLength(10);
    expect((await client.call(endpoints.getSession)).status).toBe(401);

    later(2);
    expect(await signIn(loginName)).toMatchObject({ status: 401, body: { code: "identity.second_factor_needed" } });
    expect(await signIn(loginName, codeOf(key))).toMatchObject({
      status: 200,
      body: { roles: ["system_administrator"], mustEnrolSecondFactor: false },
    });
    const operations = (await entriesOf(app().database.db, client.accountId)).map(({ operation }) => operation);
    expect(operations).toEqual(
      expect.arrayContaining(["identity.second_factor.prepare", "identity.second_factor.enrol"]),
    );
  });

  test("a code works once, and within half a minute of its own only", async () => {
    const { loginName, key } = await enrolled("liaison");
    expect(await signIn(loginName, codeOf(key))).toMatchObject({
      status: 401,
      body: { code: "identity.code_refused" },
    });

    later(3);
    const code = codeOf(key);
    expect((await signIn(loginName, code)).status).toBe(200);
    expect(await signIn(loginName, code)).toMatchObject({ status: 401, body: { code: "identity.code_refused" } });
    later(5);
    const old = totpCode(key, totpStep(app().now) - 2);
    const lastOne = totpCode(key, totpStep(app().now) - 1);
    expect((await signIn(loginName, old)).status).toBe(401);
    expect((await signIn(loginName, lastOne)).status).toBe(200);
  });

  test("five wrong codes lock like five wrong passwords, also for the right one", async () => {
    const { loginName, key } = await enrolled("liaison");
    later(10);
    const wrong = String((Number(codeOf(key)) + 1) % 1_000_000).padStart(6, "0");
    const address = `198.51.${(count += 1)}.7`;
    for (let i = 0; i < 5; i += 1) expect((await signIn(loginName, wrong, address)).status).toBe(401);
    expect((await signIn(loginName, codeOf(key), address)).status).toBe(429);
  });

  test("a recovery code works once in place of a code, and new ones void the old", async () => {
    const { loginName, key, codes } = await enrolled("liaison");
    const [first = "", second = ""] = codes;
    expect((await signIn(loginName, first.toLowerCase().replaceAll("-", " "))).status).toBe(200);
    expect((await signIn(loginName, first)).status).toBe(401);
    later(2);
    const { client } = await app().signIn(loginName, PASSWORD, "192.0.2.1", codeOf(key));
    expect((await client.call(endpoints.getSecondFactor)).body).toMatchObject({
      policy: "administrators",
      isRequired: false,
      recoveryCodesLeft: 9,
    });
    later(4);
    expect((await client.call(endpoints.renewRecoveryCodes, { body: { code: codeOf(key) } })).status).toBe(200);
    expect((await signIn(loginName, second)).status).toBe(401);
  });

  test("it is removed with password and code, and not by either alone", async () => {
    const { loginName, key } = await enrolled("liaison");
    later(2);
    const { client } = await app().signIn(loginName, PASSWORD, "192.0.2.1", codeOf(key));
    const remove = (currentPassword: string, code: string) =>
      client.call(endpoints.removeSecondFactor, { body: { currentPassword, code } });
    later(4);
    expect(await remove("Wrong-kettle-41", codeOf(key))).toMatchObject({ status: 422 });
    expect(await remove(PASSWORD, "000000")).toMatchObject({ status: 422, body: { code: "identity.code_wrong" } });
    expect(await remove(PASSWORD, codeOf(key))).toMatchObject({ status: 200, body: { enrolledAt: null } });
    expect((await signIn(loginName)).status).toBe(200);
  });

  test("the security administrator resets it, which is recorded, and nobody else may", async () => {
    const security = await enrolled("security_administrator");
    const { loginName, accountId } = await enrolled("liaison");
    later(2);
    const { client } = await app().signIn(security.loginName, PASSWORD, "192.0.2.1", codeOf(security.key));
    const reset = { params: { id: accountId } };

    expect(await client.call(endpoints.resetSecondFactor, reset)).toMatchObject({
      status: 200,
      body: { hasSecondFactor: false },
    });

    expect((await signIn(loginName)).status).toBe(200);
    expect(await client.call(endpoints.resetSecondFactor, reset)).toMatchObject({
      status: 409,
      body: { code: "identity.second_factor_missing" },
    });
    expect(await client.call(endpoints.resetSecondFactor, { params: { id: security.accountId } })).toMatchObject({
      status: 409,
      body: { code: "identity.own_account" },
    });
    expect((await entriesOf(app().database.db, accountId)).at(-2)).toMatchObject({
      operation: "identity.second_factor.reset",
      actorId: security.accountId,
    });
  });

  test("what is out of order is refused plainly", async () => {
    const { client } = await app().signIn(await aPerson("liaison"), PASSWORD);
    const code = { body: { code: "123456" } };
    const refusals = [
      await client.call(endpoints.enrolSecondFactor, code),
      await client.call(endpoints.renewRecoveryCodes, code),
      await client.call(endpoints.prepareSecondFactor, { body: { currentPassword: "Wrong-kettle-41" } }),
    ];
    expect(refusals.map(({ body }) => body["code"])).toEqual([
      "identity.second_factor_not_prepared",
      "identity.second_factor_missing",
      "identity.current_password_wrong",
    ]);
    const key = await prepare(client);
    expect((await client.call(endpoints.enrolSecondFactor, code)).body["code"]).toBe("identity.code_wrong");
    expect((await client.call(endpoints.enrolSecondFactor, { body: { code: codeOf(key) } })).status).toBe(200);
  });
});

describe("演示身份 personas of the demo", () => {
  const app = useApp({ secondFactor: "off" });

  test("a persona that many share takes no second factor", async () => {
    const person = await app().signedIn("system_administrator");
    expect(await person.call(endpoints.prepareSecondFactor, { body: { currentPassword: PASSWORD } })).toMatchObject({
      status: 409,
      body: { code: "identity.second_factor_in_demo" },
    });
  });
});

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (each) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each).toString(2).padStart(5, "0"),
  );
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
