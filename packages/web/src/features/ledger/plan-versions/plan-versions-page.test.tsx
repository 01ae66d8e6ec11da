import { screen, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent } from "@zhigang/contract/documents";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { PlanVersion, PlanVersions } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger, anId, aPlan, DOCUMENT_ID, TASK_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const FIRST_DRAFT = anId(601);
const SECOND_DRAFT = anId(602);

function aVersion(change: Partial<PlanVersion> = {}): PlanVersion {
  return {
    number: 1,
    title: "Plan of the Lower Town, first",
    documentNumber: "No. 5",
    documentId: DOCUMENT_ID,
    documentTitle: "lower-town.docx",
    draftId: FIRST_DRAFT,
    issuedOn: "2025-03-20",
    publishedAt: "2025-04-01T02:00:00Z",
    publishedBy: "Zhou Mingchuan",
    replacedAt: "2026-11-20T02:00:00Z",
    kept: 12,
    added: 3,
    dropped: 1,
    ...change,
  };
}

const said = {
  tasks: [
    {
      id: anId(701),
      state: "accepted",
      value: { path: "2/1", title: "Pave the old lane", leads: [{ name: "Roads" }], deadline: { value: "2027" } },
    },
    { id: anId(702), state: "rejected", value: { path: "2/2", title: "Never a task", leads: [], deadline: null } },
  ],
  targets: [
    {
      id: anId(703),
      state: "accepted",
      value: { name: "Berths", comparator: ">=", value: "1200", unit: "m", deadline: null },
    },
  ],
} as unknown as DraftContent;

function open(versions: PlanVersions, role: Role = "plan_office") {
  const server = aLedger(role, [
    answers(ledgerEndpoints.listPlans, { items: [aPlan({ draftId: SECOND_DRAFT })], nextCursor: null }),
    answers(ledgerEndpoints.listPlanVersions, versions),
    answers(documentsEndpoints.getDraft, said),
  ]);
  return renderPage({ routes: ledgerRoutes, at: "/ledger/versions", language: "en", server });
}

const left = [{ id: TASK_ID, kind: "task" as const, title: "Dredge the basin", reason: "Done last year" }];

beforeAll(async () => void (await import("./plan-versions-page.tsx")));

describe("规划的以往版本", () => {
  test("an earlier version shows what it said, what the next one changed, and the way to both papers", async () => {
    const { baseElement } = open({ items: [aVersion()], withdrawn: left });
    const tasks = within(await screen.findByRole("table", { name: "Its tasks" }));
    expect(tasks.getByRole("row", { name: "2/1 Pave the old lane Roads 2027" })).toBeTruthy();
    expect(screen.queryByText("Never a task")).toBeNull();
    expect(within(screen.getByRole("table", { name: "Its targets" })).getByText("≥ 1,200 m")).toBeTruthy();
    expect(screen.getAllByText("kept 12, added 3, dropped 1")).toHaveLength(2);
    const comparing = screen.getByRole("link", { name: "Compare with the next version" });
    expect(comparing.getAttribute("href")).toBe(`/drafts/${SECOND_DRAFT}/comparison`);
    expect(screen.getByRole("link", { name: "Dredge the basin" }).getAttribute("href")).toBe(
      `/ledger/tasks/${TASK_ID}`,
    );
    expect(screen.getByText("Reason: Done last year")).toBeTruthy();
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });

  test("of three versions each leads to the comparison with the one that replaced it", async () => {
    const page = open({ items: [aVersion({ number: 2, draftId: anId(603) }), aVersion()], withdrawn: [] });
    const comparison = async () =>
      (await screen.findByRole("link", { name: "Compare with the next version" })).getAttribute("href");
    expect(await comparison()).toBe(`/drafts/${SECOND_DRAFT}/comparison`);
    await page.user.click(screen.getByRole("button", { name: /Version 1/ }));
    expect(await comparison()).toBe(`/drafts/${anId(603)}/comparison`);
    expect(page.router.state.location.search).toContain("version=1");
  });

  test("who may not read drafts still sees which versions there were", async () => {
    open({ items: [aVersion()], withdrawn: [] }, "liaison");
    expect(await screen.findByText(/for the plan office/)).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("a plan published once says so", async () => {
    open({ items: [], withdrawn: [] });
    expect(await screen.findByText("This plan was published once")).toBeTruthy();
  });
});
