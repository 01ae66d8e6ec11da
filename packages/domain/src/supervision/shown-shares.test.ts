import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownShares } from "./shown-shares.ts";

/** 欠进度, 超进度, 已完成, 其它, 达进度 of a county's bulletin for the first half of 2025 (ahjinzhai.gov.cn 38062166). */
const PUBLISHED = [17, 10, 24, 9, 162];

describe("占比的取整 shares as a bulletin shows them", () => {
  test("a published bulletin is reproduced: its residual went to the largest class", () => {
    expect(shownShares(PUBLISHED, "residual_to_largest")).toEqual(["7.7", "4.5", "10.8", "4.1", "72.9"]);
  });

  test("rounded each by itself the same counts would show 100.1", () => {
    expect(shownShares(PUBLISHED, "independent")).toEqual(["7.7", "4.5", "10.8", "4.1", "73.0"]);
  });

  test("the largest remainders take what is left", () => {
    expect(shownShares([1, 1, 1], "largest_remainder")).toEqual(["33.4", "33.3", "33.3"]);
    expect(shownShares(PUBLISHED, "largest_remainder")).toEqual(["7.7", "4.5", "10.8", "4.0", "73.0"]);
  });

  test("nothing to share is no share, and none of many is 0.0", () => {
    expect(shownShares([0, 0], "independent")).toBeNull();
    expect(shownShares([], "independent")).toBeNull();
    expect(shownShares([0, 7], "largest_remainder")).toEqual(["0.0", "100.0"]);
  });

  test("the shown parts add up to 100.0 wherever the policy promises it", () => {
    const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom("largest_remainder" as const, "residual_to_largest" as const),
        (all, policy) => {
          const shown = shownShares(all, policy) ?? [];
          expect(shown.reduce((sum, value) => sum + Math.round(Number(value) * 10), 0)).toBe(1000);
        },
      ),
      { seed: 20_261_121, numRuns: 500 },
    );
  });
});
