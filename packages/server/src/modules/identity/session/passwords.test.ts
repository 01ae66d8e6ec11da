import { describe, expect, test } from "vitest";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { withTransaction } from "../../../platform/database/database.ts";
import { TEST_NOW } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { CHEAP_HASHING } from "../../../testing/test-app.ts";
import { useApp } from "../../../testing/use-app.ts";
import { createDemoAccounts } from "../account/demo-accounts.ts";
import { findAccountByLoginName } from "../account/account-store.ts";
import { createFirstAdministrators } from "../account/first-administrators.ts";
import { hashPassword, needsRehash, RECOMMENDED_HASHING, verifyPassword } from "./password-hash.ts";

const PASSWORD = "Teal-kettle-41";
const days = (count: number) => new Date(TEST_NOW.getTime() + count * 86_400_000);

describe("修改密码 changing one's password", () => {
  const app = useApp();
  let count = 0;
  const aPerson = async (hashing: typeof RECOMMENDED_HASHING = CHEAP_HASHING) => {
    const loginName = `qin-${(count += 1)}`;
    const person = { loginName, name: "秦岚", roles: ["leader"] as const, departmentId: null, password: PASSWORD };
    await withTransaction(app().database.db, (tx) => createDemoAccounts(tx, [person], app().now, hashing));
    return loginName;
  };

  test("ends every session and begins a new one; only the new password works", async () => {
    const loginName = await aPerson();
    const here = await app().signIn(loginName, PASSWORD);
    const there = await app().signIn(loginName, PASSWORD);

    const changed = await here.client.call(endpoints.changePassword, {
      body: { currentPassword: PASSWORD, newPassword: "Amber-ferry-72" },
    });

    expect(changed.status).toBe(200);
    expect(changed.headers["set-cookie"]).toBeDefined();
    app().now = new Date(app().now.getTime() + 1_000);
    expect((await there.client.call(endpoints.getSession)).status).toBe(401);
    expect((await app().signIn(loginName, PASSWORD)).status).toBe(401);
    expect((await app().signIn(loginName, "Amber-ferry-72")).status).toBe(200);
    expect((await entriesOf(app().database.db, here.client.accountId)).map(({ operation }) => operation)).toContain(
      "identity.password.change",
    );
  });

  test.each([
    ["Wrong-kettle-1", "Amber-ferry-72", "identity.current_password_wrong", "/currentPassword"],
    [PASSWORD, "short1A", "identity.password_too_short", "/newPassword"],
    [PASSWORD, "Password-2026", "identity.password_too_common", "/newPassword"],
    [PASSWORD, "alllowercase", "identity.password_too_few_classes", "/newPassword"],
    [PASSWORD, "Zhigang-tea-9", "identity.password_from_context", "/newPassword"],
    [PASSWORD, PASSWORD, "identity.password_used_before", "/newPassword"],
  ])("%s → %s is refused: %s, at its field", async (currentPassword, newPassword, code, pointer) => {
    const { client } = await app().signIn(await aPerson(), PASSWORD);

    const answer = await client.call(endpoints.changePassword, { body: { currentPassword, newPassword } });

    expect(answer).toMatchObject({ status: 422, body: { code, fields: [{ pointer }] } });
  });

  test("guessing the present password in an open session is locked after five", async () => {
    const { client } = await app().signIn(await aPerson(), PASSWORD);
    const guess = (currentPassword: string) =>
      client.call(endpoints.changePassword, { body: { currentPassword, newPassword: "Amber-ferry-72" } });

    for (let i = 0; i < 5; i += 1) expect((await guess("Wrong-kettle-1")).status).toBe(422);

    expect((await guess(PASSWORD)).status).toBe(429);
  });

  test("the last five passwords may not come back, the sixth may", async () => {
    const loginName = await aPerson();
    let { client } = await app().signIn(loginName, PASSWORD);
    let current = PASSWORD;
    const change = async (newPassword: string) => {
      const { status } = await client.call(endpoints.changePassword, {
        body: { currentPassword: current, newPassword },
      });
      if (status === 200) current = newPassword;
      app().now = new Date(app().now.getTime() + 1_000);
      if (status === 200) ({ client } = await app().signIn(loginName, current));
      return status;
    };

    for (const word of ["Ferry", "Heron", "Maple", "Cedar"]) expect(await change(`Amber-${word}-72`)).toBe(200);
    expect(await change(PASSWORD)).toBe(422);
    expect(await change("Amber-Willow-72")).toBe(200);
    expect(await change(PASSWORD)).toBe(200);
  });

  test("after ninety days it must be changed before anything else", async () => {
    const loginName = await aPerson();
    app().now = days(91);

    const { body, client } = await app().signIn(loginName, PASSWORD);

    expect(body).toMatchObject({ mustChangePassword: true, passwordBecause: "expired", roles: [], permissions: [] });
    const changed = await client.call(endpoints.changePassword, {
      body: { currentPassword: PASSWORD, newPassword: "Amber-ferry-72" },
    });
    expect(changed.body).toMatchObject({ mustChangePassword: false, roles: ["leader"] });
    app().now = TEST_NOW;
  });

  test("a hash made in an older way is renewed at the next sign-in", async () => {
    const older = { log2Cost: 7, blockSize: 8, lanes: 1 };
    const loginName = await aPerson(older);
    await app().signIn(loginName, PASSWORD);

    const account = await findAccountByLoginName(app().database.db, loginName);

    expect(needsRehash(account?.passwordHash ?? "", CHEAP_HASHING)).toBe(false);
    expect(account?.passwordHash).not.toContain("Teal");
  });
});

