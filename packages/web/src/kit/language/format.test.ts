import { describe, expect, test } from "vitest";
import { formatIn } from "./format.ts";

const zh = formatIn("zh");
const en = formatIn("en");

describe("日期与数字的写法", () => {
  test("an absent value is a dash, and zero is not absent", () => {
    expect([zh.number(null), zh.number(""), zh.number(0), zh.day(null), zh.percent(null)]).toEqual([
      "—",
      "—",
      "0",
      "—",
      "—",
    ]);
  });

  test("thousands are parted and no digit of a decimal string is lost", () => {
    expect(zh.number("12345678901234567890.10")).toBe("12,345,678,901,234,567,890.10");
    expect(zh.number(-1234.5)).toBe("-1,234.5");
  });

  test("a partial day stays partial in both languages", () => {
    expect([zh.dayInWords("2026-11-21"), zh.dayInWords("2026-11"), zh.dayInWords("2026")]).toEqual([
      "2026年11月21日",
      "2026年11月",
      "2026年",
    ]);
    expect([en.dayInWords("2026-11-21"), en.dayInWords("2026-11"), en.dayInWords("2026")]).toEqual([
      "21 November 2026",
      "November 2026",
      "2026",
    ]);
  });

  test("a weekday does not depend on the clock's zone", () => {
    expect([zh.weekday("2026-11-21"), en.weekday("2026-11-21")]).toEqual(["星期六", "Saturday"]);
  });

  test("what is long ago is told by its moment, what is near by how long ago", () => {
    const now = new Date("2026-11-21T10:00:00Z");
    expect(zh.ago("2026-11-21T09:58:30Z", now)).toBe("1分钟前");
    expect(en.ago("2026-11-21T07:00:00Z", now)).toBe("3 hours ago");
    expect(zh.ago("2026-11-21T09:59:55Z", now)).toBe("刚刚");
    expect(zh.ago("2026-01-05T09:00:00Z", now)).toMatch(/^2026-01-05 /);
  });

  test("sizes are rounded to what one can read", () => {
    expect([zh.size(900), zh.size(20_480), zh.size(3_250_000)]).toEqual(["900 B", "20 kB", "3.1 MB"]);
  });
});
