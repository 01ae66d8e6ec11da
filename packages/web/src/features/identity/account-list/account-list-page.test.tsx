import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Account } from "@zhigang/contract/identity";
import type { Role } from "@zhigang/domain/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { identityRoutes } from "../routes.tsx";

const lin: Account = {
  id: "01930000-0000-7000-8000-000000000011",
  loginName: "lin",
  name: "Lin Xiaolan",
  status: "active",
  roles: ["liaison"],
  department: { id: "01930000-0000-7000-8000-000000000002", name: "Bureau of Ports" },
  hasPassword: true,
  hasSecondFactor: true,
  isLocked: true,
  lockedUntil: "2026-11-21T10:00:00Z",
  lastSignedInAt: null,
  isIdle: false,
  expiresOn: "2026-10-31",
  isExpired: true,
  createdAt: "2026-10-01T01:00:00Z",
  actions: ["disable", "unlock", "reset", "reset_second_factor", "grant", "revoke"],
  version: 4,
};
const RULE = {
  validFrom: "2019-12-01",
  idleDays: 90,
  source: "GB/T 22239-2019 8.1.4.2c",
  setAt: null,
  setBy: "Zhigang",
};
const open = (
  role: Role,
  options: { account?: Account; at?: string; language?: "zh" | "en"; more?: readonly Answered[] } = {},
) =>
  renderPage({
    routes: identityRoutes,
    at: options.at ?? "/accounts",
    language: options.language ?? "zh",
    server: [
      answers(identityEndpoints.getSession, aSession([role])),
      answers(identityEndpoints.listAccounts, { items: [options.account ?? lin], nextCursor: null, total: 1 }),
      answers(identityEndpoints.getAccount, options.account ?? lin),
      answers(identityEndpoints.getDepartmentTree, { items: [] }),
      answers(identityEndpoints.listDivisions, { items: [] }),
      answers(identityEndpoints.listAccountRules, { items: [RULE] }),
      answers(identityEndpoints.setAccountRule, RULE),
      ...(options.more ?? []),
    ],
  });
const opened = `/accounts?open=${lin.id}`;
const drawer = () => screen.findByRole("dialog", { name: "Lin Xiaolan" });

