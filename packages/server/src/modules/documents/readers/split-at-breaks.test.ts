import { expect, test } from "vitest";
import { splitAtBreaks } from "./split-at-breaks.ts";

const place = { kind: "paragraph", paragraph: 1 } as const;

function linesOf(text: string, more: Partial<Parameters<typeof splitAtBreaks>[0]> = {}): string[] {
  return splitAtBreaks({ text, place, ...more }).map((paragraph) => paragraph.text);
}

test("a break behind a sentence or before a number ends a paragraph, any other is a wrapped line", () => {
  expect(linesOf("建设平台。\n培育企业\n（一）目标\n2.5万元")).toEqual([
    "建设平台。",
    "培育企业",
    "（一）目标\n2.5万元",
  ]);
});

test("a title may break behind its brackets", () => {
  const title = "云岭市行动计划（2026—2028年）\n的通知";

  expect(linesOf(title, { alignment: "center" })).toEqual([title]);
  expect(linesOf(title)).toEqual(["云岭市行动计划（2026—2028年）", "的通知"]);
});

test("blanks at the ends fall away, the label stays with the first part and bold spans move along", () => {
  const parts = splitAtBreaks({
    text: "　　系统布局。\n　二、推进。 ",
    place,
    label: "一、",
    bold: [
      [2, 7],
      [9, 11],
    ],
  });

  expect(parts).toEqual([
    { text: "系统布局。", place, label: "一、", bold: [[0, 5]] },
    { text: "二、推进。", place, bold: [[0, 2]] },
  ]);
});
