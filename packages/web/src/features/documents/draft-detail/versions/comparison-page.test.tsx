import { screen, waitFor, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { ComparedItem, ComparedRow, DraftComparison } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Language } from "@zhigang/domain/glossary";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../../testing/a-session.ts";
import { answers } from "../../../../testing/answers.ts";
import { axeIn } from "../../../../testing/axe-in.ts";
import { chineseIn } from "../../../../testing/chinese-in.ts";
import { renderPage } from "../../../../testing/render-page.tsx";
import { aChange, idOf } from "../../documents.fixtures.ts";
import { documentsRoutes } from "../../routes.tsx";

function anItem(n: number, words: string): ComparedItem {
  return {
    itemId: idOf(2, n),
    title: words.slice(0, 6),
    path: "一/1",
    words,
    span: [10, 10 + words.length],
    isRejected: false,
    leads: ["市数据局"],
    supports: [],
    deadline: "2027",
    value: null,
  };
}

const row = (change: Partial<ComparedRow>): ComparedRow => ({
  kind: "task",
  status: "same",
  isMoved: false,
  changed: [],
  earlier: null,
  now: null,
  version: 1,
  ...change,
});

const comparison: DraftComparison = {
  draftId: idOf(0, 1),
  documentId: idOf(1, 1),
  earlier: {
    draftId: idOf(0, 2),
    documentId: idOf(1, 2),
    title: "云汐市数字港湾行动计划",
    documentNumber: null,
    fileName: "yunxi-2026.docx",
    status: "published",
    planId: idOf(7, 1),
    createdAt: "2026-01-21T02:00:00Z",
    isLikely: true,
  },
  rows: [
    row({
      status: "changed",
      changed: ["words"],
      earlier: anItem(1, "建设潮信平台，接入40个部门。"),
      now: anItem(2, "建设潮信平台，接入60个部门。"),
      version: 4,
    }),
    row({ status: "added", now: anItem(3, "发展海上旅游。") }),
    row({ status: "dropped", earlier: anItem(4, "完善岸线感知。"), version: null }),
  ],
};

function open(language: Language = "zh") {
  return renderPage({
    routes: documentsRoutes,
    at: `/drafts/${idOf(0, 1)}/comparison`,
    language,
    server: [
      answers(identityEndpoints.getSession, aSession()),
      answers(documentsEndpoints.getDraftComparison, comparison),
      answers(documentsEndpoints.pairDraftItem, aChange()),
    ],
  });
}

describe("新旧版本对照", () => {
  test("what changed comes first, word by word in both versions, each with the way to its paper", async () => {
    open();
    const [earlier, now] = await screen.findAllByRole("region", { name: /版本/ });
    if (!earlier || !now) throw new Error("both versions are shown");
    expect(within(earlier).getByText("40").tagName).toBe("DEL");
    expect(within(now).getByText("60").tagName).toBe("INS");
    expect(within(now).getByRole("link").getAttribute("href")).toContain(`/documents/${idOf(1, 1)}?span=10-`);
    expect(screen.getByText("改动：文字")).toBeTruthy();
  });

  test("the address holds what is shown: added, dropped, moved, the same", async () => {
    const { user, router } = open();
    await user.click(await screen.findByRole("radio", { name: "删除 1" }));
    await waitFor(() => expect(router.state.location.search).toContain("show=dropped"));
    expect(screen.getAllByText("完善岸线感知。").length).toBeGreaterThan(0);
    expect(screen.queryByText("发展海上旅游。")).toBeNull();
  });

  test("a person says that two items are not the same, against the version that was seen", async () => {
    const { user, calls } = open();
    await user.click(await screen.findByRole("button", { name: "不是同一项" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
    const call = calls.find(({ method }) => method === "PUT");
    expect([call?.path, call?.body, call?.headers.get("if-match")]).toEqual([
      `/draft-items/${idOf(2, 2)}/earlier-item`,
      { earlierItemId: null },
      '"v4"',
    ]);
  });

  test("in English no Chinese stands outside the documents' words, and axe finds nothing serious", async () => {
    const { container } = open("en");
    await screen.findByRole("radio", { name: "Changed 1" });
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});
