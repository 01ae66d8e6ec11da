import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { searchRoutes } from "../routes.tsx";
import { GlobalSearch } from "../search-box/global-search.tsx";
import { recentSearches, rememberSearch } from "../search-box/recent-searches.ts";
import { anAnswer, aReading } from "../search.fixtures.ts";

const { search, ask, suggest, phraseAnswer } = documentsEndpoints;
const AROUND: Answered[] = [
  answers(identityEndpoints.getSession, aSession(["plan_office"])),
  answers(identityEndpoints.getDepartmentTree, { items: [] }),
  answers(identityEndpoints.listDivisions, { items: [] }),
  answers(ledgerEndpoints.listPlans, { items: [], nextCursor: null }),
];
const open = (at: string, server: readonly Answered[], language: "zh" | "en" = "zh") =>
  renderPage({ routes: searchRoutes, at, language, server: [...AROUND, ...server] });

beforeEach(() => localStorage.clear());

describe("检索页", () => {
  test("hits stand by kind with an honest count, their place and the way to the words", async () => {
    open("/search?q=computing", [answers(search, anAnswer())]);
    const passages = await screen.findByRole("region", { name: "原文" });
    expect(within(passages).getByText("1,000 条以上")).toBeTruthy();
    const link = within(passages).getByRole("link");
    expect(link.getAttribute("href")).toContain("?span=120-129");
    expect(link.querySelector("mark")?.textContent).toBe("computing");
    expect(link.textContent).toContain("Part two › Computing › 第 4 页");
    expect(within(passages).getByRole("button", { name: "查看全部 1,000+ 条" })).toBeTruthy();
  });

  test("arrows walk the hits and Esc goes back to the field", async () => {
    open("/search?q=computing", [answers(search, anAnswer())]);
    const links = (await screen.findAllByRole("link")).filter((link) => "hit" in link.dataset);
    links[0]?.focus();
    fireEvent.keyDown(links[0] as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(links[1]);
  });

  test("the address is the search: kind, year and page go to the server", async () => {
    const { calls } = open("/search?q=a&kind=passage&year=2027&page=3", [answers(search, anAnswer())]);
    await screen.findByRole("region", { name: "原文" });
    const { query } = calls.find(({ path }) => path === "/search") ?? {};
    expect(Object.fromEntries(query ?? [])).toMatchObject({
      q: "a",
      kind: "passage",
      year: "2027",
      from: "40",
      limit: "20",
    });
    expect(screen.getByText("年份：2027")).toBeTruthy();
  });

  test("words that are nowhere are asked as a question, and nothing is said plainly", async () => {
    const none = anAnswer({ groups: [{ kind: "passage", total: 0, isCapped: false, hits: [] }] });
    const nothing = aReading({ isNothing: true, tasks: null, passages: [], conditions: [], topic: ["mars"] });
    open("/search?q=mars", [answers(search, none), answers(ask, nothing)]);
    expect(await screen.findByText("mars", { selector: "q" })).toBeTruthy();
    expect(await screen.findByText("台账和原文都没有回答这个问题")).toBeTruthy();
    expect(screen.getByText("查找了：mars")).toBeTruthy();
  });
});

describe("问答", () => {
  const asked = anAnswer({ isQuestion: true, groups: [] });

  test("what the question was read as is shown, leads to the same filter of the task table, and can be taken away", async () => {
    const { user, calls } = open("/search?q=which%20tasks", [answers(search, asked), answers(ask, aReading())]);
    await screen.findByText("单位：Data Bureau");
    expect(screen.getByText("2028年内")).toBeTruthy();
    const way = screen.getByRole("link", { name: /在任务表中打开/ });
    expect(way.getAttribute("href")).toMatch(/departmentId=.*&deadlineFrom=2028&deadlineTo=2028/);

    await user.click(screen.getByRole("button", { name: "移除2028年内" }));
    await waitFor(() => {
      const last = calls.findLast(({ path }) => path === "/ask");
      expect(last?.query.get("without")).toBe("deadlineFrom,deadlineTo");
    });
  });

  test("a choice is made by pressing it", async () => {
    const choices = [
      {
        about: "time" as const,
        words: "2028年前",
        options: [
          { value: "..2027", name: null },
          { value: "..2028", name: null },
        ],
      },
    ];
    const { user, calls } = open("/search?q=x", [
      answers(search, asked),
      answers(ask, aReading({ choices, tasks: null })),
    ]);
    await user.click(await screen.findByRole("button", { name: "至2028年（含）" }));
    await waitFor(() => expect(calls.findLast(({ path }) => path === "/ask")?.query.get("choose")).toBe("time:..2028"));
  });

  test("another meaning of a name is taken by pressing it, beside the answer by the nearest one", async () => {
    const alternatives = [
      { about: "department" as const, words: "市科技局", options: [{ value: "there", name: "邻市科技局" }] },
    ];
    const { user, calls } = open("/search?q=x", [answers(search, asked), answers(ask, aReading({ alternatives }))]);
    expect(await screen.findByRole("group", { name: "“市科技局”也可以指：" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "邻市科技局" }));
    await waitFor(() =>
      expect(calls.findLast(({ path }) => path === "/ask")?.query.get("choose")).toBe("department:there"),
    );
  });

  test("nothing leaves the house before a person presses the button that says so", async () => {
    const { user, calls } = open("/search?q=x", [
      answers(search, asked),
      answers(ask, aReading({ canPhrase: true })),
      answers(phraseAnswer, {
        outcome: "phrased",
        model: "local-model",
        sentences: [{ text: "The centre is built by 2028.", passages: [1] }],
        dropped: 2,
        passages: [],
      }),
    ]);
    const button = await screen.findByRole("button", { name: "请外部服务组织文字" });
    expect(calls.some(({ path }) => path === "/ask/phrase")).toBe(false);
    await user.click(button);
    expect(await screen.findByText("The centre is built by 2028.", { exact: false })).toBeTruthy();
    expect(screen.getByText(/已略去没有依据的 2 句/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "原文 1" }).getAttribute("href")).toBe("#passage-1");
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { container } = open(
      "/search?q=x",
      [answers(search, anAnswer({ isQuestion: true })), answers(ask, aReading())],
      "en",
    );
    await screen.findByText("Body: Data Bureau");
    expect(chineseIn(container)).toEqual([]);
    expect(await axeIn(container)).toEqual([]);
  });
});

