import { screen, within } from "@testing-library/react";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { InstructionDetail } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, anItemDetail, openAs } from "../supervision.fixtures.ts";

const anInstruction = (change: Partial<InstructionDetail> = {}): InstructionDetail => ({
  id: "01930000-0000-7000-8000-0000000000f1",
  number: "Ins 2026-1",
  leaderName: "The mayor",
  instructedOn: "2026-02-28",
  words: "Settle the power supply at once",
  urgency: "urgent",
  dueOn: "2026-03-06",
  isOverdue: true,
  paperTitle: "On the power of the port",
  paperNumber: null,
  status: "replied",
  items: [
    {
      itemId: anItem().id,
      number: "2026-0001",
      title: "Harbour control",
      status: "handled",
      dueOn: "2026-04-30",
      colour: "red",
      leadNames: ["Roads Bureau"],
      words: "The power supply",
    },
  ],
  myActions: ["note", "follow"],
  waitingFor: ["leader"],
  version: 5,
  leaderAccountId: null,
  label: "internal",
  limit: { amount: 5, unit: "calendar_days", source: "Local rule" },
  receivedOn: "2026-03-01",
  receivedBy: "Zhou",
  registeredBy: "Zhou",
  replies: [
    {
      number: 1,
      text: "Cable laid",
      repliedOn: "2026-03-05",
      repliedBy: "Zhou",
      notedAt: null,
      notedBy: null,
      remark: null,
    },
  ],
  chain: [
    {
      id: "01930000-0000-7000-8000-0000000000f0",
      number: "Ins 2025-9",
      leaderName: "The mayor",
      instructedOn: "2025-12-01",
      status: "followed",
    },
    {
      id: "01930000-0000-7000-8000-0000000000f1",
      number: "Ins 2026-1",
      leaderName: "The mayor",
      instructedOn: "2026-02-28",
      status: "replied",
    },
  ],
  files: [],
  slip: null,
  acts: [{ number: 1, kind: "register", at: "2026-03-02T02:00:00Z", actorName: "Zhou", text: null }],
  ...change,
});
const detail = (role: Role, one: InstructionDetail, ...more: Answered[]) =>
  openAs(role, `/supervision/instructions/${one.id}`, [answers(e.getInstruction, one), ...more]);
const lastPost = (page: ReturnType<typeof detail>) => page.calls.findLast(({ method }) => method === "POST");

beforeAll(async () => {
  await import("./instruction-list-page.tsx");
  await import("./instruction-detail-page.tsx");
  await import("../item-detail/item-detail-page.tsx");
});

describe("领导批示", () => {
  test("the leader reads his words, the items with their lights, the report, and notes it with a remark", async () => {
    const one = anInstruction();
    const page = detail("leader", one, answers(e.noteInstruction, one));
    await screen.findByText("Settle the power supply at once");
    for (const words of ["Red", "Cable laid", "Not noted yet.", "Ins 2025-9", "The power supply"]) {
      expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    }
    expect(chineseIn(page.container)).toEqual([]);
    expect(await axeIn(page.container)).toEqual([]);
    await page.user.click(screen.getByRole("button", { name: "Noted" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox"), "Go on");
    await page.user.click(dialog.getByRole("button", { name: "Noted" }));
    await expect.poll(() => lastPost(page)?.body).toEqual({ remark: "Go on" });
    expect(lastPost(page)?.headers.get("if-match")).toBe('"v5"');
  });

  test("the office registers one; a paper marked as a secret is refused in plain words and what was typed stays", async () => {
    const page = openAs("supervision_office", "/supervision/instructions", [
      answers(e.listInstructions, { items: [anInstruction()], nextCursor: null }),
      answers(e.countInstructions, { counts: [{ view: "to_reply", count: 2 }] }),
      answers(e.listInstructionLeaders, { items: [] }),
      refuses(e.registerInstruction, 422, "supervision.instruction_secret", "It is marked “secret”."),
    ]);
    const tab = await screen.findByRole("tab", { name: /To put in hand/ });
    await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
    await page.user.click(screen.getByRole("button", { name: "Register an instruction" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /^Leader/ }), "Mayor");
    const words = dialog.getByRole<HTMLTextAreaElement>("textbox", { name: /In his words/ });
    await page.user.type(words, "At once");
    await page.user.click(dialog.getByRole("button", { name: "Register an instruction" }));
    expect(await dialog.findByText("It is marked “secret”.")).toBeTruthy();
    expect(words.value).toBe("At once");
    expect(lastPost(page)?.body).toMatchObject({
      leaderName: "Mayor",
      words: "At once",
      label: "none",
      paperTitle: null,
    });
  });

  test("a lead department sees on its item the words that concern it, and no way to the whole", async () => {
    const item = anItemDetail({ status: "handled" });
    openAs("liaison", `/supervision/items/${item.id}`, [
      answers(e.getItem, item),
      answers(e.listInstructions, { items: [anInstruction({ words: null, myActions: [] })], nextCursor: null }),
    ]);
    expect(await screen.findByText("The power supply")).toBeTruthy();
    expect(screen.getByText("Ins 2026-1")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Ins 2026-1" })).toBeNull();
  });
});
