import { describe, expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readIdentity } from "../identity/read-identity.ts";
import { buildOutline } from "./build-outline.ts";
import { tighten } from "./tight-outline.ts";

function tight(text: string) {
  const outline = buildOutline(contentFromPlainText(text));
  return { ...tighten(outline, readIdentity(outline)), loose: outline };
}

describe("blanks that break a number from its words", () => {
  test.each([
    ["到 2025 年，规模达到 12 亿元。", "到2025年，规模达到12亿元。"],
    ["增长 20 % 以上。", "增长20%以上。"],
    ["编号 12 34 不变。", "编号12 34不变。"],
    ["甲列    12    乙列", "甲列    12    乙列"],
  ])("%s", (loose, expected) => expect(tight(loose).outline.content.text).toBe(expected));
});

test("a text without them is its own tight outline", () => {
  const { outline, loose } = tight("到2025年，规模达到12亿元。");
  expect(outline).toBe(loose);
});

test("every place leads back to the same words", () => {
  const text = "云台市规划（2024—2026 年）\n一、目标\n到 2025 年，规模达到 12 亿元，企业 5 家。\n";
  const { outline, back, forth } = tight(text);
  for (const unit of outline.units) {
    const words = outline.content.text.slice(...unit.span);
    expect(text.slice(...back(unit.span)).replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
    expect(forth(back(unit.span))).toEqual(unit.span);
  }
});