describe("首次启动 first start", () => {
  const app = useApp({ isDemo: false });
  const first = () => withTransaction(app().database.db, (tx) => createFirstAdministrators(tx, app().now));
  const setUp = (token: string, newPassword = "Amber-ferry-72") =>
    app().anonymous.call(endpoints.setUpPassword, { body: { token, newPassword } });

  test("three administrators, none with a password; links work once, for thirty minutes, and are renewed until used", async () => {
    const links = await first();
    expect(links.map(({ role }) => role)).toEqual([
      "system_administrator",
      "security_administrator",
      "audit_administrator",
    ]);
    for (const { loginName } of links) {
      for (const guess of ["admin", loginName, "123456", ""])
        expect((await app().signIn(loginName, guess, `203.0.113.${guess.length}`)).status).not.toBe(200);
    }
    const [system, security, audit] = links.map(({ token }) => token);
    expect((await setUp(system ?? "", "Password-123")).status).toBe(422);
    expect((await setUp(system ?? "")).body).toEqual({ loginName: "sysadmin" });
    expect(await setUp(system ?? "", "Amber-heron-72")).toMatchObject({
      status: 410,
      body: { code: "identity.set_up_refused" },
    });
    app().now = new Date(TEST_NOW.getTime() + 31 * 60_000);
    expect((await setUp(security ?? "")).status).toBe(410);

    const renewed = await first();

    expect(renewed.map(({ loginName }) => loginName)).toEqual(["secadmin", "auditadmin"]);
    expect((await setUp(audit ?? "")).status).toBe(410);
    for (const { token } of renewed) expect((await setUp(token)).status).toBe(200);
    expect(await first()).toEqual([]);
    expect((await app().signIn("sysadmin", "Amber-ferry-72", "203.0.114.9")).body).toMatchObject({
      roles: ["system_administrator"],
    });
  });
});

describe("口令散列 hashing", () => {
  test("the same password never gives the same hash, and only it fits", async () => {
    const [one, two] = await Promise.all([
      hashPassword("竹影-7731", CHEAP_HASHING),
      hashPassword("竹影-7731", CHEAP_HASHING),
    ]);
    expect(one).not.toBe(two);
    expect(await verifyPassword("竹影-7731", one)).toBe(true);
    expect(await verifyPassword("竹影-7732", one)).toBe(false);
    expect(await verifyPassword("竹影-7731", "no hash at all")).toBe(false);
  });

  test("full-width and half-width typing are one password", async () => {
    expect(await verifyPassword("Ａｂｃ-１２３", await hashPassword("Abc-123", CHEAP_HASHING))).toBe(true);
  });

  test("the recommended way takes its time", async () => {
    const begin = performance.now();
    await hashPassword("竹影-7731", RECOMMENDED_HASHING);
    expect(performance.now() - begin).toBeGreaterThan(20);
  });
});
