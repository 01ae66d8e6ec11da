import { screen } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { WaitingForMe } from "./waiting-for-me.tsx";

const counts = [
  { view: "to_issue" as const, count: 3 },
  { view: "waiting" as const, count: 1 },
  { view: "overdue" as const, count: 1 },
];
const open = (role: Role, language: "zh" | "en" = "zh") =>
  renderPage({
    routes: [{ path: "/", element: <WaitingForMe /> }],
    language,
    server: [
      answers(identityEndpoints.getSession, aSession([role])),
      answers(supervisionEndpoints.listItems, { items: [], nextCursor: null }),
      answers(supervisionEndpoints.listReports, { items: [], nextCursor: null }),
      answers(supervisionEndpoints.countSheets, { counts }),
      answers(supervisionEndpoints.countLights, { counts: [{ colour: "red", count: 7 }], withoutLight: 0 }),
    ],
  });
const linkTo = (name: RegExp) => screen.getByRole("link", { name }).getAttribute("href");

describe("首页的督查督办", () => {
  test("a liaison sees items, reports to write, sheets to answer and the red lights of the own unit", async () => {
    open("liaison");
    await screen.findByText("7");
    expect(linkTo(/待我办理的事项/)).toBe("/supervision/items?view=mine");
    expect(linkTo(/待填报的进展/)).toBe("/supervision/reporting");
    expect(screen.getByRole("link", { name: /待答复的督办单/ }).textContent).toContain("2");
    expect(linkTo(/红灯事项/)).toContain("departmentId=");
    expect(screen.queryByRole("link", { name: /待签发的督办单/ })).toBeNull();
  });

  test("the office sees sheets to issue, reports to check and the red lights of the whole city", async () => {
    open("supervision_office");
    await screen.findByText("7");
    expect(screen.getByRole("link", { name: /待签发的督办单/ }).textContent).toContain("3");
    expect(linkTo(/待签发或审核的报告/)).toBe("/supervision/reports");
    expect(linkTo(/红灯事项/)).toBe("/supervision/lights?colour=red");
    expect(screen.queryByRole("link", { name: /待填报的进展/ })).toBeNull();
  });

  test("the public is asked nothing of supervision", async () => {
    const { calls } = open("public_reader");
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    expect(calls.some(({ path }) => path.startsWith("/supervision"))).toBe(false);
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { container } = open("supervision_office", "en");
    await screen.findByText("7");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
