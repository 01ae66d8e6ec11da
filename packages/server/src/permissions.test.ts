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
import { AppError } from "./platform/http/app-error.ts";
import { serve } from "./platform/http/serve.ts";
import { newId } from "./platform/ids.ts";
import { openTestApp } from "./testing/test-app.ts";
import type { Client, TestApp } from "./testing/test-app.ts";
import { cloneDatabase } from "./testing/worker-database.ts";

/**
 * What each person's work needs, told by role and written without looking at the permission tables of the rooms: an
 * endpoint that nobody's work names fails, and so does a right that somebody gained or lost without this being changed.
 */
const ANYBODY = ["getAbout", "signIn", "setUpPassword"];

/** Everybody who has signed in keeps their own session and finds their way among departments. */
const SIGNED_IN = [
  "getSession",
  "signOut",
  "changeLanguage",
  "changePassword",
  "listOwnSessions",
  "endSession",
  "listDivisions",
  "listDepartments",
  "getDepartmentTree",
  "listDepartmentGroups",
  "getDepartment",
  "traceDepartment",
  "traceBodyName",
  "listNotices",
  "countUnreadNotices",
  "markNoticeRead",
  "markNoticesRead",
  "getNoticePreferences",
  "editNoticePreferences",
];

/** 台账 and the words it came from are for everybody in the city's work, down to the public reader. */
const READING = [
  "search",
  "suggest",
  "ask",
  "phraseAnswer",
  "listDocuments",
  "getDocument",
  "getDocumentContent",
  "downloadDocument",
  "getOriginalView",
  "getOriginalContent",
  "getPagePicture",
  "listPlans",
  "getPlan",
  "getPlanTree",
  "listPlanVersions",
  "getPlanCoverage",
  "listAlignments",
  "getAlignment",
  "listTasks",
  "groupTasks",
  "getTask",
  "listTaskChanges",
  "listTargets",
  "getTarget",
  "getOverview",
  "listSavedViews",
  "createSavedView",
  "deleteSavedView",
];
const EXPORTING = ["exportTasks", "exportTargets", "exportSelectedTasks", "exportAlignment"];
/** Those who answer for the whole plan see what is not yet settled. */
const SEEING_OPEN_ENDS = [
  "listDrafts",
  "getDraft",
  "listDraftSteps",
  "listQuestions",
  "getDraftNews",
  "markPresence",
  "listEarlierDrafts",
  "getDraftComparison",
];
/** 督办: tasks are corrected and given to departments, and doubts are settled. */
const SUPERVISING = [
  "editTask",
  "setTaskDuties",
  "answerQuestion",
  "previewTaskBatch",
  "editTaskBatch",
  "listTaskBatches",
  "undoTaskBatch",
  "startExchange",
  "getExchange",
  "listExchangeRows",
  "confirmExchange",
  "discardExchange",
  "downloadExchangeErrors",
  "proposeAlignment",
  "drawAlignmentLink",
  "confirmAlignmentLink",
  "rejectAlignmentLink",
  "reopenAlignmentLink",
];

/** 规划办 brings plans in, reviews and publishes them, and keeps what they say. */
const PLANNING = [
  "startImports",
  "listImports",
  "getImport",
  "mapColumns",
  "getImportTemplate",
  "retryImport",
  "changeDraft",
  "acceptDraftItems",
  "addDraftItem",
  "undoDraftStep",
  "redoDraftStep",
  "discardDraft",
  "editDraftTask",
  "editDraftTarget",
  "rejectDraftItem",
  "restoreDraftItem",
  "answerDraftQuestion",
  "dismissDraftQuestion",
  "dismissDraftGap",
  "listUnsavedInputs",
  "keepUnsavedInput",
  "splitDraftTask",
  "mergeDraftTasks",
  "rejectDraftItems",
  "dismissDraftGaps",
  "listReviewReasons",
  "followEarlierDraft",
  "stopFollowing",
  "pairDraftItem",
  "getPublishReadiness",
  "publishPlan",
  "editPlan",
  "withdrawPlan",
  "createTask",
  "editTarget",
];
/** 督办事项: everybody whose work it is reads them; each step is somebody's own. */
const READING_ITEMS = [
  "listItems",
  "getItem",
  "listItemOverlaps",
  "explainClock",
  "getCalendar",
  "reckonDays",
  "getClockProof",
  "getLimitRules",
];
/** 工作日历 is kept by the office; everybody whose work runs by it reads it. */
const KEEPING_THE_CALENDAR = [
  "publishCalendarYear",
  "setCalendarOverride",
  "liftCalendarOverride",
  "setOfficeHours",
  "setLimitRule",
  "proveClocks",
];
const UNIT_HANDLING = [
  "acknowledgeItem",
  "refuseItem",
  "breakDownItem",
  "supplementItem",
  "applyForItemExtension",
  "confirmItemSupport",
  "askItemCoordination",
  "objectToItem",
  "acknowledgeItems",
];
const PROPOSING_ITEMS = ["proposeItem", "previewTasksAsItems", "proposeTasksAsItems"];
const OFFICE_HANDLING = [
  ...PROPOSING_ITEMS,
  "assignItems",
  "assignItem",
  "recallItem",
  "reassignItem",
  "upholdItem",
  "closeItem",
  "returnItem",
  "askItemSupplement",
  "verifyItem",
  "orderItemRectification",
  "clearItem",
  "archiveItem",
  "lookBackOnItem",
  "mergeItem",
  "splitItem",
  "expandItem",
  "closeParentItem",
  "coordinateItem",
  "decideItemObjection",
];
const APPROVING = [
  "fileItem",
  "fileItems",
  "dismissItem",
  "suspendItem",
  "resumeItem",
  "transferItem",
  "cancelItem",
  "grantItemExtension",
  "declineItemExtension",
];

