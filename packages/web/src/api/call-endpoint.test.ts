import { endpoint } from "@zhigang/contract/http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answers, refuses, standInServer } from "../testing/answers.ts";
import { addressOf, callEndpoint, fetchFile } from "./call-endpoint.ts";
import { fieldErrors, isRefusal, NoAnswer } from "./refusal.ts";

const summary = { zh: "试", en: "try" };
const readThing = endpoint({ method: "get", path: "/things/{id}", permission: "signed_in", summary, answer: "none" });
const createThing = endpoint({
  method: "post",
  path: "/things",
  permission: "signed_in",
  summary,
  creates: true,
  answer: "none",
});
const editThing = endpoint({
  method: "patch",
  path: "/things/{id}",
  permission: "signed_in",
  summary,
  edits: true,
  answer: "none",
});
const input = (given: object) => given as never;

afterEach(() => vi.unstubAllGlobals());

describe("按接口约定调用", () => {
  test("parameters are encoded, lists repeat their name, and empty filters are left out", () => {
    const address = addressOf(
      readThing,
      input({ params: { id: "a/b" }, query: { status: ["open", "late"], q: "", from: undefined, limit: 20 } }),
    );
    expect(address).toBe("/api/things/a%2Fb?status=open&status=late&limit=20");
  });

  test("an edit names the version that was read, a create carries a key, and both say the language", async () => {
    const { calls } = standInServer([answers(createThing, undefined), answers(editThing, undefined)]);
    await callEndpoint(editThing, input({ params: { id: "1" }, body: { title: "x" } }), { version: 3 });
    await callEndpoint(createThing, input({ body: {} }));
    await callEndpoint(createThing, input({ body: {} }), { idempotencyKey: "same" });
    expect(calls.map(({ headers }) => [headers.get("if-match"), headers.get("accept-language")])).toEqual([
      ['"v3"', "zh-CN"],
      [null, "zh-CN"],
      [null, "zh-CN"],
    ]);
    expect(calls[0]?.headers.get("idempotency-key")).toBeNull();
    expect(calls[1]?.headers.get("idempotency-key")).toMatch(/^[0-9a-f]{32}$/);
    expect(calls[2]?.headers.get("idempotency-key")).toBe("same");
  });

  test("a refusal keeps its code, its words, its number and the words for each field", async () => {
    const refused = refuses(createThing, 422, "http.invalid_input", "填写的内容有误。");
    const problem = {
      ...refused.refusal,
      fields: [
        { pointer: "/title", message: "请填写" },
        { pointer: "/body/dueOn", message: "日期不存在" },
      ],
    };
    standInServer([{ ...refused, refusal: problem as never }]);
    const error: unknown = await callEndpoint(createThing, input({ body: {} })).catch((caught: unknown) => caught);
    expect(isRefusal(error, "http.invalid_input") && [error.message, error.status, error.requestId]).toEqual([
      "填写的内容有误。",
      422,
      "req-7",
    ]);
    expect(fieldErrors(error)).toEqual({ title: "请填写", dueOn: "日期不存在" });
  });

  test("a proxy's own page becomes a plain refusal", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>502</html>", { status: 502 }));
    await expect(callEndpoint(readThing, input({ params: { id: "1" } }))).rejects.toMatchObject({
      code: "http.unexpected",
      status: 502,
    });
  });

  test("a create without an answer is sent again under the same key, and then succeeds", async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal("fetch", async (_: string, request: RequestInit) => {
      keys.push(new Headers(request.headers).get("idempotency-key"));
      if (keys.length < 3) throw new TypeError("network");
      return new Response(null, { status: 204 });
    });
    await callEndpoint(createThing, input({ body: {} }));
    expect(keys.length).toBe(3);
    expect(new Set(keys).size).toBe(1);
  });

  test("an edit without an answer is not repeated: its result is unknown", async () => {
    const sent = vi.fn(async () => Promise.reject(new TypeError("network")));
    vi.stubGlobal("fetch", sent);
    const error: unknown = await callEndpoint(editThing, input({ params: { id: "1" } }), { version: 1 }).catch(
      (caught: unknown) => caught,
    );
    expect(sent).toHaveBeenCalledOnce();
    expect(error instanceof NoAnswer && error.isResultUnknown).toBe(true);
  });

  test("a file comes with the name the server gives it", async () => {
    const headers = {
      "content-disposition": `attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent("任务台账_20261121.xlsx")}`,
    };
    vi.stubGlobal("fetch", async () => new Response("rows", { headers }));
    expect((await fetchFile(readThing, input({ params: { id: "1" } }))).name).toBe("任务台账_20261121.xlsx");
  });
});
