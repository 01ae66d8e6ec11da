import { expect, test } from "vitest";
import { asksForSomething, parseSearchQuery } from "./search-query.ts";

test.each([
  ["算力 调度", { words: ["算力", "调度"], phrases: [], excluded: [] }],
  ["　算力　调度　", { words: ["算力", "调度"], phrases: [], excluded: [] }],
  ['"智慧 城市" 交通', { words: ["交通"], phrases: ["智慧 城市"], excluded: [] }],
  ["“算力平台”-港口", { words: [], phrases: ["算力平台"], excluded: ["港口"] }],
  ["「一网统管」 －“基层 减负”", { words: [], phrases: ["一网统管"], excluded: ["基层 减负"] }],
  ['没有写完"的引号', { words: ["没有写完"], phrases: ["的引号"], excluded: [] }],
  ["5G-A 试点", { words: ["5G-A", "试点"], phrases: [], excluded: [] }],
  ['"" - “”', { words: ["-"], phrases: [], excluded: [] }],
  ["𬭎 䶮", { words: ["𬭎", "䶮"], phrases: [], excluded: [] }],
])("%s", (typed, query) => expect(parseSearchQuery(typed)).toEqual(query));

test("a query has no more parts than can be looked for, and asks for something", () => {
  expect(parseSearchQuery("字 ".repeat(50)).words).toHaveLength(12);
  expect(asksForSomething(parseSearchQuery("-港口"))).toBe(false);
  expect(asksForSomething(parseSearchQuery("“港口”"))).toBe(true);
});
