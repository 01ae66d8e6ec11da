import { screen, waitFor, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Plan, PublishReadiness } from "@zhigang/contract/ledger";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../../testing/a-session.ts";
import { answers } from "../../../../testing/answers.ts";
import { axeIn } from "../../../../testing/axe-in.ts";
import { renderPage } from "../../../../testing/render-page.tsx";
import { aDraftContent, aText, idOf, quietReview } from "../../documents.fixtures.ts";
import { currentToasts } from "../../../../kit/toast/toast-store.ts";
import { documentsRoutes } from "../../routes.tsx";

const readiness: PublishReadiness = {
  draftId: idOf(0, 1),
  version: 1,
  undecided: 3,
  openQuestions: 1,
  openGaps: 1,
  tasks: 2,
  targets: 1,
  missing: [],
  names: [
    {
      name: "市港务局",
      kind: "department",
      taskCount: 1,
      resolution: "ambiguous",
      note: null,
      candidates: [
        { departmentId: idOf(9, 4), name: "云汐市港口航务局", divisionName: "云汐市", reason: "abbreviation" },
      ],
    },
    { name: "岸线联盟", kind: "alliance", taskCount: 1, resolution: "unknown", note: null, candidates: [] },
  ],
  samePlans: [],
  newVersion: null,
};
const plan = { id: idOf(7, 1), title: "云汐市数字港湾行动计划" } as Plan;

async function open(change: Partial<PublishReadiness> = {}) {
  const view = renderPage({
    routes: [...documentsRoutes, { path: "ledger/tree", element: <p>the ledger</p> }],
    at: `/drafts/${idOf(0, 1)}`,
    server: [
      ...quietReview(),
      answers(identityEndpoints.getSession, aSession()),
      answers(identityEndpoints.listDivisions, { items: [] }),
      answers(documentsEndpoints.getDraft, aDraftContent()),
      answers(documentsEndpoints.getDocumentContent, aText()),
      answers(ledgerEndpoints.getPublishReadiness, { ...readiness, ...change }),
      answers(ledgerEndpoints.publishPlan, { ...plan, notCompared: [{ planId: idOf(0, 9), title: "云汐市总体规划" }] }),
    ],
  });
  await view.user.click(await screen.findByRole("button", { name: "发布到台账" }));
  const dialog = within(await screen.findByRole("dialog", { name: "发布到台账" }));
  await dialog.findByText("将发布 2 项任务、1 个目标。");
  return { ...view, dialog };
}

describe("发布到台账", () => {
  test("what is missing is named, keeps the plan from being published, and leads to its form", async () => {
    const { user, dialog, router } = await open({ missing: ["divisionCode", "planKind"] });
    expect(dialog.getByText("发布前请先补全：行政区划、规划类型")).toBeTruthy();
    expect(dialog.getByRole("checkbox")).toHaveProperty("disabled", true);
    expect(dialog.getByRole("button", { name: "发布" })).toHaveProperty("disabled", true);
    await user.click(dialog.getByRole("link", { name: "去补全" }));
    await waitFor(() => expect(router.state.location.search).toContain("tab=plan"));
  });

  test("the person signs for exactly the numbers shown, and says what each name means", async () => {
    const { user, dialog, calls } = await open();
    expect(dialog.getByText("3 个条目尚未逐条确认，将按读出的内容发布")).toBeTruthy();
    await user.click(dialog.getByRole("combobox", { name: "市港务局" }));
    await user.click(await screen.findByTitle("云汐市港口航务局"));
    await user.click(dialog.getByRole("combobox", { name: "岸线联盟" }));
    const created = await screen.findAllByTitle("新建为部门");
    await user.click(created[created.length - 1] ?? document.body);
    await user.click(dialog.getByRole("checkbox"));
    await user.click(dialog.getByRole("button", { name: "发布" }));
    expect(await screen.findByText("the ledger")).toBeTruthy();
    expect(calls.find(({ path, method }) => method === "POST" && path === "/plans")?.body).toEqual({
      draftId: idOf(0, 1),
      acknowledge: { undecided: 3, openQuestions: 1, openGaps: 1 },
      names: [
        { name: "市港务局", departmentId: idOf(9, 4), meaning: "alias" },
        { name: "岸线联盟", create: { divisionCode: "990100", kind: "alliance" } },
      ],
    });
    expect(currentToasts().map(({ words }) => words)).toContainEqual(expect.stringContaining("云汐市总体规划"));
  });

  test("a name from before or after a reform needs the day of the renaming", async () => {
    const [first, ...others] = readiness.names;
    const candidates = (first?.candidates ?? []).map((one) => ({ ...one, reason: "reform" as const }));
    const { user, dialog, calls } = await open({ names: [{ ...(first as (typeof others)[number]), candidates }] });
    await user.click(dialog.getByRole("combobox", { name: "市港务局" }));
    await user.click(await screen.findByTitle("云汐市港口航务局"));
    await user.click(dialog.getByRole("checkbox"));
    expect(dialog.getByText(/请填写生效日期/)).toBeTruthy();
    expect(dialog.getByRole("button", { name: "发布" })).toHaveProperty("disabled", true);

    await user.type(dialog.getByRole("textbox", { name: "市港务局 更名生效日期" }), "2019-01-08{Enter}");
    await user.click(dialog.getByRole("button", { name: "发布" }));

    expect(await screen.findByText("the ledger")).toBeTruthy();
    expect(calls.find(({ path, method }) => method === "POST" && path === "/plans")?.body).toMatchObject({
      names: [{ name: "市港务局", departmentId: idOf(9, 4), meaning: "later_name", effectiveOn: "2019-01-08" }],
    });
  });

  test("axe finds nothing serious in the dialog", async () => {
    await open();
    expect(await axeIn(screen.getByRole("dialog", { name: "发布到台账" }))).toEqual([]);
  });
});
