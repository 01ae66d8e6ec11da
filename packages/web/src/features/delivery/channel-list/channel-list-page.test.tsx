import { screen, within } from "@testing-library/react";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Channel, ChannelDelivery, NoticeRules } from "@zhigang/contract/delivery";
import { identityEndpoints } from "@zhigang/contract/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { deliveryRoutes } from "../routes.tsx";

const MAIL: Channel = {
  id: "01930000-0000-7000-8000-000000000001",
  kind: "email",
  name: "City mail",
  content: "notices",
  status: "active",
  disabledBecause: null,
  mail: {
    host: "mail.city.example",
    port: 465,
    security: "tls",
    username: "ducha",
    fromAddress: "ducha@city.example",
    receiverDomains: [],
  },
  robotAddress: null,
  isSigned: false,
  secretHint: null,
  failingSince: null,
  lastSuccessAt: "2026-11-20T02:00:00Z",
  restsUntil: null,
  waiting: 0,
  users: 12,
  createdAt: "2026-11-01T02:00:00Z",
  createdBy: "Zhou Mingchuan",
  version: 3,
};
const ROBOT: Channel = {
  ...MAIL,
  id: "01930000-0000-7000-8000-000000000002",
  kind: "dingtalk",
  name: "Supervision group",
  content: "counts",
  status: "disabled",
  disabledBecause: "errcode 310000: sign not match",
  mail: null,
  robotAddress: "https://oapi.dingtalk.com",
  isSigned: true,
  secretHint: "…9f2c",
  failingSince: "2026-11-17T02:00:00Z",
  waiting: 4,
};
const RULES: NoticeRules = {
  digestHour: 9,
  quietFromHour: 20,
  quietToHour: 8,
  urgentKinds: ["overdue", "sheet"],
  wakingKinds: ["sheet"],
  keptDays: 365,
  version: 2,
};
const FAILED: ChannelDelivery = {
  id: "01930000-0000-7000-8000-000000000009",
  fact: "delivery.digest.told",
  recipient: "Zhao Min",
  notices: 5,
  happenedAt: "2026-11-20T01:00:00Z",
  status: "failed",
  nextAt: null,
  attempts: [
    {
      number: 1,
      at: "2026-11-20T01:00:01Z",
      isDelivered: false,
      statusCode: 550,
      problem: "550 no such user",
      tookMs: 80,
    },
  ],
};

const open = (at = "/channels", ...more: Parameters<typeof renderPage>[0]["server"] & object) =>
  renderPage({
    routes: deliveryRoutes,
    at,
    language: "en",
    server: [
      answers(identityEndpoints.getSession, aSession(["system_administrator"])),
      answers(deliveryEndpoints.listChannels, { items: [MAIL, ROBOT] }),
      answers(deliveryEndpoints.getNoticeRules, RULES),
      answers(deliveryEndpoints.createMailChannel, MAIL),
      answers(deliveryEndpoints.createRobotChannel, ROBOT),
      answers(deliveryEndpoints.editMailChannel, MAIL),
      answers(deliveryEndpoints.resumeChannel, ROBOT),
      answers(deliveryEndpoints.testChannel, FAILED),
      answers(deliveryEndpoints.listChannelDeliveries, { items: [FAILED], nextCursor: null }),
      answers(deliveryEndpoints.replayChannelDelivery, FAILED),
      answers(deliveryEndpoints.editNoticeRules, RULES),
      ...more,
    ],
  });
type Opened = ReturnType<typeof open>;
const sent = (page: Opened, method: string) => page.calls.findLast((call) => call.method === method);
const cardOf = async (name: string) =>
  within((await screen.findByRole("heading", { name })).closest("li") as HTMLElement);
const dialogOf = async (name: string) => within(await screen.findByRole("dialog", { name }));

beforeAll(async () => void (await import("./channel-list-page.tsx")));

