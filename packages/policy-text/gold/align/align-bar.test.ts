import { describe, expect, test } from "vitest";
import { alignPlans, contentFromPlainText, readPlan } from "../../src/index.ts";
import type { AlignedPlan } from "../../src/index.ts";
import { ratesOf } from "../scoring/totals.ts";
import { loadAlignGoldOf, loadShippedAlignGold } from "./gold.ts";
import { scoreAlignment } from "./score-alignment.ts";

const LEAST_F1 = 80;
const realPlans = process.env["ZHIGANG_TEST_PLANS"];
const groups = [
  { group: "pairs in the repository", pairs: loadShippedAlignGold(), count: 4 },
  { group: "pairs of real plans", pairs: realPlans ? loadAlignGoldOf(realPlans) : [], count: 7 },
];

describe.each(groups.filter(({ pairs }) => pairs.length > 0))("衔接: $group", ({ pairs, count }) => {
  const scores = pairs.map((pair) => scoreAlignment(pair, alignPlans(planOf(pair.upper), planOf(pair.lower))));

  test("every pair with gold is measured, and its spans lie in the texts", () => {
    expect(pairs).toHaveLength(count);
    for (const { gold, upper, lower } of pairs) {
      for (const { from, to } of gold.pairs) {
        expect(upper.slice(...from).trim()).not.toBe("");
        expect(lower.slice(...to).trim()).not.toBe("");
      }
    }
  });

  test(`the clear links reach ${LEAST_F1}`, () => {
    const sum = (pick: (score: (typeof scores)[number]) => number) =>
      scores.reduce((all, score) => all + pick(score), 0);
    const tally = {
      right: sum(({ clear }) => clear.right),
      produced: sum(({ clear }) => clear.produced),
      expected: sum(({ clear }) => clear.expected),
    };
    expect(ratesOf(tally).f1).toBeGreaterThanOrEqual(LEAST_F1);
  });

  test("no pair that only shares words is certain", () => {
    expect(scores.map(({ certainButTrap, certainButWrong }) => certainButTrap + certainButWrong)).toEqual(
      scores.map(() => 0),
    );
  });

  test("every conflict that was written in is found, and no other", () => {
    for (const { conflicts } of scores)
      expect([conflicts.right, conflicts.produced]).toEqual([conflicts.expected, conflicts.expected]);
  });
});

if (!realPlans) test.skip("the real plans are not measured: ZHIGANG_TEST_PLANS names no folder", () => undefined);

function planOf(text: string): AlignedPlan {
  const content = contentFromPlainText(text);
  return { content, extraction: readPlan(content) };
}
