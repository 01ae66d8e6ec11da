import { screen, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Calendar } from "@zhigang/contract/supervision";
import { PUBLISHED_LIMIT_RULE } from "@zhigang/domain/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { openAs } from "../supervision.fixtures.ts";
import { readDays, readHolidays } from "./read-year-lines.ts";

const e = supervisionEndpoints;
const UNPUBLISHED: Calendar = {
  year: 2027,
  isPublished: false,
  publishedYears: [2025, 2026],
  isEntered: false,
  notices: [],
  holidays: [],
  makeUpDays: [],
  overrides: [],
  officeHours: [],
  days: [{ day: "2027-01-01", kind: null, name: null }],
};
const RULE = { ...PUBLISHED_LIMIT_RULE, source: "Local rule" };
const server = [
  answers(e.getCalendar, UNPUBLISHED),
  answers(e.getClockProof, { proof: { ranAt: "2026-11-21T02:00:00Z", itemCount: 12, differences: [] } }),
  answers(e.getLimitRules, { inForce: RULE, rules: [RULE] }),
  answers(e.getControlRules, { inForce: null, rules: [] }),
  answers(e.reckonDays, { day: "2026-12-04", passed: [] }),
  answers(e.publishCalendarYear, { moved: [] }),
];

beforeAll(async () => void (await import("./calendar-page.tsx")));

describe("工作日历", () => {
  test("a year without a notice says so, and the office enters it as the notice says", async () => {
    const page = openAs("supervision_office", "/supervision/calendar?year=2027", server);
    expect(await screen.findByText("The holidays of 2027 are not published yet")).toBeTruthy();
    expect(await screen.findByText(/12 items proven/)).toBeTruthy();
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);

    await page.user.click(screen.getByRole("button", { name: "Enter the holidays" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /Number of the notice/ }), "No. 9");
    await page.user.type(dialog.getByRole("textbox", { name: /Issued on/ }), "2026-11-20{Enter}");
    await page.user.type(dialog.getByRole("textbox", { name: /^Holidays/ }), "New Year 2027-01-01");
    expect(dialog.getByText(/This line is not understood/)).toBeTruthy();
    await page.user.clear(dialog.getByRole("textbox", { name: /^Holidays/ }));
    await page.user.type(dialog.getByRole("textbox", { name: /^Holidays/ }), "Yuandan 2027-01-01 2027-01-03");
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "Published");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    expect(page.calls.find(({ path }) => path.endsWith("/calendar/years"))?.body).toEqual({
      year: 2027,
      notices: [{ number: "No. 9", issuedOn: "2026-11-20" }],
      holidays: [{ name: "Yuandan", from: "2027-01-01", to: "2027-01-03" }],
      makeUpDays: [],
      reason: "Published",
    });
  });

  test("a liaison reads it and changes nothing", async () => {
    openAs("liaison", "/supervision/calendar?year=2027", server);
    await screen.findByText("The holidays of 2027 are not published yet");
    expect(screen.queryByRole("button", { name: "Enter the holidays" })).toBeNull();
  });

  test.each([
    ["元旦 2027-01-01 2027-01-03", [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }]],
    [
      "元旦，2027-01-01，2027-01-03\n\n端午节 2027-06-09",
      [
        { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
        { name: "端午节", from: "2027-06-09", to: "2027-06-09" },
      ],
    ],
    ["元旦 明天", null],
  ])("holidays typed as %j", (text, runs) => expect(readHolidays(text)).toEqual(runs));

  test("a make-up workday that is no day is not taken", () => {
    expect(readDays("2027-01-09\n2027-02-20")).toEqual(["2027-01-09", "2027-02-20"]);
    expect(readDays("1月9日")).toBeNull();
  });
});
