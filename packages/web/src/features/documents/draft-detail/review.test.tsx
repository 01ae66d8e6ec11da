import { screen, waitFor, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Language } from "@zhigang/domain/glossary";
import { Outlet } from "react-router";
import { describe, expect, test } from "vitest";
import { ShortcutHelp } from "../../../kit/shortcut-help/shortcut-help.tsx";
import { ToastHost } from "../../../kit/toast/toast.tsx";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aChange, aDraft, aDraftContent, aQuestion, aText, idOf, quietReview, spanOf } from "../documents.fixtures.ts";
import { documentsRoutes } from "../routes.tsx";

const TITLE = "云汐市数字港湾行动计划";

function open(options: { at?: string; language?: Language; server?: readonly Answered[] } = {}) {
  return renderPage({
    // The frame of the application hears the keys for all its pages.
    routes: [
      {
        element: (
          <>
            <ShortcutHelp />
            <ToastHost />
            <Outlet />
          </>
        ),
        children: documentsRoutes,
      },
    ],
    at: `/drafts/${idOf(0, 1)}${options.at ?? ""}`,
    language: options.language ?? "zh",
    server: [
      ...quietReview(),
      answers(identityEndpoints.getSession, aSession()),
      answers(documentsEndpoints.getDraft, aDraftContent()),
      answers(documentsEndpoints.getDocumentContent, aText()),
      answers(identityEndpoints.getDepartmentTree, { items: [] }),
      answers(identityEndpoints.listDivisions, { items: [] }),
      ...(options.server ?? []),
    ],
  });
}

const [first, second] = aDraftContent().tasks;
if (!first || !second) throw new Error("the fixture has two tasks");

describe("只用键盘核对", () => {
  test("by keyboard: j selects, a accepts and goes on, the step is saved, Ctrl+Z takes it back", async () => {
    const { user, calls, router } = open({
      server: [
        answers(
          documentsEndpoints.acceptDraftItems,
          aChange({ tasks: [{ ...first, state: "accepted", version: 2, changedBy: "Zhou Mingchuan" }] }),
        ),
        answers(
          documentsEndpoints.undoDraftStep,
          aChange({
            draft: aDraft({ version: 3, canRedo: true }),
            tasks: [{ ...first, version: 3 }],
            version: 3,
          }),
        ),
      ],
    });
    await screen.findByRole("button", { name: "发布到台账" });
    await user.keyboard("j");
    await waitFor(() => expect(router.state.location.search).toContain(`at=${first.id}`));
    await user.keyboard("a");
    expect(await screen.findByText("已核对 1 / 3")).toBeTruthy();
    expect(router.state.location.search).toContain(`at=${second.id}`);
    expect(calls.find((call) => call.path.endsWith("/accept-items"))?.body).toEqual({ itemIds: [first.id] });
    expect(await screen.findByText(/已保存 \d\d:45/)).toBeTruthy();
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("已核对 0 / 3")).toBeTruthy();
    expect(calls.filter((call) => call.path.endsWith("/undo")).length).toBe(1);
  });

  test("two quick presses of j go two entries on", async () => {
    const { user, router } = open();
    await screen.findByRole("button", { name: "发布到台账" });
    await user.keyboard("jj");
    await waitFor(() => expect(router.state.location.search).toContain(`at=${second.id}`));
  });

  test("Ctrl+Shift+Z does again what was undone, and undoes nothing", async () => {
    const { user, calls } = open({
      server: [
        answers(documentsEndpoints.getDraft, aDraftContent({ canUndo: true, canRedo: true })),
        answers(documentsEndpoints.redoDraftStep, aChange()),
      ],
    });
    await screen.findByRole("button", { name: "发布到台账" });
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => expect(calls.some((call) => call.path.endsWith("/redo"))).toBe(true));
    expect(calls.some((call) => call.path.endsWith("/undo"))).toBe(false);
  });

  test("n goes to the next doubt from any tab", async () => {
    const { user, router } = open({ at: "?tab=targets" });
    await screen.findByRole("button", { name: "发布到台账" });
    await user.keyboard("n");
    await waitFor(() => expect(router.state.location.search).toContain("tab=tasks"));
    expect(router.state.location.search).toContain(`at=${first.id}`);
  });
});

