import { describe, expect, test } from "vitest";
import { findTimeExpressions } from "./find-time-expressions.ts";
import { timeContextOf } from "./time-expression.ts";

const FIVE_YEARS = timeContextOf({ period: { from: "2021", to: "2025" }, issuedOn: "2021-03-20" });
const ONE_YEAR = timeContextOf({ period: { from: "2024", to: "2024" }, issuedOn: null });
const UNKNOWN = timeContextOf({ period: null, issuedOn: null });

function read(text: string, context = UNKNOWN): string[] {
  return findTimeExpressions(text, [0, text.length], context).map(
    ({ kind, value, start, end }) => `${text.slice(start, end)}|${kind}|${value}`,
  );
}

describe("dates that set an end", () => {
  test.each([
    ["到2020年，产业规模翻番", "到2020年|deadline|2020"],
    ["2020年底前完成", "2020年底前|deadline|2020-12"],
    ["2020年年底前完成", "2020年年底前|deadline|2020-12"],
    ["到2025年末，", "到2025年末|deadline|2025-12"],
    ["截至2030年，", "截至2030年|deadline|2030"],
    ["2023年6月底前建成", "2023年6月底前|deadline|2023-06"],
    ["2023 年 6 月 30 日前", "2023 年 6 月 30 日前|deadline|2023-06-30"],
    ["2023年上半年完成", "2023年上半年|deadline|2023-06"],
    ["2023年三季度末前", "2023年三季度末前|deadline|2023-09"],
    ["2018—2020年", "2018—2020年|deadline|2020"],
    ["2021-2022年持续推进。", "2021-2022年|deadline|2022"],
    ["2018年至2020年", "2018年至2020年|deadline|2020"],
    ["2024年3月至10月", "2024年3月至10月|deadline|2024-10"],
    ["二〇二五年底", "二〇二五年底|deadline|2025-12"],
    ["“十四五”期间，", "“十四五”期间|deadline|2025"],
    ["到“十四五”末，", "到“十四五”末|deadline|2025"],
    ["2021年，全区", "2021年|deadline|2021"],
    ["2025年秋季学期达60%", "2025年秋季学期|deadline|2025"],
    ["展望2035年，", "展望2035年|deadline|2035"],
  ])("%s", (text, expected) => expect(read(text)[0]).toBe(expected));

  test("the five-year plan's bare name is no date", () => expect(read("“十四五”规划")).toEqual([]));
});

describe("dates that do not", () => {
  test.each([
    ["较2020年增长20%", "2020年|baseline|2020"],
    ["比2021年提高5个百分点", "2021年|baseline|2021"],
    ["自2022年起施行", "2022年起|start|2022"],
    ["2018年以来，", "2018年以来|past|2018"],
    ["截至2019年底，已建成", "截至2019年底|past|2019-12"],
    ["2019年重点工作", "2019年|past|2019"],
  ])("%s", (text, expected) => expect(read(text, FIVE_YEARS)[0]).toBe(expected));
});

describe("words that lean on the document's own time", () => {
  test.each([
    ["每年举办2场", "每年|annual|annual"],
    ["年均增长10%", "年均|annual|annual"],
    ["2020-2022年持续推进。", "2020-2022年|deadline|2022", "持续推进|ongoing|ongoing"],
    ["持续推进园区建设"],
    ["长期坚持", "长期坚持|ongoing|ongoing"],
  ])("%s", (text, ...expected) => expect(read(text)).toEqual(expected));

  test("年底前 takes the year of an annual plan, else stays open", () => {
    expect(read("年底前完成改造", ONE_YEAR)).toEqual(["年底前|deadline|2024-12"]);
    expect(read("6月底前完成", ONE_YEAR)).toEqual(["6月底前|deadline|2024-06"]);
    expect(read("年底前完成改造")).toEqual(["年底前|open|"]);
  });

  test("三年内 takes its year only from a period of that length", () => {
    expect(read("用5年时间建成", FIVE_YEARS)).toEqual(["用5年时间|deadline|2025"]);
    expect(read("三年内建成", FIVE_YEARS)).toEqual(["三年内|open|"]);
    expect(read("近三年内新增", FIVE_YEARS)).toEqual([]);
  });

  test("days after issue are counted", () => {
    expect(read("自印发之日起30日内报送", FIVE_YEARS)).toEqual(["之日起30日内|deadline|2021-04-19"]);
    expect(read("自印发之日起1年内完成", { ...FIVE_YEARS, issuedOn: "2024-02-29" })).toEqual([
      "之日起1年内|deadline|2025-02-28",
    ]);
    expect(read("自印发之日起30日内报送")).toEqual(["之日起30日内|open|"]);
  });
});
