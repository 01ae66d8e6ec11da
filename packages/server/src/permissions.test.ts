import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEndpoints } from "@zhigang/contract/audit";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Endpoint } from "@zhigang/contract/http";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { holdsPermission, PERMISSIONS } from "@zhigang/contract/permissions";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { ROLES } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import {
  ANYBODY,
  EXPORTING,
  PLANNING,
  READING,
  SEEING_OPEN_ENDS,
  SIGNED_IN,
  SUPERVISING,
  WORK,
} from "./permissions.fixtures.ts";
import { AppError } from "./platform/http/app-error.ts";
import { serve } from "./platform/http/serve.ts";
import { newId } from "./platform/ids.ts";
import { openTestApp } from "./testing/test-app.ts";
import type { Client, TestApp } from "./testing/test-app.ts";
import { cloneDatabase } from "./testing/worker-database.ts";

const endpoints: Readonly<Record<string, Endpoint>> = {
  ...identityEndpoints,
  ...auditEndpoints,
  ...documentsEndpoints,
  ...ledgerEndpoints,
  ...deliveryEndpoints,
  ...supervisionEndpoints,
};
const names = Object.keys(endpoints);

function mayPass(name: string, role: Role): boolean {
  return [...ANYBODY, ...SIGNED_IN, ...WORK[role]].includes(name);
}

/** The endpoint's own admission, with nothing behind the door. */
const ADMITTED = "http.starting";
const probes = new Map(
  Object.entries(endpoints).map(([name, { method, permission, summary }]) => [
    name,
    serve({ method, permission, summary, path: `/probe/${name}`, answer: "none" }, () => {
      throw new AppError(ADMITTED);
    }),
  ]),
);

describe("权限 every endpoint × every role", () => {
  let app: TestApp;
  const clients = new Map<Role, Client>();

  beforeAll(async () => {
    app = await openTestApp(await cloneDatabase(), { routes: [...probes.values()] });
    for (const role of ROLES) clients.set(role, await app.signedIn(role));
  });
  afterAll(() => app.close());

  const knock = async (client: Client | undefined, name: string) => {
    const probe = probes.get(name);
    if (!client || !probe) throw new Error(name);
    return (await client.call(probe.endpoint)).body["code"];
  };

  test("the walk sees the house, and every endpoint is somebody's work, and no other is named", () => {
    expect(names.length).toBeGreaterThan(60);
    const named = new Set([...ANYBODY, ...SIGNED_IN, ...Object.values(WORK).flat()]);
    expect([...named].toSorted(byText)).toEqual(names.toSorted(byText));
    expect(Object.keys(WORK).toSorted(byText)).toEqual([...ROLES].toSorted(byText));
  });

  test.each(names)("%s", async (name) => {
    for (const role of ROLES) {
      const expected = mayPass(name, role) ? ADMITTED : "http.not_permitted";
      expect(await knock(clients.get(role), name), role).toBe(expected);
    }
    expect(await knock(app.anonymous, name), "nobody").toBe(ANYBODY.includes(name) ? ADMITTED : "http.not_signed_in");
  });

  test("an administrator of the three touches no business, and business no administration (三员分立)", () => {
    const business = [...READING, ...EXPORTING, ...SEEING_OPEN_ENDS, ...SUPERVISING, ...PLANNING];
    for (const role of ROLES) {
      const isAdministrator = role.endsWith("_administrator");
      const foreign = isAdministrator ? business : ["createAccount", "grantRole", "listAuditEntries", "unlockAccount"];
      expect(
        foreign.filter((name) => holdsPermission([role], endpoints[name]?.permission ?? "")),
        role,
      ).toEqual([]);
    }
    const [creating, granting] = [WORK.system_administrator, WORK.security_administrator];
    expect(creating.filter((name) => granting.includes(name))).toEqual([
      "listAccounts",
      "listAccountRules",
      "getAccount",
    ]);
  });

  test("each permission is asked by some endpoint, and each endpoint asks a permission that exists", () => {
    const asked = new Set(Object.values(endpoints).map(({ permission }) => permission));
    const known = new Set([...Object.keys(PERMISSIONS), "public", "signed_in"]);
    expect([...asked].filter((permission) => !known.has(permission))).toEqual([]);
    expect(Object.keys(PERMISSIONS).filter((permission) => !asked.has(permission))).toEqual([]);
  });
});

describe("未登录 the rooms' own routes, not signed in", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp(await cloneDatabase());
  });
  afterAll(() => app.close());

  const own: Readonly<Record<string, Endpoint>> = { ...identityEndpoints, ...auditEndpoints };
  test.each(Object.keys(own).filter((name) => own[name]?.permission !== "public"))("%s is 401", async (name) => {
    const endpoint = own[name];
    const answer = endpoint && (await app.anonymous.call(endpoint, { params: { id: newId() } }));
    expect(answer).toMatchObject({ status: 401, body: { code: "http.not_signed_in" } });
  });

  test("no method and path is promised twice", () => {
    const places = Object.values(endpoints).map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
