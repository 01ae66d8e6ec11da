import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Exchange, ExchangeRow, TaskBatch } from "@zhigang/contract/ledger";
import { beforeAll, describe, expect, test } from "vitest";
import { answers } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger, anId, TASK_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const EXCHANGE: Exchange = {
  id: anId(900),
  fileName: "tasks.xlsx",
  format: "xlsx",
  subjectKind: "task",
  state: "proposed",
  counts: { new: 1, changed: 1, conflict: 1, wrong: 1, same: 40 },
  droppedColumns: ["Note"],
  addedColumns: ["My remarks"],
  shownOnlyColumns: ["Targets"],
  exportedRows: 44,
  startedAt: "2026-11-21T02:00:00Z",
  startedBy: "Zhou Mingchuan",
  batchId: null,
  version: 1,
};
const row = (change: Partial<ExchangeRow>): ExchangeRow => ({
  row: 2,
  kind: "changed",
  subjectId: TASK_ID,
  title: "Light the quay",
  cells: [],
  problems: [],
  ...change,
});
const cell = { column: "Deadline", field: "dueOn", from: "2026-06-30", to: "2026-12-31", isConflict: false };
const ROWS: ExchangeRow[] = [
  row({ cells: [cell] }),
  row({ row: 3, kind: "conflict", title: "Dredge the basin", cells: [{ ...cell, isConflict: true }] }),
  row({
    row: 4,
    kind: "wrong",
    title: "Count the boats",
    problems: [{ column: "Deadline", code: "not_a_day", message: "row 4, column Deadline: soon is not a day" }],
  }),
  row({ row: 5, kind: "new", title: "Paint the crane", subjectId: null }),
];
const BATCH: TaskBatch = {
  id: anId(901),
  kind: "import",
  title: "tasks.xlsx",
  reason: "As agreed",
  changed: 2,
  created: 1,
  doneAt: "2026-11-21T02:00:00Z",
  doneBy: "Zhou Mingchuan",
  undoneAt: null,
  undoneBy: null,
  version: 1,
};

const open = (at: string) =>
  renderPage({
    routes: ledgerRoutes,
    at,
    language: "en",
    server: aLedger("plan_office", [
      answers(ledgerEndpoints.getExchange, EXCHANGE),
      answers(ledgerEndpoints.listExchangeRows, { items: ROWS, nextCursor: null }),
      answers(ledgerEndpoints.confirmExchange, { ...EXCHANGE, state: "confirmed", batchId: BATCH.id }),
      answers(ledgerEndpoints.listTaskBatches, { items: [BATCH], nextCursor: null }),
      answers(ledgerEndpoints.undoTaskBatch, { ...BATCH, undoneAt: "2026-11-21T03:00:00Z" }),
    ]),
  });

beforeAll(async () => {
  await import("./exchange-page.tsx");
  await import("./exchange-detail-page.tsx");
});

describe("导回台账表", () => {
  test("every difference is shown before 确认, conflicts are taken one by one, and a reason is asked", async () => {
    const page = open(`/ledger/exchange/${EXCHANGE.id}`);
    await screen.findByText("row 4, column Deadline: soon is not a day");
    expect(screen.getByText("Ledger (changed since)")).toBeDefined();
    await page.user.click(screen.getByRole("checkbox", { name: "Take the file's values" }));
    await page.user.click(screen.getByRole("button", { name: "Write 3 rows" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Write 3 rows" }));
    expect(dialog.getByRole("button", { name: "Write 3 rows" })).toHaveProperty("disabled", true);
    await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "As agreed");
    await page.user.click(dialog.getByRole("button", { name: "Write 3 rows" }));
    await expect
      .poll(() => page.calls.find((call) => call.path.endsWith("/confirm"))?.body)
      .toEqual({ reason: "As agreed", takeRows: [3] });
    expect(page.calls.find((call) => call.path.endsWith("/confirm"))?.headers.get("if-match")).toBe('"v1"');
  });

  test("the kind in sight stands in the address and is asked of the server", async () => {
    const page = open(`/ledger/exchange/${EXCHANGE.id}`);
    await page.user.click(await screen.findByRole("radio", { name: "wrong 1" }));
    await expect.poll(() => page.router.state.location.search).toBe("?kind=wrong");
    await expect.poll(() => page.calls.at(-1)?.query.get("kind")).toBe("wrong");
  });

  test("a batch is undone from the list, after it is said what that means", async () => {
    const page = open("/ledger/exchange");
    await page.user.click(await screen.findByRole("button", { name: "Undo all of it" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Undo all of it" }));
    await page.user.click(dialog.getByRole("button", { name: "Undo all of it" }));
    await expect.poll(() => page.calls.some((call) => call.path === `/task-batches/${BATCH.id}/undo`)).toBe(true);
  });

  test.each(["/ledger/exchange", `/ledger/exchange/${EXCHANGE.id}`])(
    "in English %s leaves no Chinese, and axe finds nothing serious",
    async (at) => {
      const { baseElement } = open(at);
      await screen.findByText(at === "/ledger/exchange" ? /Brought back/ : /soon is not a day/);
      expect(chineseIn(baseElement)).toEqual([]);
      expect(await axeIn(baseElement)).toEqual([]);
    },
  );
});
