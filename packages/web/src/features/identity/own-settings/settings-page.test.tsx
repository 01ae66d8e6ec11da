import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { identityRoutes } from "../routes.tsx";

const own = (id: number, isCurrent: boolean) => ({
  id: `01930000-0000-7000-8000-00000000000${id}`,
  startedAt: "2026-11-20T01:00:00Z",
  lastSeenAt: "2026-11-21T01:00:00Z",
  expiresAt: "2026-11-21T13:00:00Z",
  address: `10.0.0.${id}`,
  isCurrent,
});
const open = () =>
  renderPage({
    routes: identityRoutes,
    at: "/settings",
    server: [
      answers(identityEndpoints.getSession, aSession()),
      answers(identityEndpoints.listOwnSessions, { items: [own(1, true), own(2, false)] }),
      answers(identityEndpoints.getSecondFactor, {
        policy: "administrators",
        reason: { source: "GB/T 22239-2019 8.1.4.1 d)", validFrom: "2019-12-01" },
        isRequired: false,
        enrolledAt: null,
        recoveryCodesLeft: 0,
      }),
      answers(identityEndpoints.endSession, undefined),
      answers(identityEndpoints.changeLanguage, aSession(["plan_office"], { language: "en" })),
    ],
  });

describe("设置", () => {
  test("another language is at work at once, is kept with the account, and leaves no Chinese", async () => {
    const { user, calls, container } = open();
    await user.click(await screen.findByRole("radio", { name: "English" }));
    await screen.findByRole("heading", { name: "Settings" });
    await screen.findByText("10.0.0.2");
    expect(calls.find((call) => call.method === "PUT")?.body).toEqual({ language: "en" });
    expect(document.documentElement.lang).toBe("en-US");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });

  test("light, rows and letters are written on the root at once", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("radio", { name: "深色" }));
    await user.click(screen.getByRole("radio", { name: "紧凑" }));
    await user.click(screen.getByRole("radio", { name: "长辈版" }));
    const { scheme, density, textSize } = document.documentElement.dataset;
    expect([scheme, density, textSize]).toEqual(["dark", "compact", "largest"]);
  });

  test("one's other sessions can be ended, the present one cannot", async () => {
    const { user, calls } = open();
    const rows = within(await screen.findByRole("region", { name: "登录会话" }));
    await rows.findByText("10.0.0.2");
    expect(rows.getAllByRole("button", { name: "结束" }).length).toBe(1);
    await user.click(rows.getByRole("button", { name: "结束" }));
    await expect
      .poll(() => calls.find((call) => call.method === "POST")?.path)
      .toBe("/sessions/01930000-0000-7000-8000-000000000002/end");
  });
});
