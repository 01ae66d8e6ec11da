import { describe, expect, test } from "vitest";
import { CLASS_RULES, countClasses, progressClassOf } from "./progress-class.ts";
import type { ProgressClass } from "./progress-class.ts";

const [rule] = CLASS_RULES;
const classOf = (pointsAhead: number | null, isDone = false) => rule && progressClassOf({ isDone, pointsAhead }, rule);

describe("通报分类 classes of a bulletin", () => {
  test.each([
    [12, "ahead"],
    [5, "ahead"],
    [4.99, "on_track"],
    [0, "on_track"],
    [-0.01, "behind"],
    [null, "other"],
  ] as const)("%s points ahead: %s", (points, expected) => expect(classOf(points)).toBe(expected));

  test("what is done is done, however it stood", () => expect(classOf(-40, true)).toBe("done"));

  test("the published case of Jinzhai is had again: 222 items, the residual with the largest class", () => {
    const published: readonly [ProgressClass, number, string][] = [
      ["done", 24, "10.8"],
      ["ahead", 10, "4.5"],
      ["on_track", 162, "72.9"],
      ["behind", 17, "7.7"],
      ["other", 9, "4.1"],
    ];
    const classes = published.flatMap(([one, count]) => Array.from({ length: count }, () => one));
    expect(
      countClasses(classes, "residual_to_largest").map(({ class: one, count, share }) => [one, count, share]),
    ).toEqual(published);
  });

  test("without an item there is no share", () => {
    expect(countClasses([], "independent").every(({ share, count }) => share === null && count === 0)).toBe(true);
  });
});
