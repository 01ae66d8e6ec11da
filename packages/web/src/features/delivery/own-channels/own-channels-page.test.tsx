import { screen } from "@testing-library/react";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { NoticePreferences } from "@zhigang/contract/delivery";
import { identityEndpoints } from "@zhigang/contract/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { deliveryRoutes } from "../routes.tsx";

const MAIL = "01930000-0000-7000-8000-000000000001";
const GROUP = "01930000-0000-7000-8000-000000000002";
const PREFERENCES: NoticePreferences = {
  email: null,
  version: 4,
  channels: [
    { id: MAIL, kind: "email", name: "City mail", receiverDomains: ["city.example"], isChosen: false, handle: null },
    { id: GROUP, kind: "wecom", name: "Supervision group", receiverDomains: [], isChosen: true, handle: null },
  ],
};
const { getNoticePreferences, editNoticePreferences } = deliveryEndpoints;
const open = (preferences = PREFERENCES, edited = answers(editNoticePreferences, preferences)) =>
  renderPage({
    routes: deliveryRoutes,
    at: "/notices/settings",
    language: "en",
    server: [
      answers(identityEndpoints.getSession, aSession(["liaison"])),
      answers(getNoticePreferences, preferences),
      edited,
    ],
  });

beforeAll(async () => void (await import("./own-channels-page.tsx")));

describe("通知设置", () => {
  test("channels, address and user number are kept over the version that was read", async () => {
    const page = open();
    await page.user.click(await screen.findByRole("checkbox", { name: "City mail · E-mail" }));
    await page.user.type(screen.getByRole("textbox", { name: /E-mail address/ }), " zhao@city.example ");
    await page.user.type(screen.getByRole("textbox", { name: /user number in “Supervision group”/ }), "zhao.min");
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    const put = () => page.calls.find((call) => call.method === "PUT");
    await expect
      .poll(() => put()?.body)
      .toEqual({
        email: "zhao@city.example",
        channels: [
          { id: MAIL, handle: null },
          { id: GROUP, handle: "zhao.min" },
        ],
      });
    expect(put()?.headers.get("if-match")).toBe('"v4"');
  });

  test("a refusal is said where the person looks, and nothing typed is lost", async () => {
    const page = open(
      PREFERENCES,
      refuses(editNoticePreferences, 422, "delivery.email_missing", "Please give an address."),
    );
    await page.user.click(await screen.findByRole("checkbox", { name: "City mail · E-mail" }));
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Please give an address.")).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "City mail · E-mail" }).checked).toBe(true);
  });

  test("without any channel it says who can help", async () => {
    open({ ...PREFERENCES, channels: [] });
    expect(await screen.findByText("The administrator has set up no channel yet.")).toBeDefined();
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByRole("checkbox", { name: "City mail · E-mail" });
    expect(screen.getByText("Sent to your address alone, within city.example.")).toBeDefined();
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
