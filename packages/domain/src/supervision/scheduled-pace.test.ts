import { describe, expect, test } from "vitest";
import { fractionOf } from "./exact-fraction.ts";
import { gapToPlan, gapToScheduledPace } from "./scheduled-pace.ts";

describe("序时进度 the scheduled pace", () => {
  test.each([
    ["77.2", 8, "+10.5"],
    ["69.7", 8, "+3.0"],
    ["56.5", 5, "+14.8"],
    ["85.1", 10, "+1.8"],
    ["43.2", 4, "+9.9"],
    ["37.8", 4, "+4.5"],
    ["629.0/647.4", 10, "+13.8"],
    ["97.2", 10, "+13.9"],
    ["50", 6, "0.0"],
    ["49.96", 6, "0.0"],
    ["49.95", 6, "-0.1"],
    ["50.05", 6, "+0.1"],
    ["0", 12, "-100.0"],
    ["100", 12, "0.0"],
    ["103.4", 12, "+3.4"],
  ])("%s at the end of month %i is %s", (actual, month, gap) => {
    expect(gapToScheduledPace(actual, month)?.gap).toBe(gap);
  });

  test("zero is a value, what is missing or impossible is none", () => {
    expect(gapToScheduledPace("0", 1)).toEqual({ planned: "8.3", actual: "0.0", gap: "-8.3" });
    for (const actual of ["", "abc", "1e3", "5/0", "１２", "12,5"]) expect(gapToScheduledPace(actual, 6)).toBeNull();
    for (const month of [0, 13, 1.5, Number.NaN]) expect(gapToScheduledPace("50", month)).toBeNull();
  });

  test("any clock may say what was to be done: two sevenths of the working days are over", () => {
    expect(gapToPlan("30", fractionOf(2, 7))).toEqual({ planned: "28.6", actual: "30.0", gap: "+1.4" });
    expect(gapToPlan("2/7", fractionOf(2, 7))?.gap).toBe("0.0");
  });
});
