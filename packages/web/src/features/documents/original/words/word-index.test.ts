import { describe, expect, test } from "vitest";
import { findPlaceIn, findSpanIn, indexWords } from "./word-index.ts";

const TEXT = "重点任务\n建设平台。（市科技局牵头）\n保障措施\n建设平台。（市财政局牵头）";
/** As pages have it: lines broken elsewhere, generated numbers, page numbers. */
const PAGES = "一、重点任务 1. 建 设平\n台。（市科技局牵头） — 1 — 二、保障措施 1. 建设平台。（市财政 局牵头）";
const pages = indexWords(PAGES);
const wordsAt = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => PAGES.slice(start, end).replaceAll(/\s/g, ""));

describe("原文在原件中的位置", () => {
  test("words are found across broken lines", () => {
    const at = TEXT.indexOf("建设平台。（市科");
    expect(wordsAt(findSpanIn(pages, TEXT, [at, at + 14]))).toEqual(["建设平台。（市科技局牵头）"]);
  });

  test("of equal words the one at the same part of the paper is meant", () => {
    const at = TEXT.lastIndexOf("建设平台");
    const [found] = findSpanIn(pages, TEXT, [at, at + 4]);
    expect(found?.[0]).toBe(PAGES.lastIndexOf("建设平台"));
  });

  test("each line of a longer span is found by itself", () => {
    expect(wordsAt(findSpanIn(pages, TEXT, [0, TEXT.length]))).toEqual([
      "重点任务",
      "建设平台。（市科技局牵头）",
      "保障措施",
      "建设平台。（市财政局牵头）",
    ]);
  });

  test("words that stand nowhere are not found", () => {
    expect(findSpanIn(pages, "别处的话", [0, 4])).toEqual([]);
    expect(findPlaceIn(indexWords(TEXT), indexWords("别处的话没有"), 0)).toBeNull();
  });

  test("a pressed place leads back to its place in the text", () => {
    const pressed = PAGES.indexOf("市财政");
    expect(findPlaceIn(indexWords(TEXT), pages, pressed)).toBe(TEXT.indexOf("市财政"));
  });
});
