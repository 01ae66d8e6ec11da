import { screen, within } from "@testing-library/react";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { anItem, anItemDetail, LEAD_ID, openAs } from "../supervision.fixtures.ts";

const e = supervisionEndpoints;
const OTHER = {
  ...anItem({ id: "01930000-0000-7000-8000-000000000102", number: "2026-0007", title: "Harbour control centre" }),
};
const OVERLAP = {
  ...OTHER,
  proposedBy: "Supervision office",
  authority: null,
  because: { zh: "相近", en: "titles alike (87 %); put forward by Supervision office." },
};

beforeAll(async () => void (await import("../item-detail/item-detail-page.tsx")));

describe("督查管控", () => {
  test("before an item is filed its page says what supervises the same, and by whom", async () => {
    const item = anItemDetail({ status: "proposed", mySteps: [{ action: "set_remit", needs: ["remit"] }] });
    const page = openAs("supervision_office", `/supervision/items/${item.id}`, [
      answers(e.getItem, item),
      answers(e.listItemOverlaps, { items: [OVERLAP] }),
      answers(e.setItemRemit, item),
    ]);
    expect(await screen.findByText("titles alike (87 %); put forward by Supervision office.")).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: "Set the remit" }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.type(dialog.getByRole("textbox", { name: /Scope/ }), "Phase one");
    await page.user.type(dialog.getByRole("textbox", { name: /Period: to/ }), "2026-06-30{Enter}");
    await page.user.click(dialog.getByRole("button", { name: "Set the remit" }));
    const call = page.calls.find(({ path }) => path.endsWith("/set-remit"));
    expect(call?.body).toEqual({
      remit: { scope: "Phase one", objectIds: [], from: null, to: "2026-06-30", ways: [] },
    });
  });

  test("whoever hands an item over sees how often the unit was reached this month", async () => {
    const item = anItemDetail({ status: "filed", mySteps: [{ action: "assign", needs: ["lead", "due_on"] }] });
    const reach = { departmentId: LEAD_ID, departmentName: "Roads Bureau", items: 3, sheets: 1, onSite: 1, total: 4 };
    const page = openAs("supervision_office", `/supervision/items/${item.id}`, [
      answers(e.getItem, item),
      answers(e.listReaches, { month: "2026-03", perMonth: 4, items: [{ ...reach, isAtCap: true }] }),
    ]);
    await page.user.click(await screen.findByRole("button", { name: "Assign" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("Roads Bureau: 4 of 4 this month")).toBeTruthy();
    expect(dialog.getByText(/the approving leader first permits/)).toBeTruthy();
  });
});
