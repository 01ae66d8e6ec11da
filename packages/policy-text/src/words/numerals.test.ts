import { describe, expect, test } from "vitest";
import { parseChineseInteger, parsePositional } from "./chinese-numeral.ts";
import { compareDecimals, shift, toDecimal } from "./decimal.ts";
import { readFiveYearPlan } from "./five-year-plan.ts";
import { readNumeral, wholeValue } from "./numeral.ts";
import { readDoubling, readQuantity } from "./quantity.ts";
import { readWrittenDate } from "./written-date.ts";

describe("decimals", () => {
  test.each([
    ["1,200", "1200"],
    ["007.50", "7.5"],
    ["0.0", "0"],
    ["100", "100"],
  ])("%s is %s", (written, value) => expect(toDecimal(written)).toBe(value));

  test.each([
    ["3.5", 4, "35000"],
    ["35000", -4, "3.5"],
    ["5", -3, "0.005"],
    ["1.25", 1, "12.5"],
    ["0", 8, "0"],
  ])("%s moved by %i is %s", (value, power, moved) => expect(shift(value, power)).toBe(moved));

  test("compares exactly beyond binary floats", () => {
    expect(compareDecimals("0.1", "0.10000000000000000001")).toBeLessThan(0);
    expect(compareDecimals("900719925474099300001", "900719925474099300000")).toBeGreaterThan(0);
    expect(compareDecimals("2.50", "2.5")).toBe(0);
  });
});

/** Writes a whole number the way official texts do; an oracle for the parser, made the other way round. */
function writeChinese(value: number): string {
  const groups: string[] = [];
  let rest = value;
  for (const scale of ["", "万", "亿"]) {
    const group = scale === "亿" ? rest : rest % 10_000;
    if (group > 0) groups.unshift(writeGroup(group) + scale + (scale === "" ? "" : "|"));
    rest = Math.floor(rest / 10_000);
    if (rest === 0) break;
  }
  return groups
    .join("")
    .split("|")
    .map((part, index) => (index > 0 && part !== "" && !part.includes("千") ? `零${part}` : part))
    .join("");
}

function writeGroup(group: number): string {
  let written = "";
  let isZeroPending = false;
  for (const [power, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(group / power) % 10;
    if (digit === 0) {
      isZeroPending = written !== "";
      continue;
    }
    if (isZeroPending) written += "零";
    isZeroPending = false;
    written += "零一二三四五六七八九"[digit] + unit;
  }
  return written;
}

test("every numeral written in Chinese reads back as the same number", () => {
  const samples = [...Array(2000).keys()].map((n) => n + 1);
  for (let n = 2001; n < 9_000_000_000; n = Math.floor(n * 1.037) + 7) samples.push(n);
  for (const value of samples)
    expect(parseChineseInteger(writeChinese(value)), writeChinese(value)).toBe(BigInt(value));
});

test.each([
  ["十", 10n],
  ["十五", 15n],
  ["两千三百", 2300n],
  ["三百五", 350n],
  ["三百零五", 305n],
  ["一万五", 15_000n],
  ["一亿两千万", 120_000_000n],
  ["三万亿", 3_000_000_000_000n],
  ["百", 100n],
])("%s is %s", (written, value) => expect(parseChineseInteger(written)).toBe(value));

test("digits without powers are no whole numeral but may be a year", () => {
  expect(parseChineseInteger("一二三")).toBeNull();
  expect(parsePositional("二〇二五")).toBe("2025");
});

test.each([
  ["1.2亿元", "1.2", "亿", "120000000"],
  ["3.5万家", "3.5", "万", "35000"],
  ["12,500个", "12500", "", "12500"],
  ["3千家", "3000", "", "3000"],
  ["5百万元", "500", "万", "5000000"],
  ["10万亿元", "10", "万亿", "10000000000000"],
  ["50万千瓦", "50", "万", "500000"],
  ["6千瓦", "6", "", "6"],
  ["两千三百家", "2300", "", "2300"],
  ["三千万元", "3000", "万", "30000000"],
  ["一亿两千万元", "120000000", "", "120000000"],
  ["百亿元", "100", "亿", "10000000000"],
  ["千款", "1000", "", "1000"],
  ["万家", "1", "万", "10000"],
  ["三点五亿元", "3.5", "亿", "350000000"],
])("%s", (written, value, scale, all) => {
  const numeral = readNumeral(written, 0);
  expect(numeral).toMatchObject({ value, scale });
  expect(numeral && wholeValue(numeral)).toBe(all);
});

test.each([
  ["2至3家", "2", "3", "家"],
  ["3—5个", "3", "5", "个"],
  ["1-2家", "1", "2", "家"],
  ["8-10万人次", "8", "10", "万人次"],
  ["5000万元-1亿元", "0.5", "1", "亿元"],
  ["10%至15%", "10", "15", "%"],
  ["两三家", "2", "3", "家"],
  ["30 个", "30", null, "个"],
  ["100余家", "100", null, "家"],
  ["100多万人", "100", null, "万人"],
  ["3个百分点", "3", null, "个百分点"],
  ["12万元/人", "12", null, "万元/人"],
  ["百分之三十", "30", null, "%"],
  ["九成以上", "90", null, "%"],
  ["一半以上", "50", null, "%"],
  ["14nm工艺", "14", null, "nm"],
  ["300PFlops", "300", null, "PFlops"],
  ["5ms", "5", null, "ms"],
  ["1.5亿立方米", "1.5", null, "亿立方米"],
  ["200平方公里", "200", null, "平方公里"],
])("%s is %s to %s %s", (written, low, high, unit) => {
  expect(readQuantity(written, 0)).toMatchObject({ start: 0, low, high, unit });
});

test("翻番 doubles", () => {
  expect(readDoubling("翻番", 0)).toMatchObject({ low: "2", end: 2 });
  expect(readDoubling("翻两番", 0)).toMatchObject({ low: "4", end: 3 });
  expect(readDoubling("翻新", 0)).toBeNull();
});

test.each([
  ["2020年", 2020, null, null],
  ["二〇二〇年六月", 2020, 6, null],
  ["二零二五年十二月三十一日", 2025, 12, 31],
  ["2020 年 6 月 30 日", 2020, 6, 30],
  ["2020/6/30", 2020, 6, 30],
  ["2020-06-30", 2020, 6, 30],
])("%s", (written, year, month, day) => {
  expect(readWrittenDate(written, 0)).toEqual({ start: 0, end: written.length, year, month, day });
});

test("a number of other length is no year", () => {
  expect(readWrittenDate("20205年", 0)).toBeNull();
  expect(readWrittenDate("12025年", 1)).toBeNull();
  expect(readWrittenDate("3020年", 0)).toBeNull();
});

test.each([
  ["“十四五”期间", 2021, 2025, 5],
  ["十五五时期", 2026, 2030, 3],
  ["第十四个五年规划", 2021, 2025, 6],
])("%s", (written, from, to, end) => expect(readFiveYearPlan(written, 0)).toEqual({ start: 0, end, from, to }));
