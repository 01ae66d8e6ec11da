import { screen, within } from "@testing-library/react";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Webhook } from "@zhigang/contract/delivery";
import { identityEndpoints } from "@zhigang/contract/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { deliveryRoutes } from "../routes.tsx";

const WEBHOOK: Webhook = {
  id: "01930000-0000-7000-8000-000000000001",
  name: "Orders desk",
  url: "https://orders.example/hook",
  facts: ["ledger.task.changed"],
  status: "disabled",
  disabledBecause: "HTTP 500",
  secretHint: "…abcd",
  failingSince: "2026-11-18T02:00:00Z",
  lastSuccessAt: null,
  waiting: 4,
  createdAt: "2026-11-01T02:00:00Z",
  createdBy: "Zhou Mingchuan",
  version: 7,
};

const open = (at = "/webhooks") =>
  renderPage({
    routes: deliveryRoutes,
    at,
    language: "en",
    server: [
      answers(identityEndpoints.getSession, aSession(["system_administrator"])),
      answers(deliveryEndpoints.listWebhooks, {
        items: [WEBHOOK],
        facts: ["ledger.plan.published", "ledger.task.changed"],
      }),
      answers(deliveryEndpoints.createWebhook, { webhook: WEBHOOK, secret: "whsec_c2VjcmV0" }),
      answers(deliveryEndpoints.editWebhook, { ...WEBHOOK, status: "active" }),
      answers(deliveryEndpoints.listDeliveries, {
        items: [
          {
            id: "01930000-0000-7000-8000-000000000009",
            fact: "ledger.task.changed",
            subject: "t",
            happenedAt: "2026-11-20T02:00:00Z",
            status: "failed",
            payload: "{}",
            nextAt: null,
            attempts: [
              {
                number: 1,
                at: "2026-11-20T02:00:00Z",
                isDelivered: false,
                statusCode: 500,
                problem: "HTTP 500",
                tookMs: 12,
              },
            ],
          },
        ],
        nextCursor: null,
      }),
      answers(deliveryEndpoints.replayDelivery, {} as never),
    ],
  });

beforeAll(async () => void (await import("./webhook-list-page.tsx")));

describe("推送", () => {
  test("a new address shows its secret once", async () => {
    const page = open();
    await page.user.click(await screen.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
    await page.user.type(dialog.getByRole("textbox", { name: /Name/ }), "Desk");
    await page.user.type(dialog.getByRole("textbox", { name: /Address/ }), "desk.example/hook");
    await page.user.click(dialog.getByRole("checkbox", { name: "Plan published" }));
    await page.user.click(dialog.getByRole("button", { name: "Add" }));
    await expect
      .poll(() => page.calls.find((call) => call.method === "POST")?.body)
      .toEqual({ name: "Desk", url: "https://desk.example/hook", facts: ["ledger.task.changed"] });
    expect(await screen.findByDisplayValue("whsec_c2VjcmV0")).toBeDefined();
    await page.user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByDisplayValue("whsec_c2VjcmV0")).toBeNull();
  });

  test("one that was put aside says why and is woken with its version", async () => {
    const page = open();
    await screen.findByText(/Reason: HTTP 500/);
    await page.user.click(screen.getByRole("button", { name: "Resume" }));
    await expect.poll(() => page.calls.find((call) => call.method === "PATCH")?.body).toEqual({ isActive: true });
    expect(page.calls.find((call) => call.method === "PATCH")?.headers.get("if-match")).toBe('"v7"');
  });

  test("the log tells every attempt, and what failed is sent again", async () => {
    const page = open(`/webhooks?log=${WEBHOOK.id}`);
    await page.user.click(await screen.findByRole("button", { name: "Send again" }));
    await expect.poll(() => page.calls.some((call) => call.path.endsWith("/replay"))).toBe(true);
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByText(/Reason: HTTP 500/);
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
