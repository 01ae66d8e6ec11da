import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ReportDetail } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aDesk, anId, aReport, aSupport, SAID } from "../reports.fixtures.ts";
import { supervisionRoutes } from "../routes.tsx";
import { reviewTexts } from "./texts.ts";

const { en } = reviewTexts;
const signed = (change: Partial<ReportDetail> = {}) =>
  aReport({
    status: "signed",
    values: SAID,
    percent: "40",
    gap: "-22.5",
    handedInOn: "2026-11-20",
    mySteps: [
      { action: "pass", needsReason: false },
      { action: "return", needsReason: true },
    ],
    ...change,
  });
const openReport = (report: ReportDetail, role: Role, more: readonly Answered[] = []) =>
  renderPage({
    routes: supervisionRoutes,
    at: `/supervision/reports/${report.id}`,
    language: "en",
    server: [...aDesk([report], [role]), ...more],
  });

describe("进展报告 the pages of the head and the office", () => {
  test("the list begins with what waits, and several are passed at once; what was skipped is told", async () => {
    const result = {
      done: [anId(1)],
      skipped: [{ id: anId(2), itemTitle: "Dredge the channel", because: "Not signed yet" }],
    };
    const { container, user, calls } = renderPage({
      routes: supervisionRoutes,
      at: "/supervision/reports",
      language: "en",
      server: [
        ...aDesk([signed(), signed({ id: anId(2), itemTitle: "Dredge the channel" })], ["supervision_office"]),
        answers(supervisionEndpoints.passReports, result),
      ],
    });
    await screen.findByText("Dredge the channel");
    expect(calls.find(({ path }) => path === "/supervision/reports")?.query.get("mine")).toBe("true");
    expect(chineseIn(container)).toEqual([]);
    const [all] = screen.getAllByRole("checkbox");
    if (all) await user.click(all);
    await user.click(screen.getByRole("button", { name: en.passAll("2") }));
    expect(await screen.findByText(/Not signed yet/)).toBeDefined();
    expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ ids: [anId(1), anId(2)] });
  });

  test("a report is read against its plan, and returned only with a reason", async () => {
    const { container, user, calls } = openReport(signed(), "supervision_office", [
      answers(supervisionEndpoints.returnReport, signed({ status: "returned" })),
    ]);
    expect(await screen.findByText(en.planned("62.5", "-22.5"))).toBeDefined();
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Return" }));
    const verb = screen.getAllByRole("button", { name: "Return" }).at(-1);
    await user.type(await screen.findByRole("textbox"), "How many cranes?");
    if (verb) await user.click(verb);
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "POST")).toMatchObject({
        path: `/supervision/reports/${anId(1)}/return`,
        body: { reason: "How many cranes?" },
      }),
    );
  });

  test("a change after the pass shows old beside new, the changed cells only", async () => {
    const change = {
      reason: "Counted again",
      actorName: "Liaison",
      at: "2026-12-08T02:00:00Z",
      cells: ["percent" as const],
      values: { ...SAID, percent: "35.5" },
    };
    openReport(
      signed({ status: "change_signed", change, mySteps: [{ action: "pass_change", needsReason: false }] }),
      "supervision_office",
    );
    const table = await screen.findByRole("table");
    expect([...table.querySelectorAll("tbody tr")].map(({ textContent }) => textContent)).toEqual([
      "Percent done4035.5",
    ]);
    expect(screen.getByRole("button", { name: "Pass the change" })).toBeDefined();
  });

  test("a dispute shows both texts and leads to where it is settled; the list marks and finds it", async () => {
    const supports = [aSupport({ stance: "disagreed", text: "The interface is closed", actorName: "Officer B" })];
    const disputed = signed({ supports, isDisputed: true, hasHelp: true, coordinationAskedOn: "2026-11-20" });
    const { container } = openReport(disputed, "supervision_office");
    const dispute = within(await screen.findByRole("region", { name: en.dispute }));
    expect(dispute.getByText(/Seven of ten cranes delivered/)).toBeDefined();
    expect(dispute.getByText("The interface is closed")).toBeDefined();
    expect(dispute.getByText(en.askedOn("2026-11-20"))).toBeDefined();
    expect(dispute.getByRole("link", { name: en.toCoordinate }).getAttribute("href")).toContain(disputed.itemId);
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
    cleanup();

    const list = renderPage({
      routes: supervisionRoutes,
      at: "/supervision/reports?view=all&asks=dispute",
      language: "en",
      server: aDesk([disputed], ["supervision_office"]),
    });
    expect(await screen.findByText("Disputed")).toBeDefined();
    expect(screen.getByText("Help")).toBeDefined();
    expect(list.calls.find(({ path }) => path === "/supervision/reports")?.query.get("asks")).toBe("dispute");
  });

  test("a supporting department adds its part", async () => {
    const support = aSupport({ departmentId: anId(2) });
    const { user, calls } = openReport(signed({ supports: [support], maySupport: true, mySteps: [] }), "liaison", [
      answers(supervisionEndpoints.supportReport, signed()),
    ]);
    await user.click(await screen.findByLabelText("Added its part"));
    await user.type(screen.getByLabelText(/What you have to say/), "Roadside data opened");
    await user.click(screen.getByRole("button", { name: en.supportSend }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
        stance: "added",
        text: "Roadside data opened",
      }),
    );
  });
});

describe("填报规则 the reporting rules", () => {
  const published = {
    id: null,
    planId: null,
    planTitle: null,
    validFrom: null,
    setAt: null,
    setByName: null,
    askedTargetIds: null,
    rule: {
      period: "month" as const,
      end: { kind: "day_in_period" as const, day: 25 },
      lateWorkingDays: 5,
      source: "Notice 3",
    },
  };
  const open = () =>
    renderPage({
      routes: supervisionRoutes,
      at: "/supervision/report-rules",
      language: "en",
      server: [
        ...aDesk([], ["supervision_office"]),
        answers(supervisionEndpoints.listReportRules, { items: [published] }),
        answers(supervisionEndpoints.listPlansInProgress, { items: [] }),
        answers(supervisionEndpoints.setReportRule, { ...published, id: anId(9) }),
      ],
    });

  test("each stands as a sentence with its source; the published one is marked", async () => {
    const { container } = open();
    expect(await screen.findByText("Monthly, by day 25 of the period's last month")).toBeDefined();
    expect(screen.getByText("Published default")).toBeDefined();
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });

  test("a rule is set from a day on, with the paper that says so", async () => {
    const { user, calls } = open();
    await user.click(await screen.findByRole("button", { name: "Set a rule" }));
    const day = screen.getByLabelText(/Day of the month/);
    await user.clear(day);
    await user.type(day, "20");
    expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("radio", { name: "Some" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("radio", { name: "None" }));
    await user.type(screen.getByLabelText(/^Source/), "Notice 4");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
        planId: null,
        askedTargetIds: [],
        rule: { period: "month", end: { kind: "day_in_period", day: 20 }, lateWorkingDays: 5, source: "Notice 4" },
      }),
    );
  });
});
