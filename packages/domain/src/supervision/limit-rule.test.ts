import { describe, expect, test } from "vitest";
import { limitRuleOn, PUBLISHED_LIMIT_RULE } from "./limit-rule.ts";

const aRule = (validFrom: string, source: string) => ({ ...PUBLISHED_LIMIT_RULE, validFrom, source });

describe("时限规则 rules of usual limits", () => {
  test.each([
    ["2025-12-31", "fymate"],
    ["2026-01-01", "本市规则"],
    ["2026-06-01", "修订"],
  ])("on %s the rule of %s is in force", (day, source) => {
    const rules = [aRule("2026-01-01", "本市规则"), aRule("2026-06-01", "旧稿"), aRule("2026-06-01", "修订")];
    expect(limitRuleOn(rules, day).source).toContain(source);
  });

  test("the published set is as its source prints it", () => {
    const days = Object.values(PUBLISHED_LIMIT_RULE.limits).map(({ amount }) => amount);
    expect(days).toEqual([30, 20, 5, 15, 30]);
  });
});
