import fc from "fast-check";
import { expect, test } from "vitest";
import { toReadingForm } from "./reading-form.ts";
import { SIMPLIFIED_BY_TRADITIONAL } from "./traditional-script.ts";

test.each([
  ["full-width digits and letters", "２０２６年ＡＩ", "2026年AI"],
  ["half-width marks of prose", "建设,推进;(一)目标:", "建设，推进；（一）目标："],
  ["a comma or colon between digits", "1,200家 09:25", "1,200家 09:25"],
  ["traditional script", "牽頭單位：經濟發展局", "牵头单位：经济发展局"],
  ["odd blanks", "市\u3000科\u00a0技\u200b局", "市 科 技 局"],
  ["dashes and ranges", "２０２５－２０２７ ―― ～", "2025-2027 —— ~"],
  ["a dot that ends a Chinese sentence", "推进改造.新增3家.（区工信局）", "推进改造。新增3家。（区工信局）"],
  [
    "dots that number or count",
    "1.总体 一.总体 （一）.总体 第一章.总则 1.5倍 3.2.1任务 V2.0版",
    "1.总体 一.总体 （一）.总体 第一章.总则 1.5倍 3.2.1任务 V2.0版",
  ],
  ["radicals that print as characters", "⼈⼯智能", "人工智能"],
])("%s are read in one form", (_, written, read) => {
  expect(toReadingForm(written)).toBe(read);
});

test("simplified text stays as it is", () => {
  const text = "著名企业了解乾坤，征收面积后续发展余额";

  expect(toReadingForm(text)).toBe(text);
});

test("no simplified character is taken for a traditional one", () => {
  const simplified = new Set(SIMPLIFIED_BY_TRADITIONAL.values());

  expect([...SIMPLIFIED_BY_TRADITIONAL.keys()].filter((code) => simplified.has(code))).toEqual([]);
});

test("the reading form is as long as the text, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(toReadingForm(text)).toHaveLength(text.length);
    }),
  );
});

test("reading twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = toReadingForm(text);
      expect(toReadingForm(once)).toBe(once);
    }),
  );
});
