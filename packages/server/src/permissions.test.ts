import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEndpoints } from "@zhigang/contract/audit";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Endpoint } from "@zhigang/contract/http";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { PERMISSIONS } from "@zhigang/contract/permissions";
import { ROLES } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import { AppError } from "./platform/http/app-error.ts";
import { serve } from "./platform/http/serve.ts";
import { newId } from "./platform/ids.ts";
import { openTestApp } from "./testing/test-app.ts";
import type { Client, TestApp } from "./testing/test-app.ts";
import { cloneDatabase } from "./testing/worker-database.ts";

/**
 * Who may pass the door of each endpoint, written by hand beside the permission tables of the rooms: an endpoint that is
 * missing here fails, and so does a right that somebody gained or lost without this table being changed.
 *
 * Columns: plan office, supervision office, liaison, leader, public reader; system, security, audit administrator.
 */
const TABLE = `
  getAbout              anybody
  signIn                anybody
  getSession            xxxxxxxx
  signOut               xxxxxxxx
  changeLanguage        xxxxxxxx
  changePassword        xxxxxxxx
  setUpPassword         anybody
  listOwnSessions       xxxxxxxx
  endSession            xxxxxxxx
  listAccounts          .....xx.
  getAccount            .....xx.
  createAccount         .....x..
  changeAccount         .....x..
  disableAccount        .....x..
  enableAccount         .....x..
  unlockAccount         ......x.
  resetPassword         .....x..
  grantRole             ......x.
  revokeRole            ......x.
  listDivisions         xxxxxxxx
  createDivision        x....x..
  listDepartments       xxxxxxxx
  getDepartmentTree     xxxxxxxx
  listDepartmentGroups  xxxxxxxx
  getDepartment         xxxxxxxx
  createDepartment      x....x..
  renameDepartment      .....x..
  mergeDepartment       .....x..
  addDepartmentAlias    x....x..
  endDepartment         .....x..
  listAuditEntries      .......x
  getAuditEntry         .......x
  verifyAuditChain      .......x
  startImports          x.......
  listImports           x.......
  getImport             x.......
  mapColumns            x.......
  retryImport           x.......
  listDocuments         xxxxx...
  getDocument           xxxxx...
  getDocumentContent    xxxxx...
  downloadDocument      xxxxx...
  listDrafts            xx.x....
  getDraft              xx.x....
  listDraftSteps        xx.x....
  changeDraft           x.......
  acceptDraftItems      x.......
  addDraftItem          x.......
  undoDraftStep         x.......
  redoDraftStep         x.......
  discardDraft          x.......
  editDraftTask         x.......
  editDraftTarget       x.......
  rejectDraftItem       x.......
  restoreDraftItem      x.......
  answerDraftQuestion   x.......
  dismissDraftQuestion  x.......
  dismissDraftGap       x.......
  getPublishReadiness   x.......
  publishPlan           x.......
  listPlans             xxxxx...
  getPlan               xxxxx...
  getPlanTree           xxxxx...
  getPlanCoverage       xxxxx...
  editPlan              x.......
  withdrawPlan          x.......
  listTasks             xxxxx...
  groupTasks            xxxxx...
  exportTasks           xxxx....
  getTask               xxxxx...
  listTaskChanges       xxxxx...
  createTask            x.......
  editTask              xx......
  setTaskDuties         xx......
  listTargets           xxxxx...
  exportTargets         xxxx....
  getTarget             xxxxx...
  editTarget            x.......
  listQuestions         xx.x....
  answerQuestion        xx......
  getOverview           xxxxx...
  listSavedViews        xxxxx...
  createSavedView       xxxxx...
  deleteSavedView       xxxxx...
`;

const COLUMNS = [
  "plan_office",
  "supervision_office",
  "liaison",
  "leader",
  "public_reader",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
] as const satisfies readonly Role[];

const endpoints: Readonly<Record<string, Endpoint>> = {
  ...identityEndpoints,
  ...auditEndpoints,
  ...documentsEndpoints,
  ...ledgerEndpoints,
};
const names = Object.keys(endpoints);

const oracle = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/) as [string, string]),
);

function mayPass(name: string, role: Role): boolean {
  const marks = oracle.get(name);
  return marks === "anybody" || marks?.[COLUMNS.indexOf(role as (typeof COLUMNS)[number])] === "x";
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

  test("the walk sees the house, and the table has a line for each endpoint and no other", () => {
    expect(names.length).toBeGreaterThan(60);
    expect([...oracle.keys()].toSorted(byText)).toEqual(names.toSorted(byText));
    for (const marks of oracle.values()) expect(marks).toMatch(/^(anybody|[x.]{8})$/);
  });

  test.each(names)("%s", async (name) => {
    for (const role of ROLES) {
      const expected = mayPass(name, role) ? ADMITTED : "http.not_permitted";
      expect(await knock(clients.get(role), name), role).toBe(expected);
    }
    expect(await knock(app.anonymous, name), "nobody").toBe(
      oracle.get(name) === "anybody" ? ADMITTED : "http.not_signed_in",
    );
  });

  test("an administrator of the three touches no business, and business no administration (三员分立)", () => {
    for (const [permission, roles] of Object.entries(PERMISSIONS)) {
      const isBusiness = /^(documents|ledger)\./.test(permission);
      if (isBusiness)
        expect(
          roles.filter((role) => role.endsWith("_administrator")),
          permission,
        ).toEqual([]);
      if (permission.startsWith("audit.")) expect(roles, permission).toEqual(["audit_administrator"]);
    }
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
