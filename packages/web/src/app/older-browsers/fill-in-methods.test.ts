import { describe, expect, test } from "vitest";
import { fillInMethods } from "./fill-in-methods.ts";

type Called = Record<string, (...given: unknown[]) => unknown>;

describe("older browsers", () => {
  const arrays: Called = {};
  const maps: Called = {};
  fillInMethods(arrays, maps);
  const list = [3, 1, 2];
  const isSmall = (value: unknown) => Number(value) < 3;

  test.each([
    ["at", [-1]],
    ["at", [0]],
    ["at", [9]],
    ["findLast", [isSmall]],
    ["findLast", [() => false]],
    ["findLastIndex", [isSmall]],
    ["findLastIndex", [() => false]],
    ["toSorted", []],
    ["toSorted", [(a: unknown, b: unknown) => Number(b) - Number(a)]],
    ["toReversed", []],
  ] as const)("%s does what today's browsers do", (name, given) => {
    const own = (Array.prototype as unknown as Called)[name];
    expect(arrays[name]?.apply(list, [...given])).toEqual(own?.apply(list, [...given]));
    expect(list).toEqual([3, 1, 2]);
  });

  test("groups come in the order of their first item", () => {
    const groups = maps["groupBy"]?.(list, isSmall) as Map<boolean, number[]>;
    expect([...groups]).toEqual([
      [false, [3]],
      [true, [1, 2]],
    ]);
  });

  test("what a browser has is left alone", () => {
    const own = () => "own";
    const target: Called = { at: own };
    fillInMethods(target, {});
    expect(target["at"]).toBe(own);
  });
});
