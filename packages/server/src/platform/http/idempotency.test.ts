import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { openTestApp, type TestApp } from "../../testing/test-app.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import { deleteOldIdempotencyKeys } from "./idempotency.ts";
import { probeRoutes, type Seen } from "./probes.fixtures.ts";

describe("幂等键 the same request twice (R-06)", () => {
  let app: TestApp;
  let origin = "";
  let cookie = "";
  const seen: Seen = { files: [], creates: 0 };
  beforeAll(async () => {
    app = await openTestApp(await cloneDatabase(), { routes: probeRoutes(seen) });
    origin = await app.server.listen({ host: "127.0.0.1", port: 0 });
    cookie = await cookieOfSomebody();
  });
  afterAll(() => app.close());

  const cookieOfSomebody = async () => {
    const { cookie: own } = await app.signedInByCookie("plan_office");
    return own;
  };
  const create = async (key: string | undefined, body: object, as = cookie) => {
    const response = await fetch(`${origin}/api/probe/rows`, {
      method: "POST",
      headers: { cookie: as, "content-type": "application/json", ...(key !== undefined && { "idempotency-key": key }) },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { at?: string; code?: string } };
  };

  test("the same key and body is done once and answered alike", async () => {
    const before = seen.creates;
    const first = await create("k1", { key: "a" });
    const second = await create("k1", { key: "a" });
    expect(first.status).toBe(201);
    expect(second).toEqual(first);
    expect(seen.creates - before).toBe(1);
  });

  test("the same key with another body is refused", async () => {
    await create("k2", { key: "a" });
    expect(await create("k2", { key: "b" })).toMatchObject({
      status: 422,
      body: { code: "http.idempotency_mismatch" },
    });
  });

  test("two people may use the same key", async () => {
    const other = await cookieOfSomebody();
    const [mine, theirs] = [await create("k3", { key: "a" }), await create("k3", { key: "b" }, other)];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
  });

  test("without a key each request counts", async () => {
    const before = seen.creates;
    await create(undefined, { key: "a" });
    await create(undefined, { key: "a" });
    expect(seen.creates - before).toBe(2);
  });

  test.each(["", "x".repeat(201), "with space", "tab\there"])("the key %j is refused, not stored", async (key) => {
    expect(await create(key, { key: "a" })).toMatchObject({
      status: 422,
      body: { code: "http.invalid_idempotency_key" },
    });
  });

  test("20 copies at once on 20 connections make one row", async () => {
    const before = seen.creates;
    const answers = await Promise.all(Array.from({ length: 20 }, () => create("k4", { key: "a" })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.at)).size).toBe(1);
    expect(seen.creates - before).toBe(1);
  });

  test("the same key with another file is refused", async () => {
    const upload = (text: string) => {
      const form = new FormData();
      form.append("file", new File([text], "计划.txt"));
      return fetch(`${origin}/api/probe/files`, {
        method: "POST",
        headers: { cookie, "idempotency-key": "k5" },
        body: form,
      });
    };
    const statuses = [await upload("甲"), await upload("甲"), await upload("乙")].map(({ status }) => status);
    expect(statuses).toEqual([201, 201, 422]);
  });

  test("keys older than a day are forgotten", async () => {
    await create("k6", { key: "a" });
    const { db } = app.database;
    const late = new Date(app.now.getTime() + 24 * 3_600_000 + 1000);
    expect(await deleteOldIdempotencyKeys(db, app.now)).toBe(0);
    expect(await deleteOldIdempotencyKeys(db, late)).toBeGreaterThan(0);
    const { rows } = await sql`select 1 from platform.idempotency_key`.execute(db);
    expect(rows).toEqual([]);
  });
});
