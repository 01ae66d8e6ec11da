import { screen } from "@testing-library/react";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Webhook } from "@zhigang/contract/delivery";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { LedgerOverview } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../testing/a-session.ts";
import { answers, refuses } from "../../testing/answers.ts";
import type { Answered } from "../../testing/answers.ts";
import { axeIn } from "../../testing/axe-in.ts";
import { chineseIn } from "../../testing/chinese-in.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { homeRoutes } from "./routes.tsx";

const overview: LedgerOverview = {
  plans: 1,
  tasks: 1234,
  targets: 5,
  departments: 9,
  openDrafts: 2,
  openQuestions: 3,
  tasksWithoutLead: 4,
  tasksWithoutDueDay: 6,
  myTasks: { lead: 0, joint: 0, support: 0 },
  timeNodes: [
    { value: "2027", tasks: 8, targets: 1 },
    { value: "annual", tasks: 2, targets: 0 },
  ],
  recentPlans: [],
  topDepartments: [{ key: "d1", label: "Bureau of Ports", taskCount: 12 }],
};
const WEBHOOK: Webhook = {
  id: "01930000-0000-7000-8000-000000000001",
  name: "City portal",
  url: "https://portal.example/hook",
  facts: ["ledger.task.changed"],
  status: "active",
  disabledBecause: null,
  secretHint: "…abcd",
  failingSince: null,
  lastSuccessAt: null,
  waiting: 0,
  createdAt: "2026-11-01T02:00:00Z",
  createdBy: "Zhou Mingchuan",
  version: 1,
};
const open = (role: Role, more: readonly Answered[] = [], language: "zh" | "en" = "zh") =>
  renderPage({
    routes: homeRoutes,
    language,
    server: [
      answers(identityEndpoints.getSession, aSession([role])),
      answers(ledgerEndpoints.getOverview, overview),
      answers(documentsEndpoints.listDrafts, { items: [], nextCursor: null }),
      ...more,
    ],
  });
const linkTo = (name: RegExp) => screen.getByRole("link", { name }).getAttribute("href");

describe("首页", () => {
  test("each figure leads to its rows", async () => {
    open("plan_office");
    await screen.findByText("1,234");
    expect(linkTo(/待核对的草稿/)).toBe("/drafts");
    expect(linkTo(/待回答的疑问/)).toBe("/ledger/tasks?hasQuestion=true");
    expect(linkTo(/没有牵头单位的任务/)).toBe("/ledger/tasks?leadBasis=none");
    expect(linkTo(/每年/)).toBe("/ledger/tasks?deadline=annual");
  });

  test("a liaison sees what the own department leads and supports", async () => {
    open("liaison", [
      answers(ledgerEndpoints.getOverview, { ...overview, myTasks: { lead: 3, joint: 0, support: 7 } }),
    ]);
    expect(await screen.findByText("3")).toBeTruthy();
    const address = linkTo(/^牵头/) ?? "";
    expect(Object.fromEntries(new URLSearchParams(address.split("?")[1]))).toEqual({
      departmentId: "01930000-0000-7000-8000-000000000002",
      dutyRole: "lead",
    });
  });

  test("an administrator is led to the own work and asks nothing of the ledger", async () => {
    const { calls } = open("security_administrator");
    await screen.findByRole("link", { name: /账号/ });
    expect(screen.queryByRole("link", { name: /留痕/ })).toBeNull();
    expect(calls.some((call) => call.path === "/ledger/overview")).toBe(false);
  });

  test("the system administrator is told here of webhooks that were put aside, and led to them", async () => {
    const aside = {
      ...WEBHOOK,
      id: "01930000-0000-7000-8000-000000000007",
      name: "Harbour office",
      status: "disabled" as const,
    };
    open("system_administrator", [answers(deliveryEndpoints.listWebhooks, { items: [WEBHOOK, aside], facts: [] })]);
    expect((await screen.findByRole("alert")).textContent).toContain("1 个推送地址因长时间失败已停用");
    expect(screen.getByRole("alert").textContent).toContain("Harbour office");
    expect(screen.queryByText(/City portal/)).toBeNull();
    expect(linkTo(/查看推送地址/)).toBe("/webhooks");
  });

  test("whoever keeps no webhooks asks for none", async () => {
    const { calls } = open("plan_office");
    await screen.findByText("1,234");
    expect(calls.some((call) => call.path === "/webhooks")).toBe(false);
  });

  test("a failure is told with its number and can be tried again", async () => {
    const { user, calls } = open("leader", [
      refuses(ledgerEndpoints.getOverview, 500, "http.unexpected", "系统出现意外错误。"),
    ]);
    expect((await screen.findByRole("alert")).textContent).toContain("编号 req-7");
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(calls.filter((call) => call.path === "/ledger/overview").length).toBe(2);
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { container } = open("plan_office", [], "en");
    await screen.findByText("1,234");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
