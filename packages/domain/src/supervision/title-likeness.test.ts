import { describe, expect, test } from "vitest";
import { ALIKE_FROM, titleLikeness } from "./title-likeness.ts";

describe("同一事项 titles of one matter", () => {
  test.each([
    ["建成港区智能调度平台", "建成港区智能调度平台", true],
    ["建成港区智能调度平台", "港区智能调度平台建成情况", true],
    ["建设“城市大脑”中枢", "建设城市大脑 中枢", true],
    ["建成港区智能调度平台", "推进公共数据开放", false],
    ["甲", "甲", true],
    ["", "甲", false],
  ])("%s — %s: %s", (one, other, isAlike) => {
    expect(titleLikeness(one, other) >= ALIKE_FROM).toBe(isAlike);
    expect(titleLikeness(one, other)).toBe(titleLikeness(other, one));
  });
});
