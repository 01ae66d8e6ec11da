import fc from "fast-check";
import { Compile } from "typebox/compile";
import type { TSchema } from "typebox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "@zhigang/contract/http";
import { holdsPermission } from "@zhigang/contract/permissions";
import { ROLES } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import { ENDPOINTS } from "./door.ts";
import { anyJson, likeSchema, spoilt } from "./testing/fuzz-schema.ts";
import { openHouse, type House } from "./testing/house.ts";
import { fillHouse } from "./testing/fill-house.ts";

/** Cases for each endpoint; `ZHIGANG_TEST_FUZZ_CASES=500` for a long night. */
const CASES = Number(process.env["ZHIGANG_TEST_FUZZ_CASES"] ?? 12);
const SEED = Number(process.env["ZHIGANG_TEST_FUZZ_SEED"] ?? 20_261_121);
/** Ends sessions or waits for a hash of a password each time. */
const LEFT_OUT = new Set(["signOut"]);
/** Nothing of the city changes by these: what one has read, is typing or looks at, and what is asked with a body. */
const LEAVES_NO_ENTRY = new Set(
  "markNoticeRead markNoticesRead markPresence keepUnsavedInput lintRules previewTaskBatch proveClocks phraseAnswer".split(
    " ",
  ),
);
const names = Object.keys(ENDPOINTS).filter((name) => !LEFT_OUT.has(name));

