import { describe, expect, test } from "vitest";
import { lifeDaysUntil } from "./life-days.ts";

const at = (day: string) => lifeDaysUntil(new Date(`${day}T04:00:00Z`));

describe("示例城市的日子 the days of the sample city", () => {
  test("months are counted back from the first start, a short month ends on its last day", () => {
    const days = at("2026-11-22");
    expect(days.monthOf(0)).toBe("2026-11");
    expect(days.dayOf([-10, 16])).toBe("2026-01-16");
    expect(days.dayOf([-9, 31])).toBe("2026-02-28");
    expect(days.dayOf([2, 28])).toBe("2027-01-28");
    expect(at("2026-03-02").monthOf(-10)).toBe("2025-05");
  });

  test("a deed of the present month never lies after the first start", () => {
    const days = at("2026-11-05");
    expect(days.momentOf([0, 3], 14).toISOString()).toBe("2026-11-03T01:14:00.000Z");
    expect(days.momentOf([0, 20], 0).toISOString()).toBe("2026-11-05T04:00:00.000Z");
  });

  test("in a year without a published notice the story ends with the last December that has one", () => {
    const days = at("2099-05-05");
    expect(days.monthOf(0)).toMatch(/^20\d\d-12$/);
    expect(days.monthOf(0) < "2099").toBe(true);
  });
});
