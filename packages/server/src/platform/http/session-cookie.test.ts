import { describe, expect, test } from "vitest";
import { identityEndpoints } from "@zhigang/contract/identity";
import { useApp } from "../../testing/use-app.ts";
import { probe, probeRoutes } from "./probes.fixtures.ts";

const routes = () => probeRoutes({ files: [], creates: 0 });

describe("会话凭据 the session cookie (S-109)", () => {
  const plain = useApp({ routes: routes() });
  const overTls = useApp({ routes: routes(), isOverTls: true });

  test("over TLS it is Secure and carries the __Host- prefix", async () => {
    const { cookie } = await overTls().signedInByCookie("plan_office");
    expect(cookie).toMatch(/^__Host-zhigang=[\w-]{20,}$/);
    const wrong = await overTls().signIn("nobody", "x");
    expect(wrong.headers["set-cookie"]).toBeUndefined();
  });

  test("its flags keep it from scripts, other sites and plain pages", async () => {
    const tls = await overTls().signedInAnswer("plan_office");
    expect(String(tls.headers["set-cookie"])).toMatch(
      /^__Host-zhigang=\S+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const local = await plain().signedInAnswer("plan_office");
    expect(String(local.headers["set-cookie"])).toMatch(/^zhigang=\S+; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test("over TLS a cookie without the prefix, which another host could have set, opens nothing", async () => {
    const { cookie } = await overTls().signedInByCookie("plan_office");
    const response = await overTls().server.inject({
      url: `/api${probe.read.path}`,
      headers: { cookie: cookie.replace("__Host-", "") },
    });
    expect(response.statusCode).toBe(401);
  });

  test("signing out takes the cookie back and clears what the browser kept (S-20)", async () => {
    const client = await plain().signedIn("plan_office");
    const { status, headers } = await client.call(identityEndpoints.signOut);
    expect(status).toBe(204);
    expect(headers["clear-site-data"]).toBe('"cookies", "storage"');
    expect(String(headers["set-cookie"])).toMatch(/^zhigang=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    expect((await client.call(identityEndpoints.getSession)).status).toBe(401);
  });
});

describe("来源 requests made by foreign pages", () => {
  const app = useApp({ routes: routes() });

  test.each([
    ["this very site", { "sec-fetch-site": "same-origin" }, 200],
    ["the person's own hand", { "sec-fetch-site": "none" }, 200],
    ["a program without a browser", {}, 200],
    ["an older browser on this site", { origin: "http://localhost:80" }, 200],
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a neighbour under the same domain", { "sec-fetch-site": "same-site" }, 403],
    ["an older browser on another site", { origin: "https://foreign.example" }, 403],
    ["a sandboxed page", { origin: "null" }, 403],
  ])("a change asked by %s", async (_, headers, status) => {
    const client = await app().signedIn("plan_office");
    const sent = { body: {}, headers: { ...headers, host: "localhost:80", "if-match": '"v3"' } };
    expect((await client.call(probe.edit, sent)).status).toBe(status);
  });

  test("no answer opens the API to other origins", async () => {
    const client = await app().signedIn("plan_office");
    const { headers } = await client.call(probe.read, { headers: { origin: "https://foreign.example" } });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

describe("代理 the address behind a proxy (S-74)", () => {
  const trusting = useApp({ routes: routes(), trustProxy: true });
  const direct = useApp({ routes: routes(), trustProxy: false });
  const headers = { "x-forwarded-for": "203.0.113.9" };

  test("is believed from a trusted proxy alone", async () => {
    const behind = await (await trusting().signedIn("plan_office")).call(probe.address, { headers });
    expect(behind.body["address"]).toBe("203.0.113.9");
    const open = await (await direct().signedIn("plan_office")).call(probe.address, { headers });
    expect(open.body["address"]).toBe("127.0.0.1");
  });
});
