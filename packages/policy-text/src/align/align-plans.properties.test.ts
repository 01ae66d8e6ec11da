import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentFromPlainText, readPlan } from "../index.ts";
import type { AlignedPlan } from "./alignment.ts";
import { alignPlans } from "./align-plans.ts";
import { presentAlignment } from "./present-alignment.ts";

const SEED = 20261122;
const WORDS = [
  "到2028年，",
  "建设",
  "鹭洲大桥",
  "（市交通运输局牵头）",
  "智慧港口",
  "不少于30座。",
  "一、",
  "（一）",
  "1．",
  "\n",
  "。",
  "，",
  "《鹭洲规划》",
  "鹭洲市",
  "冰壶馆",
  "，超过40%",
  "5G",
  "保障措施",
  "\t",
  "负责",
  "、",
  "2027年6月底前",
];
const plan = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(""));
const anything = fc.string({ unit: "binary", maxLength: 200 });

describe("衔接", () => {
  test("whatever two texts say, every span lies in its text and every link has a reason", () => {
    fc.assert(
      fc.property(fc.oneof(plan, anything), fc.oneof(plan, anything), (above, below) => {
        const [upper, lower] = [planOf(above), planOf(below)];
        const presented = presentAlignment(alignPlans(upper, lower), upper, lower);

        for (const { from, to, reason } of presented.links) {
          expect(isInside(from.span, upper.content.text)).toBe(true);
          expect(isInside(to.span, lower.content.text)).toBe(true);
          expect(reason).not.toBe("");
        }
        for (const { from } of presented.gaps) expect(isInside(from.span, upper.content.text)).toBe(true);
        for (const { to } of presented.conflicts) {
          for (const { span } of to) expect(isInside(span, lower.content.text)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("a task of the upper plan is either answered or a gap", () => {
    fc.assert(
      fc.property(plan, plan, (above, below) => {
        const upper = planOf(above);
        const { links, gaps } = alignPlans(upper, planOf(below));
        const answered = new Set(links.map(({ from }) => from.taskId));
        const open = new Set(gaps.map(({ from }) => from.taskId));

        for (const { id } of upper.extraction.tasks) expect(answered.has(id) !== open.has(id)).toBe(true);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

function isInside([start, end]: readonly [number, number], text: string): boolean {
  return start >= 0 && start < end && end <= text.length;
}

function planOf(text: string): AlignedPlan {
  const content = contentFromPlainText(text);
  return { content, extraction: readPlan(content) };
}
