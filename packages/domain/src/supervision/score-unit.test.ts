import { describe, expect, test } from "vitest";
import { SCORE_FORMS } from "./published-score-forms.ts";
import { rankScores } from "./rank-scores.ts";
import type { ScoreFormKind } from "./score-form.ts";
import type { ScoredItem, ScoreFact, ScoreInputs, ScoreStatement } from "./score-inputs.ts";
import { scoreUnit } from "./score-unit.ts";
import { simulateScore } from "./simulate-score.ts";

const formOf = (kind: ScoreFormKind) => {
  const form = SCORE_FORMS.find((one) => one.kind === kind);
  if (!form) throw new Error(kind);
  return form;
};
const aFact = (kind: ScoreFact["kind"], id: string, rest: Partial<ScoreFact> = {}): ScoreFact => ({
  source: "report",
  id,
  on: "2026-07-03",
  kind,
  itemId: "i1",
  month: null,
  ...rest,
});
const anItem = (itemId: string, actual: string | null, rest: Partial<ScoredItem> = {}): ScoredItem => ({
  itemId,
  number: "2026-0001",
  title: "建成平台",
  isSupport: false,
  weight: "1",
  actual,
  said: { source: "report", id: `r-${itemId}`, on: "2026-12-05" },
  ...rest,
});
const inputs = (rest: Partial<ScoreInputs> = {}): ScoreInputs => ({
  departmentId: "d1",
  departmentName: "市交通运输局",
  departmentKind: "department",
  from: "2026-01-01",
  cutOffOn: "2026-12-31",
  items: [],
  facts: [],
  ...rest,
});
const said = (
  kind: ScoreStatement["kind"],
  value: string | null,
  rest: Partial<ScoreStatement> = {},
): ScoreStatement => ({
  id: `${kind}-1`,
  kind,
  on: "2027-01-04",
  itemId: null,
  eventId: null,
  value,
  reason: "据会议纪要",
  ...rest,
});

describe("表A 扣分法 [S17]", () => {
  const facts = [
    aFact("plan_missing", "act:i1#2", { source: "act", on: "2026-02-01" }),
    aFact("report_missed", "report:1", { month: 6 }),
    aFact("report_missed", "report:2", { month: 5 }),
  ];

  test("every deduction cites its rule and event; a missing monthly report is no half-year report", () => {
    const score = scoreUnit(formOf("deductions"), inputs({ facts }), [said("appraisal", "18")]);
    expect(score).toMatchObject({ exact: "78", shown: "78.00", open: [] });
    expect(score.points.map(({ ruleId, exact, cites }) => [ruleId, exact, cites[0]?.id])).toEqual([
      ["0", "100", undefined],
      ["A1", "-10", "act:i1#2"],
      ["A3", "-10", "report:1"],
      ["A6", "-2", "appraisal-1"],
    ]);
  });

  test("an empty report is 5 unless the reviewer says more, doubled where only listed items are led", () => {
    const statements = [said("appraisal", "20"), said("report_empty", "7.5", { eventId: "report:9" })];
    expect(scoreUnit(formOf("deductions"), inputs(), statements).exact).toBe("185/2");
    const doubled = [...statements, said("only_listed", null)];
    const score = scoreUnit(formOf("deductions"), inputs(), doubled);
    expect(score.exact).toBe("85");
    expect(score.points[1]).toMatchObject({
      formula: "−7.5 × 2",
      cites: [{ id: "report_empty-1" }, { id: "only_listed-1" }],
    });
    expect(scoreUnit(formOf("deductions"), inputs(), [said("appraisal", "20"), said("report_empty", null)]).exact).toBe(
      "95",
    );
  });

  test("before the leader has spoken the appraisal is open, neither given nor taken", () => {
    expect(scoreUnit(formOf("deductions"), inputs(), [])).toMatchObject({
      exact: "100",
      open: [{ kind: "appraisal", itemId: null }],
    });
  });

  test("what was set aside with a reason moves nothing", () => {
    const statements = [said("appraisal", "20"), said("set_aside", null, { eventId: "report:1" })];
    expect(scoreUnit(formOf("deductions"), inputs({ facts }), statements).exact).toBe("90");
  });
});

describe("表B 亮灯法 [S10]", () => {
  test.each([
    [1, 0, "100"],
    [2, 0, "99"],
    [3, 1, "97"],
    [4, 2, "94"],
  ])("%i yellow and %i red on one item leave %s", (yellow, red, left) => {
    const lights = [
      ...Array.from({ length: yellow }, (_, n) => aFact("light_yellow", `light:${n}`, { source: "light" })),
      ...Array.from({ length: red }, (_, n) => aFact("light_red", `light:r${n}`, { source: "light" })),
    ];
    expect(scoreUnit(formOf("lights"), inputs({ facts: lights }), []).exact).toBe(left);
  });

  test("yellows of two items are not added up", () => {
    const facts = [aFact("light_yellow", "a"), aFact("light_yellow", "b", { itemId: "i2" })];
    expect(scoreUnit(formOf("lights"), inputs({ facts }), []).exact).toBe("100");
  });
});