/** 亮灯: everybody sees lights and the rules behind them; the office writes the rules. */
const READING_LIGHTS = ["listRuleSets", "getRuleSet", "listLights", "countLights", "listItemLights"];
const KEEPING_RULES = [
  "lintRules",
  "createRuleSet",
  "draftRuleVersion",
  "discardRuleDraft",
  "previewRuleVersion",
  "putRuleVersionInForce",
  "retireRuleVersion",
];

/** 进展报告: everybody whose work an item is reads them; units write and sign, the office checks. */
const READING_REPORTS = [
  "listReports",
  "getReport",
  "downloadReportFile",
  "listReportPeriods",
  "listReportRules",
  "listPlansInProgress",
  "getPlanProgress",
  "getItemProgress",
];
const REPORTING = [
  "saveReport",
  "submitReport",
  "takeBackReport",
  "changeReport",
  "withdrawReportChange",
  "supportReport",
  "addReportFile",
  "removeReportFile",
  "exportReportSheet",
  "compareReportSheet",
  "saveReports",
];
const SIGNING_REPORTS = ["signReport", "sendBackReport", "signReportChange", "signReports"];
const CHECKING_REPORTS = [
  "passReport",
  "returnReport",
  "passReportChange",
  "rejectReportChange",
  "passReports",
  "setReportRule",
  "grantReportException",
  "setItemCurve",
  "setProgressPolicy",
];

/** 督办单 and exemptions: the office drafts and issues, the lead answers and asks, the leader decides. */
const READING_SHEETS = ["listLadders", "listSheets", "countSheets", "getSheet", "downloadSheet", "listExemptions"];
const KEEPING_SHEETS = [
  "putLadderInForce",
  "endLadder",
  "draftSheet",
  "editSheet",
  "discardSheet",
  "issueSheet",
  "issueSheets",
  "settleSheet",
  "returnSheetAnswer",
  "recallSheet",
  "askExemption",
];
const ANSWERING_SHEETS = ["answerSheet", "askExemption"];
const DECIDING_EXEMPTIONS = ["approveExemption", "declineExemption"];

/** The ledger of past days and bulletins are read by everybody whose work an item is; the office writes and issues papers. */
const READING_OUTPUTS = [
  "getLedgerAsOf",
  "getLedgerDifferences",
  "downloadBoard",
  "listBulletinRules",
  "listBulletins",
  "getBulletin",
  "downloadBulletin",
];
/** The register holds the sheets of all units, so units do not read it: they read their own sheets. */
const READING_THE_REGISTER = ["listPapers", "getPaper", "downloadPaper"];
const ISSUING_PAPERS = [
  "setBulletinRule",
  "draftBulletin",
  "editBulletin",
  "issueBulletin",
  "discardBulletin",
  "correctBulletin",
  "previewPaper",
  "issuePaper",
];

/** 考核评分 and 减负: units see and state their own, the office reviews, the leader adopts, others than they decide on appeals. */
const READING_SCORES = [
  "listScoreForms",
  "listScoreRounds",
  "getScoreRound",
  "getScoreCard",
  "simulateScore",
  "replayScoreRound",
  "getBurden",
  "listAskForms",
];
const KEEPING_SCORES = [
  "draftScoreRound",
  "reviewScoreCard",
  "returnSelfScore",
  "finishScoreRound",
  "decideScoreAppeal",
];
const ADOPTING_SCORES = ["adoptScoreRound", "returnScoreReview", "decideScoreAppeal"];
const KEEPING_ASK_FORMS = ["registerAskForm", "endAskForm"];

