import { screen } from "@testing-library/react";
import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { PastItem } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { aSession } from "../../../testing/a-session.ts";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aPastItem } from "../papers/papers.fixtures.ts";
import { supervisionRoutes } from "../routes.tsx";

const aPageOf = <Row,>(items: Row[]) => ({ items, nextCursor: null });

type Told = NonNullable<Parameters<typeof renderPage>[0]["server"]>;
const open = (at: string, ...server: Told) =>
  renderPage({
    routes: supervisionRoutes,
    at,
    language: "en",
    server: [answers(identityEndpoints.getSession, aSession(["leader"])), ...server],
  });

beforeAll(async () => {
  await Promise.all([import("./as-of-page.tsx"), import("../board/board-page.tsx")]);
});

describe("时点台账 the ledger of a day", () => {
  test("the day of the address is asked for and its items are shown", async () => {
    const page = open("/supervision/as-of?on=2026-10-31", answers(e.listPastItems, aPageOf([aPastItem(1)])));
    expect(await screen.findByRole("link", { name: "Item 1" })).toBeDefined();
    expect(page.calls.find(({ path }) => path === "/supervision/as-of/items")?.query.get("on")).toBe("2026-10-31");
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("between two days, states and departments are told in the reader's words", async () => {
    const duties = (name: string) => JSON.stringify([{ departmentId: "1", role: "lead", departmentName: name }]);
    const page = open(
      "/supervision/as-of?view=differences&from=2026-09-30&on=2026-10-31",
      answers(e.listLedgerDifferences, {
        nextCursor: null,
        items: [
          {
            subject: "item",
            id: aPastItem(1).id,
            title: "Item 1",
            fate: "differs",
            fields: [
              { field: "status", from: "handled", to: "closed" },
              { field: "duties", from: duties("Port office"), to: duties("Finance office") },
              { field: "completedOn", from: null, to: "2026-10-20" },
            ],
          },
        ],
      }),
    );
    expect(await screen.findByText(/state: in hand → closed/)).toBeDefined();
    expect(screen.getByText(/departments: Port office → Finance office; done on: — → 2026-10-20/)).toBeDefined();
    expect(chineseIn(page.baseElement)).toEqual([]);
  });
});

describe("挂图作战 the board", () => {
  test("it paints the items of the day with their lights, and names itself for those who do not see it", async () => {
    const items = [aPastItem(1), aPastItem(2, { status: "filed" })];
    const page = open("/supervision/board?on=2026-10-31&sheet=A0", answers(e.listPastItems, aPageOf(items)));
    const picture = await screen.findByRole("img", { name: /The board of 2026-10-31 with 1 items/ });
    expect(picture.getAttribute("viewBox")).toBe("0 0 1189 841");
    expect(picture.textContent).toContain("S-1 Item 1");
    expect(picture.textContent).toContain("red 1");
    expect(picture.textContent).not.toContain("Item 2");
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("a day without items says so", async () => {
    open("/supervision/board?on=2026-10-31", answers(e.listPastItems, aPageOf<PastItem>([])));
    expect(await screen.findByText("No item was in hand on that day")).toBeDefined();
  });
});
