import { screen, waitFor, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { anItem, openAs } from "../supervision.fixtures.ts";

const LATE = anItem({ id: "01930000-0000-7000-8000-000000000102", title: "Open data", isOverdue: true });
const listed = answers(supervisionEndpoints.listItems, { items: [anItem(), LATE], nextCursor: null });

beforeAll(async () => void (await import("./item-list-page.tsx")));

describe("督查事项列表", () => {
  test.each([
    ["liaison", "true"],
    ["supervision_office", "true"],
    ["leader", "true"],
    ["plan_office", null],
  ] as const)("%s sees first what waits for them, and who has no turn sees all", async (role, mine) => {
    const page = openAs(role, "/supervision/items", [listed]);
    await screen.findByText("Harbour control");
    const asked = page.calls.filter(({ path }) => path === "/supervision/items").map(({ query }) => query.get("mine"));
    expect(asked[asked.length - 1]).toBe(mine);
  });

  test("overdue is told in words, and in English no Chinese is left", async () => {
    const page = openAs("liaison", "/supervision/items", [listed]);
    const row = (await screen.findByText("Open data")).closest("[role=row]");
    expect(within(row as HTMLElement).getByText("Overdue")).toBeTruthy();
    expect(chineseIn(page.baseElement)).toEqual([]);
    expect(await axeIn(page.baseElement)).toEqual([]);
  });

  test("a liaison acknowledges several in one deed", async () => {
    const page = openAs("liaison", "/supervision/items", [
      listed,
      answers(supervisionEndpoints.acknowledgeItems, { items: [anItem({ status: "acknowledged" }), LATE] }),
    ]);
    await screen.findByText("Open data");
    await page.user.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
    await page.user.click(await screen.findByRole("button", { name: "Acknowledge" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("button", { name: "Acknowledge: 2 items" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const call = page.calls.find(({ path }) => path.endsWith("/bulk/acknowledge"));
    expect(call?.body).toEqual({
      items: [
        { id: anItem().id, version: 4 },
        { id: LATE.id, version: 4 },
      ],
    });
  });

  test("where one stands against it every reason is said", async () => {
    const title = "2 items stand against it";
    const refusal = {
      type: "urn:zhigang:problem:x",
      title,
      status: 409,
      code: "supervision.bulk_refused",
      requestId: "r",
    };
    const refused = [
      { id: "1", title: "Harbour control", because: "It was recalled" },
      { id: "2", title: "Open data", because: "It is not yours" },
    ];
    const page = openAs("liaison", "/supervision/items", [
      listed,
      { endpoint: supervisionEndpoints.acknowledgeItems, refusal: { ...refusal, details: { refused } } },
    ]);
    await screen.findByText("Open data");
    await page.user.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
    await page.user.click(await screen.findByRole("button", { name: "Acknowledge" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("button", { name: "Acknowledge: 2 items" }));
    expect(await dialog.findByText("Open data — It is not yours")).toBeTruthy();
  });
});
