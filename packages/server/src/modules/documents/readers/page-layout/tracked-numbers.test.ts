import { describe, expect, test } from "vitest";
import { lineOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";
import { settleTrackedNumbers } from "./tracked-numbers.ts";

function aLine(text: string): TextLine {
  return lineOf(
    Array.from(text, (each, at) => ({
      text: each,
      left: at * 10,
      right: at * 10 + 10,
      baseline: 0,
      size: 10,
      isBold: false,
    })),
  );
}

function settled(...texts: string[]): string[] {
  const lines = texts.map(aLine);
  return lines.map(settleTrackedNumbers(lines)).map((line) => line.text);
}

describe("带修订的编号", () => {
  test("the number in brackets stays, and a line stands where it stood", () => {
    expect(settled("[（一）]加强领导。", "（一）[（二）]加大投入。", "（二）[（三）]引进[高端]人才。")).toEqual([
      "（一）加强领导。",
      "（二）加大投入。",
      "（三）引进[高端]人才。",
    ]);
    expect(settled("1.[2.]甲", "一、[二、]乙", "第一条[第二条]丙")).toEqual(["2.甲", "二、乙", "第二条丙"]);
    const lines = [aLine("（一）[（二）]甲"), aLine("（二）[（三）]乙")];
    expect(lines.map(settleTrackedNumbers(lines))[0]?.box).toEqual(lines[0]?.box);
  });

  test.each([
    ["one line alone", ["（一）[（二）]加强领导。", "（三）引进人才。"]],
    ["brackets without a number before any of them", ["[1.]甲", "[2.]乙"]],
    ["brackets around words and references", ["（一）[附件]甲", "（二）[2026]乙"]],
    ["brackets further on", ["建设（一）[（二）]", "完善（二）[（三）]"]],
  ])("%s stay as they are", (_, texts) => {
    expect(settled(...texts)).toEqual(texts);
  });
});