describe("草稿核对", () => {
  test("what needs a look comes first: doubts, questions and the unclaimed sentence, with the count of what is done", async () => {
    open();
    expect(await screen.findByText("已核对 0 / 3")).toBeTruthy();
    const cards = screen.getAllByRole("article");
    expect(cards.map((card) => within(card).getAllByRole("button")[0]?.textContent)).toEqual([
      expect.stringContaining("建设潮信平台"),
      expect.stringContaining("完善岸线感知"),
      expect.stringContaining("月调度机制"),
    ]);
    expect(screen.getByText("1 个名称未对应部门")).toBeTruthy();
  });

  test("rejecting asks for the reason, and a usual one is one press", async () => {
    const { user, calls } = open({
      at: `?at=${first.id}`,
      server: [
        answers(
          documentsEndpoints.rejectDraftItem,
          aChange({ tasks: [{ ...first, state: "rejected", rejectedBecause: "不是任务", version: 2 }] }),
        ),
      ],
    });
    await screen.findByRole("button", { name: "发布到台账" });
    await user.keyboard("r");
    const dialog = await screen.findByRole("dialog", { name: /不采纳“建设潮信平台”/ });
    await user.click(within(dialog).getByRole("button", { name: "不是任务" }));
    await screen.findByText("已核对 1 / 3");
    const call = calls.find(({ path }) => path.endsWith("/reject"));
    expect(call?.body).toEqual({ reason: "不是任务" });
    expect(call?.headers.get("if-match")).toBe('"v1"');
  });

  test("when somebody else changed the item first, that is said and nothing is overwritten", async () => {
    const { user, calls } = open({
      at: `?at=${first.id}`,
      server: [refuses(documentsEndpoints.editDraftTask, 412, "http.version_conflict", "已被他人修改")],
    });
    await screen.findByRole("button", { name: "发布到台账" });
    const reads = () => calls.filter(({ method, path }) => method === "GET" && path === `/drafts/${idOf(0, 1)}`).length;
    const before = reads();
    await user.keyboard("e");
    const name = await screen.findByRole("textbox", { name: /任务名称/ });
    await user.clear(name);
    await user.type(name, "建成潮信平台");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(/他人刚刚改过这一条/)).toBeTruthy();
    await waitFor(() => expect(reads()).toBeGreaterThan(before));
    expect(screen.getByRole("textbox", { name: /任务名称/ })).toHaveProperty("value", "建成潮信平台");
  });

  test("a question is answered in its place", async () => {
    const { user, calls } = open({
      at: `?at=${second.id}`,
      server: [
        answers(
          documentsEndpoints.answerDraftQuestion,
          aChange({
            questions: [{ ...aQuestion(), state: "answered", answer: "市港务局", answeredBy: "Zhou Mingchuan" }],
          }),
        ),
      ],
    });
    const box = await screen.findByRole("region", { name: "疑问" });
    await user.click(await within(box).findByRole("button", { name: "市港务局" }));
    expect(await screen.findByText("已回答：市港务局（Zhou Mingchuan）")).toBeTruthy();
    expect(calls.find(({ path }) => path.endsWith("/answer"))?.body).toEqual({
      answer: "市港务局",
      applyToSame: false,
    });
    expect(screen.queryByText("1 条疑问")).toBeNull();
  });

  test("words selected in the document become a task with exactly these words", async () => {
    const { user, calls } = open({ server: [answers(documentsEndpoints.addDraftItem, aChange())] });
    await screen.findByRole("button", { name: "发布到台账" });
    const words = "推进岸线感知设施建设";
    select(words);
    await user.click(await screen.findByRole("button", { name: "设为任务" }));
    await user.click(await screen.findByRole("button", { name: "保存" }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/items"))).toBe(true));
    const body = calls.find(({ path }) => path.endsWith("/items"))?.body;
    expect(body).toMatchObject({ task: { title: words, span: spanOf(words), sectionId: "s1" } });
  });

  test("a published draft is only read, and leads to its plan", async () => {
    const published = aDraftContent({ status: "published", planId: idOf(7, 1) });
    const { user } = open({ at: `?at=${first.id}`, server: [answers(documentsEndpoints.getDraft, published)] });
    const link = await screen.findByRole("link", { name: "查看台账中的规划" });
    expect(link.getAttribute("href")).toContain(idOf(7, 1));
    expect(screen.queryByRole("button", { name: "采纳" })).toBeNull();
    await user.keyboard("r");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("in English no Chinese stands outside the document's own words, and axe finds nothing serious", async () => {
    const { container } = open({ language: "en", at: `?at=${second.id}` });
    await screen.findByRole("button", { name: "Publish" });
    const data = [TITLE, "一/（一）", "一/（二）", "市港务局", "市数据局"];
    expect(chineseIn(container, data)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});

/** Selects words of the document as a mouse would. */
function select(words: string): void {
  const paper = screen.getByRole("document");
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event("selectionchange"));
    return;
  }
  throw new Error(`not in one piece of the page: ${words}`);
}
