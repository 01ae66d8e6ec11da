import { screen, waitFor } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { PlanProgress } from "@zhigang/contract/supervision";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { anId } from "../reports.fixtures.ts";
import { supervisionRoutes } from "../routes.tsx";
import { readCurve, typedCurve } from "./curve-lines.ts";
import { progressTexts } from "./texts.ts";

const { en } = progressTexts;
const PLAN = anId(201);
const contribution = {
  itemId: anId(101),
  itemNumber: "2026-0001",
  itemTitle: "Build the platform",
  departmentName: "Transport bureau",
  weight: "3",
  counted: "40",
  points: "40.00",
  period: "2026-11",
  reportId: anId(1),
  planned: "62.5",
  gap: "-22.5",
  isMissing: false,
  isCapped: false,
  mayExceed: false,
};
const PROGRESS: PlanProgress = {
  planId: PLAN,
  planTitle: "Smart port plan",
  on: "2026-11-30",
  policy: "ignore",
  policySource: null,
  policySetByName: null,
  percent: "40.0",
  planned: "62.5",
  gap: "-22.5",
  formula: "(3 × 40) ÷ (3) = 40.0",
  reported: 1,
  total: 2,
  isOverFulfilled: false,
  contributions: [
    contribution,
    {
      ...contribution,
      itemId: anId(102),
      itemTitle: "Dredge the channel",
      counted: null,
      points: null,
      period: null,
      reportId: null,
      isMissing: true,
    },
  ],
  points: [{ on: "2026-11-30", planned: "62.5", actual: "40.0" }],
};
const open = () =>
  renderPage({
    routes: supervisionRoutes,
    at: "/supervision/progress",
    language: "en",
    server: [
      answers(identityEndpoints.getSession, aSession(["supervision_office"])),
      answers(supervisionEndpoints.listPlansInProgress, {
        items: [{ planId: PLAN, planTitle: "Smart port plan", items: 2 }],
      }),
      answers(supervisionEndpoints.getPlanProgress, PROGRESS),
      answers(supervisionEndpoints.setProgressPolicy, PROGRESS),
    ],
  });

describe("规划进度 the progress of a plan", () => {
  test("shows the formula with its numbers, the coverage, the policy and every contribution", async () => {
    const { container } = open();
    expect(await screen.findByText("(3 × 40) ÷ (3) = 40.0")).toBeDefined();
    expect(screen.getByText(en.coverageOf("1", "2"))).toBeDefined();
    expect(screen.getByText(en.policyFirst)).toBeDefined();
    expect(screen.getByText(en.missing)).toBeDefined();
    expect(screen.getByRole("link", { name: "2026-11" }).getAttribute("href")).toBe(`/supervision/reports/${anId(1)}`);
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });

  test("the policy is set with the paper that says so", async () => {
    const { user, calls } = open();
    await user.click(await screen.findByRole("button", { name: en.setPolicy }));
    await user.click(screen.getByLabelText("No result while an item is missing"));
    await user.type(screen.getByLabelText(/^Source/), "Notice 4 of 2026");
    await user.click(screen.getByRole("button", { name: en.save }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
        missing: "block",
        source: "Notice 4 of 2026",
      }),
    );
  });
});

describe("计划曲线 as it is typed", () => {
  const typed = (kind: "milestones" | "hand_set", lines: string) => ({ ...typedCurve(null), kind, lines });

  test("milestones are read line by line, with full-width signs", () => {
    expect(readCurve(typed("milestones", "设备到货，４０，2026-03-31\n\n试运行, 60, 2026-09-30"))).toEqual({
      curve: {
        kind: "milestones",
        milestones: [
          { name: "设备到货", weight: "40", dueOn: "2026-03-31" },
          { name: "试运行", weight: "60", dueOn: "2026-09-30" },
        ],
      },
    });
  });

  test("the first line that cannot be read is named", () => {
    expect(readCurve(typed("milestones", "到货，40，2026-03-31\n到货，四十，2026-03-31"))).toEqual({ wrongLine: 2 });
    expect(readCurve(typed("hand_set", "2026-02-30，50"))).toEqual({ wrongLine: 1 });
    expect(readCurve(typed("hand_set", " "))).toBeNull();
  });

  test("a curve that was read is typed the same again", () => {
    const curve = { kind: "hand_set" as const, points: [{ on: "2026-12-31", percent: "100" }] };
    expect(readCurve(typedCurve(curve))).toEqual({ curve });
    const linear = { kind: "linear" as const, clock: "working_days" as const, from: "2026-01-01", to: "2026-12-31" };
    expect(readCurve(typedCurve(linear))).toEqual({ curve: linear });
    expect(readCurve(typedCurve(null))).toEqual({ curve: null });
  });
});
