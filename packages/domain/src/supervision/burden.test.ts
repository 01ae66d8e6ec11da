import { describe, expect, test } from "vitest";
import { reckonBurden } from "./burden.ts";

describe("减负 the burden of a unit in a month", () => {
  const ask = { departmentId: "d1", month: "2026-11" } as const;

  test("counts by kind, minutes by the estimates, and the same figure asked twice", () => {
    expect(
      reckonBurden([
        { ...ask, kind: "report", what: "r1" },
        { ...ask, kind: "figure", what: "t1" },
        { ...ask, kind: "form", what: "f1" },
        { ...ask, kind: "form_field", what: "t1" },
        { ...ask, month: "2026-10", kind: "sheet", what: "s1" },
      ]),
    ).toEqual([
      {
        departmentId: "d1",
        month: "2026-10",
        counts: { report: 0, figure: 0, sheet: 1, form: 0, form_field: 0 },
        repeats: 0,
        minutes: 60,
      },
      {
        departmentId: "d1",
        month: "2026-11",
        counts: { report: 1, figure: 1, sheet: 0, form: 1, form_field: 1 },
        repeats: 1,
        minutes: 13,
      },
    ]);
  });

  test("the estimate that holds in the month counts", () => {
    const source = { zh: "实测", en: "measured" };
    const estimates = [
      { kind: "report", minutes: 5, validFrom: "2026-01-01", source },
      { kind: "report", minutes: 3, validFrom: "2026-12-01", source },
    ] as const;
    expect(reckonBurden([{ ...ask, kind: "report", what: "r" }], estimates)[0]?.minutes).toBe(5);
    expect(reckonBurden([{ ...ask, month: "2026-12", kind: "report", what: "r" }], estimates)[0]?.minutes).toBe(3);
  });
});
