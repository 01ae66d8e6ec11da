import { describe, expect, test } from "vitest";
import * as glossary from "./index.ts";
import type { Term } from "./index.ts";

const tables = Object.entries(glossary).filter(([name]) => name.endsWith("_WORDS") || name === "TERMS") as [
  string,
  Readonly<Record<string, Term>>,
][];

describe("术语 glossary", () => {
  test("the walk sees the tables", () => expect(tables.length).toBeGreaterThan(20));

  test.each(tables)("%s: every member has its word in both languages", (_, table) => {
    for (const [member, term] of Object.entries(table)) {
      expect(term.zh, member).toMatch(/\p{Script=Han}/u);
      expect(term.en, member).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test.each(tables)("%s: no word stands for two members", (_, table) => {
    const terms = Object.values(table);
    expect(new Set(terms.map((term) => term.zh)).size).toBe(terms.length);
    expect(new Set(terms.map((term) => term.en)).size).toBe(terms.length);
  });

  test("no English word stands for two Chinese words, in any table", () => {
    const chinese = Map.groupBy(
      tables.flatMap(([, table]) => Object.values(table)),
      (term) => term.en,
    );
    const torn = [...chinese]
      .map(([en, terms]) => [en, [...new Set(terms.map((term) => term.zh))]] as const)
      .filter(([, words]) => words.length > 1);
    expect(torn).toEqual([]);
  });

  test.each([
    [null, "未明确时间", "no time given"],
    ["2020", "2020年", "2020"],
    ["2020-06", "2020年6月", "June 2020"],
    ["2020-12-31", "2020年12月31日", "31 December 2020"],
    ["annual", "每年", "every year"],
    ["ongoing", "持续推进", "ongoing"],
  ] as const)("时间节点 %s reads %s, %s", (value, zh, en) => {
    expect(glossary.deadlineText(value, "zh")).toBe(zh);
    expect(glossary.deadlineText(value, "en")).toBe(en);
  });
});
