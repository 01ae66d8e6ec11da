import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { SecondFactor } from "@zhigang/contract/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { identityRoutes, publicIdentityRoutes } from "../routes.tsx";

const none: SecondFactor = {
  policy: "administrators",
  reason: { source: "GB/T 22239-2019 8.1.4.1 d)", validFrom: "2019-12-01" },
  isRequired: true,
  enrolledAt: null,
  recoveryCodesLeft: 0,
};
const enrolled: SecondFactor = { ...none, enrolledAt: "2026-11-20T01:00:00Z", recoveryCodesLeft: 2 };
const prepared = { key: "GEZDGNBVGY3TQOJQ", address: "otpauth://totp/Zhigang:zhou?secret=GEZDGNBVGY3TQOJQ" };
const codes = ["ABCD-EFGH-IJKL-MNOP", "QRST-UVWX-YZ23-4567"];
const open = (at: string, factor: SecondFactor, more: readonly Answered[] = [], language: "zh" | "en" = "zh") =>
  renderPage({
    routes: [...publicIdentityRoutes, ...identityRoutes, { path: "/", element: <p>inside</p> }],
    at,
    language,
    server: [
      answers(identityEndpoints.getSession, aSession(["system_administrator"])),
      answers(identityEndpoints.getSecondFactor, factor),
      answers(identityEndpoints.listOwnSessions, { items: [] }),
      answers(identityEndpoints.prepareSecondFactor, prepared),
      answers(identityEndpoints.enrolSecondFactor, { codes }),
      ...more,
    ],
  });

describe("第二因素", () => {
  test("password, QR code and key, a code, then the recovery codes once; only then one goes on", async () => {
    const { user, calls, baseElement } = open("/second-factor", none, [], "en");
    await screen.findByText("Asked for by GB/T 22239-2019 8.1.4.1 d), since 2019-12-01");
    await user.type(screen.getByLabelText("Current password"), "Zg-2026{Enter}");
    await screen.findByRole("img", { name: "QR code for the authenticator" });
    expect(screen.getByText("GEZD GNBV GY3T QOJQ")).toBeTruthy();
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "Code" }), "123456{Enter}");
    const list = within(await screen.findByRole("list", { name: "Recovery codes" }));
    expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual(codes);
    expect(await axeIn(baseElement)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Kept, go on" }));
    await screen.findByText("inside");
    expect(calls.filter((call) => call.method === "POST").map((call) => call.body)).toEqual([
      { currentPassword: "Zg-2026" },
      { code: "123456" },
    ]);
  });

  test("a wrong code is said at its field", async () => {
    const wrong = refuses(identityEndpoints.enrolSecondFactor, 422, "identity.code_wrong", "验证码不正确。");
    const { user } = open("/second-factor", none, [wrong]);
    await user.type(await screen.findByLabelText("当前密码"), "Zg-2026{Enter}");
    await user.type(await screen.findByRole("textbox", { name: "动态验证码" }), "000000{Enter}");
    await screen.findByText("验证码不正确。");
    expect(screen.getByRole("textbox", { name: "动态验证码" }).getAttribute("aria-invalid")).toBe("true");
  });

  test("among the settings few codes are warned of, renewed with a code, and removal asks for both proofs", async () => {
    const { user, calls } = open("/settings", enrolled, [
      answers(identityEndpoints.renewRecoveryCodes, { codes }),
      answers(identityEndpoints.removeSecondFactor, none),
    ]);
    const card = within(await screen.findByRole("region", { name: "第二因素" }));
    expect(await card.findByText("恢复码将用完，请更换一组。")).toBeTruthy();
    await user.click(card.getByRole("button", { name: "更换恢复码" }));
    await user.type(card.getByRole("textbox", { name: "动态验证码" }), "123456{Enter}");
    await user.click(await card.findByRole("button", { name: "已保存，继续" }));
    await user.click(await card.findByRole("button", { name: "停用" }));
    await user.type(card.getByLabelText("当前密码"), "Zg-2026");
    expect(card.getByRole("button", { name: "停用" })).toHaveProperty("disabled", true);
    await user.type(card.getByRole("textbox", { name: "动态验证码" }), "654321{Enter}");
    await expect
      .poll(() => calls.find((call) => call.path.endsWith("/remove"))?.body)
      .toEqual({ currentPassword: "Zg-2026", code: "654321" });
  });
});