describe("通知渠道", () => {
  test("a new channel by mail: the encryption brings its usual port, the password goes once", async () => {
    const page = open();
    await page.user.click(await screen.findByRole("button", { name: "New e-mail channel" }));
    const dialog = await dialogOf("New e-mail channel");
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Add" }).disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: /^Name/ }), "Mail");
    await page.user.click(dialog.getByRole("radio", { name: "STARTTLS (587)" }));
    await page.user.type(dialog.getByRole("textbox", { name: /^Server/ }), "mail.city.example");
    await page.user.type(dialog.getByRole("textbox", { name: /Sender address/ }), "ducha@city.example");
    await page.user.type(dialog.getByRole("textbox", { name: /these domains only/ }), "city.example，gov.example");
    await page.user.type(dialog.getByRole("textbox", { name: /User name/ }), "ducha");
    await page.user.type(dialog.getByLabelText("Password"), "S3cret");
    await page.user.click(dialog.getByRole("button", { name: "Add" }));
    await expect.poll(() => sent(page, "POST")?.path).toBe("/channels/mail");
    expect(sent(page, "POST")?.body).toEqual({
      name: "Mail",
      content: "notices",
      host: "mail.city.example",
      port: 587,
      security: "starttls",
      fromAddress: "ducha@city.example",
      receiverDomains: ["city.example", "gov.example"],
      username: "ducha",
      password: "S3cret",
    });
  });

  test("an edit that leaves the password empty does not send it", async () => {
    const page = open();
    await page.user.click((await cardOf("City mail")).getByRole("button", { name: "Edit" }));
    const dialog = await dialogOf("Edit the e-mail channel");
    expect(dialog.getByLabelText<HTMLInputElement>("Password").value).toBe("");
    await page.user.click(dialog.getByRole("radio", { name: "Numbers only" }));
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    await expect.poll(() => sent(page, "PATCH")?.body).toMatchObject({ content: "counts", username: "ducha" });
    expect(sent(page, "PATCH")?.body).not.toHaveProperty("password");
    expect(sent(page, "PATCH")?.headers.get("if-match")).toBe('"v3"');
  });

  test("a new robot: DingTalk may sign, WeCom does not", async () => {
    const page = open();
    await page.user.click(await screen.findByRole("button", { name: "New robot channel" }));
    const dialog = await dialogOf("New robot channel");
    await page.user.type(dialog.getByRole("textbox", { name: /^Name/ }), "Group");
    await page.user.type(dialog.getByLabelText(/Address of the robot/), "https://qyapi.weixin.qq.com/x?key=1");
    await page.user.type(dialog.getByLabelText("Signing secret"), "SEC1");
    await page.user.click(dialog.getByRole("radio", { name: "WeCom robot" }));
    expect(dialog.queryByLabelText("Signing secret")).toBeNull();
    await page.user.click(dialog.getByRole("button", { name: "Add" }));
    await expect
      .poll(() => sent(page, "POST")?.body)
      .toEqual({
        kind: "wecom",
        name: "Group",
        content: "notices",
        url: "https://qyapi.weixin.qq.com/x?key=1",
        signingSecret: null,
      });
  });

  test("a refused address is told in the window, which stays", async () => {
    const refusal = refuses(
      deliveryEndpoints.editMailChannel,
      422,
      "delivery.password_needed",
      "The password is needed.",
    );
    const page = open("/channels", refusal);
    await page.user.click((await cardOf("City mail")).getByRole("button", { name: "Edit" }));
    const dialog = await dialogOf("Edit the e-mail channel");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await dialog.findByText("The password is needed.")).toBeDefined();
  });

  test("the test button asks where a letter goes and opens the log", async () => {
    const page = open();
    await page.user.click((await cardOf("City mail")).getByRole("button", { name: "Send a test" }));
    const dialog = await dialogOf("Send a test · City mail");
    await page.user.type(dialog.getByRole("textbox", { name: /The test goes to/ }), "me@city.example");
    await page.user.click(dialog.getByRole("button", { name: "Send" }));
    await expect.poll(() => sent(page, "POST")?.body).toEqual({ to: "me@city.example" });
    await expect.poll(() => page.router.state.location.search).toContain(MAIL.id);
  });

  test("one that was put aside says why and is woken; the log tells to whom and each attempt, and sends again", async () => {
    const page = open();
    expect(await screen.findByText(/Reason: errcode 310000/)).toBeDefined();
    await page.user.click((await cardOf("Supervision group")).getByRole("button", { name: "Resume" }));
    await expect.poll(() => sent(page, "POST")?.path).toBe(`/channels/${ROBOT.id}/resume`);
    await page.user.click((await cardOf("City mail")).getByRole("button", { name: "Log" }));
    expect(await screen.findByText("550 no such user")).toBeDefined();
    expect(screen.getByText("Zhao Min")).toBeDefined();
    await page.user.click(screen.getByRole("button", { name: "Send again" }));
    await expect.poll(() => sent(page, "POST")?.path).toBe(`/channel-deliveries/${FAILED.id}/replay`);
  });

  test("the rules: what no longer goes at once wakes nobody either", async () => {
    const page = open();
    const rules = within(await screen.findByRole("form", { name: "Rules of notices" }));
    const [atOnce] = rules.getAllByRole("checkbox", { name: "Supervision sheet" });
    if (!atOnce) throw new Error("no such kind");
    expect(rules.queryByRole("checkbox", { name: "Due soon" })).toBeNull();
    await page.user.click(atOnce);
    await page.user.click(rules.getByRole("button", { name: "Save" }));
    await expect
      .poll(() => sent(page, "PUT")?.body)
      .toEqual({
        digestHour: 9,
        quietFromHour: 20,
        quietToHour: 8,
        urgentKinds: ["overdue"],
        wakingKinds: [],
        keptDays: 365,
      });
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByRole("form", { name: "Rules of notices" });
    await cardOf("City mail");
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
