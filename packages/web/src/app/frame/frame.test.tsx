import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Role } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../testing/a-session.ts";
import { answers, refuses } from "../../testing/answers.ts";
import { axeIn } from "../../testing/axe-in.ts";
import { chineseIn } from "../../testing/chinese-in.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { routes } from "../router/routes.tsx";

const { getSession, getAbout, signOut } = identityEndpoints;
const about = answers(getAbout, {
  name: "Zhigang",
  version: "0.1.0",
  isDemo: false,
  uploadLimitMb: 20,
  demoPersonas: [],
  passwordRules: {
    profile: "asvs",
    source: "OWASP ASVS 5.0",
    minLength: 12,
    minClasses: 1,
    maxAgeDays: null,
    refusedHistory: 0,
    refusesCommon: true,
  },
});
const nobody = refuses(getSession, 401, "http.not_signed_in", "请先登录。");
const openAs = (role: Role, at: string, language: "zh" | "en" = "zh") =>
  renderPage({
    routes,
    at,
    language,
    server: [answers(getSession, aSession([role])), about, answers(signOut, undefined)],
  });

describe("框架", () => {
  test.each([
    [
      "plan_office",
      [
        "首页",
        "任务表",
        "任务树",
        "按部门",
        "时间节点",
        "目标",
        "上下衔接",
        "覆盖",
        "督查事项",
        "亮灯看板",
        "督办单",
        "问题台账",
        "调度会",
        "进展报告",
        "规划进度",
        "挂图作战",
        "通报",
        "印发登记",
        "时点台账",
        "规则与升级",
        "考核评分",
        "填报负担",
        "工作日历",
        "文件库",
        "草稿",
        "部门",
        "设置",
        "关于",
      ],
    ],
    ["audit_administrator", ["首页", "部门", "留痕", "设置", "关于"]],
    ["security_administrator", ["首页", "部门", "账号", "设置", "关于"]],
  ] as const)("the navigation of %s shows what the role may open, and nothing else", async (role, words) => {
    openAs(role, "/about");
    const navigation = await screen.findByRole("navigation", { name: "主导航" });
    const shown = within(navigation)
      .getAllByRole("link")
      .slice(1)
      .map((link) => link.textContent);
    expect(shown).toEqual(words);
  });

  test("who is not signed in is sent to the sign-in and comes back to where they wanted", async () => {
    const { router } = renderPage({ routes, at: "/ledger/tasks?q=园区", server: [nobody, about] });
    await screen.findByRole("heading", { name: "登录智港" });
    expect(new URLSearchParams(router.state.location.search).get("from")).toBe(`/ledger/tasks?q=园区`);
  });

  test("an address that leads nowhere says so and leads home", async () => {
    openAs("leader", "/nowhere");
    expect(await screen.findByRole("heading", { level: 1, name: "没有这个页面" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "回到首页" }).getAttribute("href")).toBe("/");
  });

  test("while the password must be changed no other page opens", async () => {
    const session = aSession([], { mustChangePassword: true, passwordBecause: "temporary" });
    const { router } = renderPage({ routes, at: "/about", server: [answers(getSession, session), about] });
    await screen.findByRole("heading", { name: "请先修改密码" });
    expect(router.state.location.pathname).toBe("/password");
  });

  test("signing out leads to the sign-in and forgets who was here", async () => {
    const { user, router } = openAs("leader", "/about");
    await user.click(await screen.findByRole("button", { name: /Zhou Mingchuan/ }));
    await user.click(await screen.findByRole("menuitem", { name: "退出登录" }));
    await screen.findByRole("heading", { name: "登录智港" });
    expect(router.state.location.pathname).toBe("/sign-in");
  });

  test("? lists the shortcuts, but not while one types", async () => {
    const { user } = openAs("leader", "/about");
    const search = await screen.findByRole("combobox", { name: "检索" });
    await user.type(search, "?");
    expect(screen.queryByRole("dialog")).toBeNull();
    search.blur();
    await user.keyboard("?");
    expect(within(await screen.findByRole("dialog")).getByText("快捷键")).toBeTruthy();
  });

  test("in English no Chinese is left in frame or page, and axe finds nothing serious", async () => {
    const { container } = openAs("plan_office", "/about", "en");
    await screen.findByText("0.1.0");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
