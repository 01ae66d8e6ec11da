import { screen, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { SheetDetail } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, anItemDetail, LEAD_ID, openAs } from "../supervision.fixtures.ts";

const aSheet = (change: Partial<SheetDetail> = {}): SheetDetail => ({
  id: "01930000-0000-7000-8000-0000000000b1",
  number: null,
  itemId: anItem().id,
  itemNumber: "2026-0001",
  itemTitle: "Harbour control",
  instrument: "yellow_sheet",
  addressee: "department_head",
  departmentId: LEAD_ID,
  departmentName: "Roads Bureau",
  status: "drafted",
  title: "On Harbour control",
  body: "First.\nSecond.",
  because: { zh: "落后", en: "34.0 points behind" },
  draftedAt: "2026-03-09T02:00:00Z",
  issuedAt: null,
  issuedBy: null,
  answerWithin: 3,
  answerBy: null,
  isAnswerOverdue: false,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  documentId: null,
  myActions: ["issue", "edit", "discard"],
  version: 2,
  acts: [{ number: 1, kind: "draft", at: "2026-03-09T02:00:00Z", actorName: "The round", reason: null }],
  ...change,
});
const SENT: Partial<SheetDetail> = {
  number: "SUP 2026-1",
  status: "issued",
  issuedAt: "2026-03-09T03:00:00Z",
  issuedBy: "Zhou",
  answerBy: "2026-03-12",
  isAnswerOverdue: true,
  documentId: "01930000-0000-7000-8000-0000000000d1",
};
const COUNTS = {
  counts: [
    { view: "to_issue" as const, count: 2 },
    { view: "overdue" as const, count: 1 },
  ],
};

const list = (role: Role, ...more: Answered[]) =>
  openAs(role, "/supervision/sheets", [
    answers(supervisionEndpoints.countSheets, COUNTS),
    answers(supervisionEndpoints.listSheets, {
      items: [aSheet(), aSheet({ id: OTHER, title: "On roads" })],
      nextCursor: null,
    }),
    answers(supervisionEndpoints.issueSheets, { items: [aSheet(), aSheet({ id: OTHER })] }),
    ...more,
  ]);
const OTHER = "01930000-0000-7000-8000-0000000000b2";
const detail = (role: Role, sheet: SheetDetail, ...more: Answered[]) =>
  openAs(role, `/supervision/sheets/${sheet.id}`, [answers(supervisionEndpoints.getSheet, sheet), ...more]);
const lastPost = (page: ReturnType<typeof list>) => page.calls.findLast(({ method }) => method === "POST");

beforeAll(async () => {
  await import("./sheet-list-page.tsx");
  await import("./sheet-detail-page.tsx");
  await import("../item-detail/item-detail-page.tsx");
});

describe("督办单列表", () => {
  test("the office opens on what is to be issued; chosen drafts are issued together, each in the version seen", async () => {
    const page = list("supervision_office");
    const tab = await screen.findByRole("tab", { name: /To be issued/ });
    expect(tab.getAttribute("aria-selected")).toBe("true");
    await page.user.click((await screen.findAllByRole("checkbox"))[0] as HTMLElement);
    await page.user.click(await screen.findByRole("button", { name: "Issue 2" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("button", { name: "Issue 2" }));
    await expect.poll(() => lastPost(page)?.path).toBe("/supervision/sheets/bulk/issue");
    expect(lastPost(page)?.body).toEqual({
      sheets: [
        { id: aSheet().id, version: 2 },
        { id: OTHER, version: 2 },
      ],
    });
  });

  test("a department sees no drafts and opens on what waits for its answer", async () => {
    const page = list("department_head");
    const tab = await screen.findByRole("tab", { name: /Waiting for the answer/ });
    expect(tab.getAttribute("aria-selected")).toBe("true");
    expect(screen.queryByRole("tab", { name: /To be issued/ })).toBeNull();
    expect(chineseIn(page.container)).toEqual([]);
    expect(await axeIn(page.container)).toEqual([]);
  });
});

describe("一张督办单", () => {
  test("it reads like the paper: kind, number, words, day of the answer", async () => {
    const page = detail("department_head", aSheet({ ...SENT, myActions: ["answer"] }));
    const paper = within(await screen.findByRole("article", { name: "On Harbour control" }));
    for (const words of ["Yellow sheet", "SUP 2026-1", "First.", "Second.", "Please answer by 12 March 2026."]) {
      expect(paper.getByText(words)).toBeTruthy();
    }
    expect(await axeIn(page.container)).toEqual([]);
  });

  test("the lead answers", async () => {
    const sheet = aSheet({ ...SENT, myActions: ["answer"] });
    const page = detail("department_head", sheet, answers(supervisionEndpoints.answerSheet, sheet));
    await page.user.click(await screen.findByRole("button", { name: "Answer" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox"), "Late steel");
    await page.user.click(dialog.getByRole("button", { name: "Answer" }));
    await expect.poll(() => lastPost(page)?.body).toEqual({ answer: "Late steel" });
  });

  test("a recall wants a reason", async () => {
    const sheet = aSheet({ ...SENT, myActions: ["settle", "recall"] });
    const page = detail("supervision_office", sheet, answers(supervisionEndpoints.recallSheet, sheet));
    await page.user.click(await screen.findByRole("button", { name: "Recall" }));
    const dialog = within(await screen.findByRole("dialog"));
    const recall = dialog.getByRole<HTMLButtonElement>("button", { name: "Recall" });
    expect(recall.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox"), "Merged");
    await page.user.click(recall);
    await expect.poll(() => lastPost(page)?.body).toEqual({ reason: "Merged" });
    expect(lastPost(page)?.headers.get("if-match")).toBe('"v2"');
  });

  test("an edit against what somebody else changed says so and keeps what was typed", async () => {
    const page = detail(
      "supervision_office",
      aSheet(),
      refuses(supervisionEndpoints.editSheet, 412, "http.version_conflict", "changed"),
    );
    await page.user.click(await screen.findByRole("button", { name: "Edit" }));
    const dialog = within(await screen.findByRole("dialog"));
    const title = dialog.getByRole<HTMLInputElement>("textbox", { name: /Title/ });
    await page.user.type(title, " again");
    await page.user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await dialog.findByText(/Somebody changed this just now/)).toBeTruthy();
    expect(title.value).toBe("On Harbour control again");
  });

  test("from an item the office drafts one by hand and comes to it", async () => {
    const page = openAs("supervision_office", `/supervision/items/${anItem().id}`, [
      answers(supervisionEndpoints.getItem, anItemDetail({ status: "handled" })),
      answers(supervisionEndpoints.listItemLights, { items: [] }),
      answers(supervisionEndpoints.listExemptions, { items: [] }),
      answers(supervisionEndpoints.listSheets, { items: [], nextCursor: null }),
      answers(supervisionEndpoints.draftSheet, aSheet()),
      answers(supervisionEndpoints.getSheet, aSheet()),
    ]);
    await page.user.click(await screen.findByRole("button", { name: "Draft a sheet" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /Answer within/ }), "5");
    await page.user.click(dialog.getByRole("button", { name: "Draft a sheet" }));
    await expect.poll(() => page.router.state.location.pathname).toBe(`/supervision/sheets/${aSheet().id}`);
    expect(lastPost(page)?.body).toMatchObject({ instrument: "yellow_sheet", answerWithin: 5 });
  });
});
