import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "../../testing/house.ts";

const site = fileURLToPath(new URL("../../../../web/dist/site/assets", import.meta.url));

describe("安全响应头 the headers of every answer (S-109)", () => {
  let house: House;
  let cookie = "";
  let asset = "";
  beforeAll(async () => {
    house = await openHouse({ publicUrl: "https://city.example" });
    ({ cookie } = await house.signedIn("plan_office"));
    asset = `/assets/${readdirSync(site).find((name) => name.endsWith(".js")) ?? ""}`;
  });
  afterAll(() => house.close());

  const addresses = (): readonly (readonly [string, string])[] => [
    ["GET", "/"],
    ["GET", "/ledger/tasks"],
    ["GET", asset],
    ["GET", "/assets/nothing.js"],
    ["GET", "/api/about"],
    ["GET", "/api/session"],
    ["GET", "/api/nothing"],
    ["GET", "/api/docs"],
    ["GET", "/api/openapi.json"],
    ["POST", "/api/session"],
    ["TRACE", "/api/session"],
    ["GET", "/livez"],
    ["GET", "/readyz"],
    ["GET", "/metrics"],
    ["GET", `/${"x".repeat(3000)}`],
    ["GET", "/%zz"],
    ["GET", `/api/tasks/${"x".repeat(300)}`],
  ];

  test("a page, a file, an answer and an error of any kind all carry them", async () => {
    for (const [method, url] of addresses()) {
      const { headers } = await house.server.inject({ method: method as "GET", url });
      expect(headers, `${method} ${url}`).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "strict-transport-security": expect.stringContaining("max-age=31536000"),
      });
      const policy = String(headers["content-security-policy"]);
      for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'", "default-src 'self'"])
        expect(policy, `${method} ${url}`).toContain(rule);
      expect(policy.replace(/style-src-attr [^;]+/, ""), `${method} ${url}`).not.toMatch(
        /unsafe-inline|unsafe-eval|\*/,
      );
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      expect(headers["x-powered-by"] ?? headers["server"]).toBeUndefined();
    }
  });

  test("what the API says is never stored; files with a hash in their name always are", async () => {
    for (const url of ["/api/about", "/api/session", "/api/nothing"])
      expect((await house.server.inject({ url, headers: { cookie } })).headers["cache-control"], url).toBe("no-store");
    expect((await house.server.inject(asset)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await house.server.inject("/")).headers["cache-control"]).toBe("no-store");
  });

  test("a page gets a nonce of its own each time", async () => {
    const nonces = [await house.server.inject("/"), await house.server.inject("/")].map(
      ({ headers }) => /'nonce-([\w-]+)'/.exec(String(headers["content-security-policy"]))?.[1],
    );
    expect(nonces[0]).toMatch(/^[\w-]{20,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  const WAYS_OUT = ["../index.html", "..%2f..%2fpackage.json", "%2e%2e/%2e%2e/package.json", "..%5c..%5cpackage.json"];
  const MORE = ["%00", "/etc/passwd", "....//index.html", ".git/config", "%c0%ae%c0%ae/package.json", "index.js.map"];
  test.each([...WAYS_OUT, ...MORE])("no file beside the site's own comes out by %s (S-66)", async (path) => {
    for (const prefix of ["/assets/", "/", "//", "//assets/", "/api/../assets/"]) {
      const { statusCode, body } = await house.server.inject({ url: `${prefix}${path}` });
      expect(statusCode, prefix).toBeLessThan(500);
      expect(body, prefix).not.toMatch(/"workspaces"|root:x|"dependencies"|\[core\]/);
      if (prefix === "/assets/") expect(statusCode, prefix).toBeGreaterThanOrEqual(400);
    }
  });

  test("no source map lies beside the site", () => {
    expect(readdirSync(site).filter((name) => name.endsWith(".map"))).toEqual([]);
  });
});
