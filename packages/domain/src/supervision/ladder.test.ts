import { describe, expect, test } from "vitest";
import { calledRungs, ladderProblems } from "./ladder.ts";
import type { Ladder, LadderFacts, LadderSheet } from "./ladder.ts";
import { PUBLISHED_LADDERS } from "./published-ladders.ts";
import { ITEM_PARTIES } from "./item-status.ts";
import { decideSheetAction, SHEET_ACTIONS, SHEET_STATUSES, SHEET_STEPS, sheetStatusAfter } from "./sheet-status.ts";
import type { SheetStatus } from "./sheet-status.ts";

const published = (name: string): Ladder => {
  const found = PUBLISHED_LADDERS.find((ladder) => ladder.name === name);
  if (!found) throw new Error(name);
  return found;
};
const facts = (wish: Partial<LadderFacts> = {}): LadderFacts => ({
  today: "2026-09-10",
  colours: ["green"],
  litSince: null,
  dueOn: "2026-12-31",
  isDone: false,
  sheets: [],
  ...wish,
});
const aSheet = (wish: Partial<LadderSheet> = {}): LadderSheet => ({
  rung: 0,
  instrument: "blue_sheet",
  draftedOn: "2026-09-01",
  answerBy: null,
  isAnswered: false,
  isVoid: false,
  ...wish,
});
const called = (ladder: Ladder, wish: Partial<LadderFacts>) =>
  calledRungs(ladder, facts(wish)).map(({ index }) => index);

describe("升级 ladders", () => {
  const sanya = published("sanya-2022");

  test.each([
    [["green"], []],
    [["green", "yellow"], [0]],
    [
      ["yellow", "yellow"],
      [0, 1],
    ],
    [["yellow", "green", "yellow"], [0]],
    [["red"], [2]],
    [["grey"], []],
  ] as const)("lights %j call for the rungs %j", (colours, rungs) => {
    expect(called(sanya, { colours, litSince: "2026-08-31" })).toEqual(rungs);
  });

  test("a rung is drafted once for one run of a light, and again when a new run begins", () => {
    const yellow = { colours: ["yellow"], litSince: "2026-08-31" } as const;
    expect(called(sanya, { ...yellow, sheets: [aSheet({ instrument: "talk", draftedOn: "2026-09-01" })] })).toEqual([]);
    expect(called(sanya, { ...yellow, sheets: [aSheet({ instrument: "talk", draftedOn: "2026-05-01" })] })).toEqual([
      0,
    ]);
  });

  test("blue goes to orange when it was not answered in time, and to red after that", () => {
    const sanming = published("sanming-2017");
    const blue = aSheet({ answerBy: "2026-09-08" });
    const yellow = { colours: ["yellow"], litSince: "2026-08-31" } as const;
    expect(called(sanming, { ...yellow, sheets: [blue] })).toEqual([1]);
    expect(called(sanming, { ...yellow, sheets: [{ ...blue, answerBy: "2026-09-10" }] })).toEqual([]);
    expect(called(sanming, { ...yellow, sheets: [{ ...blue, isAnswered: true }] })).toEqual([]);
    expect(called(sanming, { ...yellow, sheets: [{ ...blue, isVoid: true }] })).toEqual([]);
    const orange = aSheet({ rung: 1, instrument: "orange_sheet", draftedOn: "2026-09-09", answerBy: "2026-09-09" });
    expect(called(sanming, { ...yellow, sheets: [blue, orange] })).toEqual([2]);
  });

  test.each([
    ["2026-12-27", []],
    ["2026-12-28", [0]],
    ["2026-12-31", [0]],
    ["2027-01-01", []],
  ] as const)("three days before the due day, on %s: %j", (today, rungs) => {
    expect(called(published("reminder-three-days"), { today })).toEqual(rungs);
  });

  test("an extended day is reminded of afresh", () => {
    const reminder = published("reminder-three-days");
    const sheets = [aSheet({ instrument: "reminder", draftedOn: "2026-08-30" })];
    expect(called(reminder, { today: "2026-09-10", dueOn: "2026-09-12", sheets })).toEqual([0]);
  });

  test("what is done calls for nothing", () => {
    expect(called(sanya, { colours: ["red"], litSince: "2026-08-31", isDone: true })).toEqual([]);
  });

  test("a ladder that waits for an answer needs a limit for it", () => {
    expect(ladderProblems(published("sanming-2017")).map(({ index, problem }) => [index, problem])).toEqual([
      [1, "answer_limit_missing"],
      [2, "answer_limit_missing"],
    ]);
    const { rungs } = published("sanming-2017");
    expect(ladderProblems({ rungs: rungs.map((rung) => ({ ...rung, answerWithin: 5 })) })).toEqual([]);
    expect(ladderProblems({ rungs: rungs.slice(1) }).map(({ problem }) => problem)).toContain("answer_never_asked");
    const [first] = rungs;
    expect(first && ladderProblems({ rungs: [first, first] })).toEqual([{ index: 1, problem: "rung_repeated" }]);
  });
});

describe("督办单的流转 the life of a sheet", () => {
  test("every state × action × party is as the table says, and nothing else is allowed", () => {
    for (const status of SHEET_STATUSES) {
      for (const action of SHEET_ACTIONS) {
        for (const party of ITEM_PARTIES) {
          const way = SHEET_STEPS[status].find((one) => one.action === action);
          const expected = way ? (way.by.includes(party) ? null : "item_party") : "sheet_state";
          const decision = decideSheetAction(status, action, [party]);
          expect(decision.allowed ? null : decision.because).toBe(expected);
        }
      }
    }
  });

  test("from the draft every state is reached, and what is not settled has somebody who can act", () => {
    const seen = new Set<SheetStatus>(["drafted"]);
    for (const status of seen) for (const { action } of SHEET_STEPS[status]) seen.add(sheetStatusAfter(status, action));
    expect([...seen].toSorted()).toEqual([...SHEET_STATUSES].toSorted());
    const resting = SHEET_STATUSES.filter((status) => SHEET_STEPS[status].length === 0);
    expect(resting).toEqual(["settled", "discarded", "recalled"]);
  });
});
