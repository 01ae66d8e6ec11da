import { describe, expect, test } from "vitest";
import { judgeParent } from "./parent-light.ts";

const child = (number: string, colour: "red" | "yellow" | "green" | "grey", value: number | null = null) => ({
  number,
  colour,
  value,
});

describe("父项的灯 the light of a parent", () => {
  test("is that of its worst child, named, with the lights of all counted; never a mean", () => {
    const light = judgeParent([
      child("2026-0001-1", "green"),
      child("2026-0001-2", "red", 32),
      child("2026-0001-3", "red", 50),
      child("2026-0001-4", "grey"),
    ]);
    expect(light).toMatchObject({ state: "worst_child", colour: "red", value: 32 });
    expect(light?.zh).toBe("取最差子项：2026-0001-2亮红灯（子项共4个：红灯2、绿灯1、灰灯1）。");
    expect(light?.en).toBe("As its worst child: 2026-0001-2 is red (of 4: 2 red, 1 green, 1 grey).");
  });

  test("without a lit child there is none", () => expect(judgeParent([])).toBeNull());
});
