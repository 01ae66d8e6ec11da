import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Task } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import {
  aDeadline,
  aLedger,
  anId,
  aQuestion,
  aTask,
  changedMeanwhile,
  DOCUMENT_ID,
  HARBOURS,
  ROADS,
  TASK_ID,
} from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const open = (more: readonly Answered[] = [], role: Role = "plan_office", language: "zh" | "en" = "en") => {
  const server = aLedger(role, more);
  return { ...renderPage({ routes: ledgerRoutes, at: `/ledger/tasks/${TASK_ID}`, language, server }), server };
};

const editing = async (page: ReturnType<typeof open>, button: string, title: string) => {
  await page.user.click(await screen.findByRole("button", { name: button }));
  return within(await screen.findByRole("dialog", { name: title }));
};

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./task-detail-page.tsx")));

describe("任务页", () => {
  test("shows the exact words with the way to their place, and who does it by role", async () => {
    open();
    expect((await screen.findByRole("link", { name: "See the words" })).getAttribute("href")).toBe(
      `/documents/${DOCUMENT_ID}?span=1000-1064`,
    );
    const names = screen.getAllByRole("link", { name: /^(Harbours|Roads)$/ });
    expect(names.map((link) => link.getAttribute("href"))).toEqual([
      `/ledger/departments?departmentId=${HARBOURS.id}`,
      `/ledger/departments?departmentId=${ROADS.id}`,
    ]);
    expect(screen.getByText("1,500").textContent).toBe("1,500");
    expect(screen.getByRole("link", { name: "Plan of the Lower Town" })).toBeTruthy();
  });

  test("a question is answered where it stands", async () => {
    const answered = aQuestion({ state: "answered", answer: "Roads", answeredBy: "Zhou" });
    const page = open([answers(ledgerEndpoints.answerQuestion, answered)]);
    await page.user.click(await screen.findByRole("button", { name: "Roads" }));
    await expect
      .poll(() => page.calls.find((call) => call.path.endsWith("/answer")))
      .toMatchObject({ path: `/questions/${anId(600)}/answer`, body: { answer: "Roads" } });
    await expect.poll(() => page.calls.filter((call) => call.path === `/tasks/${TASK_ID}`).length).toBeGreaterThan(1);
  });

  test("a leader reads, and is offered no change", async () => {
    open([], "leader");
    await screen.findByRole("link", { name: "See the words" });
    for (const name of ["Edit the task", "Set who does it", "Answer"]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
  });

  test("a day is set only with a reason, against the version that was seen", async () => {
    const page = open([answers(ledgerEndpoints.editTask, aTask())]);
    const dialog = await editing(page, "Edit the task", "Edit the task");
    const save = dialog.getByRole("button", { name: "Save" });
    await page.user.type(dialog.getByRole("textbox", { name: "Due day" }), "2027-05-31{Enter}");
    expect(save).toHaveProperty("disabled", true);
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "agreed at the meeting");
    await page.user.click(save);
    await expect
      .poll(() => page.calls.find((call) => call.method === "PATCH"))
      .toMatchObject({ path: `/tasks/${TASK_ID}`, body: { dueOn: "2027-05-31", reason: "agreed at the meeting" } });
    expect(page.calls.find((call) => call.method === "PATCH")?.headers.get("if-match")).toBe('"v4"');
  });

  test("two people edit: the second sees the other's values and chooses; nothing is overwritten unseen", async () => {
    const now: Task = aTask({ title: "Light the whole quay", note: "by Lin", version: 5 });
    const page = open([changedMeanwhile(ledgerEndpoints.editTask, now)]);
    const dialog = await editing(page, "Edit the task", "Edit the task");
    const title = dialog.getByRole("textbox", { name: /Title of the task/ });
    await page.user.clear(title);
    await page.user.type(title, "Light the old quay");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));

    const choice = within(await dialog.findByRole("radiogroup", { name: "Title: whose stands" }));
    expect(choice.getByText("Light the whole quay")).toBeTruthy();
    expect(choice.getByText("Light the old quay")).toBeTruthy();
    expect(dialog.getByRole("textbox", { name: "Note" })).toHaveProperty("value", "by Lin");

    await page.user.click(choice.getByRole("radio", { name: "Theirs" }));
    expect(dialog.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
    await page.user.click(choice.getByRole("radio", { name: "Mine" }));
    page.server.push(answers(ledgerEndpoints.editTask, now));
    await page.user.click(dialog.getByRole("button", { name: "Save" }));

    const edits = () => page.calls.filter((call) => call.method === "PATCH");
    await expect.poll(() => edits().map((call) => call.headers.get("if-match"))).toEqual(['"v4"', '"v5"']);
    expect(edits().at(-1)?.body).toEqual({ title: "Light the old quay" });
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  });

  test("who does it is set with a reason, in the order given", async () => {
    const page = open([answers(ledgerEndpoints.setTaskDuties, aTask())]);
    const dialog = await editing(page, "Set who does it", "Set who does it");
    await page.user.click(dialog.getByRole("button", { name: "Move Roads up" }));
    await page.user.click(dialog.getByRole("button", { name: "Remove Harbours" }));
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "as the mayor said");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    await expect
      .poll(() => page.calls.find((call) => call.method === "PUT")?.body)
      .toEqual({ duties: [{ role: "support", name: "Roads", departmentId: ROADS.id }], reason: "as the mayor said" });
  });

  test("the history says who changed what, from what to what, and why", async () => {
    const change = {
      version: 5,
      operation: "ledger.task.edit",
      at: "2026-11-20T02:00:00Z",
      by: "Lin",
      changes: [{ field: "dueOn", from: null, to: "2027-05-31" }],
      reason: "agreed",
    };
    open([answers(ledgerEndpoints.listTaskChanges, { items: [change], nextCursor: null })]);
    const history = within(await screen.findByRole("list", { name: "History" }));
    expect(history.getByText("Lin edited the task")).toBeTruthy();
    expect(history.getByText("Due day").closest("li")?.textContent).toBe("Due day(empty)2027-05-31");
    expect(history.getByText("Reason: agreed")).toBeTruthy();
  });

  test("the next task of the plan is one press away", async () => {
    const page = open();
    await page.user.click(await screen.findByRole("button", { name: "Next (J)" }));
    expect(page.router.state.location.pathname).toBe(`/ledger/tasks/${anId(201)}`);
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open([
      answers(ledgerEndpoints.getTask, aTask({ deadline: aDeadline({ dueOn: "2027-05-31" }) })),
    ]);
    await screen.findByText("31 May 2027");
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
