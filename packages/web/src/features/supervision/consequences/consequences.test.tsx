import { screen, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ConsequenceDetail } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItemDetail, LEAD_ID, openAs } from "../supervision.fixtures.ts";

const e = supervisionEndpoints;
const ID = "01930000-0000-7000-8000-0000000000e1";

function aProposal(change: Partial<ConsequenceDetail> = {}): ConsequenceDetail {
  return {
    id: ID,
    number: null,
    kind: "criticism",
    status: "hearing",
    departmentId: LEAD_ID,
    departmentName: "Roads Bureau",
    source: "item",
    sourceId: anItemDetail().id,
    sourceTitle: "2026-0001 Harbour control",
    title: "Criticism of the Roads Bureau",
    draftedAt: "2026-03-02T02:00:00Z",
    draftedBy: "Zhou",
    statementBy: "2026-03-09",
    decidedAt: null,
    decidedBy: null,
    documentId: null,
    myActions: [],
    version: 3,
    body: "The bureau is proposed for criticism.",
    facts: [
      { kind: "light", id: "x 4", on: "2026-03-01", words: { zh: "红灯", en: "2026-03-01 red: 31 points behind" } },
    ],
    statementNote: null,
    statement: null,
    statedAt: null,
    statedBy: null,
    decisionReason: null,
    acts: [{ number: 1, kind: "draft", at: "2026-03-02T02:00:00Z", actorName: "Zhou", reason: null }],
    ...change,
  };
}

beforeAll(async () => {
  await import("./consequence-page.tsx");
  await import("./consequence-list-page.tsx");
});

describe("督查结果运用", () => {
  test("the unit reads the facts and makes its statement", async () => {
    const proposal = aProposal({ myActions: ["state"] });
    const page = openAs("liaison", `/supervision/consequences/${ID}`, [
      answers(e.getConsequence, proposal),
      answers(e.makeStatement, proposal),
    ]);
    expect(await screen.findByText("2026-03-01 red: 31 points behind")).toBeTruthy();
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
    await page.user.click(screen.getByRole("button", { name: "Make a statement" }));
    const dialog = within(await screen.findByRole("dialog"));
    const send = dialog.getByRole("button", { name: "Make a statement" }) as HTMLButtonElement;
    expect(send.disabled).toBe(true);
    await page.user.type(dialog.getByRole("textbox", { name: /Your statement/ }), "Parts came late");
    await page.user.click(send);
    const call = page.calls.find(({ path }) => path.endsWith("/state"));
    expect(call?.body).toEqual({ statement: "Parts came late" });
    expect(call?.headers.get("if-match")).toBe('"v3"');
  });

  test("the leader finds what waits, and approves without a word or declines with a reason", async () => {
    const proposal = aProposal({ status: "submitted", myActions: ["approve", "decline"] });
    const page = openAs("leader", "/supervision/consequences", [
      answers(e.listConsequences, { items: [proposal], nextCursor: null }),
      answers(e.getConsequence, proposal),
      answers(e.approveConsequence, proposal),
    ]);
    await page.user.click(await screen.findByRole("link", { name: proposal.title }));
    await page.user.click(await screen.findByRole("button", { name: "Approve" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("button", { name: "Approve" }));
    expect(page.calls.find(({ path }) => path.endsWith("/approve"))?.body).toEqual({});
  });
});
