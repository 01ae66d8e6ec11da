import { describe, expect, test } from "vitest";
import { indexWords } from "../words/word-index.ts";
import { boxesOf, placeUnder } from "./pdf-words.ts";
import type { PdfWords } from "./pdf-words.ts";

const WORDS: PdfWords = {
  index: indexWords("建设平台市科技局牵头"),
  runs: [
    { page: 1, start: 0, text: "建设", box: [0.1, 0.2, 0.1, 0.02] },
    { page: 1, start: 2, text: "平台", box: [0.2, 0.2, 0.1, 0.02] },
    { page: 2, start: 4, text: "市科技局牵头", box: [0.1, 0.1, 0.6, 0.02] },
  ],
};

describe("PDF 页上的位置", () => {
  test("runs of one line are lit as one, and a stretch over pages on each of them", () => {
    const boxes = boxesOf(WORDS, [0, 8]);
    expect(boxes).toHaveLength(2);
    expect(boxes[0]).toMatchObject({ page: 1, left: 0.1, top: 0.2 });
    expect(boxes[0]?.width).toBeCloseTo(0.2);
    expect(boxes[1]).toMatchObject({ page: 2, left: 0.1 });
    expect(boxes[1]?.width).toBeCloseTo(0.4);
  });

  test("a part of a run is lit by its share of the letters", () => {
    expect(boxesOf(WORDS, [5, 8])[0]?.left).toBeCloseTo(0.2);
  });

  test("a pressed point leads to its letter, and beside the words to none", () => {
    expect(placeUnder(WORDS, 2, 0.25, 0.11)).toBe(5);
    expect(placeUnder(WORDS, 2, 0.25, 0.13)).toBe(5);
    expect(placeUnder(WORDS, 1, 0.9, 0.9)).toBeNull();
  });
});
