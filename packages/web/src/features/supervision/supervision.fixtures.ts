import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Item, ItemDetail } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { aSession } from "../../testing/a-session.ts";
import { answers } from "../../testing/answers.ts";
import type { Answered } from "../../testing/answers.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { supervisionRoutes } from "./routes.tsx";

export const LEAD_ID = "01930000-0000-7000-8000-0000000000a1";

/** An item as the server would give it; a test says what matters to it. */
export function anItem(change: Partial<Item> = {}): Item {
  return {
    id: "01930000-0000-7000-8000-000000000101",
    number: "2026-0001",
    title: "Harbour control",
    source: "meeting",
    kind: "daily",
    status: "assigned",
    taskId: null,
    parentItemId: null,
    duties: [{ departmentId: LEAD_ID, departmentName: "Roads Bureau", role: "lead" }],
    dueOn: "2026-04-30",
    originalDueOn: "2026-04-30",
    extensions: 0,
    acknowledgeBy: "2026-03-05",
    completedOn: null,
    isOverdue: false,
    isTakeUpOverdue: false,
    isDoneLate: false,
    isExtensionAsked: false,
    reviewOn: null,
    isReviewDue: false,
    since: "2026-03-02T02:00:00Z",
    version: 4,
    ...change,
  };
}

/** The same item whole. */
export function anItemDetail(change: Partial<ItemDetail> = {}): ItemDetail {
  return {
    ...anItem(),
    requirement: "In service by April",
    authority: { decidedBy: "The mayor", decidedOn: "2026-03-01", document: "Minutes 5" },
    remit: { scope: null, objects: [], from: null, to: null, ways: [] },
    planId: null,
    objectBy: null,
    objectionDueOn: null,
    clockState: "running",
    acts: [
      {
        number: 1,
        kind: "propose",
        at: "2026-03-01T02:00:00Z",
        on: "2026-03-01",
        actorName: "Zhou",
        departmentName: null,
        reason: null,
        detail: {},
      },
    ],
    mySteps: [],
    waitingFor: ["lead"],
    children: [],
    ...change,
  };
}

/** Opens a page of supervision as somebody with a role. */
export function openAs(role: Role, at: string, server: readonly Answered[] = []) {
  return renderPage({
    routes: supervisionRoutes,
    at,
    language: "en",
    server: [
      answers(identityEndpoints.getSession, aSession([role])),
      answers(identityEndpoints.getDepartmentTree, { items: [] }),
      answers(supervisionEndpoints.listItems, { items: [], nextCursor: null }),
      ...server,
    ],
  });
}
