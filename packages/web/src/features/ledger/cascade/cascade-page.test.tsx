import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { AlignmentLink, PlanAlignment } from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { beforeAll, describe, expect, test } from "vitest";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { runShortcut } from "../../../kit/shortcut-help/shortcuts.ts";
import { aLedger, anId, aPlan, DOCUMENT_ID, PLAN_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const UPPER_ID = anId(110);
const ALIGNMENT_ID = anId(700);
const TASKS = [anId(710), anId(711), anId(712)] as const;

function aLink(number: number, change: Partial<AlignmentLink> = {}): AlignmentLink {
  const end = { targetId: null, span: [0, 24] as [number, number], marks: [[4, 10] as [number, number]] };
  return {
    id: anId(720 + number),
    alignmentId: ALIGNMENT_ID,
    relation: "carries_out",
    certainty: "certain",
    grounds: [
      { kind: "title", words: ["harbour"], detail: "" },
      { kind: "line", words: ["港口"], detail: "" },
      { kind: "body", words: ["Harbours", "Quays"], detail: "renamed" },
    ],
    upper: {
      ...end,
      taskId: TASKS[0],
      path: "2/1",
      title: "Dredge the harbour",
      words: "The harbour shall be dredged.",
    },
    lower: { ...end, taskId: anId(730), path: "1/4", title: "Quay works", words: "Our harbour quay is dredged." },
    state: "proposed",
    isDrawn: false,
    isStale: false,
    reason: null,
    decidedBy: null,
    decidedAt: null,
    version: 1,
    ...change,
  };
}

const LINKS = [aLink(0), aLink(1, { certainty: "doubtful", lower: { ...aLink(1).lower, title: "Mooring rings" } })];
const line = (at: 0 | 1 | 2, title: string) => ({
  taskId: TASKS[at],
  path: `2/${at + 1}`,
  title,
  part: "Harbours",
  lead: "Bureau of Harbours",
  linkIds: [] as string[],
  conflicts: 0,
  scope: null,
});
const ALIGNMENT: PlanAlignment = {
  id: ALIGNMENT_ID,
  upper: { id: UPPER_ID, title: "Plan of the Upper Town", documentId: DOCUMENT_ID, taskCount: 3 },
  lower: { id: PLAN_ID, title: "Plan of the Lower Town", documentId: DOCUMENT_ID, taskCount: 2 },
  alignedAt: "2026-11-21T02:00:00Z",
  version: 1,
  counts: { answered: 1, open: 0, gap: 1, conflict: 1, undecided: 2, links: 2 },
  lines: [
    { ...line(0, "Dredge the harbour"), outcome: "answered", linkIds: LINKS.map(({ id }) => id) },
    { ...line(1, "Train the pilots"), outcome: "gap", scope: "covered" },
    { ...line(2, "Light the piers"), outcome: "conflict", conflicts: 1 },
  ],
  links: LINKS,
  gaps: [
    {
      taskId: TASKS[1],
      path: "2/2",
      title: "Train the pilots",
      scope: "covered",
      basis: "siblings_answered",
      nearest: "School roofs",
    },
  ],
  conflicts: [
    {
      kind: "deadline_later",
      taskId: TASKS[2],
      about: "Light the piers",
      upper: "2026-12",
      lower: "2027-09",
      upperSpan: [10, 20],
      lowerSpan: [30, 40],
    },
  ],
};

function open(
  wish: { search?: string; role?: Role; language?: "zh" | "en"; more?: readonly Answered[]; isCompared?: boolean } = {},
) {
  const { search = "", role = "plan_office", language = "en", more = [], isCompared = true } = wish;
  const plans = [aPlan(), aPlan({ id: UPPER_ID, title: "Plan of the Upper Town" })];
  const pair = { id: ALIGNMENT_ID, upperPlanId: UPPER_ID, lowerPlanId: PLAN_ID, alignedAt: ALIGNMENT.alignedAt };
  return renderPage({
    routes: ledgerRoutes,
    at: `/ledger/cascade?upper=${UPPER_ID}&lower=${PLAN_ID}${search}`,
    language,
    server: aLedger(role, [
      answers(ledgerEndpoints.listPlans, { items: plans, nextCursor: null }),
      answers(ledgerEndpoints.listAlignments, { items: isCompared ? [pair] : [] }),
      answers(ledgerEndpoints.getAlignment, ALIGNMENT),
      ...more,
    ]),
  });
}

/** The frame hears the keys; here the page stands alone. */
function press(key: string): void {
  act(() => void runShortcut(new KeyboardEvent("keydown", { key })));
}

beforeAll(async () => void (await import("./cascade-page.tsx")));

describe("上下衔接", () => {
  test("the matrix shows each upper task, what became of it and why it is a gap", async () => {
    open();
    const matrix = within(await screen.findByRole("table", { name: "Matrix" }));

    expect(matrix.getByRole("button", { name: /Quay works/ })).toBeTruthy();
    const gap = within(matrix.getByRole("row", { name: /Train the pilots/ }));
    expect(gap.getByText("Nobody")).toBeTruthy();
    expect(gap.getByText(/the lower plan takes up other tasks of the same part/i)).toBeTruthy();
    expect(gap.getByText("School roofs", { selector: "q" })).toBeTruthy();
  });

  test("a lower task beyond the first page is looked for on the server when a link is drawn", async () => {
    const { user, calls } = open({ search: "&view=pairs" });
    await user.click(await screen.findByRole("button", { name: "Draw a link" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("combobox", { name: "Lower task" }), "quay");
    await waitFor(() => {
      const asked = calls.filter(({ path }) => path === ledgerEndpoints.listTasks.path).at(-1);
      expect(asked?.query.get("q")).toBe("quay");
      expect(asked?.query.get("planId")).toBe(PLAN_ID);
    });
  });

  test("conflicts stand against each other with the way to both texts", async () => {
    open();
    const conflicts = within(await screen.findByRole("region", { name: "Conflicts 1" }));

    expect(conflicts.getByText("2026-12")).toBeTruthy();
    expect(conflicts.getByText("2027-09")).toBeTruthy();
    expect((await conflicts.findAllByRole("link")).map((link) => link.getAttribute("href"))).toEqual([
      `/documents/${DOCUMENT_ID}?span=10-20`,
      `/documents/${DOCUMENT_ID}?span=30-40`,
    ]);
  });

  test("a figure narrows the matrix to its tasks", async () => {
    open();
    fireEvent.click(await screen.findByRole("button", { name: /nobody below/ }));
    const matrix = within(await screen.findByRole("table", { name: "Matrix" }));

    await waitFor(() => expect(matrix.queryByText("Dredge the harbour")).toBeNull());
    expect(matrix.getByText("Train the pilots")).toBeTruthy();
  });

  test("a pair stands side by side with its shared words marked and its grounds told", async () => {
    open({ search: "&view=pairs" });
    const upper = await screen.findByRole("region", { name: "Upper plan" });

    expect(upper.querySelector("mark")?.textContent).toBe("harbou");
    const grounds = within(screen.getByRole("region", { name: "Grounds" }));
    expect(grounds.getByText("Shared in a title")).toBeTruthy();
    expect(grounds.getByText("ports")).toBeTruthy();
    expect(grounds.getByText("Body renamed")).toBeTruthy();
  });

  test("j and k move, y confirms what was seen and goes on to the next", async () => {
    const { calls } = open({
      search: "&view=pairs",
      more: [answers(ledgerEndpoints.confirmAlignmentLink, aLink(0, { state: "confirmed", version: 2 }))],
    });
    await screen.findByText("1 of 2");
    press("j");
    await screen.findByText("2 of 2");
    press("k");
    await screen.findByText("1 of 2");

    press("y");

    await screen.findByText("2 of 2");
    const sent = calls.find(({ path }) => path.endsWith("/confirm"));
    expect(sent?.path).toContain(LINKS[0]?.id);
  });

  test("keys pressed faster than the page follows are all heard", async () => {
    const links = [0, 1, 2, 3, 4].map((number) => aLink(number));
    open({ search: "&view=pairs", more: [answers(ledgerEndpoints.getAlignment, { ...ALIGNMENT, links })] });
    await screen.findByText("1 of 5");

    act(() => {
      for (const key of ["j", "j", "j", "k", "j"]) runShortcut(new KeyboardEvent("keydown", { key }));
    });

    await screen.findByText("4 of 5");
  });

  test("n asks why, and rejects with the reason", async () => {
    const { calls } = open({
      search: "&view=pairs",
      more: [answers(ledgerEndpoints.rejectAlignmentLink, aLink(0, { state: "rejected", version: 2 }))],
    });
    await screen.findByRole("button", { name: "Reject" });
    press("n");
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.change(dialog.getByRole("textbox"), { target: { value: "another quay" } });
    fireEvent.click(dialog.getByRole("button", { name: "Reject" }));

    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith("/reject"))?.body).toEqual({ reason: "another quay" }),
    );
  });

  test("who may not decide sees the grounds and no buttons", async () => {
    open({ search: "&view=pairs", role: "leader" });
    await screen.findByText("1 of 2");

    expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
    press("n");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("two plans that were not compared can be", async () => {
    const { calls } = open({ isCompared: false, more: [answers(ledgerEndpoints.proposeAlignment, ALIGNMENT)] });
    fireEvent.click(await screen.findByRole("button", { name: "Compare them" }));

    await waitFor(() =>
      expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
        upperPlanId: UPPER_ID,
        lowerPlanId: PLAN_ID,
      }),
    );
  });

  test("filters live in the address, and nothing found says so", async () => {
    open({ search: "&view=pairs&state=rejected" });

    expect(await screen.findByText("No link matches")).toBeTruthy();
  });

  test("a failure says so and offers another try", async () => {
    open({
      more: [refuses(ledgerEndpoints.getAlignment, 404, "ledger.alignment_not_found", "This alignment was not found.")],
    });

    expect(await screen.findByText("This alignment was not found.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  test.each(["", "&view=pairs"])("in English no Chinese is left, and axe finds nothing serious: %s", async (search) => {
    const { baseElement } = open({ search });
    await screen.findAllByText("Dredge the harbour");

    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
