import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPath, type Endpoint } from "@zhigang/contract/http";
import type { Role } from "@zhigang/domain/identity";
import { ROLES } from "@zhigang/domain/identity";
import { ENDPOINTS } from "./door.ts";
import { newId } from "./platform/ids.ts";
import { exampleOf } from "./platform/openapi/example-of.ts";
import { openHouse, type House } from "./testing/house.ts";

const names = Object.keys(ENDPOINTS);
const endpointOf = (name: string): Endpoint => {
  const endpoint = ENDPOINTS[name];
  if (!endpoint) throw new Error(name);
  return endpoint;
};
/** Somebody who may: the first role the endpoint's permission names is found by asking. */
const OFFICES: readonly Role[] = [
  "plan_office",
  "supervision_office",
  "department_head",
  "liaison",
  "leader",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
];

/** Recorded values, a document's own structure, and counts by class: kept as they are. */
const OPEN_PLACES = [
  "getAuditEntry.from",
  "getAuditEntry.to",
  "getDocumentContent.blocks",
  "getDocumentContent.sections",
  "getDraft.coverage",
  "getPlanCoverage.byClass",
  "getPlanTree.parts",
  "listTaskChanges.items[].changes[].from",
  "listTaskChanges.items[].changes[].to",
];

describe("门 every endpoint of the house (S-56, S-57)", () => {
  let house: House;
  const cookies = new Map<Role, string>();
  beforeAll(async () => {
    house = await openHouse();
    for (const role of ROLES) cookies.set(role, (await house.signedIn(role)).cookie);
  });
  afterAll(() => house.close());

  const ask = async (endpoint: Endpoint, cookie: string | undefined, sending: object = {}) => {
    const { body, headers = {}, query = "" } = sending as { body?: unknown; headers?: object; query?: string };
    const response = await house.server.inject({
      method: endpoint.method.toUpperCase() as "GET",
      url: `/api${fillPath(endpoint.path, { id: newId() })}${query}`,
      headers: { ...headers, ...(cookie !== undefined && { cookie }), "if-match": '"v1"' },
      ...(body !== undefined && { payload: body as object }),
    });
    return { status: response.statusCode, code: response.body.startsWith("{") ? response.json().code : undefined };
  };
  const askPermitted = async (endpoint: Endpoint, sending: object) => {
    for (const role of OFFICES) {
      const answer = await ask(endpoint, cookies.get(role), sending);
      if (answer.code !== "http.not_permitted") return answer;
    }
    throw new Error("nobody may");
  };

  test("the router holds the promised endpoints and nothing else under /api", () => {
    const promised = Object.values(ENDPOINTS).map(({ method, path }) => `${method.toUpperCase()} ${bare(path)}`);
    const routes = routesOf(house.server.printRoutes({ commonPrefix: false }));
    const beside = ["GET /api/openapi.json", "GET /api/docs", "GET /api/ledger.schema.json"];
    expect(routes.filter((route) => route.includes("/api/")).toSorted()).toEqual(
      [...promised.map((route) => route.replace(" ", " /api")), ...beside].toSorted(),
    );
  });

  test("the API's description lists the same endpoints", async () => {
    const { paths } = (await house.server.inject("/api/openapi.json")).json<{ paths: Record<string, object> }>();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(
      Object.values(ENDPOINTS)
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    );
  });

  const closed = names.filter((name) => endpointOf(name).permission !== "public");
  test.each(closed)("%s is 401 without a session, and with a tampered, foreign or empty one", async (name) => {
    const own = cookies.get("plan_office") ?? "";
    const tampered = `${own.slice(0, -1)}${own.endsWith("A") ? "B" : "A"}`;
    for (const cookie of [undefined, tampered, "zhigang=", "zhigang=eyJhbGciOiJub25lIn0.e30.", `__Host-${own}`]) {
      expect(await ask(endpointOf(name), cookie), String(cookie)).toEqual({ status: 401, code: "http.not_signed_in" });
    }
  });

  const withBody = names.filter((name) => endpointOf(name).body !== undefined);
  test.each(withBody)("%s refuses a field it does not know, and a body that is none", async (name) => {
    const endpoint = endpointOf(name);
    const body = exampleOf(endpoint.body) as object;
    for (const field of ["unknown", "role_", "createdBy", "deptId"]) {
      const { status, code } = await askPermitted(endpoint, { body: { ...body, [field]: "x" } });
      expect([status, code], field).toEqual([422, "http.invalid_input"]);
    }
    for (const wrong of [[], "text", 7, null]) {
      const sent = { body: JSON.stringify(wrong), headers: { "content-type": "application/json" } };
      expect((await askPermitted(endpoint, sent)).status, JSON.stringify(wrong)).toBe(422);
    }
    const hostile = { "content-type": "application/json" };
    for (const words of [
      '{"__proto__":{"isAdmin":true}}',
      '{"constructor":{"prototype":{}}}',
      '{"a":"\\u0000"}',
      "{",
      "",
    ]) {
      expect((await askPermitted(endpoint, { body: words, headers: hostile })).status, words).toBe(422);
    }
  });

  const isRead = (name: string) => endpointOf(name).permission !== "public" && !endpointOf(name).uploads;
  test.each(names.filter(isRead))("%s refuses a query it does not know, and one given twice", async (name) => {
    const endpoint = endpointOf(name);
    expect((await askPermitted(endpoint, { query: "?unknown=1" })).status).toBe(422);
    expect((await askPermitted(endpoint, { query: "?unknown=1&unknown=2" })).status).toBe(422);
    for (const key of Object.keys(endpoint.query?.properties ?? {})) {
      expect((await askPermitted(endpoint, { query: `?${key}=1&${key}=2` })).status, key).toBe(422);
      expect((await askPermitted(endpoint, { query: `?${key}=%00` })).status, key).toBe(422);
    }
  });

  const byId = names.filter((name) => endpointOf(name).path.includes("{id}"));
  const ODD_IDS = ["..%2f..%2fetc", "%2e%2e", "%00", "C:%5C", "1", "x".repeat(300), "%E4%B8", "undefined", "'or''='"];
  test.each(byId)("%s answers an id that is none with 404 or 422 (S-66)", async (name) => {
    const { method, path } = endpointOf(name);
    for (const id of ODD_IDS) {
      const response = await house.server.inject({
        method: method.toUpperCase() as "GET",
        url: `/api${path.replace("{id}", id)}`,
        headers: { cookie: cookies.get("plan_office") ?? "", "if-match": '"v1"' },
      });
      expect([403, 404, 422], `${id}: ${response.body}`).toContain(response.statusCode);
    }
  });

  const writes = names.filter((name) => endpointOf(name).method !== "get");
  test.each(writes)("%s is refused when a foreign page sends it", async (name) => {
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://foreign.example" },
    ]) {
      const answer = await ask(endpointOf(name), cookies.get("plan_office"), { headers });
      expect(answer, JSON.stringify(headers)).toEqual({ status: 403, code: "http.foreign_origin" });
    }
  });
});

