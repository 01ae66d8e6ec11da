import { describe, expect, test } from "vitest";
import { useApp } from "../../testing/use-app.ts";
import { probe, probeRoutes } from "./probes.fixtures.ts";

const GOOD = { name: "任务", dueOn: "2026-11-21", count: 3, kind: "甲", lines: [] };

describe("校验 what is filled in wrong", () => {
  const app = useApp({ routes: probeRoutes({ files: [], creates: 0 }) });
  const send = async (body: object, headers = {}) =>
    (await app().signedIn("plan_office")).call(probe.form, { body, headers });

  test("every wrong field is told at once, by its pointer, in the reader's language", async () => {
    const wrong = { name: "", dueOn: "2026-02-30", count: 10, kind: "丙", lines: [{ departmentId: "x" }, { more: 1 }] };

    const zh = await send(wrong);
    const en = await send(wrong, { "x-language": "en" });

    expect(zh).toMatchObject({
      status: 422,
      body: { code: "http.invalid_input", title: expect.stringContaining("填写") },
    });
    expect(zh.body["fields"]).toEqual(
      expect.arrayContaining([
        { pointer: "/name", message: "此项必填。" },
        { pointer: "/dueOn", message: "格式不对。" },
        { pointer: "/count", message: "不能大于 9。" },
        { pointer: "/kind", message: "请从给定的选项中选择。" },
        { pointer: "/lines/0/departmentId", message: "格式不对。" },
        { pointer: "/lines/1/departmentId", message: "此项必填。" },
        { pointer: "/lines/1/more", message: "不认识的字段。" },
      ]),
    );
    const messages = (en.body["fields"] as { message: string }[]).map(({ message }) => message);
    expect(messages).toHaveLength((zh.body["fields"] as object[]).length);
    expect(messages.join("")).toMatch(/^[\x20-\x7e]+$/);
  });

  test.each([
    ["a wrong kind of value", { count: "三" }, "/count"],
    ["a fraction for a whole number", { count: 1.5 }, "/count"],
    ["null where a value is due", { name: null }, "/name"],
    ["too many lines", { lines: [1, 2, 3] }, "/lines"],
    ["a day before our calendar", { dueOn: "0000-01-01" }, "/dueOn"],
    ["an unknown field", { owner: "甲" }, "/owner"],
  ])("%s is 422 at its place", async (_, change, pointer) => {
    const { status, body } = await send({ ...GOOD, ...change });
    expect(status).toBe(422);
    expect((body["fields"] as { pointer: string }[]).map((field) => field.pointer)).toContain(pointer);
  });

  test("an answer holds what was promised and nothing beside", async () => {
    const { status, body } = await send(GOOD);
    expect([status, body]).toEqual([200, { name: "任务" }]);
  });

  test.each([
    ["a poisoned prototype", '{"__proto__":{"isAdmin":true}}', "http.malformed_body"],
    ["a poisoned constructor", '{"constructor":{"prototype":{"x":1}}}', "http.malformed_body"],
    ["broken JSON", '{"name":', "http.malformed_body"],
    ["a NUL", '{"name":"a\\u0000"}', "http.invalid_text"],
    ["half a surrogate pair", '{"name":"\\ud83d"}', "http.invalid_text"],
    ["nothing", "", "http.invalid_input"],
  ])("%s in the body is 422", async (_, payload, code) => {
    const { headers } = await app().signIn("nobody", "x");
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    const client = await app().signedIn("plan_office");
    const sent = await client.call(probe.form, {
      body: payload as never,
      headers: { "content-type": "application/json" },
    });
    expect([sent.status, sent.body["code"]]).toEqual([422, code]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test("a query of more than 2 KB is 414", async () => {
    const client = await app().signedIn("plan_office");
    const { status } = await client.call(probe.download, { query: { name: "长".repeat(700) } });
    expect(status).toBe(414);
  });
});

describe("问题详情 problems (RFC 9457)", () => {
  const app = useApp({ routes: probeRoutes({ files: [], creates: 0 }) });

  test("a refusal says type, title, status, code and the number of the request", async () => {
    const { body, headers } = await app().anonymous.call(probe.read);
    expect(body).toEqual({
      type: "urn:zhigang:problem:http.not_signed_in",
      title: "请先登录。",
      status: 401,
      code: "http.not_signed_in",
      requestId: expect.stringMatching(/^[0-9a-f]{8}-/),
    });
    expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
  });

  test.each([probe.bug, probe.sqlBug])("a bug at $path tells nothing of its inside", async (endpoint) => {
    const client = await app().signedIn("plan_office");
    const answer = await client.call(endpoint);
    expect(answer).toMatchObject({ status: 500, body: { code: "http.unexpected" } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|\.ts|select|nowhere|Error/);
  });

  test("an unknown path and an unknown method are problems too", async () => {
    for (const [method, url] of [
      ["GET", "/api/nothing"],
      ["DELETE", "/api/probe/thing"],
      ["OPTIONS", "/api/probe/thing"],
      ["TRACE", "/api/probe/thing"],
    ] as const) {
      const response = await app().server.inject({ method: method as "GET", url });
      expect([404, 405], `${method} ${url}`).toContain(response.statusCode);
      expect(response.headers["content-type"]).toMatch(/^application\/problem\+json/);
    }
  });
});
