import { screen, within } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { BlockerDetail } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, anItemDetail, LEAD_ID, openAs } from "../supervision.fixtures.ts";

const aBlocker = (change: Partial<BlockerDetail> = {}): BlockerDetail => ({
  id: "01930000-0000-7000-8000-0000000000e1",
  number: "B 2026-1",
  itemId: anItem().id,
  itemNumber: "2026-0001",
  itemTitle: "Harbour control",
  isItemSeen: true,
  title: "Funds not in place",
  blocked: "The tender cannot start",
  needed: "Add to the budget",
  kind: "funds",
  level: "office",
  status: "assigned",
  raisedById: LEAD_ID,
  raisedByName: "Roads Bureau",
  raisedByPerson: "Li",
  raisedOn: "2026-03-02",
  ownerId: "01930000-0000-7000-8000-0000000000a2",
  ownerName: "Finance Bureau",
  solveBy: "2026-03-06",
  isOverdue: true,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  settledOn: null,
  escalationAskedOn: "2026-03-11",
  reportId: null,
  since: "2026-03-02T02:00:00Z",
  mySteps: [],
  waitingFor: ["owner", "office"],
  version: 3,
  acts: [
    {
      number: 1,
      kind: "raise",
      at: "2026-03-02T02:00:00Z",
      on: "2026-03-02",
      actorName: "Li",
      departmentName: "Roads Bureau",
      text: "Add to the budget",
      ownerName: "Finance Bureau",
      solveBy: "2026-03-06",
      level: "unit",
    },
  ],
  ...change,
});
const detail = (blocker: BlockerDetail, ...more: Answered[]) =>
  openAs("department_head", `/supervision/blockers/${blocker.id}`, [answers(e.getBlocker, blocker), ...more]);
const lastPost = (page: ReturnType<typeof detail>) => page.calls.findLast(({ method }) => method === "POST");

beforeAll(async () => {
  await import("./blocker-list-page.tsx");
  await import("./blocker-detail-page.tsx");
  await import("../item-detail/item-detail-page.tsx");
});

describe("问题台账", () => {
  test("the ledger counts what waits, and asks the server for the face that is chosen", async () => {
    const page = openAs("supervision_office", "/supervision/blockers", [
      answers(e.countBlockers, { counts: [{ view: "overdue", count: 4 }], mine: 2 }),
      answers(e.listBlockers, { items: [aBlocker()], nextCursor: null }),
    ]);
    const late = await screen.findByRole("tab", { name: /Overdue/ });
    await expect.poll(() => late.textContent).toContain("4");
    await page.user.click(late);
    await expect.poll(() => page.calls.some(({ query }) => String(query).includes("overdue"))).toBe(true);
    expect((await screen.findAllByText("Funds not in place")).length).toBeGreaterThan(0);
    expect(chineseIn(page.container)).toEqual([]);
    expect(await axeIn(page.container)).toEqual([]);
  });

  test("a blocker says whose it is, by when, what the rule proposed; its owner answers it", async () => {
    const blocker = aBlocker({ mySteps: [{ action: "answer", needs: ["answer"] }] });
    const page = detail(blocker, answers(e.answerBlocker, blocker));
    expect(await screen.findByText(/the rule proposed to escalate it/)).toBeTruthy();
    expect(screen.getAllByText("Finance Bureau").length).toBeGreaterThan(0);
    await page.user.click(await screen.findByRole("button", { name: "Answer the blocker" }));
    const dialog = within(await screen.findByRole("dialog"));
    const send = dialog.getByRole<HTMLButtonElement>("button", { name: "Answer the blocker" });
    expect(send.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox"), "In April");
    await page.user.click(send);
    await expect.poll(() => lastPost(page)?.body).toEqual({ answer: "In April" });
    expect(lastPost(page)?.headers.get("if-match")).toBe('"v3"');
    expect(chineseIn(page.container)).toEqual([]);
  });

  test("the lead raises one from its item; what is open stands there with its owner and day", async () => {
    const session = aSession(["liaison"]);
    const leadId = session.department?.id ?? "";
    const item = anItemDetail({
      status: "handled",
      duties: [{ departmentId: leadId, departmentName: "Roads Bureau", role: "lead" }],
    });
    const page = openAs("liaison", `/supervision/items/${item.id}`, [
      answers(identityEndpoints.getSession, session),
      answers(e.getItem, item),
      answers(e.listItemLights, { items: [] }),
      answers(e.listExemptions, { items: [] }),
      answers(e.listSheets, { items: [], nextCursor: null }),
      answers(e.listBlockers, { items: [aBlocker()], nextCursor: null }),
      answers(e.raiseBlocker, aBlocker()),
      answers(e.getBlocker, aBlocker()),
    ]);
    expect(await screen.findByRole("link", { name: "Funds not in place" })).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: "Raise a blocker" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /^Blocker/ }), "No land");
    await page.user.type(dialog.getByRole("textbox", { name: /What is blocked/ }), "Plot not approved");
    await page.user.type(dialog.getByRole("textbox", { name: /What is needed/ }), "Approve it");
    await page.user.type(dialog.getByRole("textbox", { name: /Solve by/ }), "2026-12-01");
    await page.user.click(dialog.getByRole("combobox", { name: /Kind/ }));
    const offered = [...document.querySelectorAll<HTMLElement>(".ant-select-item-option")];
    await page.user.click(offered.find(({ textContent }) => textContent === "Land") ?? document.body);
    await page.user.click(dialog.getByRole("button", { name: "Raise a blocker" }));
    await expect
      .poll(() => lastPost(page)?.body)
      .toEqual({
        title: "No land",
        blocked: "Plot not approved",
        needed: "Approve it",
        kind: "land",
        solveBy: "2026-12-01",
      });
    await expect.poll(() => page.router.state.location.pathname).toBe(`/supervision/blockers/${aBlocker().id}`);
  });
});