describe("检索框", () => {
  const found = answers(suggest, {
    items: [
      { kind: "department", id: "0192f0c1-0000-7000-8000-000000000009", name: "市工信局", note: "市工业和信息化局" },
    ],
  });
  const box = () => renderPage({ routes: [{ path: "*", element: <GlobalSearch /> }], server: [...AROUND, found] });

  test("departments are offered while pinyin is typed; arrows and Enter take one", async () => {
    const { user, router } = box();
    await user.type(await screen.findByRole("combobox"), "gxj");
    await screen.findByRole("option", { name: /市工信局/ });
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(router.state.location.pathname + router.state.location.search).toMatch(
      /^\/ledger\/departments\?departmentId=/,
    );
  });

  test("Enter searches for what was typed and remembers it on this device", async () => {
    const { user, router } = box();
    await user.type(await screen.findByRole("combobox"), "算力{Enter}");
    expect(router.state.location.search).toBe(`?${new URLSearchParams({ q: "算力" }).toString()}`);
    expect(recentSearches()).toEqual(["算力"]);
  });

  test("letters still being composed are not looked for, and their Enter is not ours (U-34)", async () => {
    const { calls, router } = box();
    const field = await screen.findByRole("combobox");
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "gong" } });
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calls.filter(({ path }) => path === "/search/suggestions")).toEqual([]);
    expect(router.state.location.pathname).toBe("/");
  });

  test("recent searches wait in the empty box, can be forgotten, and Esc closes the list", async () => {
    rememberSearch("港口");
    const { user } = box();
    await user.click(await screen.findByRole("combobox"));
    expect(await screen.findByRole("option", { name: "港口" })).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("option")).toBeNull();
    await user.click(screen.getByRole("combobox"));
    await user.keyboard("{ArrowDown}");
    await user.click(await screen.findByRole("button", { name: "清空" }));
    expect(recentSearches()).toEqual([]);
  });
});
