import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { TaskBatch } from "@zhigang/contract/ledger";
import { beforeAll, expect, test } from "vitest";
import { currentToasts } from "../../../kit/toast/toast-store.ts";
import { answers } from "../../../testing/answers.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aLedger, anId, TASK_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const BATCH: TaskBatch = {
  id: anId(901),
  kind: "edit",
  title: "Key",
  reason: "As agreed",
  changed: 1,
  created: 0,
  doneAt: "2026-11-21T02:00:00Z",
  doneBy: "Zhou Mingchuan",
  undoneAt: null,
  undoneBy: null,
  version: 1,
};

beforeAll(async () => void (await import("../task-list/task-list-page.tsx")));

test("the chosen rows are edited together: preview, reason, one deed, and an undo in the notice", async () => {
  const page = renderPage({
    routes: ledgerRoutes,
    at: "/ledger/tasks",
    language: "en",
    server: aLedger("plan_office", [
      answers(ledgerEndpoints.previewTaskBatch, {
        selected: 2,
        changing: 1,
        same: 0,
        skipped: 1,
        rows: [
          {
            taskId: TASK_ID,
            title: "Light the quay",
            planTitle: "Plan of the Lower Town",
            differences: [{ field: "isKey", from: "no", to: "yes" }],
            skipped: null,
          },
          {
            taskId: anId(201),
            title: "Dredge the basin",
            planTitle: "Plan of the Lower Town",
            differences: [],
            skipped: { code: "ledger.plan_withdrawn", message: "The plan is withdrawn and cannot be changed." },
          },
        ],
        seen: "abc",
      }),
      answers(ledgerEndpoints.editTaskBatch, BATCH),
      answers(ledgerEndpoints.undoTaskBatch, BATCH),
    ]),
  });
  await screen.findByText("Light the quay");
  await page.user.click(screen.getByRole("checkbox", { name: "Select all loaded rows" }));
  await page.user.click(await screen.findByRole("button", { name: "Edit together" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("button", { name: "Preview" })).toHaveProperty("disabled", true);
  await page.user.click(dialog.getByRole("checkbox", { name: "Key task" }));
  await page.user.click(dialog.getByRole("button", { name: "Preview" }));
  await dialog.findByText("1 rows will change; 0 are so already; 1 are left out.");
  await dialog.findByText("The plan is withdrawn and cannot be changed.");
  expect(chineseIn(page.baseElement)).toEqual([]);
  await page.user.type(dialog.getByRole("textbox", { name: /Reason/ }), "As agreed");
  await page.user.click(dialog.getByRole("button", { name: "Change 1" }));

  const sent = () => page.calls.find((call) => call.path === "/task-batches" && call.method === "POST");
  await expect.poll(() => sent()?.body).toMatchObject({ changes: { isKey: true }, reason: "As agreed", seen: "abc" });
  expect(sent()?.headers.get("idempotency-key")).toBeTruthy();
  await expect.poll(() => currentToasts().at(-1)?.action?.label).toBe("Undo all of it");
  currentToasts().at(-1)?.action?.run();
  await expect.poll(() => page.calls.some((call) => call.path === `/task-batches/${BATCH.id}/undo`)).toBe(true);
});
