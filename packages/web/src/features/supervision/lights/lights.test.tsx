import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Exemption, ItemLight } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, anItemDetail, openAs } from "../supervision.fixtures.ts";

const ITEM_ID = anItem().id;
const aLight = (change: Partial<ItemLight> = {}): ItemLight => ({
  itemId: ITEM_ID,
  cutOffOn: "2026-03-31",
  knownAt: "2026-03-31T17:00:00Z",
  state: "lit",
  colour: "red",
  value: 34,
  because: { zh: "落后34个百分点", en: "34.0 points behind" },
  ruleSetName: "pace",
  ruleVersion: 2,
  endedAt: null,
  ...change,
});
const ASKED: Exemption = {
  id: "01930000-0000-7000-8000-0000000000e1",
  itemId: ITEM_ID,
  from: "2026-03-10",
  to: "2026-03-20",
  reason: "Typhoon",
  status: "asked",
  askedAt: "2026-03-11T02:00:00Z",
  askedBy: "Head of Roads",
  decidedAt: null,
  decidedBy: null,
  version: 1,
};
const COUNTS = (["green", "blue", "yellow", "orange", "red", "grey"] as const).map((colour, index) => ({
  colour,
  count: colour === "blue" || colour === "orange" ? 0 : index + 1,
}));

const board = (...more: Answered[]) =>
  openAs("leader", "/supervision/lights", [
    answers(ledgerEndpoints.listPlans, { items: [], nextCursor: null }),
    answers(supervisionEndpoints.countLights, { counts: COUNTS, withoutLight: 3 }),
    answers(supervisionEndpoints.listLights, { items: [{ item: anItem(), light: aLight() }], nextCursor: null }),
    ...more,
  ]);
const item = (role: Role, lights: ItemLight[], exemptions: Exemption[] = []) =>
  openAs(role, `/supervision/items/${ITEM_ID}`, [
    answers(supervisionEndpoints.getItem, anItemDetail({ status: "handled" })),
    answers(supervisionEndpoints.listItemLights, { items: lights }),
    answers(supervisionEndpoints.listExemptions, { items: exemptions }),
    answers(supervisionEndpoints.listSheets, { items: [], nextCursor: null }),
    answers(supervisionEndpoints.askExemption, ASKED),
    answers(supervisionEndpoints.approveExemption, ASKED),
  ]);

beforeAll(async () => {
  await import("./light-board-page.tsx");
  await import("../item-detail/item-detail-page.tsx");
});

describe("亮灯看板", () => {
  test("counts by colour stand above, colours that nobody has are left out, and the sentence says why", async () => {
    const page = board();
    const counts = within(await screen.findByRole("group", { name: "Items by light" }));
    expect(await counts.findByRole("button", { name: /5\s*Red/ })).toBeTruthy();
    expect(counts.queryByRole("button", { name: /Blue/ })).toBeNull();
    expect(await screen.findByText("34.0 points behind")).toBeTruthy();
    expect(screen.getByText(/5 red, 3 yellow\. 3 more have no light/)).toBeTruthy();
    expect(chineseIn(page.container)).toEqual([]);
    expect(await axeIn(page.container)).toEqual([]);
  });

  test("a pressed colour narrows the list, pressed again it does not", async () => {
    const page = board();
    const red = await screen.findByRole("button", { name: /Red/ });
    await page.user.click(red);
    const asked = () => page.calls.findLast(({ path }) => path === supervisionEndpoints.listLights.path)?.query;
    await expect.poll(() => asked()?.get("colour")).toBe("red");
    expect(red.getAttribute("aria-pressed")).toBe("true");
    await page.user.click(red);
    expect(page.router.state.location.search).toBe("");
  });
});

describe("一个事项的灯", () => {
  test("the light that stands is shown with its rule, not the one that ended", async () => {
    const ended = aLight({
      colour: "yellow",
      because: { zh: "落后", en: "12.0 points behind" },
      knownAt: "2026-02-28T17:00:00Z",
      endedAt: "2026-03-31T17:00:00Z",
    });
    const page = item("leader", [aLight(), ended]);
    const card = within(await screen.findByRole("region", { name: "Light" }));
    expect(await card.findByText("34.0 points behind")).toBeTruthy();
    expect(card.queryByText("12.0 points behind")).toBeNull();
    await page.user.click(card.getByRole("button", { name: "History of lights (2)" }));
    expect(await screen.findByText("12.0 points behind")).toBeTruthy();
  });

  test("the leader approves an exemption that somebody else asked for", async () => {
    const page = item("leader", [aLight()], [ASKED]);
    await page.user.click(await screen.findByRole("button", { name: "Approve" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("button", { name: "Approve" }));
    const sent = () => page.calls.findLast(({ method }) => method === "POST");
    await expect.poll(() => sent()?.path).toBe(`/supervision/exemptions/${ASKED.id}/approve`);
    expect(sent()?.headers.get("if-match")).toBe('"v1"');
  });

  test("the office asks with a reason and a day; without a reason it cannot", async () => {
    const page = item("supervision_office", [aLight()]);
    await page.user.click(await screen.findByRole("button", { name: "Ask for an exemption" }));
    const dialog = within(await screen.findByRole("dialog"));
    const send = dialog.getByRole<HTMLButtonElement>("button", { name: "Ask for an exemption" });
    expect(send.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "Typhoon");
    await page.user.click(send);
    const sent = () => page.calls.findLast(({ method }) => method === "POST");
    await expect.poll(() => sent()?.body).toMatchObject({ reason: "Typhoon", to: null });
  });

  test("whoever has no part in it is offered nothing", async () => {
    item("plan_office", [aLight()], [ASKED]);
    expect(await screen.findByText("Typhoon")).toBeTruthy();
    for (const name of ["Approve", "Decline", "Ask for an exemption"]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
  });
});
