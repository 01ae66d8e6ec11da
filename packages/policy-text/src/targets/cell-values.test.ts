import { describe, expect, test } from "vitest";
import { readText } from "./in-task.fixtures.ts";

function valuesOf(rows: string): unknown[] {
  const text = `云台市方案\n一、目标\n序号\t指标\t2025年现状\t2027年目标\t2030年目标\t属性\n${rows}\n9\t满意度（%）\t90\t95\t98\t预期性\n`;
  return readText(text)
    .indicators.filter(({ class: kind, name }) => kind !== "count" && name !== "满意度")
    .map(({ name, comparator, value, unit, deadline }) => [name, comparator, value, unit, deadline?.value]);
}

describe("cells of an indicator table", () => {
  test("every value of a cell is read, with the name of its place", () =>
    expect(valuesOf("1\t5G基站数/其中5G-A基站数\t2万个/0\t3万个/1000个\t4万个/5000个\t预期性")).toEqual([
      ["5G基站数", "=", "3", "万个", "2027"],
      ["5G-A基站数", "=", "1000", "个", "2027"],
      ["5G基站数", "=", "4", "万个", "2030"],
      ["5G-A基站数", "=", "5000", "个", "2030"],
    ]));

  test("what a cell says behind 其中 is named by the cell", () =>
    expect(valuesOf("1\t企业上云数\t1.5万家\t2万家以上，其中规上企业5000家\t3万家\t预期性")).toEqual([
      ["企业上云数", ">=", "2", "万家", "2027"],
      ["规上企业", "=", "5000", "家", "2027"],
      ["企业上云数", "=", "3", "万家", "2030"],
    ]));

  test("each year of a cell has its value", () => {
    const { indicators } = readText(
      "云台市方案\n一、目标\n序号\t指标\t目标值\t责任单位\n1\t医院数量（家）\t2025年：5；2026年：9\t市卫生健康委\n2\t占比\t≥60%\t市卫生健康委\n",
    );
    expect(
      indicators.slice(0, 2).map(({ name, value, unit, deadline }) => [name, value, unit, deadline?.value]),
    ).toEqual([
      ["医院数量", "5", "家", "2025"],
      ["医院数量", "9", "家", "2026"],
    ]);
  });

  test("翻一番 and 全覆盖 are values", () =>
    expect(valuesOf("1\t数据交易额\t5\t翻一番\t20亿元\t预期性\n2\t行政村通达\t—\t85%\t全覆盖\t约束性")).toEqual([
      ["数据交易额", "=", "2", "倍", "2027"],
      ["数据交易额", "=", "20", "亿元", "2030"],
      ["行政村通达", "=", "85", "%", "2027"],
      ["行政村通达", "=", null, "", "2030"],
    ]));
});
