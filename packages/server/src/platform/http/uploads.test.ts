import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/test-app.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import { probe, probeRoutes, type Seen } from "./probes.fixtures.ts";

const LIMIT = 1024 * 1024;

describe("上传与下载 files through the door", () => {
  let app: TestApp;
  let origin = "";
  let cookie = "";
  const seen: Seen = { files: [], creates: 0 };
  beforeAll(async () => {
    app = await openTestApp(await cloneDatabase(), { routes: probeRoutes(seen) });
    origin = await app.server.listen({ host: "127.0.0.1", port: 0 });
    ({ cookie } = await app.signedInByCookie("plan_office"));
  });
  beforeEach(() => void seen.files.splice(0));
  afterAll(() => app.close());

  const send = async (body: FormData | string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${origin}/api${probe.upload.path}`, {
      method: "POST",
      headers: { cookie, ...headers },
      body,
    });
    return { status: response.status, body: (await response.json()) as { names?: string[]; code?: string } };
  };
  const form = (...files: readonly File[]) => {
    const data = new FormData();
    for (const file of files) data.append("file", file);
    return data;
  };

  test.each([
    "红头文件（终稿）2.docx",
    "a\u202Etxt.exe",
    '"; filename=x.docx',
    "🏙️ 计划 𬭎.xlsx",
    "O'Brien; a=b, c.txt",
  ])("the name %j comes in as it is, and goes out as it came (S-89)", async (name) => {
    expect((await send(form(new File(["x"], name)))).body.names).toEqual([name]);

    const response = await fetch(`${origin}/api${probe.download.path}?name=${encodeURIComponent(name)}`, {
      headers: { cookie },
    });
    const disposition = response.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toBe(name);
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("a file over the limit is 413, and nothing came through", async () => {
    const { status, body } = await send(form(new File([new Uint8Array(LIMIT + 1)], "大.docx")));
    expect([status, body.code]).toEqual([413, "http.body_too_large"]);
    expect(seen.files).toEqual([]);
  });

  test("a file of just the limit comes through", async () => {
    expect((await send(form(new File([new Uint8Array(LIMIT)], "满.docx")))).status).toBe(201);
  });

  test("more than 50 files are 413", async () => {
    const files = Array.from({ length: 51 }, (_, index) => new File(["x"], `${index}.txt`));
    expect((await send(form(...files))).status).toBe(413);
    expect((await send(form(...files.slice(1)))).status).toBe(201);
  });

  test("files that are small one by one but too much together are 413", async () => {
    const files = Array.from({ length: 11 }, (_, index) => new File([new Uint8Array(LIMIT)], `${index}.txt`));
    expect((await send(form(...files))).status).toBe(413);
    expect(seen.files).toEqual([]);
  });

  const multipart = { "content-type": "multipart/form-data; boundary=b" };
  test.each([
    ["cut off in a file", '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'],
    ["without its end", '--b\r\ncontent-disposition: form-data; name="f"\r\n\r\nx\r\n'],
    ["a field that poisons", '--b\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n'],
  ])("a multipart body %s is a refusal, not an error of ours", async (_, body) => {
    const { status } = await send(body, multipart);
    expect([413, 422]).toContain(status);
    expect(seen.files).toEqual([]);
  });

  test("another type is 415, and a multipart type without a boundary 422", async () => {
    expect((await send("x", { "content-type": "multipart/form-data" })).status).toBe(422);
    expect((await send("x", { "content-type": "text/plain" })).status).toBe(415);
    expect((await send("{}", { "content-type": "application/json" })).status).toBe(415);
  });
});
