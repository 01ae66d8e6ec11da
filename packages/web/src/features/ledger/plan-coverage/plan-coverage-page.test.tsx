import { screen, within } from "@testing-library/react";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { PlanCoverage } from "@zhigang/contract/ledger";
import { beforeAll, describe, expect, test } from "vitest";
import { answers, refuses } from "../../../testing/answers.ts";
import type { Answered } from "../../../testing/answers.ts";
import { axeIn } from "../../../testing/axe-in.ts";
import { chineseIn } from "../../../testing/chinese-in.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aCitation, aLedger, DOCUMENT_ID, PLAN_ID } from "../ledger.fixtures.ts";
import { ledgerRoutes } from "../routes.tsx";

const COVERAGE: PlanCoverage = {
  planId: PLAN_ID,
  documentId: DOCUMENT_ID,
  sentences: 40,
  ordering: 10,
  claimed: 8,
  dismissed: 1,
  unclaimed: [
    { citation: aCitation({ quote: "Bells shall be cast." }), state: "open", reason: null, decidedBy: null },
    {
      citation: aCitation({ span: [2000, 2010], quote: "Songs too." }),
      state: "dismissed",
      reason: "no work of ours",
      decidedBy: "Lin",
    },
  ],
  byClass: { task: 6, measure: 10, target: 4, unclaimed: 1, heading: 19 },
  byPart: [
    { title: "Quays", ordering: 7, claimed: 7 },
    { title: "Bells", ordering: 3, claimed: 1 },
    { title: "Preface", ordering: 0, claimed: 0 },
  ],
  tasksWithoutDepartment: 2,
  targetsWithoutDeadline: 0,
  numbersNotTaken: [
    {
      citation: aCitation({ span: [3000, 3009], quote: "forty wells" }),
      class: "count",
      reason: "what exists already",
    },
    { citation: aCitation({ span: [3100, 3109], quote: "4 mm" }), class: "technical", reason: "an unheard-of reason" },
  ],
};

const open = (language: "zh" | "en" = "en", more: readonly Answered[] = []) =>
  renderPage({
    routes: ledgerRoutes,
    at: `/ledger/coverage?planId=${PLAN_ID}`,
    language,
    server: aLedger("leader", [answers(ledgerEndpoints.getPlanCoverage, COVERAGE), ...more]),
  });

// The first test would else wait for the page's code, longer than a search waits on a busy machine.
beforeAll(async () => void (await import("./plan-coverage-page.tsx")));

describe("覆盖", () => {
  test("every sentence is accounted for, by class, and by part", async () => {
    open();
    const classes = within(await screen.findByRole("table", { name: "Sentences by class" }));
    expect(classes.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "ClassSentencesShare",
      "Task615%",
      "Measure1025%",
      "Target410%",
      "Unclaimed12.5%",
      "Heading1947.5%",
    ]);
    expect(screen.getByText("80% covered")).toBeTruthy();
    expect(screen.getByText("1 / 3")).toBeTruthy();
    expect(screen.getByText("orders nothing")).toBeTruthy();
  });

  test("an unclaimed sentence shows its words, its place and what was said about it", async () => {
    open();
    expect(await screen.findByText("Bells shall be cast.")).toBeTruthy();
    expect(screen.getByText("Reason: no work of ours")).toBeTruthy();
    expect(screen.getByText("settled by Lin")).toBeTruthy();
    const links = await screen.findAllByRole("link", { name: "See the words" });
    expect(links[1]?.getAttribute("href")).toBe(`/documents/${DOCUMENT_ID}?span=2000-2010`);
  });

  test("numbers that are no targets say why in the language of the screen", async () => {
    open("zh");
    const numbers = within(await screen.findByRole("table", { name: "没有作为目标的数字" }));
    expect(numbers.getByText("讲的是已有的数量")).toBeTruthy();
    expect(numbers.getByText("是技术参数或限定条件")).toBeTruthy();
    expect(numbers.queryByText(/reason/)).toBeNull();
  });

  test("a failure says so and offers another try", async () => {
    open("en", [refuses(ledgerEndpoints.getPlanCoverage, 404, "ledger.plan_not_found", "This plan was not found.")]);
    expect(await screen.findByText("This plan was not found.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  test("in English no Chinese is left, and axe finds nothing serious", async () => {
    const { baseElement } = open();
    await screen.findByText("Bells shall be cast.");
    expect(chineseIn(baseElement)).toEqual([]);
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