describe("账号与三员分立", () => {
  test("an expired account says so; the security administrator sets when accounts count as unused, with the source", async () => {
    const { user, calls } = open("security_administrator", { language: "en" });
    expect(await screen.findByText("Expired")).toBeDefined();
    expect(screen.getByText(/Accounts without a sign-in for 90 days/)).toBeDefined();
    expect(screen.getByText(/source: GB\/T 22239-2019/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Set" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.clear(dialog.getByLabelText(/^Days without/));
    await user.type(dialog.getByLabelText(/^Days without/), "60");
    await user.type(dialog.getByLabelText(/^Source/), "Order 7");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(calls.find(({ method, path }) => method === "POST" && path.endsWith("/account-rules"))?.body).toMatchObject({
      idleDays: 60,
      source: "Order 7",
    });
  });

  test("a row opens beside the list, and its address brings it back", async () => {
    const { user, router } = open("system_administrator");
    await user.click(await screen.findByText("Lin Xiaolan"));
    await drawer();
    expect(router.state.location.search).toBe(`?open=${lin.id}`);
  });

  test("the system administrator resets and disables, but neither grants nor unlocks", async () => {
    open("system_administrator", { at: opened });
    const beside = within(await drawer());
    expect(await beside.findByRole("button", { name: "重置密码" })).toBeTruthy();
    expect(beside.getByRole("button", { name: "停用" })).toBeTruthy();
    expect(beside.queryByRole("button", { name: "解除锁定" })).toBeNull();
    expect(beside.queryByRole("button", { name: "授予" })).toBeNull();
  });

  test("the security administrator unlocks and revokes, but makes no account", async () => {
    const { user, calls } = open("security_administrator", {
      at: opened,
      more: [answers(identityEndpoints.unlockAccount, lin), answers(identityEndpoints.revokeRole, lin)],
    });
    const beside = within(await drawer());
    await user.click(await beside.findByRole("button", { name: "解除锁定" }));
    await user.click(beside.getByRole("button", { name: "收回联络员" }));
    const confirm = within(await screen.findByRole("dialog", { name: "收回联络员" }));
    expect(confirm.getByText(/立即失去“联络员”的全部权限/)).toBeTruthy();
    await user.click(confirm.getByRole("button", { name: "收回联络员" }));
    await expect
      .poll(() => calls.filter((call) => call.method === "POST").map((call) => [call.path.split("/").pop(), call.body]))
      .toEqual([
        ["unlock", undefined],
        ["revoke-role", { role: "liaison" }],
      ]);
    expect(screen.queryByRole("button", { name: "新建账号" })).toBeNull();
  });

  test("disabling asks for a reason before it can be done", async () => {
    const { user, calls } = open("system_administrator", {
      at: opened,
      more: [answers(identityEndpoints.disableAccount, lin)],
    });
    await user.click(await within(await drawer()).findByRole("button", { name: "停用" }));
    const confirm = within(await screen.findByRole("dialog", { name: "停用" }));
    const verb = confirm.getByRole("button", { name: "停用" });
    expect(verb).toHaveProperty("disabled", true);
    await user.type(confirm.getByRole("textbox", { name: /理由/ }), "调离");
    await user.click(verb);
    await expect.poll(() => calls.find((call) => call.path.endsWith("/disable"))?.body).toEqual({ reason: "调离" });
  });

  test("the security administrator resets a lost second factor, the system administrator cannot", async () => {
    const { user, calls } = open("security_administrator", {
      at: opened,
      more: [answers(identityEndpoints.resetSecondFactor, lin)],
    });
    await user.click(await within(await drawer()).findByRole("button", { name: "重置第二因素" }));
    const confirm = within(await screen.findByRole("dialog", { name: "重置第二因素" }));
    expect(confirm.getByText(/请先核实身份/)).toBeTruthy();
    await user.click(confirm.getByRole("button", { name: "重置第二因素" }));
    await expect.poll(() => calls.some((call) => call.path.endsWith("/reset-second-factor"))).toBe(true);
  });

  test("an account out of use is erased with the request it rests on, and no sooner", async () => {
    const gone: Account = { ...lin, status: "disabled", actions: ["enable", "revoke", "erase"] };
    const { user, calls } = open("system_administrator", {
      account: gone,
      at: opened,
      more: [answers(identityEndpoints.eraseAccount, gone)],
    });
    await user.click(await within(await drawer()).findByRole("button", { name: "注销并删除个人信息" }));
    const confirm = within(await screen.findByRole("dialog", { name: "注销并删除个人信息" }));
    const verb = confirm.getByRole("button", { name: "注销并删除个人信息" });
    expect(verb).toHaveProperty("disabled", true);
    await user.type(confirm.getByRole("textbox", { name: /申请依据/ }), "本人申请 2026-17 号");
    await user.click(verb);
    await expect
      .poll(() => calls.find((call) => call.path.endsWith("/erase"))?.body)
      .toEqual({ reason: "本人申请 2026-17 号" });
  });

  test("a reset shows the one-time link with its token behind #", async () => {
    const token = { loginName: "lin", token: "t0ken-t0ken-t0ken-t0ken", expiresAt: "2026-11-21T11:00:00Z" };
    const { user } = open("system_administrator", {
      at: opened,
      more: [answers(identityEndpoints.resetPassword, token)],
    });
    await user.click(await within(await drawer()).findByRole("button", { name: "重置密码" }));
    await user.click(
      within(await screen.findByRole("dialog", { name: "重置密码" })).getByRole("button", { name: "重置密码" }),
    );
    const link: HTMLInputElement = await screen.findByRole("textbox", { name: "一次性设置链接" });
    expect(link.value).toMatch(/\/set-up#t0ken-t0ken-t0ken-t0ken$/);
  });

  test("an edit names the version that was read; somebody else's change is told, nothing is overwritten", async () => {
    const conflict = refuses(identityEndpoints.changeAccount, 412, "http.version_conflict", "他人已先行修改。");
    const { user, calls } = open("system_administrator", { at: opened, more: [conflict] });
    await user.click(await within(await drawer()).findByRole("button", { name: "修改" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect((await screen.findByRole("alert")).textContent).toContain("他人已先行修改。");
    expect(calls.find((call) => call.method === "PATCH")?.headers.get("if-match")).toBe('"v4"');
  });

  test("words for a field stand at the field", async () => {
    const taken = refuses(identityEndpoints.createAccount, 409, "identity.login_name_taken", "账号名已被使用。");
    const problem = { ...taken.refusal, fields: [{ pointer: "/loginName", message: "换一个账号名" }] };
    const { user } = open("system_administrator", { more: [{ ...taken, refusal: problem as never }] });
    await user.click(await screen.findByRole("button", { name: "新建账号" }));
    await user.type(screen.getByRole("textbox", { name: /账号名/ }), "lin");
    await user.type(screen.getByRole("textbox", { name: /姓名/ }), "Lin");
    await user.click(screen.getByRole("button", { name: "建立" }));
    await screen.findByText("换一个账号名");
    expect(screen.getByRole("textbox", { name: /账号名/ }).getAttribute("aria-invalid")).toBe("true");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open("system_administrator", { at: opened, language: "en" });
    await screen.findByRole("button", { name: "Reset password" });
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
