import { screen, within } from "@testing-library/react";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Notice } from "@zhigang/contract/delivery";
import { identityEndpoints } from "@zhigang/contract/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers, refuses } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { NoticeBell } from "../notice-bell/notice-bell.tsx";
import { deliveryRoutes } from "../routes.tsx";

const aNotice = (number: number, change: Partial<Notice> = {}): Notice => ({
  id: `01930000-0000-7000-8000-00000000000${number}`,
  kind: "overdue",
  title: { zh: `第${number}项已逾期`, en: `Item ${number} is overdue` },
  text: { zh: "应于11月20日完成", en: "It was due on 20 November" },
  link: `/supervision/items/${number}`,
  isUrgent: false,
  happenedAt: "2026-11-20T02:00:00Z",
  readAt: null,
  ...change,
});

const open = (items: Notice[], at = "/notices") =>
  renderPage({
    routes: [...deliveryRoutes, { path: "*", element: <p>elsewhere</p> }],
    at,
    language: "en",
    server: [
      answers(identityEndpoints.getSession, aSession(["liaison"])),
      answers(deliveryEndpoints.listNotices, { items, nextCursor: null }),
      answers(deliveryEndpoints.markNoticeRead, aNotice(1, { readAt: "2026-11-21T02:00:00Z" })),
      answers(deliveryEndpoints.markNoticesRead, { unread: 0 }),
    ],
  });
const posted = (calls: ReturnType<typeof open>["calls"]) => calls.filter((call) => call.method === "POST");

beforeAll(async () => void (await import("./notice-list-page.tsx")));

describe("我的通知", () => {
  test("opening a notice leads to what it is about and marks it read; one already read is not marked again", async () => {
    const page = open([aNotice(1, { isUrgent: true }), aNotice(2, { readAt: "2026-11-20T03:00:00Z" })]);
    await page.user.click(await screen.findByRole("link", { name: "Item 1 is overdue" }));
    await expect.poll(() => posted(page.calls).map((call) => call.path)).toEqual([`/notices/${aNotice(1).id}/read`]);
    expect(page.router.state.location.pathname).toBe("/supervision/items/1");
    await page.router.navigate("/notices");
    await page.user.click(await screen.findByRole("link", { name: "Item 2 is overdue" }));
    expect(posted(page.calls)).toHaveLength(1);
  });

  test("all are marked read down from the newest in sight", async () => {
    const page = open([aNotice(3), aNotice(1)]);
    await page.user.click(await screen.findByRole("button", { name: "Mark all as read" }));
    await expect.poll(() => posted(page.calls)[0]?.body).toEqual({ upTo: aNotice(3).id });
  });

  test("one can look at the unread alone, and the address keeps it", async () => {
    const page = open([aNotice(1)], "/notices?state=unread");
    await screen.findByRole("link", { name: "Item 1 is overdue" });
    expect(page.calls.find((call) => call.path === "/notices")?.query.get("state")).toBe("unread");
    await page.user.click(screen.getByRole("radio", { name: "All" }));
    await expect.poll(() => page.router.state.location.search).toBe("");
  });

  test("nothing there, and nothing to be had, are told apart", async () => {
    open([], "/notices?state=unread");
    expect(await screen.findByText("Nothing unread")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Mark all as read" })).toBeNull();
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open([aNotice(1, { isUrgent: true }), aNotice(2, { kind: "digest_only" })]);
    const row = within((await screen.findAllByRole("listitem"))[0] as HTMLElement);
    expect(row.getByText("Urgent")).toBeDefined();
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});

describe("铃铛", () => {
  const bell = (...server: Parameters<typeof renderPage>[0]["server"] & object) =>
    renderPage({ routes: [{ path: "*", element: <NoticeBell /> }], server: [...server] });

  test("it says how many are unread, and leads to them", async () => {
    const { container } = bell(answers(deliveryEndpoints.countUnreadNotices, { unread: 3 }));
    const link = await screen.findByRole("link", { name: "通知，3 条未读" });
    expect(link.getAttribute("href")).toBe("/notices");
    expect(within(link).getByText("3")).toBeDefined();
    expect(await axeIn(container)).toEqual([]);
  });

  test.each([
    ["with nothing unread", answers(deliveryEndpoints.countUnreadNotices, { unread: 0 })],
    ["while the server says nothing", refuses(deliveryEndpoints.countUnreadNotices, 500, "http.unexpected", "x")],
  ])("%s it shows no number", async (_, answer) => {
    const page = bell(answer);
    await expect.poll(() => page.calls).toHaveLength(1);
    expect((await screen.findByRole("link", { name: "通知" })).textContent).toBe("");
  });
});