describe("答复 what may leave the house (S-57)", () => {
  test("answers name every property; these few places hold whatever was recorded", () => {
    const open = names.flatMap((name) => openPlaces(endpointOf(name).answer, name));
    expect(open.toSorted()).toEqual(OPEN_PLACES.toSorted());
  });
});

/** Where an answer's schema lets properties through that it does not name. */
function openPlaces(schema: unknown, place: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const below = partsOf(schema as Schema, place).flatMap(([at, part]) => openPlaces(part, at));
  return isOpen(schema as Schema) ? [place, ...below] : below;
}

type Schema = Readonly<Record<string, unknown>>;

function isOpen(schema: Schema): boolean {
  const isAnything = !["type", "anyOf", "const", "enum"].some((key) => key in schema);
  return isAnything || Boolean(schema["additionalProperties"]) || "patternProperties" in schema;
}

function partsOf({ properties, items, anyOf }: Schema, place: string): (readonly [string, unknown])[] {
  return [
    ...Object.entries((properties ?? {}) as Schema).map(([key, part]) => [`${place}.${key}`, part] as const),
    ...(items === undefined ? [] : [[`${place}[]`, items] as const]),
    ...((anyOf ?? []) as unknown[]).map((part) => [place, part] as const),
  ];
}

function bare(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

/** Fastify's tree of routes as `METHOD path`: each line stands under the one it continues. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", part = "", methods = ""] = /^([│├└─\s]*)(\S*)(?: \(([^)]+)\))?/.exec(line) ?? [];
    const depth = indent.length / 4;
    above.length = Math.max(0, depth - 1);
    const path = above.join("") + part;
    above.push(part);
    return methods.split(", ").flatMap((method) => (method !== "" && method !== "HEAD" ? [`${method} ${path}`] : []));
  });
}