describe("接口模糊测试 whatever is sent, the answer is ours (R-46)", { timeout: 60_000 + CASES * 5_000 }, () => {
  let house: House;
  let ids: readonly string[] = [];
  const cookies = new Map<Role, string>();
  const reached = new Set<string>();
  const done = new Set<string>();
  const withoutEntry = new Set<string>();
  beforeAll(async () => {
    house = await openHouse();
    for (const role of ROLES) cookies.set(role, (await house.signedIn(role)).cookie);
    ids = await fillHouse(house);
  });
  afterAll(() => house.close());

  const latestEntry = async () => {
    const { rows } = await house.pool.query<{ id: string }>(
      "select id from audit.entry order by recorded_at desc, id desc limit 1",
    );
    return rows[0]?.id;
  };
  const entryBefore = ({ method }: Endpoint) => (method === "get" ? undefined : latestEntry());
  const noteDeed = async (endpoint: Endpoint, before: string | undefined) => {
    done.add(nameOf(endpoint));
    if ((await latestEntry()) === before) withoutEntry.add(nameOf(endpoint));
  };
  const send = async (endpoint: Endpoint, request: Sent) => {
    const before = await entryBefore(endpoint);
    const query = new URLSearchParams(Object.entries(request.query).map(([key, value]) => [key, asText(value)]));
    const response = await house.server.inject({
      method: endpoint.method.toUpperCase() as "GET",
      url: `/api${endpoint.path.replace("{id}", encodeURIComponent(request.id))}?${query.toString()}`,
      headers: {
        ...(request.cookie !== undefined && { cookie: request.cookie }),
        ...(request.tag !== null && { "if-match": request.tag }),
        ...(endpoint.body && { "content-type": "application/json" }),
      },
      ...(endpoint.body && { payload: JSON.stringify(request.body) ?? "" }),
    });
    if (isAnsweredByRoom(response)) reached.add(endpoint.path + endpoint.method);
    if (endpoint.method !== "get" && response.statusCode < 300) await noteDeed(endpoint, before);
    return { status: response.statusCode, words: response.body.slice(0, 500) };
  };

  /** Mostly of somebody who may, else of anybody or nobody. */
  const someCookie = ({ permission }: Endpoint) => {
    const may = ROLES.filter((role) => !permission.includes(".") || holdsPermission([role], permission));
    const anybody = fc.constantFrom(...cookies.values(), undefined);
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...may).map((role) => cookies.get(role)) }, anybody);
  };
  const requests = (
    endpoint: Endpoint,
    query: fc.Arbitrary<unknown>,
    body: fc.Arbitrary<unknown>,
  ): fc.Arbitrary<Sent> =>
    fc.record({
      id: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...ids) },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      ),
      query: query.map((value) => value as Record<string, unknown>),
      body,
      tag: fc.constantFrom('"v1"', '"v2"', '"v999999999999999999999"', null),
      cookie: someCookie(endpoint),
    });

  test.each(names)("%s takes what fits its schema without an error of ours", async (name) => {
    const endpoint = endpointOf(name);
    const sent = requests(endpoint, likeSchema(endpoint.query, ids), likeSchema(endpoint.body, ids));
    await fc.assert(
      fc.asyncProperty(sent, async (request) => {
        const { status, words } = await send(endpoint, request);
        expect(status, words).toBeLessThan(500);
      }),
      { seed: SEED, numRuns: CASES },
    );
  });

  const withInput = names.filter((name) => endpointOf(name).body || endpointOf(name).query);
  test.each(withInput)("%s never says yes to what does not fit", async (name) => {
    const endpoint = endpointOf(name);
    const { body, query } = endpoint;
    const wrongBody = body && requests(endpoint, fc.constant({}), fc.oneof(spoilt(likeSchema(body, ids)), anyJson));
    const wrongQuery = query && requests(endpoint, spoilt(likeSchema(query, ids)), likeSchema(body, ids));
    const isWrong = (request: Sent) =>
      (body ? !Compile(body as TSchema).Check(request.body) : false) || hasUnknownKey(query, request.query);
    for (const sent of [wrongBody, wrongQuery]) {
      if (!sent) continue;
      await fc.assert(
        fc.asyncProperty(sent, async (request) => {
          const { status, words } = await send(endpoint, request);
          expect(status, words).toBeLessThan(500);
          if (isWrong(request)) expect(status, words).toBeGreaterThanOrEqual(400);
        }),
        { seed: SEED, numRuns: CASES },
      );
    }
  });

  test("the cases get past the door: most endpoints did it or said by a rule of their room why not", () => {
    expect(reached.size).toBeGreaterThan((names.length * 2) / 3);
  });

  test("whatever was done left an entry that tells who, whence, when, what, to what and how it ended (S-12)", async () => {
    expect([...withoutEntry].filter((name) => !LEAVES_NO_ENTRY.has(name)).toSorted()).toEqual([]);
    expect(done.size).toBeGreaterThan(10);
    const { rows } = await house.pool.query<Record<string, string>>(`
      select count(*) as entries, count(nullif(request_id, '')) as requests, count(nullif(operation, '')) as operations,
        count(nullif(subject_kind, '')) as kinds, count(subject_id) as subjects, count(digest) as digests,
        count(*) filter (where result in ('done', 'refused')) as results, count(recorded_at) as times,
        count(*) filter (where actor_id <> '') as known,
        count(*) filter (where actor_id <> '' and cardinality(roles) > 0) as roles,
        count(*) filter (where actor_id <> '' and personal.name <> '') as persons,
        count(*) filter (where personal.address <> '') as addresses
      from audit.entry left join audit.personal on entry_id = id and part = 'actor'
      where entry.actor_id not like '00000000-%'`);
    const { known = "0", roles, persons, addresses, entries = "0", ...counted } = rows[0] ?? {};
    expect(Number(known)).toBeGreaterThan(100);
    expect(Number(addresses)).toBeGreaterThan(100); // what a job does for somebody comes from no address
    expect({ roles, persons }).toEqual({ roles: known, persons: known });
    expect(new Set(Object.values(counted))).toEqual(new Set([entries]));
  });
});

interface Sent {
  readonly id: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly tag: string | null;
  readonly cookie: string | undefined;
}

/** Whether the use case was reached: it answered, or refused in the words of its room and not in those of the door. */
function isAnsweredByRoom({ statusCode, body }: { readonly statusCode: number; readonly body: string }): boolean {
  if (statusCode < 300) return true;
  const { code } = JSON.parse(body) as { readonly code: string };
  return !code.startsWith("http.") || code === "http.version_conflict";
}

function nameOf(endpoint: Endpoint): string {
  return Object.keys(ENDPOINTS).find((name) => ENDPOINTS[name] === endpoint) ?? endpoint.path;
}

function endpointOf(name: string): Endpoint {
  const endpoint = ENDPOINTS[name];
  if (!endpoint) throw new Error(name);
  return endpoint;
}

function hasUnknownKey(query: TSchema | undefined, given: Readonly<Record<string, unknown>>): boolean {
  const known = Object.keys((query as { properties?: object } | undefined)?.properties ?? {});
  return Object.keys(given).some((key) => !known.includes(key));
}

function asText(value: unknown): string {
  return typeof value === "string" ? value.toWellFormed() : (JSON.stringify(value) ?? "");
}
