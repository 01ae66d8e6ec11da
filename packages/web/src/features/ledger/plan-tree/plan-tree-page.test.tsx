import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { PlanTree } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger, anId, aPlan, aTaskRow, changedMeanwhile, PLAN_ID, TASK_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const child = aTaskRow({ id: anId(201), title: "Pave the lane", path: "2/1/1", parentTaskId: TASK_ID });
const TREE: PlanTree = {
  plan: aPlan(),
  parts: [
    {
      id: anId(110),
      label: "2",
      title: "Quays",
      role: "tasks",
      taskCount: 2,
      tasks: [aTaskRow(), child],
      parts: [{ id: anId(111), label: "2.1", title: "Later", role: "tasks", taskCount: 0, tasks: [], parts: [] }],
    },
  ],
};

const open = (more: readonly Answered[] = [], role: Role = "plan_office") => {
  const server = aLedger(role, [answers(ledgerEndpoints.getPlanTree, TREE), ...more]);
  return { ...renderPage({ routes: ledgerRoutes, at: "/ledger/tree", language: "en", server }), server };
};

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./plan-tree-page.tsx")));

describe("任务树", () => {
  test("a plan stands as its text is built, tasks under tasks, and folds", async () => {
    const { user } = open();
    const tree = within(await screen.findByRole("tree", { name: "Parts and tasks" }));
    const levels = () => tree.getAllByRole("treeitem").map((item) => item.getAttribute("aria-level"));
    expect(levels()).toEqual(["1", "2", "3", "2"]);
    await user.click(screen.getByRole("button", { name: "Collapse all" }));
    expect(levels()).toEqual(["1"]);
    await user.click(screen.getByRole("button", { name: "Expand all" }));
    expect(levels()).toEqual(["1", "2", "3", "2"]);
  });

  test("what is chosen by keyboard shows beside the tree and in the address", async () => {
    const page = open();
    const tree = await screen.findByRole("tree", { name: "Parts and tasks" });
    tree.focus();
    await page.user.keyboard("{ArrowDown}{Enter}");
    await screen.findByRole("link", { name: "See the words" });
    expect(page.router.state.location.search).toBe(`?open=${encodeURIComponent(`task:${TASK_ID}`)}`);
  });

  test("a plan is withdrawn with a reason, named with what leaves the ledger", async () => {
    const page = open([answers(ledgerEndpoints.withdrawPlan, aPlan({ status: "withdrawn" }))]);
    await page.user.click(await screen.findByRole("button", { name: "Plan" }));
    await page.user.click(await screen.findByText("Withdraw the plan"));
    const dialog = within(await screen.findByRole("dialog", { name: "Withdraw “Plan of the Lower Town”" }));
    expect(dialog.getByText(/The 2 tasks and 1 targets of this plan/)).toBeTruthy();
    await page.user.type(dialog.getByRole("textbox", { name: /Reason for the withdrawal/ }), "published twice");
    await page.user.click(dialog.getByRole("button", { name: "Withdraw the plan" }));
    await expect
      .poll(() => page.calls.find((call) => call.path.endsWith("/withdraw")))
      .toMatchObject({ path: `/plans/${PLAN_ID}/withdraw`, body: { reason: "published twice" } });
    expect(page.calls.find((call) => call.path.endsWith("/withdraw"))?.headers.get("if-match")).toBe('"v3"');
  });

  test("the head of a plan is edited, and a collision is shown", async () => {
    const page = open([changedMeanwhile(ledgerEndpoints.editPlan, aPlan({ periodTo: "2029", version: 4 }))]);
    await page.user.click(await screen.findByRole("button", { name: "Plan" }));
    await page.user.click(await screen.findByText("Edit the plan"));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit the plan" }));
    const until = dialog.getByRole("textbox", { name: /Period to/ });
    await page.user.clear(until);
    await page.user.type(until, "soon");
    expect(dialog.getByText("Please give a year or a month, such as 2026 or 2026-01")).toBeTruthy();
    await page.user.clear(until);
    await page.user.type(until, "2030");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    const choice = within(await dialog.findByRole("radiogroup", { name: "Period to: whose stands" }));
    await page.user.click(choice.getByRole("radio", { name: "Theirs" }));
    expect(until).toHaveProperty("value", "2029");
  });

  test("a leader is offered no deed on a plan", async () => {
    const { user } = open([], "leader");
    await user.click(await screen.findByRole("button", { name: "Plan" }));
    await screen.findByText("See its coverage");
    expect(screen.queryByText("Withdraw the plan")).toBeNull();
    expect(screen.queryByText("Edit the plan")).toBeNull();
  });

  test("without a plan the page says what to do", async () => {
    open([answers(ledgerEndpoints.listPlans, { items: [], nextCursor: null, total: 0 })]);
    expect((await screen.findByRole("link", { name: "Import a file" })).getAttribute("href")).toBe("/documents");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByRole("tree", { name: "Parts and tasks" });
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
