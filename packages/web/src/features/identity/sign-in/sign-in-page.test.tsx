import { screen } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { About } from "@zhigang/contract/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { publicIdentityRoutes } from "../routes.tsx";

const about: About = {
  name: "Zhigang",
  version: "0.1.0",
  isDemo: false,
  uploadLimitMb: 20,
  demoPersonas: [],
  passwordRules: {
    profile: "dengbao",
    source: "GB/T 22239-2019",
    minLength: 8,
    minClasses: 3,
    maxAgeDays: 90,
    refusedHistory: 5,
    refusesCommon: true,
  },
};
const demo: About = {
  ...about,
  isDemo: true,
  demoPersonas: [
    { loginName: "lin", password: "demo-only", name: "Lin Xiaolan", roles: ["liaison"], departmentName: null },
  ],
};
const nobody = refuses(identityEndpoints.getSession, 401, "http.not_signed_in", "请先登录。");
const open = (server: readonly Answered[], at = "/sign-in", language: "zh" | "en" = "zh") =>
  renderPage({
    routes: [...publicIdentityRoutes, { path: "*", element: <p>inside</p> }],
    at,
    language,
    server: [nobody, answers(identityEndpoints.getAbout, about), ...server],
  });

describe("登录", () => {
  test("name and password are sent, and one lands where one wanted to go", async () => {
    const { user, calls, router } = open(
      [answers(identityEndpoints.signIn, aSession())],
      "/sign-in?from=%2Fdrafts%2F7%3Ftab%3Dgaps",
    );
    await user.type(await screen.findByRole("textbox", { name: "账号" }), " zhou ");
    await user.type(screen.getByLabelText("密码"), "Zg-2026-demo{Enter}");
    await screen.findByText("inside");
    expect(calls.find((call) => call.method === "POST")?.body).toEqual({ loginName: "zhou", password: "Zg-2026-demo" });
    expect(router.state.location.pathname + router.state.location.search).toBe("/drafts/7?tab=gaps");
  });

  test.each(["https://evil.example", "//evil.example", "/\\evil.example"])(
    "a return address outside (%s) is not followed",
    async (from) => {
      const { user, router } = open(
        [answers(identityEndpoints.signIn, aSession())],
        `/sign-in?from=${encodeURIComponent(from)}`,
      );
      await user.type(await screen.findByRole("textbox", { name: "账号" }), "zhou");
      await user.type(screen.getByLabelText("密码"), "x{Enter}");
      await screen.findByText("inside");
      expect(router.state.location.pathname).toBe("/");
    },
  );

  test("what is missing is said at its field, and nothing is sent", async () => {
    const { user, calls } = open([]);
    await user.click(await screen.findByRole("button", { name: "登录" }));
    expect(screen.getByRole("textbox", { name: "账号" }).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("请输入密码")).toBeTruthy();
    expect(calls.filter((call) => call.method === "POST")).toEqual([]);
  });

  test("a refusal is shown in the server's words", async () => {
    const { user } = open([refuses(identityEndpoints.signIn, 401, "identity.sign_in_refused", "账号或密码不正确。")]);
    await user.type(await screen.findByRole("textbox", { name: "账号" }), "zhou");
    await user.type(screen.getByLabelText("密码"), "wrong{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("账号或密码不正确。");
  });

  test("whoever has a second factor is asked for its code, and a wrong one may be typed again", async () => {
    const needed = refuses(identityEndpoints.signIn, 401, "identity.second_factor_needed", "请输入动态验证码。");
    const { user, calls, container } = open([needed]);
    await user.type(await screen.findByRole("textbox", { name: "账号" }), "zhou");
    await user.type(screen.getByLabelText("密码"), "Zg-2026{Enter}");
    await screen.findByRole("heading", { name: "请输入动态验证码" });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await axeIn(container)).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "动态验证码" }), " 123456{Enter}");
    await expect
      .poll(() => calls.filter((call) => call.method === "POST").at(-1)?.body)
      .toEqual({ loginName: "zhou", password: "Zg-2026", code: "123456" });
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.getByRole("textbox", { name: "账号" })).toBeTruthy();
  });

  test("the password may be filled by a manager and looked at", async () => {
    const { user } = open([]);
    const password = await screen.findByLabelText("密码");
    expect([password.getAttribute("autocomplete"), password.getAttribute("type")]).toEqual([
      "current-password",
      "password",
    ]);
    await user.click(screen.getByRole("button", { name: "显示密码" }));
    expect(password.getAttribute("type")).toBe("text");
  });

  test("demo personas appear only where the server says it is a demo, and one press is enough", async () => {
    const { user, calls } = open([
      answers(identityEndpoints.getAbout, demo),
      answers(identityEndpoints.signIn, aSession(["liaison"])),
    ]);
    await user.click(await screen.findByRole("button", { name: /Lin Xiaolan/ }));
    await screen.findByText("inside");
    expect(calls.find((call) => call.method === "POST")?.body).toEqual({ loginName: "lin", password: "demo-only" });
  });

  test("in production no persona is offered", async () => {
    const { calls } = open([]);
    await screen.findByRole("textbox", { name: "账号" });
    await expect.poll(() => calls.some((call) => call.path === "/about")).toBe(true);
    expect(screen.queryByText("演示身份")).toBeNull();
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { container } = open([answers(identityEndpoints.getAbout, demo)], "/sign-in", "en");
    await screen.findByRole("button", { name: /Lin Xiaolan/ });
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
