import { screen } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, anItemDetail, LEAD_ID, openAs } from "../supervision.fixtures.ts";

const e = supervisionEndpoints;
const PLAN = "01930000-0000-7000-8000-0000000000b1";
const aRow = (taskId: string, title: string, problem: string | null) => ({
  taskId,
  title,
  planTitle: "Harbour plan",
  path: "2.1",
  duties: problem === null ? [{ departmentId: LEAD_ID, departmentName: "Roads Bureau", role: "lead" as const }] : [],
  dueOn: "2026-12-31",
  remitTo: "2026-12-31",
  collective: [],
  leftOut: problem === null ? ["Lanzhou Group"] : [],
  problem,
});
const ROWS = [
  aRow("01930000-0000-7000-8000-0000000000c1", "Build", null),
  aRow("01930000-0000-7000-8000-0000000000c2", "Open", "Who leads is still an open question"),
];

beforeAll(async () => {
  await import("./item-new-page.tsx");
  await import("../item-list/item-list-page.tsx");
});

describe("拟办", () => {
  test("a whole plan becomes items: those that are ready go, each of the others says why not", async () => {
    const page = openAs("supervision_office", `/supervision/items/new?from=tasks&planId=${PLAN}`, [
      answers(ledgerEndpoints.listPlans, { items: [], nextCursor: null }),
      answers(e.previewTasksAsItems, { rows: ROWS }),
      answers(e.proposeTasksAsItems, { items: [anItem()] }),
    ]);
    expect(await screen.findByText("Who leads is still an open question")).toBeTruthy();
    expect(await axeIn(page.baseElement)).toEqual([]);
    await page.user.click(screen.getByRole("button", { name: "Put 1 forward" }));
    expect(await screen.findByRole("heading", { name: "Supervision items" })).toBeTruthy();
    const calls = page.calls.filter(({ path }) => path.startsWith("/supervision/items/from-tasks"));
    expect(calls.map(({ body }) => body)).toEqual([
      { selection: { filter: { planId: PLAN } } },
      { selection: { ids: [ROWS[0]?.taskId] }, kind: "daily" },
    ]);
  });

  test("by hand: title and requirement are needed, the rest is put forward where it is known", async () => {
    const page = openAs("supervision_office", "/supervision/items/new", [
      answers(e.proposeItem, anItemDetail()),
      answers(e.getItem, anItemDetail()),
    ]);
    const create = (await screen.findByRole("button", { name: "Put forward" })) as HTMLButtonElement;
    expect(chineseIn(page.baseElement)).toEqual([]);
    await page.user.type(screen.getByRole("textbox", { name: /Title/ }), "Harbour control");
    expect(create.disabled).toBe(true);
    await page.user.type(screen.getByRole("textbox", { name: /What is required/ }), "In service by April");
    await page.user.click(create);
    const call = page.calls.find(({ path, method }) => path === "/supervision/items" && method === "POST");
    expect(call?.body).toEqual({
      title: "Harbour control",
      requirement: "In service by April",
      source: "meeting",
      kind: "daily",
    });
  });
});
