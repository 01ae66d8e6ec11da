import { describe, expect, test } from "vitest";
import { periodWords } from "../glossary/index.ts";
import { parsePeriod, periodBefore, periodOf } from "./period.ts";

describe("期 periods of reports and bulletins", () => {
  test.each([
    ["2026-03", "month", "2026-03-01", "2026-03-31", "2026-02", "2026年3月", "March 2026"],
    ["2024-02", "month", "2024-02-01", "2024-02-29", "2024-01", "2024年2月", "February 2024"],
    ["2026-Q1", "quarter", "2026-01-01", "2026-03-31", "2025-Q4", "2026年第一季度", "first quarter of 2026"],
    ["2026-H2", "half_year", "2026-07-01", "2026-12-31", "2026-H1", "2026年下半年", "second half of 2026"],
    ["2026", "year", "2026-01-01", "2026-12-31", "2025", "2026年", "2026"],
  ] as const)("%s is a %s from %s to %s, after %s", (text, kind, periodFrom, periodTo, before, zh, en) => {
    const period = parsePeriod(text);
    expect(period).toEqual({ kind, period: text, periodFrom, periodTo });
    expect(periodOf(kind, periodTo)).toEqual({ period: text, periodFrom, periodTo });
    expect(periodBefore(kind, { periodFrom }).period).toBe(before);
    expect(periodWords(text)).toEqual({ zh, en });
  });

  test.each(["2026-13", "2026-00", "2026-Q5", "2026-H3", "26", "2026-3", "十月", "2026-10-01"])(
    "%s is none",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
      expect(periodWords(text)).toEqual({ zh: text, en: text });
    },
  );
});