/** Bodies that a plan names and that are not there yet. */
const ADDING_BODIES = ["createDivision", "createDepartment", "addDepartmentAlias"];

/** The work of each role; the three administrators share nothing but the list of accounts (三员分立). */
const WORK: Readonly<Record<Role, readonly string[]>> = {
  plan_office: [
    ...READING,
    ...EXPORTING,
    ...SEEING_OPEN_ENDS,
    ...SUPERVISING,
    ...PLANNING,
    ...ADDING_BODIES,
    ...READING_ITEMS,
    ...READING_LIGHTS,
    ...READING_SHEETS,
    ...PROPOSING_ITEMS,
    ...READING_REPORTS,
    ...READING_OUTPUTS,
    ...READING_THE_REGISTER,
    "setProgressPolicy",
    ...READING_SCORES,
    ...KEEPING_ASK_FORMS,
  ],
  supervision_office: [
    ...READING_SCORES,
    ...KEEPING_SCORES,
    ...KEEPING_ASK_FORMS,
    ...READING,
    ...EXPORTING,
    ...SEEING_OPEN_ENDS,
    ...SUPERVISING,
    ...READING_ITEMS,
    ...READING_LIGHTS,
    ...READING_SHEETS,
    ...OFFICE_HANDLING,
    ...KEEPING_THE_CALENDAR,
    ...KEEPING_RULES,
    ...KEEPING_SHEETS,
    ...READING_REPORTS,
    ...READING_OUTPUTS,
    ...READING_THE_REGISTER,
    ...ISSUING_PAPERS,
    ...CHECKING_REPORTS,
  ],
  liaison: [
    ...READING_SCORES,
    "selfScoreCard",
    ...READING,
    ...EXPORTING,
    ...READING_ITEMS,
    ...READING_LIGHTS,
    ...READING_SHEETS,
    ...UNIT_HANDLING,
    ...ANSWERING_SHEETS,
    ...READING_REPORTS,
    ...READING_OUTPUTS,
    ...REPORTING,
  ],
  department_head: [
    ...READING_SCORES,
    "selfScoreCard",
    "appealScore",
    ...READING,
    ...EXPORTING,
    ...READING_ITEMS,
    ...READING_LIGHTS,
    ...READING_SHEETS,
    ...UNIT_HANDLING,
    ...ANSWERING_SHEETS,
    "reportItemCompletion",
    ...READING_REPORTS,
    ...READING_OUTPUTS,
    ...REPORTING,
    ...SIGNING_REPORTS,
  ],
  leader: [
    ...READING_SCORES,
    ...ADOPTING_SCORES,
    ...READING,
    ...EXPORTING,
    ...SEEING_OPEN_ENDS,
    ...READING_ITEMS,
    ...READING_LIGHTS,
    ...READING_SHEETS,
    ...APPROVING,
    ...DECIDING_EXEMPTIONS,
    ...READING_REPORTS,
    ...READING_OUTPUTS,
    ...READING_THE_REGISTER,
  ],
  public_reader: READING,
  system_administrator: [
    "listAccounts",
    "getAccount",
    "createAccount",
    "changeAccount",
    "disableAccount",
    "enableAccount",
    "resetPassword",
    "renameDepartment",
    "mergeDepartment",
    "endDepartment",
    "listWebhooks",
    "createWebhook",
    "editWebhook",
    "renewWebhookSecret",
    "deleteWebhook",
    "testWebhook",
    "listDeliveries",
    "replayDelivery",
    "listChannels",
    "createMailChannel",
    "createRobotChannel",
    "editMailChannel",
    "editRobotChannel",
    "pauseChannel",
    "resumeChannel",
    "deleteChannel",
    "testChannel",
    "listChannelDeliveries",
    "replayChannelDelivery",
    "getNoticeRules",
    "editNoticeRules",
    ...ADDING_BODIES,
  ],
  security_administrator: ["listAccounts", "getAccount", "unlockAccount", "grantRole", "revokeRole"],
  audit_administrator: ["listAuditEntries", "getAuditEntry", "verifyAuditChain"],
};

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
    expect(creating.filter((name) => granting.includes(name))).toEqual(["listAccounts", "getAccount"]);
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
