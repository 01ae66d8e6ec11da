import { describe, expect, test } from "vitest";
import { compareRows } from "./compare-rows.ts";

const row = (id: string, title: string, duties: readonly string[] = []) => ({ id, title, duties });

describe("两日之差 what differs between two pictures", () => {
  test("what is the same is not told", () =>
    expect(compareRows([row("1", "甲", ["a"])], [row("1", "甲", ["a"])])).toEqual([]));

  test("new, gone and changed rows are told apart, field by field", () => {
    const told = compareRows([row("1", "甲"), row("2", "乙")], [row("2", "乙改", ["a"]), row("3", "丙")]);
    expect(told).toEqual([
      {
        row: row("2", "乙改", ["a"]),
        fate: "differs",
        fields: [
          { field: "title", from: "乙", to: "乙改" },
          { field: "duties", from: [], to: ["a"] },
        ],
      },
      { row: row("3", "丙"), fate: "appeared", fields: [] },
      { row: row("1", "甲"), fate: "vanished", fields: [] },
    ]);
  });

  test("the other way round, appeared and vanished change places", () => {
    const [a, b] = [[row("1", "甲")], [row("2", "乙")]];
    expect(compareRows(a, b).map(({ fate }) => fate)).toEqual(["appeared", "vanished"]);
    expect(compareRows(b, a).map(({ row: { id }, fate }) => [id, fate])).toEqual([
      ["1", "appeared"],
      ["2", "vanished"],
    ]);
  });
});
