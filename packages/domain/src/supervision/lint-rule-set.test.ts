import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lintRuleSet } from "./lint-rule-set.ts";
import { PUBLISHED_RULE_SETS } from "./published-rule-sets.ts";
import { levelsFor } from "./rule-set.ts";
import type { RuleLevel, RuleSet } from "./rule-set.ts";

const OPEN: RuleLevel = {
  colour: "green",
  low: null,
  lowClosed: false,
  high: null,
  highClosed: false,
  consecutive: null,
  interrupted: null,
  peer: null,
  causeExempt: false,
  because: "说明",
};
const aSet = (levels: readonly RuleLevel[], rest: Partial<RuleSet> = {}): RuleSet => ({
  name: "own",
  city: "澜州市",
  metric: "points_behind",
  unit: "个百分点",
  isWhole: false,
  least: null,
  most: null,
  version: "1",
  validFrom: null,
  validTo: null,
  source: "澜州市督查室",
  missing: "grey",
  notDue: "grey",
  levels,
  ...rest,
});
const published = (name: string) => {
  const set = PUBLISHED_RULE_SETS.find((one) => one.name === name);
  if (!set) throw new Error(name);
  return lintRuleSet(set).filter(({ kind }) => kind === "hole" || kind === "overlap");
};
const litBy = (set: RuleSet, history: readonly (number | null)[], peers: Record<string, number> = {}) =>
  levelsFor(set, { history, peers, isDue: true, isExempt: false }).map(({ colour }) => colour);

describe("亮灯规则的检查 the linter of rule sets", () => {
  test("finds the hole of the published set that has one, with a value that shows it", () => {
    const [hole, ...others] = published("yinchuan-2025-points-behind");
    expect(others).toEqual([]);
    expect(hole).toMatchObject({
      kind: "hole",
      range: { low: 0, lowClosed: false, high: 10, highClosed: false },
      witness: { value: 5 },
    });
    expect(hole?.zh).toContain("大于 0且小于 10");
  });

  test("finds that zero growth has no colour and that shrinking less than all others has two", () => {
    const [hole, overlap, ...others] = published("tianjin-2022-investment-growth");
    expect(others).toEqual([]);
    expect(hole).toMatchObject({ kind: "hole", range: { low: 0, high: 0 }, witness: { value: 0 } });
    expect(overlap).toMatchObject({ kind: "overlap", colours: ["green", "red"], range: { low: null, high: 0 } });
    expect(overlap?.witness.value).toBeLessThan(0);
  });

  test.each([
    ["yinchuan-2025-start", 0],
    ["yinchuan-2025-fund-payment", 0],
    ["sanya-2022-cumulative-investment", 0],
    ["sanya-2022-district-month", 0],
    ["tianjin-2022-bond-use", 0],
    ["value-to-target", 0],
    ["xinhuang-2015-completion", 1],
    ["xian-days-to-due", 1],
  ])("%s has %i holes and no overlap", (name, holes) => {
    expect(published(name).map(({ kind }) => kind)).toEqual(Array<string>(holes).fill("hole"));
  });

  test("what a set does not say is asked: unit, what is missing, what is not due, what an interruption does, words", () => {
    const silent = aSet(
      [
        { ...OPEN, high: 0, highClosed: true, because: " " },
        { ...OPEN, colour: "red", low: 0, consecutive: 2 },
        { ...OPEN, colour: "yellow", low: 0 },
      ],
      { unit: null, missing: null, notDue: null },
    );
    expect(lintRuleSet(silent).map(({ kind }) => kind)).toEqual([
      "unit_missing",
      "missing_unset",
      "not_due_unset",
      "words_missing",
      "interruption_unset",
    ]);
  });

  test("a sound set has no finding", () => {
    const sound = aSet([
      { ...OPEN, high: 0, highClosed: true },
      { ...OPEN, colour: "yellow", low: 0, high: 10, highClosed: true },
      { ...OPEN, colour: "red", low: 10 },
    ]);
    expect(lintRuleSet(sound)).toEqual([]);
  });

  test("a level that no value can reach is never lit", () => {
    const set = aSet(
      [
        { ...OPEN, high: 100, highClosed: true },
        { ...OPEN, colour: "red", low: 100 },
      ],
      { least: 0, most: 100 },
    );
    expect(lintRuleSet(set).map(({ kind, colours }) => [kind, ...colours])).toEqual([["never_lit", "red"]]);
  });

  test("whole numbers leave no gap between one and two", () => {
    const levels = [
      { ...OPEN, high: 1, highClosed: true },
      { ...OPEN, colour: "red" as const, low: 2, lowClosed: true },
    ];
    expect(lintRuleSet(aSet(levels, { isWhole: true }))).toEqual([]);
    expect(lintRuleSet(aSet(levels)).map(({ kind }) => kind)).toEqual(["hole"]);
  });

  test("no random set is called sound where some value has no colour or two, nor unsound where none has", () => {
    const bound = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    const level = fc.record({ low: bound, lowClosed: fc.boolean(), high: bound, highClosed: fc.boolean() });
    const values = Array.from({ length: 33 }, (_, index) => (index - 16) / 4);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (bounds) => {
        const set = aSet(bounds.map((one) => ({ ...OPEN, ...one })));
        const isSound = values.every((value) => litBy(set, [value]).length === 1);
        const faults = lintRuleSet(set).filter(({ kind }) => kind === "hole" || kind === "overlap");
        expect(faults.length === 0).toBe(isSound);
        for (const { witness } of faults) expect(litBy(set, [witness.value])).not.toHaveLength(1);
      }),
      { seed: 20_261_121, numRuns: 2_000 },
    );
  });
});

describe("亮灯 which level holds", () => {
  const district = PUBLISHED_RULE_SETS.find(({ name }) => name === "sanya-2022-district-month") as RuleSet;

  test("two months running are red, one is yellow, an interruption begins anew", () => {
    expect(litBy(district, [90])).toEqual(["yellow"]);
    expect(litBy(district, [90, 80])).toEqual(["red"]);
    expect(litBy(district, [90, 100, 80])).toEqual(["yellow"]);
    expect(litBy(district, [90, null, 80])).toEqual(["yellow"]);
    expect(litBy(district, [90, 80, 100])).toEqual(["green"]);
  });

  test("what was not reported lights no level, and zero is a value", () => {
    expect(litBy(district, [90, null])).toEqual([]);
    expect(litBy(district, [0])).toEqual(["yellow"]);
  });

  test("an approved cause keeps the level it excuses from being lit", () => {
    const start = PUBLISHED_RULE_SETS.find(({ name }) => name === "yinchuan-2025-start") as RuleSet;
    const reading = { history: [1], peers: {}, isDue: true, isExempt: true };
    expect(levelsFor(start, reading)).toEqual([]);
    expect(levelsFor(start, { ...reading, isExempt: false }).map(({ colour }) => colour)).toEqual(["yellow"]);
  });
});
