import { describe, expect, test } from "vitest";
import { contentFromPlainText, readPlan } from "../index.ts";
import type { AlignedPlan } from "./alignment.ts";
import { alignPlans } from "./align-plans.ts";

const UPPER = planOf(
  "（一）减轻基层表格负担。统一基层台账入口，到2027年，社区需手工填写的台账数量压减到不超过6本。（市民政局牵头）",
);

describe("目标对照", () => {
  test("limits under names of their own are laid side by side where their tasks answer each other", () => {
    expect(
      comparedTargets("（一）统一基层台账入口。清理社区台账，2027年底前保留的社区台账不超过9本。（市民政局牵头）"),
    ).toEqual([["target_compare", "likely"]]);
  });

  test("another unit, another year, or two limits of one kind are not", () => {
    const lines = [
      "清理社区台账，2027年底前保留的社区台账不超过9类。",
      "清理社区台账，2026年底前保留的社区台账不超过9本。",
      "清理社区台账，2027年底前保留的社区台账不超过9本，街道保留的台账不超过4本。",
    ];
    for (const line of lines) expect(comparedTargets(`（一）统一基层台账入口。${line}（市民政局牵头）`)).toEqual([]);
  });
});

function comparedTargets(task: string): string[][] {
  const { links, conflicts } = alignPlans(UPPER, planOf(task));
  expect(conflicts).toEqual([]);
  return links.filter(({ from }) => from.indicatorId !== null).map(({ relation, certainty }) => [relation, certainty]);
}

function planOf(task: string): AlignedPlan {
  const content = contentFromPlainText(`岚汀市基层减负行动计划（2026—2028年）\n\n一、重点任务\n${task}\n`);
  return { content, extraction: readPlan(content) };
}
