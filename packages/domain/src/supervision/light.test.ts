import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { isItemMetric, judgeItem, worstLight } from "./light.ts";
import type { ItemFigures } from "./light.ts";
import { lintRuleSet } from "./lint-rule-set.ts";
import { PUBLISHED_RULE_SETS } from "./published-rule-sets.ts";
import { periodsLookedAt } from "./rule-set.ts";
import type { RuleSet } from "./rule-set.ts";

const published = (name: string): RuleSet => {
  const found = PUBLISHED_RULE_SETS.find((set) => set.name === name);
  if (!found) throw new Error(name);
  return found;
};
const yinchuan = published("yinchuan-2025-points-behind");
const figures = (wish: Partial<ItemFigures> = {}): ItemFigures => ({
  cutOffOn: "2026-09-30",
  dueOn: "2026-12-31",
  periodTo: "2026-09-30",
  planned: 75,
  actual: [60],
  plannedThen: [75],
  completedOn: null,
  isExempt: false,
  ...wish,
});

describe("亮灯 lights", () => {
  test.each([
    [60, "yellow", "落后15.0个百分点"],
    [65, "yellow", "落后10.0个百分点"],
    [45, "yellow", "落后30.0个百分点"],
    [44.9, "red", "落后30.1个百分点"],
    [75, "green", "与序时持平"],
    [80, "green", "超前5.0个百分点"],
  ] as const)("expected 75 points, done %d: %s", (done, colour, words) => {
    const light = judgeItem(yinchuan, figures({ actual: [done] }));
    expect(light).toMatchObject({ state: "lit", colour });
    expect(light.zh).toContain(words);
    expect(light.zh).toContain("截至2026-09-30序时进度75.0%");
  });

  test("a value in the hole of the published set lights nothing and says so", () => {
    expect(judgeItem(yinchuan, figures({ actual: [70] }))).toMatchObject({
      state: "unplaced",
      colour: "grey",
      value: 5,
    });
  });

  test("zero is a value and missing is none", () => {
    expect(judgeItem(yinchuan, figures({ actual: [0] }))).toMatchObject({ state: "lit", colour: "red", value: 75 });
    expect(judgeItem(yinchuan, figures({ actual: [null] }))).toMatchObject({ state: "missing", value: null });
    expect(judgeItem({ ...yinchuan, missing: "yellow" }, figures({ actual: [] })).colour).toBe("yellow");
  });

  test("what is not yet expected is not judged, and what is done is no more judged, late or not", () => {
    expect(judgeItem(yinchuan, figures({ planned: 0, plannedThen: [0] })).state).toBe("not_due");
    expect(judgeItem(yinchuan, figures({ completedOn: "2026-09-01" })).state).toBe("done");
    expect(judgeItem(yinchuan, figures({ completedOn: "2027-01-04" }))).toMatchObject({
      state: "done_late",
      colour: "green",
    });
  });

  test.each([
    ["2026-12-28", "yellow", "距到期3天"],
    ["2026-12-31", "yellow", "距到期0天"],
    ["2027-01-02", "red", "已超2天"],
  ] as const)("days to the due day at %s: %s", (cutOffOn, colour, words) => {
    const light = judgeItem(published("xian-days-to-due"), figures({ cutOffOn }));
    expect(light).toMatchObject({ state: "lit", colour });
    expect(light.zh).toContain(words);
  });

  test("an approved cause keeps the levels that allow it from being lit, and only those", () => {
    const start = published("yinchuan-2025-start");
    const late = figures({ cutOffOn: "2026-04-30", dueOn: "2026-03-31", isExempt: true });
    expect(judgeItem(start, late)).toMatchObject({ state: "exempt", colour: "grey" });
    expect(judgeItem(start, { ...late, isExempt: false }).colour).toBe("yellow");
    const stern = {
      ...start,
      levels: start.levels.map((level) => ({ ...level, causeExempt: level.colour === "yellow" })),
    };
    expect(judgeItem(stern, { ...late, cutOffOn: "2026-06-30" })).toMatchObject({ colour: "red", value: 3 });
  });

  test("a run of periods counts back from the present one", () => {
    const sanya = published("sanya-2022-district-month");
    expect(
      judgeItem(
        { ...sanya, levels: sanya.levels.map((level) => ({ ...level, interrupted: "restart" as const })) },
        figures({ actual: [90, 95] }),
      ).colour,
    ).toBe("red");
    expect(judgeItem(sanya, figures({ actual: [100, 95] })).colour).toBe("yellow");
  });

  test("a sound set gives every situation a colour of its own", () => {
    const sound: RuleSet = {
      ...yinchuan,
      missing: "grey",
      notDue: "grey",
      levels: yinchuan.levels.map((level) =>
        level.colour === "yellow" ? { ...level, low: 0, lowClosed: false } : level,
      ),
    };
    expect(lintRuleSet(sound)).toEqual([]);
    const percent = fc.double({ min: 0, max: 130, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (planned, done) => {
        const light = judgeItem(sound, figures({ planned, plannedThen: [planned], actual: [done] }));
        expect(light.state).toBe(planned > 0 ? "lit" : "not_due");
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  test("growth and payment are no measures of an item", () => {
    expect(PUBLISHED_RULE_SETS.filter(({ metric }) => !isItemMetric(metric)).map(({ metric }) => metric)).toEqual([
      "share_paid",
      "growth",
    ]);
  });

  test("of several lights the worst counts", () => {
    expect(worstLight([{ colour: "green" }, { colour: "yellow" }, { colour: "grey" }] as const)?.colour).toBe("yellow");
    expect(worstLight([])).toBeNull();
  });

  test("rules look back as far as their longest run, and to the end where a break does not end it", () => {
    const month = published("sanya-2022-district-month");
    const [first] = published("yinchuan-2025-points-behind").levels;
    if (!first) throw new Error("levels");
    expect(periodsLookedAt([])).toBe(1);
    expect(periodsLookedAt([published("yinchuan-2025-points-behind"), month])).toBe(2);
    const going = { levels: [{ ...first, consecutive: 3, interrupted: "continue" as const }] };
    expect(periodsLookedAt([month, going])).toBeGreaterThan(3);
  });
});
