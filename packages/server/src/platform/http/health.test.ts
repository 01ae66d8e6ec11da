import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "../../testing/house.ts";
import { writeMetrics } from "../metrics.ts";

describe("健康与度量 health and measures (R-19)", () => {
  let house: House;
  let origin = "";
  beforeAll(async () => {
    house = await openHouse({ trustProxy: true });
    origin = await house.server.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(() => house.close());

  test("/livez says that the process lives, /readyz what it stands on", async () => {
    expect(await (await fetch(`${origin}/livez`)).json()).toEqual({ status: "ok" });
    const ready = await fetch(`${origin}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ok", checks: { database: "ok", queue: "ok", audit: "ok", disk: "ok" } },
    ]);
  });

  test("/metrics counts answers by route and status, never by address", async () => {
    await fetch(`${origin}/api/about?x=1`);
    await fetch(`${origin}/api/tasks/0192-secret`);
    const response = await fetch(`${origin}/metrics`);
    const text = await response.text();

    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(text).toMatch(/^zhigang_http_requests_total\{method="GET",route="\/api\/about",status="422"\} 1$/m);
    expect(text).toMatch(/^zhigang_http_requests_total\{method="GET",route="\/api\/tasks\/:id",status="401"\} 1$/m);
    expect(text).toMatch(/^zhigang_http_request_duration_seconds_bucket\{[^}]*le="\+Inf"\} \d+$/m);
    for (const name of ["database_connections", "jobs", "audit_unsealed_entries", "disk_free_bytes"])
      expect(text, name).toContain(`# TYPE zhigang_${name} gauge`);
    expect(text).not.toContain("secret");
  });

  test("every line of /metrics is one that Prometheus reads, and buckets grow", async () => {
    const text = await (await fetch(`${origin}/metrics`)).text();
    for (const line of text.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? -?\d+(\.\d+)?(e[+-]?\d+)?)$/);
    const buckets = [...text.matchAll(/_bucket\{method="GET",route="\/livez",le="[^"]+"\} (\d+)/g)].map(countIn);
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
  });

  test("/metrics is closed to whoever comes through a proxy, trusted or not", async () => {
    for (const header of ["x-forwarded-for", "forwarded", "x-real-ip"]) {
      const response = await fetch(`${origin}/metrics`, { headers: { [header]: "127.0.0.1" } });
      expect(response.status, header).toBe(404);
    }
  });

  test("/metrics is closed to other machines, unless the operator opened it", async () => {
    const open = await openHouse({ openMetrics: true });
    const [closedStatus, openStatus] = await Promise.all(
      [house, open].map(async ({ server }) => {
        const { statusCode } = await server.inject({ url: "/metrics", remoteAddress: "203.0.113.9" });
        return statusCode;
      }),
    );
    await open.close();
    expect([closedStatus, openStatus]).toEqual([404, 200]);
  });

  test("a value with quotes and line breaks stays one line", () => {
    const samples = [{ labels: { queue: 'a"b\nc\\d' }, value: 1 }];
    const text = writeMetrics([{ name: "m", type: "gauge", help: "h", samples }]);
    expect(text).toBe('# HELP m h\n# TYPE m gauge\nm{queue="a\\"b\\nc\\\\d"} 1\n');
  });

  test("not ready without the queue, and says which", async () => {
    const other = await openHouse();
    await other.stopJobs();
    const response = await other.server.inject("/readyz");
    expect([response.statusCode, response.json()]).toMatchObject([
      503,
      { status: "unavailable", checks: { database: "ok", queue: "failing" } },
    ]);
    await other.close();
  });

  test("while it closes, an open connection gets a problem that says so", async () => {
    const other = await openHouse();
    const { port } = new URL(await other.server.listen({ host: "127.0.0.1", port: 0 }));
    let heard = "";
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("data", (part) => (heard += part.toString()));
    const ended = new Promise((resolve) => socket.once("close", resolve));
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.write("GET /api/about HTTP/1.1\r\nhost: x\r\n"); // half a request keeps the connection from being idle
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = other.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.write("\r\n");
    await ended;
    await closed;
    expect(heard).toMatch(/^HTTP\/1\.1 503 /);
    expect(heard).toMatch(/retry-after: 2/i);
    expect(heard).toContain('"http.starting"');
  });
});

function countIn(match: RegExpExecArray): number {
  return Number(match[1]);
}