describe("表C 完成率法", () => {
  test.each([
    ["100", "100"],
    ["60", "60"],
    ["59.999", "0"],
    ["110", "105"],
    ["200", "110"],
  ])("%s percent brings %s", (actual, points) => {
    const score = scoreUnit(formOf("completion"), inputs({ items: [anItem("i1", actual)] }), []);
    expect(score.exact).toBe(points);
    expect(score.points[0]?.cites).toEqual([{ source: "report", id: "r-i1", on: "2026-12-05" }]);
  });

  test("thirds are exact, and what was never reported is left out and told", () => {
    const items = [anItem("i1", "100"), anItem("i2", "60", { weight: "2" }), anItem("i3", null)];
    const score = scoreUnit(formOf("completion"), inputs({ items }), []);
    expect(score).toMatchObject({ exact: "220/3", shown: "73.33", judged: 2, items: 3 });
  });

  test("a supporting department has the lead's result at half the weight", () => {
    const items = [anItem("i1", "100"), anItem("i2", "70", { isSupport: true })];
    expect(scoreUnit(formOf("completion"), inputs({ items }), []).exact).toBe("90");
  });
});

describe("表D 等次难度法 [S23b]", () => {
  const items = [anItem("i1", "100"), anItem("i2", "100")];
  const graded = (itemId: string, grade: string, level: string) => [
    said("grade", grade, { id: `g-${itemId}`, itemId }),
    said("level", level, { id: `l-${itemId}`, itemId }),
  ];

  test("grade × level on average", () => {
    const score = scoreUnit(formOf("grades"), inputs({ items }), [
      ...graded("i1", "A", "I"),
      ...graded("i2", "B", "II"),
    ]);
    expect(score).toMatchObject({ exact: "95", open: [] });
    expect(score.points[0]?.cites.map(({ id }) => id)).toEqual(["g-i1", "l-i1"]);
  });

  test("an item without a grade is open", () => {
    const score = scoreUnit(formOf("grades"), inputs({ items }), graded("i1", "A", "I"));
    expect(score.open).toEqual([
      { kind: "grade", itemId: "i2" },
      { kind: "level", itemId: "i2" },
    ]);
  });
});

describe("模拟 what if it had been on time", () => {
  test("without the missed report the unit has 10 points more, exactly", () => {
    const facts = [aFact("report_missed", "report:1", { month: 9 })];
    const simulated = simulateScore(formOf("deductions"), inputs({ facts }), [said("appraisal", "20")], {
      kind: "without_fact",
      factId: "report:1",
    });
    expect(simulated).toMatchObject({ exact: "10", shown: "10.00", before: { exact: "90" }, after: { exact: "100" } });
  });

  test("an item that had been finished", () => {
    const items = [anItem("i1", "100"), anItem("i2", "80"), anItem("i3", "80")];
    const simulated = simulateScore(formOf("completion"), inputs({ items }), [], {
      kind: "actual",
      itemId: "i2",
      actual: "100",
    });
    expect(simulated).toMatchObject({ exact: "20/3", shown: "6.67" });
  });
});

describe("分组排名 like with like", () => {
  test("kinds are not mixed, equal scores share a place, what cannot be judged has none", () => {
    const a = { departmentKind: "department", exact: "220/3" } as const;
    const groups = rankScores([
      a,
      { departmentKind: "department", exact: "90" },
      { departmentKind: "department", exact: "440/6" },
      { departmentKind: "department", exact: "10" },
      { departmentKind: "department", exact: null },
      { departmentKind: "enterprise", exact: "5" },
    ]);
    expect(groups.map(({ kinds, rows }) => [kinds.join(), rows.map(({ place, isTied }) => [place, isTied])])).toEqual([
      [
        "department",
        [
          [1, false],
          [2, true],
          [2, true],
          [4, false],
          [null, false],
        ],
      ],
      ["enterprise", [[1, false]]],
    ]);
  });

  test("the groups of a form put kinds together; a kind that none names stays by itself", () => {
    const words = { zh: "政府部门", en: "departments" };
    const groups = rankScores(
      [
        { departmentKind: "party", exact: "10" },
        { departmentKind: "department", exact: "20" },
        { departmentKind: "zone", exact: "5" },
      ],
      [{ words, kinds: ["department", "party"] }],
    );
    expect(groups.map((group) => [group.words, group.rows.map(({ place }) => place)])).toEqual([
      [words, [1, 2]],
      [null, [1]],
    ]);
  });
});
