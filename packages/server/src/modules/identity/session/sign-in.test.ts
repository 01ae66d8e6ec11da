import { beforeAll, describe, expect, test } from "vitest";
import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { withTransaction } from "../../../platform/database/database.ts";
import { TEST_NOW } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { CHEAP_HASHING } from "../../../testing/test-app.ts";
import { useApp } from "../../../testing/use-app.ts";
import { createDemoAccounts } from "../account/demo-accounts.ts";

const PASSWORD = "Teal-kettle-41";
const minutes = (count: number) => new Date(TEST_NOW.getTime() + count * 60_000);

describe("登录 signing in", () => {
  const app = useApp();
  let count = 0;
  const aPerson = async () => {
    const loginName = `zhou-${(count += 1)}`;
    const person = { loginName, name: "周敏", roles: ["plan_office"] as const, departmentId: null, password: PASSWORD };
    await withTransaction(app().database.db, (tx) => createDemoAccounts(tx, [person], TEST_NOW, CHEAP_HASHING));
    return loginName;
  };
  const block = () => `198.51.${(count += 1)}.7`;
  beforeAll(() => {
    app().now = TEST_NOW;
  });

  test("the right password gives a session with roles and permissions, and an entry in the audit", async () => {
    const loginName = await aPerson();

    const { status, body, client } = await app().signIn(` ${loginName.toUpperCase()} `, PASSWORD);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { name: "周敏", loginName },
      roles: ["plan_office"],
      mustChangePassword: false,
    });
    expect(body["permissions"]).toContain("identity.department.create");
    expect(body["permissions"]).not.toContain("identity.account.create");
    expect(await entriesOf(app().database.db, client.accountId)).toMatchObject([
      { operation: "identity.session.begin", result: "done", actorId: client.accountId },
    ]);
  });

  test("each sign-in is another session, and the cookie is out of reach of scripts and foreign pages", async () => {
    const loginName = await aPerson();
    const first = await app().signIn(loginName, PASSWORD);
    const second = await app().signIn(loginName, PASSWORD);

    expect(String(first.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/i);
    expect(first.headers["set-cookie"]).not.toBe(second.headers["set-cookie"]);
    expect((await second.client.call(endpoints.listOwnSessions)).body["items"]).toHaveLength(2);
  });

  test("an unknown name and a wrong password get the same answer", async () => {
    const known = await app().signIn(await aPerson(), "Wrong-kettle-41", block());
    const unknown = await app().signIn("nobody", "Wrong-kettle-41", block());

    expect(known.status).toBe(401);
    const words = ({ body }: typeof known) => ({ code: body["code"], title: body["title"] });
    expect(words(unknown)).toEqual(words(known));
  });

  test.each(["known", "unknown"])(
    "five failures lock a name that is %s, also for the right password, for thirty minutes",
    async (which) => {
      const loginName = which === "known" ? await aPerson() : `nobody-${(count += 1)}`;
      const address = block();
      app().now = minutes(0);
      for (let i = 0; i < 5; i += 1)
        expect((await app().signIn(loginName, "Wrong-kettle-41", address)).status).toBe(401);

      expect(await app().signIn(loginName, PASSWORD, address)).toMatchObject({
        status: 429,
        body: { code: "identity.sign_in_locked", details: { minutes: 30 } },
      });
      app().now = minutes(29);
      expect((await app().signIn(loginName, PASSWORD, address)).status).toBe(429);
      app().now = minutes(31);
      expect((await app().signIn(loginName, PASSWORD, address)).status).toBe(which === "known" ? 200 : 401);
      app().now = TEST_NOW;
    },
  );

  test("failures are counted even when they come all at once", async () => {
    const loginName = await aPerson();
    const address = block();

    const answers = await Promise.all(
      Array.from({ length: 12 }, () => app().signIn(loginName, "Wrong-kettle-41", address)),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test("the security administrator unlocks", async () => {
    const loginName = await aPerson();
    const address = block();
    for (let i = 0; i < 5; i += 1) await app().signIn(loginName, "Wrong-kettle-41", address);
    const security = await app().signedIn("security_administrator");
    const found = await security.call(endpoints.listAccounts, { query: { text: loginName } });
    const [account] = found.body["items"] as { id: string; isLocked: boolean }[];
    expect(account?.isLocked).toBe(true);

    const unlocked = await security.call(endpoints.unlockAccount, { params: { id: account?.id } });

    expect(unlocked.body).toMatchObject({ isLocked: false });
    expect((await app().signIn(loginName, PASSWORD, address)).status).toBe(200);
  });

  test("a session ends thirty minutes after its last use, and twelve hours after its beginning", async () => {
    const { client } = await app().signIn(await aPerson(), PASSWORD);
    for (let used = 20; used < 12 * 60; used += 20) {
      app().now = minutes(used);
      expect((await client.call(endpoints.getSession)).status).toBe(200);
    }
    app().now = minutes(12 * 60);
    expect((await client.call(endpoints.getSession)).status).toBe(401);
    app().now = TEST_NOW;

    const { client: idle } = await app().signIn(await aPerson(), PASSWORD);
    app().now = minutes(30);
    expect((await idle.call(endpoints.getSession)).status).toBe(401);
    app().now = TEST_NOW;
  });

  test("signing out ends the session at once", async () => {
    const { client } = await app().signIn(await aPerson(), PASSWORD);
    await client.call(endpoints.getSession);

    const answer = await client.call(endpoints.signOut);

    expect(answer.status).toBe(204);
    expect(String(answer.headers["set-cookie"])).toMatch(/zhigang=;/);
    expect((await client.call(endpoints.getSession)).status).toBe(401);
  });

  test("one's own other session is ended from here; another's is not found", async () => {
    const loginName = await aPerson();
    const here = await app().signIn(loginName, PASSWORD);
    const there = await app().signIn(loginName, PASSWORD);
    const stranger = await app().signedIn("leader");
    const { items } = (await here.client.call(endpoints.listOwnSessions)).body as {
      items: { id: string; isCurrent: boolean }[];
    };
    const id = items.find(({ isCurrent }) => !isCurrent)?.id;

    expect((await stranger.call(endpoints.endSession, { params: { id } })).status).toBe(404);
    expect((await here.client.call(endpoints.endSession, { params: { id } })).status).toBe(204);
    expect((await there.client.call(endpoints.getSession)).status).toBe(401);
    expect((await here.client.call(endpoints.getSession)).status).toBe(200);
  });

  test("the language follows the person", async () => {
    const { client } = await app().signIn(await aPerson(), PASSWORD);

    expect((await client.call(endpoints.changeLanguage, { body: { language: "en" } })).body).toMatchObject({
      language: "en",
    });
    expect((await client.call(endpoints.changeLanguage, { body: { language: "fr" } })).status).toBe(422);
  });

  test.each([
    ["no password", { loginName: "a" }],
    ["a field nobody asked for", { loginName: "a", password: "b", role: "leader" }],
    ["a name of spaces", { loginName: "  ", password: "b" }],
  ])("wrong input is refused: %s", async (_what, body) => {
    expect((await app().anonymous.call(endpoints.signIn, { body })).status).toBe(422);
  });

  test.each(["", "x", "a".repeat(43), "zhigang"])("a token that nobody was given is nobody: %j", async (token) => {
    const response = await app().server.inject({ url: "/api/session", headers: { cookie: `zhigang=${token}` } });
    expect(response.statusCode).toBe(401);
  });
});

describe("演示账号 outside the demo", () => {
  const app = useApp({ isDemo: false });

  test("nobody signs in as a persona of the demo", async () => {
    const person = {
      loginName: "demo",
      name: "演示",
      roles: ["leader"] as const,
      departmentId: null,
      password: PASSWORD,
    };
    await withTransaction(app().database.db, (tx) => createDemoAccounts(tx, [person], TEST_NOW, CHEAP_HASHING));

    expect(await app().signIn("demo", PASSWORD)).toMatchObject({
      status: 401,
      body: { code: "identity.sign_in_refused" },
    });
    expect((await app().anonymous.call(endpoints.getAbout)).body).toMatchObject({
      isDemo: false,
      uploadLimitMb: 1,
      demoPersonas: [],
    });
  });
});

describe("登录用时 what the time of an answer tells", () => {
  const hashing = { log2Cost: 13, blockSize: 8, lanes: 1 };
  const app = useApp({ hashing });

  test("an unknown name takes as long as a known one (quality S-03)", async () => {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 9; round += 1) {
      const loginName = `liu-${round}`;
      const person = { loginName, name: "刘川", roles: ["leader"] as const, departmentId: null, password: PASSWORD };
      await withTransaction(app().database.db, (tx) => createDemoAccounts(tx, [person], TEST_NOW, hashing));
      for (const which of ["known", "unknown"] as const) {
        const begin = performance.now();
        await app().signIn(which === "known" ? loginName : `nobody-${round}`, "Wrong-kettle-41", `198.18.${round}.1`);
        times[which].push(performance.now() - begin);
      }
    }
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[4] ?? 0;

    const ratio = median(times.unknown) / median(times.known);
    // Without the same hashing an unknown name would answer in a tenth of the time; a busy machine blurs the rest.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
