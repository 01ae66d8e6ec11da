import { screen } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { About, PasswordRules } from "@zhigang/contract/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { publicIdentityRoutes } from "../routes.tsx";
import { judgePassword } from "./password-rules.ts";

const rules: PasswordRules = {
  profile: "dengbao",
  source: "GB/T 22239-2019",
  minLength: 8,
  minClasses: 3,
  maxAgeDays: 90,
  refusedHistory: 5,
  refusesCommon: true,
};
const about: About = {
  name: "Zhigang",
  version: "0.1.0",
  isDemo: false,
  uploadLimitMb: 20,
  demoPersonas: [],
  passwordRules: rules,
};
const mustChange = aSession([], { mustChangePassword: true, passwordBecause: "temporary" });
const open = (at: string, more: readonly Answered[] = [], language: "zh" | "en" = "zh") =>
  renderPage({
    routes: [...publicIdentityRoutes, { path: "*", element: <p>inside</p> }],
    at,
    language,
    server: [answers(identityEndpoints.getAbout, about), answers(identityEndpoints.getSession, mustChange), ...more],
  });

describe("密码", () => {
  test.each([
    ["Ab1", "unmet", "met"],
    ["abcdefgh", "met", "unmet"],
    ["Abcdefg1", "met", "met"],
    ["𬭎䶮㛃Aa1", "unmet", "met"],
  ])("%s: length is %s, classes are %s", (password, length, classes) => {
    expect(judgePassword(password, rules).map(({ rule, state }) => [rule, state])).toEqual([
      ["length", length],
      ["classes", classes],
      ["common", "later"],
      ["history", "later"],
    ]);
  });

  test("a temporary password is changed before anything else, and only when both fields agree", async () => {
    const { user, calls } = open("/password", [answers(identityEndpoints.changePassword, aSession())]);
    await user.type(await screen.findByLabelText("当前密码"), "given-1");
    await user.type(screen.getByLabelText("新密码"), "Harbour-2026");
    await user.type(screen.getByLabelText("再输一次新密码"), "Harbour-2027");
    expect(screen.getByText("两次输入不一致")).toBeTruthy();
    expect(screen.getByRole("button", { name: "修改密码" })).toHaveProperty("disabled", true);
    await user.clear(screen.getByLabelText("再输一次新密码"));
    await user.type(screen.getByLabelText("再输一次新密码"), "Harbour-2026{Enter}");
    await screen.findByText("inside");
    expect(calls.find((call) => call.method === "PUT")?.body).toEqual({
      currentPassword: "given-1",
      newPassword: "Harbour-2026",
    });
  });

  test("a wrong current password is said at its field", async () => {
    const wrong = refuses(identityEndpoints.changePassword, 422, "identity.current_password_wrong", "当前密码不正确。");
    const { user } = open("/password", [wrong]);
    await user.type(await screen.findByLabelText("当前密码"), "oops");
    await user.type(screen.getByLabelText("新密码"), "Harbour-2026");
    await user.type(screen.getByLabelText("再输一次新密码"), "Harbour-2026{Enter}");
    await screen.findByText("当前密码不正确。");
    expect(screen.getByLabelText("当前密码").getAttribute("aria-invalid")).toBe("true");
  });

  test("a set-up link sets the password with its token, which never stood in a query", async () => {
    const { user, calls } = open("/set-up#one-time-token-of-20-letters", [
      answers(identityEndpoints.setUpPassword, { loginName: "lin" }),
    ]);
    await user.type(await screen.findByLabelText("新密码"), "Harbour-2026");
    await user.type(screen.getByLabelText("再输一次新密码"), "Harbour-2026{Enter}");
    await screen.findByText("账号 lin 现在可以登录。");
    expect(calls.find((call) => call.method === "POST")?.body).toEqual({
      token: "one-time-token-of-20-letters",
      newPassword: "Harbour-2026",
    });
  });

  test("a link without its token says what to do", async () => {
    open("/set-up");
    expect(await screen.findByText("链接不完整")).toBeTruthy();
  });

  test.each(["/password", "/set-up#one-time-token-of-20-letters"])(
    "in English no Chinese is left at %s, and axe finds nothing serious",
    async (at) => {
      const { container } = open(at, [], "en");
      await screen.findByText("At least 8 characters");
      expect(chineseIn(container)).toEqual([]);
      expect(await axeIn(container)).toEqual([]);
    },
  );
});
