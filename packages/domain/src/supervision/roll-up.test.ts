import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedTo, dividedBy, fractionOf, HUNDRED, parseFraction, sumOf } from "./exact-fraction.ts";
import { meanProgress, MISSING_POLICIES, rollUp } from "./roll-up.ts";
import type { RolledItem } from "./roll-up.ts";

const anItem = (id: string, weight: string, percent: string | null, mayExceed = false): RolledItem => ({
  id,
  weight,
  percent,
  mayExceed,
});

describe("汇总进度 the progress of a plan", () => {
  test("the formula stands with its numbers, and every contribution is shown", () => {
    const result = rollUp([anItem("a", "40", "50"), anItem("b", "60", "20.5")], "ignore");
    expect(result).toMatchObject({ percent: "32.3", formula: "(40 × 50 + 60 × 20.5) ÷ (40 + 60) = 32.3" });
    expect(result.contributions.map(({ counted, points }) => [counted, points])).toEqual([
      ["50", "20.00"],
      ["20.5", "12.30"],
    ]);
  });

  test("a missing figure is left out, counts as zero, or stops the result, as the plan says", () => {
    const items = [anItem("a", "1", "80"), anItem("b", "1", null)];
    expect(rollUp(items, "ignore")).toMatchObject({ percent: "80.0", reported: 1, total: 2 });
    expect(rollUp(items, "as_zero")).toMatchObject({ percent: "40.0", formula: "(1 × 80 + 1 × 0) ÷ (1 + 1) = 40.0" });
    expect(rollUp(items, "block")).toMatchObject({ percent: null, formula: null, reported: 1 });
  });

  test("zero is a figure: it is counted by every policy", () => {
    for (const policy of MISSING_POLICIES) {
      expect(rollUp([anItem("a", "1", "0"), anItem("b", "3", "100")], policy)).toMatchObject({
        percent: "75.0",
        reported: 2,
      });
    }
    expect(rollUp([anItem("a", "1", null)], "ignore").percent).toBeNull();
  });

  test("133 % counts as 100 unless over-fulfilment is allowed, and is shown as cut", () => {
    const cut = rollUp([anItem("a", "1", "133")], "ignore");
    expect(cut).toMatchObject({ percent: "100.0", isOverFulfilled: false });
    expect(cut.contributions[0]).toMatchObject({ counted: "100", isCapped: true });
    expect(rollUp([anItem("a", "1", "133", true)], "ignore")).toMatchObject({
      percent: "133.0",
      isOverFulfilled: true,
    });
  });

  const decimal = (max: number) =>
    fc.integer({ min: 0, max: max * 100 }).map((hundredths) => {
      const text = String(hundredths).padStart(3, "0");
      return `${text.slice(0, -2)}.${text.slice(-2)}`;
    });
  const items = fc.array(
    fc.record({
      id: fc.uuid(),
      weight: decimal(100).filter((weight) => Number(weight) > 0),
      percent: fc.option(decimal(150)),
      mayExceed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const policy = fc.constantFrom(...MISSING_POLICIES);

  test("the order in which items arrive changes nothing", () => {
    fc.assert(
      fc.property(items, policy, (list, how) => {
        expect(rollUp(list.toReversed(), how).exact).toEqual(rollUp(list, how).exact);
      }),
      { seed: 20261121 },
    );
  });

  test("never above 100 without the mark, never below nothing, and between the least and the most", () => {
    fc.assert(
      fc.property(items, policy, (list, how) => {
        const { exact, isOverFulfilled } = rollUp(list, how);
        if (exact === null) return;
        expect(meanProgress(list, how).exact).toEqual(exact);
        expect(exact.numerator >= 0n).toBe(true);
        if (!list.some(({ mayExceed }) => mayExceed)) expect(comparedTo(exact, HUNDRED)).toBeLessThanOrEqual(0);
        expect(isOverFulfilled).toBe(comparedTo(exact, HUNDRED) > 0);
      }),
      { seed: 20261121 },
    );
  });

  test("it equals the mean reckoned another way, and other weights in the same proportion change nothing", () => {
    fc.assert(
      fc.property(items, (list) => {
        const inHundredths = (text: string) => BigInt(text.replace(".", ""));
        const given = list.flatMap(({ percent, mayExceed, weight }) => {
          if (percent === null) return [];
          const value = inHundredths(percent);
          return [{ weight: inHundredths(weight), value: mayExceed || value < 10_000n ? value : 10_000n }];
        });
        const { exact } = rollUp(list, "ignore");
        expect(exact === null).toBe(given.length === 0);
        if (exact === null) return;
        const above = given.reduce((sum, { weight, value }) => sum + weight * value, 0n);
        const below = given.reduce((sum, { weight }) => sum + weight, 0n);
        expect(comparedTo(exact, fractionOf(above, below * 100n))).toBe(0);
        const doubled = list.map((one) => ({ ...one, weight: String(Number(inHundredths(one.weight)) * 2) }));
        expect(rollUp(doubled, "ignore").exact).toEqual(exact);
      }),
      { seed: 20261121 },
    );
  });
});

describe("精确小数 exact fractions", () => {
  test("a hundred tenths are ten, which no binary float says", () => {
    expect(sumOf(Array.from({ length: 100 }, () => fractionOf(1, 10)))).toEqual(fractionOf(10, 1));
    expect(parseFraction("0.1")).toEqual(fractionOf(1, 10));
    expect(dividedBy(HUNDRED, fractionOf(3, 1))).toEqual(fractionOf(100, 3));
  });
});
