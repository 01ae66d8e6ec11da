import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aBulletin } from "../papers/papers.fixtures.ts";
import { supervisionRoutes } from "../routes.tsx";

type Told = NonNullable<Parameters<typeof renderPage>[0]["server"]>;
const open = (at: string, ...server: Told) =>
  renderPage({
    routes: supervisionRoutes,
    at,
    language: "en",
    server: [answers(identityEndpoints.getSession, aSession(["supervision_office"])), ...server],
  });
const sent = (page: ReturnType<typeof open>) => page.calls.find(({ method }) => method !== "GET");

beforeAll(async () => {
  await Promise.all([
    import("./bulletin-list-page.tsx"),
    import("./bulletin-detail-page.tsx"),
    import("./bulletin-rules-page.tsx"),
  ]);
});

describe("通报 bulletins", () => {
  test("the period is asked, of any length; the bulletin is drafted and opens", async () => {
    const page = open(
      "/supervision/bulletins",
      answers(e.listBulletins, { items: [], nextCursor: null }),
      answers(ledgerEndpoints.listPlans, { items: [], nextCursor: null }),
      answers(e.draftBulletin, aBulletin()),
      answers(e.getBulletin, aBulletin()),
    );
    await page.user.click(await screen.findByRole("button", { name: "Draft a bulletin" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("radio", { name: "Yearly" }));
    await page.user.click(dialog.getByRole("combobox", { name: /Period/ }));
    const offered = [...document.querySelectorAll<HTMLElement>(".ant-select-item-option")];
    await page.user.click(offered.find((option) => option.textContent === "2024") ?? document.body);
    await page.user.click(dialog.getByRole("button", { name: "Draft a bulletin" }));
    await expect.poll(() => page.router.state.location.pathname).toBe(`/supervision/bulletins/${aBulletin().id}`);
    expect(sent(page)?.body).toEqual({ period: "2024" });
  });

  test("its words are edited line by line against the version that was read", async () => {
    const page = open(
      "/supervision/bulletins/2",
      answers(e.getBulletin, aBulletin()),
      answers(e.editBulletin, aBulletin()),
    );
    await page.user.click(await screen.findByRole("button", { name: "Edit the words" }));
    const addressees = screen.getByRole("textbox", { name: /Addressees/ });
    await page.user.clear(addressees);
    await page.user.type(addressees, "District A{enter} {enter}District B{enter}District A");
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    await expect.poll(() => sent(page)?.body).toMatchObject({ addressees: ["District A", "District B"] });
    expect(sent(page)?.headers.get("if-match")).toBe('"v3"');
  });

  test("issuing says what it means first; a correction asks for its reason", async () => {
    const issued = aBulletin({
      status: "issued",
      number: "B-1",
      myActions: ["correct"],
      issuedAt: "2026-11-06T02:00:00Z",
    });
    const page = open(
      "/supervision/bulletins/2",
      answers(e.getBulletin, issued),
      answers(e.correctBulletin, aBulletin()),
    );
    expect(screen.queryByRole("button", { name: "Issue" })).toBeNull();
    await page.user.click(await screen.findByRole("button", { name: "Correct" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("button", { name: "Correct" })).toHaveProperty("disabled", true);
    await page.user.type(dialog.getByRole("textbox"), "One item was left out");
    await page.user.click(dialog.getByRole("button", { name: "Correct" }));
    await expect.poll(() => sent(page)?.body).toEqual({ reason: "One item was left out" });
  });

  test("figures stand beside the paper; only the paper is Chinese, and axe finds nothing serious", async () => {
    const { baseElement } = open("/supervision/bulletins/2", answers(e.getBulletin, aBulletin()));
    expect(await screen.findByText(/completed 1 \(50\.0%\)/i)).toBeDefined();
    expect(screen.getByText("Overdue 1 · 1 fewer")).toBeDefined();
    expect(await axeIn(baseElement)).toEqual([]);
    baseElement.querySelector("article")?.remove();
    expect(chineseIn(baseElement)).toEqual([]);
  });

  test("settings show from which day they hold, and a new one needs its ground", async () => {
    const rule = {
      id: null,
      validFrom: "2018-01-01",
      rounding: "residual_to_largest" as const,
      aheadFrom: 5,
      behindAbove: 0,
      planId: null,
      mark: "Office",
      series: "S",
      reason: "As agreed",
      setAt: null,
      setBy: null,
    };
    const page = open(
      "/supervision/bulletins/rules",
      answers(e.listBulletinRules, { items: [rule] }),
      answers(e.setBulletinRule, rule),
    );
    expect(await screen.findByText("Built in")).toBeDefined();
    await page.user.click(screen.getByRole("button", { name: "Set" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
    await page.user.type(dialog.getByRole("textbox", { name: /Ground/ }), "Decision of the office");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    await expect.poll(() => sent(page)?.body).toMatchObject({ aheadFrom: 5, reason: "Decision of the office" });
  });
});
