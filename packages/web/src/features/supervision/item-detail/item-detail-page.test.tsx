import { screen, within } from "@testing-library/react";
import { ITEM_ACT_INPUTS, supervisionEndpoints } from "@zhigang/contract/supervision";
import { Value } from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, anItemDetail, LEAD_ID, openAs } from "../supervision.fixtures.ts";
import { bodyOf, draftFor, isComplete } from "./act-dialog/act-draft.ts";
import type { ActDraft } from "./act-dialog/act-draft.ts";
import { ACT_FIELDS } from "./act-dialog/act-fields.ts";
import type { Action } from "./act-dialog/act-fields.ts";

const e = supervisionEndpoints;
const at = `/supervision/items/${anItemDetail().id}`;
const WORKING = anItemDetail({
  status: "handled",
  mySteps: [
    { action: "report_completion", needs: ["closing_report"] },
    { action: "apply_extension", needs: ["reason", "progress", "proposed_due_on"] },
    { action: "cancel", needs: ["reason"] },
  ],
});

beforeAll(async () => void (await import("./item-detail-page.tsx")));

/** A form with everything filled in. */
const filled = (action: Action): ActDraft => ({
  ...draftFor(action, anItemDetail()),
  reason: "Because",
  progress: "Half",
  breakdown: "Two steps",
  closingReport: "Done",
  conclusion: "True",
  decidedBy: "The mayor",
  decidedOn: "2026-03-01",
  document: "Minutes 5",
  leads: [LEAD_ID],
  dueOn: "2026-05-29",
  reviewOn: "2026-05-29",
  survivorId: LEAD_ID,
  groupId: LEAD_ID,
  excluded: { [LEAD_ID]: "Is being merged" },
  children: [
    { title: "One", requirement: "This" },
    { title: "Two", requirement: "That" },
  ],
});

describe("督查事项", () => {
  test("the form of every act brings what the contract of that act takes", () => {
    for (const action of Object.keys(ACT_FIELDS) as Action[]) {
      const draft = filled(action);
      expect(isComplete(ACT_FIELDS[action], draft), action).toBe(true);
      const body = bodyOf(ACT_FIELDS[action], draft);
      expect([...Value.Errors(ITEM_ACT_INPUTS[action], body)], action).toEqual([]);
    }
  });

  test("whoever may act sees the acts, and an extension is asked with day, cause and progress", async () => {
    const page = openAs("liaison", at, [answers(e.getItem, WORKING), answers(e.applyForItemExtension, WORKING)]);
    await page.user.click(await screen.findByRole("button", { name: "Apply for an extension" }));
    const dialog = within(await screen.findByRole("dialog"));
    const send = dialog.getByRole("button", { name: "Apply for an extension" });
    await page.user.type(dialog.getByRole("textbox", { name: /Day proposed/ }), "2026-05-29{Enter}");
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "Parts are late");
    expect((send as HTMLButtonElement).disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: /Progress so far/ }), "Half done");
    await page.user.click(send);
    const call = page.calls.find(({ path }) => path.endsWith("/apply-extension"));
    expect(call?.body).toEqual({
      proposedDueOn: "2026-05-29",
      reason: "Parts are late",
      progress: "Half done",
    });
    expect(call?.headers.get("if-match")).toBe('"v4"');
  });

  test("a refusal is said in the window, and the item is read again because it may have been kept", async () => {
    const page = openAs("liaison", at, [
      answers(e.getItem, WORKING),
      refuses(e.reportItemCompletion, 409, "supervision.item_state", "The item is closed now."),
    ]);
    await page.user.click(await screen.findByRole("button", { name: "Report completion" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /Closing report/ }), "Done");
    const reads = () => page.calls.filter(({ path, method }) => path === at && method === "GET").length;
    const before = reads();
    await page.user.click(dialog.getByRole("button", { name: "Report completion" }));
    expect(await dialog.findByText("The item is closed now.")).toBeTruthy();
    expect(reads()).toBeGreaterThan(before);
  });

  test("the day in force is explained act by act and day by day", async () => {
    const page = openAs("liaison", at, [
      answers(e.getItem, WORKING),
      answers(e.explainClock, {
        state: "running",
        dueOn: "2026-03-04",
        originalDueOn: "2026-03-04",
        extensions: 0,
        workingDaysLeft: -2,
        isProven: true,
        steps: [
          {
            actNumber: 3,
            act: "assign",
            on: "2026-03-02",
            reason: null,
            limit: { amount: 2, unit: "working_days" },
            dueBefore: null,
            dueAfter: "2026-03-04",
            daysAdded: 0,
          },
        ],
        days: [
          { day: "2026-03-03", kind: "working", name: null, isPaused: false, count: 1 },
          { day: "2026-03-04", kind: "working", name: null, isPaused: true, count: null },
        ],
        notices: [{ number: "No. 7", issuedOn: "2025-11-04" }],
      }),
    ]);
    await page.user.click(await screen.findByRole("button", { name: "Day by day" }));
    expect(await screen.findByText("Within 2 working days")).toBeTruthy();
    expect(screen.getByText("2 working days over")).toBeTruthy();
    expect(screen.getByText("Day 1")).toBeTruthy();
    expect(screen.getByText("Clock rests")).toBeTruthy();
  });

  test("a whole shows each of its members in a row: where it stands, its light and what was passed of it", async () => {
    const light = { colour: "red" as const, because: { zh: "落后", en: "Behind" } };
    const east = { ...anItem({ id: LEAD_ID, title: "East" }), light, period: "2026-03", percent: "40.0" };
    const west = { ...anItem({ title: "West", status: "cleared" }), light: null, period: null, percent: null };
    openAs("leader", at, [answers(e.getItem, anItemDetail({ status: "split_up", children: [east, west] }))]);
    const rows = within(await screen.findByRole("table", { name: "Child items" })).getAllByRole("row");
    expect(
      rows.map((row) =>
        within(row)
          .queryAllByRole("cell")
          .map((cell) => cell.textContent?.trim())
          .slice(1, 4),
      ),
    ).toEqual([[], ["Assigned", "Red", "40.0% (2026-03)"], ["Cleared", "—", "—"]]);
    expect(screen.getByText("1 of 2 cleared")).toBeTruthy();
  });

  test("in English no Chinese is left, and axe finds nothing", async () => {
    const page = openAs("liaison", at, [answers(e.getItem, WORKING)]);
    await screen.findByRole("heading", { name: "Harbour control" });
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });
});
