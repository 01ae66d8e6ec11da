import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { calendarDateOf } from "@zhigang/domain/values";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { newId } from "../../../platform/ids.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useApp } from "../../../testing/use-app.ts";
import { createAuthenticator } from "../session/authenticator.ts";
import { disableExpired } from "./disable-expired.ts";

describe("账号 accounts under three administrators", () => {
  const app = useApp();
  let count = 0;
  const people = async () => ({
    system: await app().signedIn("system_administrator"),
    security: await app().signedIn("security_administrator"),
    audit: await app().signedIn("audit_administrator"),
  });
  type People = Awaited<ReturnType<typeof people>>;
  const create = async ({ system }: Pick<People, "system">, loginName = `gao-${(count += 1)}`) => {
    const { body } = await system.call(endpoints.createAccount, { body: { loginName, name: "高远" } });
    return { id: String(body["id"]), loginName };
  };
  const tick = () => {
    app().now = new Date(app().now.getTime() + 1_000);
  };

  test("the system administrator creates, the security administrator puts to work, and the person sets the password", async () => {
    const { system, security } = await people();
    const { id, loginName } = await create({ system });
    expect((await system.call(endpoints.getAccount, { params: { id } })).body).toMatchObject({
      status: "pending",
      roles: [],
      hasPassword: false,
    });

    const granted = await security.call(endpoints.grantRole, { params: { id }, body: { role: "liaison" } });
    const { body: link } = await system.call(endpoints.resetPassword, { params: { id } });
    await app().anonymous.call(endpoints.setUpPassword, {
      body: { token: link["token"], newPassword: "Amber-ferry-72" },
    });

    expect(granted.body).toMatchObject({ status: "active", roles: ["liaison"] });
    expect((await app().signIn(loginName, "Amber-ferry-72")).body).toMatchObject({ roles: ["liaison"] });
    expect((await entriesOf(app().database.db, id)).map(({ operation }) => operation)).toEqual([
      "identity.account.create",
      "identity.role.grant",
      "identity.account.reset",
      "identity.password.set_up",
      "identity.session.begin",
    ]);
  });

  test("the night after its last day an account goes out of use, and is enabled only with another last day", async () => {
    const { system, security } = await people();
    const { db } = app().database;
    const today = calendarDateOf(app().now);
    const past = { body: { loginName: "gao-past", name: "高远", expiresOn: "2020-01-01" } };
    expect(await system.call(endpoints.createAccount, past)).toMatchObject({ status: 422 });
    const { id } = await create({ system });
    await security.call(endpoints.grantRole, { params: { id }, body: { role: "liaison" } });
    const change = async (expiresOn: string | null) => {
      const { version } = (await system.call(endpoints.getAccount, { params: { id } })).body;
      return system.call(endpoints.changeAccount, {
        params: { id },
        body: { expiresOn },
        headers: { "if-match": `"v${String(version)}"` },
      });
    };
    expect((await change(today)).body).toMatchObject({ expiresOn: today, isExpired: false });
    const at = (now: Date) => {
      const clock = { now: () => now };
      const authenticator = createAuthenticator({
        db,
        clock,
        passwordProfile: "dengbao",
        secondFactor: "off",
        idleMinutes: 30,
      });
      return { db, clock, authenticator };
    };
    expect(await disableExpired(at(app().now))).toBe(0);
    expect(await disableExpired(at(new Date(app().now.getTime() + 86_400_000)))).toBe(1);
    expect((await entriesOf(db, id)).map(({ operation }) => operation)).toContain("identity.account.disable");
    await sql`update identity.account set expires_on = '2026-01-01' where id = ${id}`.execute(db);
    const enable = () => system.call(endpoints.enableAccount, { params: { id } });
    expect(await enable()).toMatchObject({ status: 409, body: { code: "identity.account_expired" } });
    await change(null);
    expect(await enable()).toMatchObject({ status: 200, body: { status: "active", expiresOn: null } });
  });

  test("after how many days an account counts as idle is a dated rule with its source", async () => {
    const { system, security } = await people();
    const { id } = await create({ system });
    await security.call(endpoints.grantRole, { params: { id }, body: { role: "liaison" } });
    const made = new Date(app().now.getTime() - 40 * 86_400_000);
    await sql`update identity.account set created_at = ${made} where id = ${id}`.execute(app().database.db);
    const isIdle = async () => (await system.call(endpoints.getAccount, { params: { id } })).body["isIdle"];
    expect(await isIdle()).toBe(false);
    const rule = { validFrom: "2026-01-01", idleDays: 30, source: "市数据局〔2026〕3号" };
    expect(await system.call(endpoints.setAccountRule, { body: rule })).toMatchObject({ status: 403 });
    expect((await security.call(endpoints.setAccountRule, { body: rule })).body).toMatchObject(rule);
    expect(await isIdle()).toBe(true);
    const { items } = (await system.call(endpoints.listAccountRules, {})).body as { items: { idleDays: number }[] };
    expect(items.map(({ idleDays }) => idleDays)).toEqual([30, 90]);
  });

  test.each([
    ["the system administrator grants", "system", endpoints.grantRole, { role: "leader" }],
    ["the system administrator unlocks", "system", endpoints.unlockAccount, undefined],
    ["the security administrator creates", "security", endpoints.createAccount, { loginName: "x", name: "x" }],
    ["the security administrator disables", "security", endpoints.disableAccount, { reason: "x" }],
    ["the audit administrator lists", "audit", endpoints.listAccounts, undefined],
  ] as const)("not permitted, and on record: %s", async (_what, who, endpoint, body) => {
    const everybody = await people();
    const { id } = await create(everybody);

    const answer = await everybody[who].call(endpoint, { params: { id }, ...(body && { body }) });

    expect(answer).toMatchObject({ status: 403, body: { code: "http.not_permitted" } });
    const refusals = await entriesOf(app().database.db, endpoint.permission);
    expect(refusals.at(-1)).toMatchObject({ actorId: everybody[who].accountId, result: "refused" });
  });

  test.each(["Gao-Lin", "ｇａｏ-ｌｉｎ", " gao-lin ", "GAO-LIN"])(
    "names that differ only in case, width or spaces collide: %s",
    async (loginName) => {
      const { system } = await people();
      await create({ system }, "gao-lin");

      const again = await system.call(endpoints.createAccount, { body: { loginName, name: "另一人" } });

      expect(again).toMatchObject({ status: 409, body: { code: "identity.login_name_taken" } });
    },
  );

  test("the same creation sent twice with one key makes one account", async () => {
    const { system } = await people();
    const sending = {
      body: { loginName: `gao-${(count += 1)}`, name: "高远" },
      headers: { "idempotency-key": newId() },
    };

    const [first, second] = [
      await system.call(endpoints.createAccount, sending),
      await system.call(endpoints.createAccount, sending),
    ];

    expect(first.status).toBe(201);
    expect(second.body["id"]).toBe(first.body["id"]);
  });

  test("a disabled account is out at once, everywhere, and its name is never given again", async () => {
    const { system, security } = await people();
    const person = await app().signedIn("leader");
    expect((await person.call(endpoints.getSession)).status).toBe(200);

    const disabled = await system.call(endpoints.disableAccount, {
      params: { id: person.accountId },
      body: { reason: "离岗" },
    });

    expect(disabled.body).toMatchObject({ status: "disabled", actions: ["enable", "revoke", "erase"] });
    expect((await person.call(endpoints.getSession)).status).toBe(401);
    const again = await system.call(endpoints.createAccount, {
      body: { loginName: disabled.body["loginName"], name: "新人" },
    });
    expect(again.status).toBe(409);
    expect(await entriesOf(app().database.db, person.accountId)).toContainEqual(
      expect.objectContaining({
        operation: "identity.account.disable",
        reason: "离岗",
        before: { status: "active" },
        after: { status: "disabled" },
      }),
    );
    expect((await system.call(endpoints.resetPassword, { params: { id: person.accountId } })).status).toBe(409);
    expect(
      (await security.call(endpoints.grantRole, { params: { id: person.accountId }, body: { role: "liaison" } }))
        .status,
    ).toBe(409);
    expect((await system.call(endpoints.enableAccount, { params: { id: person.accountId } })).body).toMatchObject({
      status: "active",
    });
    expect((await system.call(endpoints.enableAccount, { params: { id: person.accountId } })).status).toBe(409);
  });

  test("a revoked role is gone at once", async () => {
    const { security } = await people();
    const person = await app().signedIn("plan_office", "leader");
    const params = { id: person.accountId };

    const revoked = await security.call(endpoints.revokeRole, { params, body: { role: "plan_office" } });

    expect(revoked.body).toMatchObject({ status: "active", roles: ["leader"] });
    expect((await person.call(endpoints.getSession)).status).toBe(401);
    expect((await security.call(endpoints.revokeRole, { params, body: { role: "plan_office" } })).body).toMatchObject({
      code: "identity.role_not_held",
    });
    expect((await security.call(endpoints.revokeRole, { params, body: { role: "leader" } })).body).toMatchObject({
      status: "pending",
      roles: [],
    });
  });

  test.each([
    ["a second administrator's role", ["audit_administrator"], "security_administrator", "identity.roles_incompatible"],
    ["an administrator's role beside business", ["leader"], "audit_administrator", "identity.roles_incompatible"],
    ["business beside an administrator's role", ["system_administrator"], "leader", "identity.roles_incompatible"],
    ["a role already held", ["leader"], "leader", "identity.role_held"],
  ] as const)("三员分立 refuses %s", async (_what, roles, role, code) => {
    const { security } = await people();
    const person = await app().signedIn(...roles);

    const answer = await security.call(endpoints.grantRole, { params: { id: person.accountId }, body: { role } });

    expect(answer).toMatchObject({ status: 409, body: { code } });
  });

  test("who gave up one administrator's role waits a day for another", async () => {
    const { security } = await people();
    const person = await app().signedIn("audit_administrator");
    await app().signedIn("audit_administrator");
    const params = { id: person.accountId };
    await security.call(endpoints.revokeRole, { params, body: { role: "audit_administrator" } });

    const answer = await security.call(endpoints.grantRole, { params, body: { role: "system_administrator" } });

    expect(answer).toMatchObject({ status: 409, body: { code: "identity.administrator_role_recent" } });
    expect((await security.call(endpoints.grantRole, { params, body: { role: "audit_administrator" } })).status).toBe(
      200,
    );
  });

  test("nobody acts on their own account", async () => {
    const { system, security } = await people();

    const own = await security.call(endpoints.grantRole, {
      params: { id: security.accountId },
      body: { role: "leader" },
    });
    const self = await system.call(endpoints.disableAccount, {
      params: { id: system.accountId },
      body: { reason: "x" },
    });

    expect([own.body["code"], self.body["code"]]).toEqual(["identity.own_account", "identity.own_account"]);
  });

  test("an edit of an account that changed meanwhile is refused, and shows what it is now", async () => {
    const { system } = await people();
    const { id } = await create({ system });
    const change = (version: string, name: string) =>
      system.call(endpoints.changeAccount, { params: { id }, body: { name }, headers: { "if-match": version } });

    const first = await change('"v1"', "高明远");
    const second = await change('"v1"', "高小远");

    expect(first).toMatchObject({ status: 200, body: { name: "高明远", version: 2 }, headers: { etag: '"v2"' } });
    expect(second).toMatchObject({
      status: 412,
      body: { code: "http.version_conflict", details: { now: { name: "高明远" } } },
    });
    expect((await system.call(endpoints.changeAccount, { params: { id }, body: { name: "无" } })).status).toBe(428);
  });

  test.each([
    ["an unknown role", endpoints.grantRole, "security", { role: "king" }],
    ["a disabling without reason", endpoints.disableAccount, "system", { reason: " " }],
    ["an account without a name", endpoints.createAccount, "system", { loginName: "a", name: "" }],
    ["a field nobody asked for", endpoints.createAccount, "system", { loginName: "a", name: "b", roles: ["leader"] }],
  ] as const)("wrong input is refused: %s", async (_what, endpoint, who, body) => {
    const everybody = await people();
    const { id } = await create(everybody);

    expect((await everybody[who].call(endpoint, { params: { id }, body })).status).toBe(422);
  });

  test("an account that is not there is not found", async () => {
    const { system, security } = await people();
    const params = { id: newId() };
    const asked = [
      system.call(endpoints.getAccount, { params }),
      system.call(endpoints.disableAccount, { params, body: { reason: "x" } }),
      system.call(endpoints.enableAccount, { params }),
      system.call(endpoints.resetPassword, { params }),
      system.call(endpoints.changeAccount, { params, body: { name: "x" }, headers: { "if-match": '"v1"' } }),
      security.call(endpoints.unlockAccount, { params }),
      security.call(endpoints.grantRole, { params, body: { role: "leader" } }),
      security.call(endpoints.revokeRole, { params, body: { role: "leader" } }),
    ];

    for (const { status } of await Promise.all(asked)) expect(status).toBe(404);
  });

  test("the list is found by name and role, and paged without gap", async () => {
    const { system } = await people();
    for (let i = 0; i < 5; i += 1) await create({ system }, `paged-${i}`);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: Record<string, string> = { text: "PAGED", limit: "2", ...(cursor !== "" && { cursor }) };
      const { body } = await system.call(endpoints.listAccounts, { query });
      seen.push(...(body["items"] as { loginName: string }[]).map(({ loginName }) => loginName));
      cursor = body["nextCursor"] as string | null;
    }

    expect(seen).toEqual(["paged-0", "paged-1", "paged-2", "paged-3", "paged-4"]);
    const { body } = await system.call(endpoints.listAccounts, {
      query: { role: "audit_administrator", limit: "200" },
    });
    for (const { roles } of body["items"] as { roles: string[] }[]) expect(roles).toContain("audit_administrator");
  });

  test("the last active administrator of a kind stays, whoever asks", async () => {
    tick();
    const { system, security, audit } = await people();
    const others = async (role: string) => {
      const { body } = await system.call(endpoints.listAccounts, { query: { role, status: "active", limit: "200" } });
      return (body["items"] as { id: string }[]).map(({ id }) => id);
    };
    for (const id of await others("audit_administrator")) {
      if (id !== audit.accountId)
        await system.call(endpoints.disableAccount, { params: { id }, body: { reason: "整理" } });
    }
    const params = { id: audit.accountId };

    const disabled = await system.call(endpoints.disableAccount, { params, body: { reason: "x" } });
    const revoked = await security.call(endpoints.revokeRole, { params, body: { role: "audit_administrator" } });

    expect([disabled.body["code"], revoked.body["code"]]).toEqual([
      "identity.last_administrator",
      "identity.last_administrator",
    ]);
  });
});
