import { describe, expect, test } from "vitest";
import { bigramDice, charactersBetween } from "./likeness.ts";
import { matchOneToOne } from "./matching.ts";
import { isSameQuantity, resolveQuantity } from "./quantity.ts";
import type { ReadIndicator, Reading, ReadTask } from "./reading.ts";
import { scoreReading } from "./score.ts";
import { ratesOf } from "./totals.ts";

const text =
  "1．建设算力中心。到2027年建成5家中心，规模达到1.5亿元。（市甲局、市乙局负责）\n2．培育企业。（市丙局牵头，市丁局配合）";
const first = text.indexOf("1．");
const second = text.indexOf("2．");

const gold: Reading = {
  text,
  tasks: [
    aTask({ span: [first, second - 1], title: "建设算力中心", leads: ["市甲局", "市乙局"], basis: "joint" }),
    aTask({ span: [second, text.length], title: "培育企业", leads: ["市丙局"], supports: ["市丁局"] }),
  ],
  indicators: [
    { span: spanOf("5家"), comparator: "=", value: "5", unit: "家", deadline: "2027" },
    { span: spanOf("达到1.5亿元"), comparator: ">=", value: "1.5", unit: "亿元", deadline: "2027" },
  ],
  references: [],
};

describe("测量", () => {
  test("a reading that equals the gold is wholly right", () => {
    const { tallies, inventedLeads, findings } = scoreReading(gold, gold);

    for (const tally of Object.values(tallies)) expect(ratesOf(tally).f1).toBe(100);
    expect(inventedLeads).toBe(0);
    expect(findings).toEqual([]);
  });

  test("a body picked out of a joint list is an invented lead", () => {
    const [joint, other] = gold.tasks;
    const singled = { ...joint, leads: ["市甲局"], supports: ["市乙局"], basis: "named" } as ReadTask;

    const score = scoreReading({ ...gold, tasks: [singled, other as ReadTask] }, gold);

    expect(score.inventedLeads).toBe(1);
    expect(score.tallies.leads).toEqual({ right: 2, produced: 2, expected: 3 });
    expect(score.tallies.supports).toEqual({ right: 1, produced: 2, expected: 1 });
  });

  test("the pairs of a task that is not in the gold count against", () => {
    const invented = aTask({ span: [0, 5], title: "另一件事", leads: ["市甲局"] });

    const { tallies } = scoreReading({ ...gold, tasks: [...gold.tasks, invented] }, gold);

    expect(tallies.tasks).toEqual({ right: 2, produced: 3, expected: 2 });
    expect(tallies.leads).toEqual({ right: 3, produced: 4, expected: 3 });
  });

  test("a wrong deadline fails the strict measure and not the relaxed one", () => {
    const indicators = gold.indicators.map((indicator) => ({ ...indicator, deadline: null }));

    const { tallies } = scoreReading({ ...gold, indicators }, gold);

    expect(tallies.indicators.right).toBe(0);
    expect(tallies.relaxed.right).toBe(2);
  });

  test("a doubtful entry counts neither way", () => {
    const [sure, unsure] = gold.indicators;
    const doubting = { ...gold, indicators: [sure, { ...unsure, doubtful: "why" }] } as Reading;

    expect(scoreReading(gold, doubting).tallies.indicators).toEqual({ right: 1, produced: 1, expected: 1 });
    const silent = { ...gold, indicators: gold.indicators.slice(0, 1) };
    expect(scoreReading(silent, doubting).tallies.indicators).toEqual({ right: 1, produced: 1, expected: 1 });
  });

  test("an accepted other form of a name is right", () => {
    const lenient = {
      ...gold,
      tasks: gold.tasks.map((task) => ({ ...task, leads: task.leads.map((n) => `${n}|${n}本部`) })),
    };

    expect(scoreReading(gold, lenient).tallies.leads).toEqual({ right: 3, produced: 3, expected: 3 });
  });
});

test("a name that says too little or a whole clause is told, one that is longer by a word is not", () => {
  const named = (name: string): Reading => ({
    ...gold,
    indicators: [{ ...(gold.indicators[1] as ReadIndicator), name }],
  });
  const nameScore = (mine: string) => scoreReading(named(mine), named("核心产业规模")).diagnosis.name;

  expect(nameScore("人工智能核心产业规模")).toEqual({ right: 1, expected: 1 });
  expect(nameScore("规模")).toEqual({ right: 0, expected: 1 });
  expect(nameScore("推动本市人工智能高质量发展使核心产业规模")).toEqual({ right: 0, expected: 1 });
});

describe("数量", () => {
  test.each([
    ["1.5", "亿元", "15000", "万元"],
    ["1.5-2", "亿元", "15000-20000", "万元"],
    ["3", "千家", "3000", "家"],
    ["1,200", "家", "1200", "家"],
    ["0.8", "个百分点", "0.8", "百分点"],
  ])("%s%s is %s%s", (value, unit, otherValue, otherUnit) => {
    expect(isSameQuantity({ value, unit }, { value: otherValue, unit: otherUnit })).toBe(true);
  });

  test("百分点 is no hundred, and per cent no percentage point", () => {
    expect(resolveQuantity("2", "百分点")).toEqual({ value: "2", unit: "百分点" });
    expect(isSameQuantity({ value: "2", unit: "百分点" }, { value: "2", unit: "%" })).toBe(false);
  });
});

test("the matching is the largest possible", () => {
  const edges = [
    { produced: 0, expected: 0, distance: 0 },
    { produced: 0, expected: 1, distance: 1 },
    { produced: 1, expected: 0, distance: 0 },
  ];

  expect(matchOneToOne(edges)).toEqual(
    new Map([
      [0, 1],
      [1, 0],
    ]),
  );
});

test("likeness counts bigrams, distance leaves spaces out", () => {
  expect(bigramDice("智能制造", "智能制造")).toBe(1);
  expect(bigramDice("智能制造", "绿色金融")).toBe(0);
  expect(charactersBetween("甲 乙\n丙丁", 0, 5)).toBe(3);
});

function aTask(task: Partial<ReadTask> & Pick<ReadTask, "span" | "title">): ReadTask {
  return { leads: [], supports: [], basis: "named", deadline: null, ...task };
}

function spanOf(words: string): readonly [number, number] {
  return [text.indexOf(words), text.indexOf(words) + words.length];
}
