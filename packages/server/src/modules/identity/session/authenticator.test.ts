import { describe, expect, test } from "vitest";
import { TEST_NOW, aCall } from "../../../testing/a-call.ts";
import { CHEAP_HASHING } from "../../../testing/test-app.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { findAccountByLoginName } from "../account/account-store.ts";
import { createDemoAccounts } from "../account/demo-accounts.ts";
import { markRoleRevoked } from "../account/role-store.ts";
import { createAuthenticator } from "./authenticator.ts";
import { beginSession } from "./begin-session.ts";

const RULES = { passwordProfile: "dengbao", secondFactor: "off" } as const;

describe("会话凭据 tokens", () => {
  const tx = useTx();
  const aSession = async () => {
    const person = { loginName: "shen", name: "沈遥", roles: ["leader"] as const, departmentId: null, password: "x" };
    await createDemoAccounts(tx(), [person], TEST_NOW, CHEAP_HASHING);
    const account = await findAccountByLoginName(tx(), "shen");
    const accountId = account?.id ?? "";
    return { accountId, token: await beginSession(aCall(tx()), accountId) };
  };

  test("a role taken away in another process is gone here within a second", async () => {
    let now = TEST_NOW;
    const authenticator = createAuthenticator({
      db: tx(),
      clock: { now: () => now },
      ...RULES,
      idleMinutes: 30,
    });
    const { accountId, token } = await aSession();
    expect(await authenticator.authenticate(token, "")).toMatchObject({ accountId, roles: ["leader"] });

    await markRoleRevoked(tx(), accountId, "leader", "", now);
    expect(await authenticator.authenticate(token, "")).toMatchObject({ roles: ["leader"] });
    now = new Date(now.getTime() + 1_000);

    expect(await authenticator.authenticate(token, "")).toMatchObject({ roles: [] });
  });

  test.each([
    [5, 4, true],
    [5, 5, false],
    [60, 59, true],
    [60, 60, false],
  ])("with an idle limit of %i minutes a session unused for %i still holds: %s", async (idleMinutes, unused, holds) => {
    let now = TEST_NOW;
    const clock = { now: () => now };
    const authenticator = createAuthenticator({ db: tx(), clock, ...RULES, idleMinutes });
    const { token } = await aSession();
    now = new Date(TEST_NOW.getTime() + unused * 60_000);

    expect((await authenticator.authenticate(token, "")) !== null).toBe(holds);
  });

  test("in this process it is gone as soon as it is told to look afresh", async () => {
    const authenticator = createAuthenticator({
      db: tx(),
      clock: { now: () => TEST_NOW },
      ...RULES,
      idleMinutes: 30,
    });
    const { accountId, token } = await aSession();
    await authenticator.authenticate(token, "");
    await markRoleRevoked(tx(), accountId, "leader", "", TEST_NOW);

    authenticator.forget();

    expect(await authenticator.authenticate(token, "")).toMatchObject({ roles: [] });
  });

  test("requests side by side share one look", async () => {
    const authenticator = createAuthenticator({
      db: tx(),
      clock: { now: () => TEST_NOW },
      ...RULES,
      idleMinutes: 30,
    });
    const { token } = await aSession();

    const actors = await Promise.all(Array.from({ length: 20 }, () => authenticator.authenticate(token, "")));

    expect(new Set(actors).size).toBe(1);
  });

  test.each([null, "", "guess"])("%j is nobody", async (token) => {
    const authenticator = createAuthenticator({
      db: tx(),
      clock: { now: () => TEST_NOW },
      ...RULES,
      idleMinutes: 30,
    });
    expect(await authenticator.authenticate(token, "")).toBeNull();
  });
});
