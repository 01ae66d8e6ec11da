import { screen, waitFor, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ReportDetail } from "@zhigang/contract/supervision";
import { Outlet } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { ShortcutHelp } from "../../../kit/shortcut-help/shortcut-help.tsx";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aDesk, anId, aReport, aSupport, NOTHING_SAID } from "../reports.fixtures.ts";
import { supervisionRoutes } from "../routes.tsx";
import { reportingTexts } from "./texts.ts";
import { readTypedNumber } from "./use-typed-number.ts";

const { en } = reportingTexts;

/** The keys of a page are heard by the frame around it. */
function WithKeys() {
  return (
    <>
      <Outlet />
      <ShortcutHelp />
    </>
  );
}

const open = (report: ReportDetail, more: Parameters<typeof renderPage>[0]["server"] = []) =>
  renderPage({
    routes: [{ element: <WithKeys />, children: supervisionRoutes }],
    at: "/supervision/reporting",
    language: "en",
    server: [...aDesk([report], ["liaison"]), ...(more ?? [])],
  });

describe("填报进展 the page of the liaison officer", () => {
  beforeEach(() => localStorage.removeItem(`zhigang.report.${anId(1)}`));

  test("shows what is due, how long it is taken, what the plan asks and what was said last time", async () => {
    const { container } = open(aReport());
    expect(await screen.findByRole("heading", { name: "Build the port dispatch platform" })).toBeDefined();
    expect(screen.getByText(en.daysLeft("3"))).toBeDefined();
    expect(screen.getByText("Running by the end of the year")).toBeDefined();
    expect(screen.getByText("Seven of ten cranes delivered")).toBeDefined();
    expect(screen.getByText(/62.5 % were planned by now/)).toBeDefined();
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });

  test("the whole report is written by keyboard, saved by itself and submitted with Ctrl+Enter", async () => {
    const saved = aReport({ version: 2, savedAt: "2026-11-21T02:32:00Z" });
    const { user, calls } = open(aReport(), [
      answers(supervisionEndpoints.saveReport, saved),
      answers(supervisionEndpoints.submitReport, aReport({ status: "submitted", version: 3 })),
    ]);
    await expect.poll(() => document.activeElement).toBe(await screen.findByLabelText(/Percent done/));
    await user.keyboard("４5.5%");
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Progress/));
    await user.keyboard("All cranes delivered");
    for (let press = 0; press < 3; press += 1) await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Next step/));
    await user.keyboard("Trial run{Control>}{Enter}{/Control}");

    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/submit"))).toBe(true));
    const writes = calls.filter(({ method }) => method !== "GET");
    expect(writes.at(-2)?.body).toEqual({
      ...NOTHING_SAID,
      percent: "45.5",
      progress: "All cranes delivered",
      nextStep: "Trial run",
    });
    expect(writes.at(-1)?.headers.get("if-match")).toBe('"v2"');
  });

  test("what is missing is said at its part, and nothing is sent", async () => {
    const { user, calls } = open(aReport());
    await screen.findByLabelText(/Percent done/);
    await user.click(screen.getByRole("button", { name: en.submitLast }));
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      en.lacks("Percent done"),
      en.lacks("Progress"),
      en.lacks("Next step"),
    ]);
    expect(calls.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  test("a part of last time is taken over, and a carried figure is confirmed", async () => {
    const target = {
      id: anId(301),
      name: "Berths online",
      value: "20",
      comparator: "at_least",
      unit: "berths",
      citation: { documentId: anId(401), documentTitle: "Plan", span: [0, 4] as [number, number], quote: "20 berths" },
    };
    const figures = [{ targetId: target.id, value: "12", origin: "carried" as const }];
    const { user, calls } = open(aReport({ targets: [target], values: { ...NOTHING_SAID, figures } }), [
      answers(supervisionEndpoints.saveReport, aReport({ version: 2 })),
    ]);
    await user.click(await screen.findByRole("button", { name: en.takeOver("Next step") }));
    await user.click(screen.getByRole("button", { name: en.confirm("Berths online") }));
    expect(screen.queryByText(en.carried)).toBeNull();
    await waitFor(() =>
      expect(calls.findLast(({ method }) => method === "PUT")?.body).toMatchObject({
        nextStep: "Wire the control room",
        figures: [{ targetId: target.id, value: "12", origin: "reported" }],
      }),
    );
  });

  test("what supporting departments add is seen while writing and taken over with one key, under their names", async () => {
    const supports = [
      aSupport({ departmentName: "Data bureau", stance: "added", text: "Roadside data opened" }),
      aSupport({ departmentId: anId(8), departmentName: "Water bureau" }),
    ];
    const { user, calls, container } = open(aReport({ supports }), [
      answers(supervisionEndpoints.saveReport, aReport({ version: 2, supports })),
    ]);
    await screen.findByRole("button", { name: en.takeAddition("Data bureau") });
    expect(screen.getByText(new RegExp(en.silent("Water bureau")))).toBeDefined();
    await user.keyboard("{Alt>}a{/Alt}");
    expect(screen.getByLabelText(/^Progress/)).toHaveProperty("value", "Data bureau：Roadside data opened");
    expect(screen.getByText(en.taken)).toBeDefined();
    expect(screen.queryByRole("button", { name: en.takeAddition("Data bureau") })).toBeNull();
    expect(await axeIn(container)).toEqual([]);
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
  });

  test("milestones are ticked, and the percentage follows from their weights", async () => {
    const milestones = [
      { name: "Delivery", weight: "40", dueOn: "2026-03-31" },
      { name: "Trial run", weight: "60", dueOn: "2026-09-30" },
    ];
    const { user } = open(aReport({ milestones }), [answers(supervisionEndpoints.saveReport, aReport())]);
    const box = await screen.findByRole("checkbox", { name: "Delivery" });
    expect(screen.queryByLabelText(/Percent done/)).toBeNull();
    await user.click(box);
    const group = screen.getByRole("group", { name: en.milestones });
    expect(within(group).getByText("40%")).toBeDefined();
    expect(screen.getByLabelText(en.doneOn("Delivery"))).toBeDefined();
  });

  test("a refused submission says why and keeps what was typed", async () => {
    const values = { ...NOTHING_SAID, percent: "40", progress: "Done", nextStep: "More" };
    const { user } = open(aReport({ values, savedAt: "2026-11-21T02:32:00Z" }), [
      refuses(supervisionEndpoints.submitReport, 409, "supervision.report_too_late", "Taken until 2 December"),
    ]);
    await screen.findByLabelText(/Percent done/);
    await user.click(screen.getByRole("button", { name: en.submitLast }));
    expect(await screen.findByText("Taken until 2 December")).toBeDefined();
    expect(screen.getByLabelText(/^Progress/)).toHaveProperty("value", "Done");
  });

  test("why it was returned stands above the form", async () => {
    const returned = {
      number: 3,
      kind: "return" as const,
      at: "2026-11-20T02:00:00Z",
      actorName: "Office",
      departmentName: null,
      reason: "How many cranes?",
    };
    open(aReport({ status: "returned", acts: [returned] }));
    expect(await screen.findByText("How many cranes?")).toBeDefined();
    expect(screen.getByText(en.returnedBecause("Office"))).toBeDefined();
  });

  test("with nothing due it says so and leads on", async () => {
    renderPage({
      routes: supervisionRoutes,
      at: "/supervision/reporting",
      language: "en",
      server: aDesk([], ["liaison"]),
    });
    expect(await screen.findByText(en.nothingDue)).toBeDefined();
  });

  test.each([
    ["４５．５％", "45.5"],
    ["1,200", "1200"],
    [" 0 ", "0"],
    ["-3", null],
    ["half", null],
    ["", null],
  ])("a number typed as %j is read as %j", (typed, read) => expect(readTypedNumber(typed)).toBe(read));
});
