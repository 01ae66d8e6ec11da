import { expect, test } from "vitest";
import { movePlace, sentencePlaces } from "./sentence-places.ts";

const TEXT = "建设网络。2026年底前建成。（市数据局牵头）建成试验网；扩大覆盖。";

test("a task is cut where a sentence begins; a bracket stays with the sentence before it", () => {
  expect(sentencePlaces(TEXT, [0, TEXT.length]).map((place) => TEXT.slice(place, place + 4))).toEqual([
    "2026",
    "建成试验",
    "扩大覆盖",
  ]);
});

test("a place moves by whole characters and stays inside", () => {
  const text = "a𬭎b";
  expect(movePlace(text, 1, 1, [0, 4])).toBe(3);
  expect(movePlace(text, 3, -1, [0, 4])).toBe(1);
  expect(movePlace(text, 4, 1, [0, 4])).toBe(4);
});
