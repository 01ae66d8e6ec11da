import { describe, expect, test } from "vitest";
import { identityEndpoints } from "@zhigang/contract/identity";
import { useApp } from "../../testing/use-app.ts";
import { probe, probeRoutes } from "./probes.fixtures.ts";
import { createRateLimiter } from "./rate-limiter.ts";

describe("限速 how often an address may ask (S-74)", () => {
  let now = 0;
  const clock = { now: () => new Date(now) };
  const limiterOf = (perMinute: number) => createRateLimiter({ credentials: perMinute, public: 1000 }, clock);

  test("so many at once, then evenly over the minute", () => {
    const limiter = limiterOf(6);
    const taken = Array.from({ length: 7 }, () => limiter.take("credentials", "192.0.2.1"));
    expect(taken).toEqual([0, 0, 0, 0, 0, 0, 10]);
    now += 10_000;
    expect([limiter.take("credentials", "192.0.2.1"), limiter.take("credentials", "192.0.2.1")]).toEqual([0, 10]);
  });

  test("the kinds and the addresses are counted apart; an IPv6 /64 is one address", () => {
    const limiter = limiterOf(1);
    expect(limiter.take("credentials", "2001:db8:1:2::1")).toBe(0);
    expect(limiter.take("credentials", "2001:db8:1:2:ffff::9")).toBeGreaterThan(0);
    expect(limiter.take("credentials", "2001:db8:1:3::1")).toBe(0);
    expect(limiter.take("public", "2001:db8:1:2::1")).toBe(0);
  });

  test("a clock set back takes nothing away", () => {
    const limiter = limiterOf(2);
    limiter.take("credentials", "192.0.2.1");
    now -= 60_000;
    expect(limiter.take("credentials", "192.0.2.1")).toBe(0);
  });

  test("an attacker with a million addresses does not fill the memory", () => {
    const limiter = limiterOf(1);
    const before = process.memoryUsage().heapUsed;
    for (let each = 0; each < 200_000; each += 1)
      limiter.take("credentials", `10.${each >> 16}.${(each >> 8) & 255}.${each & 255}`);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(80 * 1024 * 1024);
    expect(limiter.take("credentials", "10.3.13.63")).toBeGreaterThan(0); // the last one is still known
  });
});

describe("限速 at the door", () => {
  const routes = probeRoutes({ files: [], creates: 0 });
  const app = useApp({ routes, rates: { credentials: 3, public: 4 } });
  const from = (address: string) => ({ "x-forwarded-for": address });
  const { signIn, setUpPassword } = identityEndpoints;

  test("sign-in and set-up link share one limit for an address; then 429 with Retry-After", async () => {
    const headers = from("198.51.100.1");
    const guess = { loginName: "wang", password: "x" };
    const token = { token: "x".repeat(30), newPassword: "Teal-kettle-41" };
    const first = [
      await app().anonymous.call(signIn, { body: guess, headers }),
      await app().anonymous.call(setUpPassword, { body: token, headers }),
      await app().anonymous.call(signIn, { body: guess, headers }),
    ];
    expect(first.map(({ status }) => status)).not.toContain(429);

    for (const endpoint of [signIn, setUpPassword]) {
      const { status, body, headers: said } = await app().anonymous.call(endpoint, { body: {}, headers });
      expect([status, body["code"], said["retry-after"]]).toEqual([429, "http.too_many_requests", "20"]);
      expect(body["title"]).toContain("20 秒");
    }
    expect((await app().anonymous.call(signIn, { body: guess, headers: from("198.51.100.2") })).status).not.toBe(429);
  });

  test("what needs no sign-in is limited too, more widely", async () => {
    const headers = from("198.51.100.3");
    const statuses = [];
    for (let each = 0; each < 5; each += 1) statuses.push((await app().anonymous.call(probe.open, { headers })).status);
    expect(statuses).toEqual([204, 204, 204, 204, 429]);
  });
});
