import { describe, expect, test } from "vitest";
import { contentFromPlainText, readPlan } from "../index.ts";
import { comparableTargets } from "./align-targets.ts";
import { alignPlans } from "./align-plans.ts";
import type { AlignedPlan } from "./alignment.ts";
import { comparePassages } from "./compare-passages.ts";
import { preparePassages } from "./prepared-passage.ts";
import { MOST_NAMES_TRIED, TargetIndex } from "./target-index.ts";

const COUNT = 240;
/** Ten for each passage of either side, and one for each of its twins. */
const MOST_PAIRS_EACH = 21;

describe("衔接", () => {
  test("tasks repeated on both sides meet in their order, not each with each", () => {
    const [upper, lower] = [planOf("岚汀市", repeated), planOf("岚汀市鹤鸣区", repeated)];

    expect(upper.extraction.tasks.length).toBe(COUNT);
    expect(comparedPairs(upper, lower)).toBeLessThanOrEqual(2 * COUNT);
    const { links, gaps } = alignPlans(upper, lower);
    expect(new Set(links.flatMap(({ from }) => from.taskId ?? [])).size).toBe(COUNT);
    expect(gaps).toEqual([]);
  });

  test("tasks that differ in one word are compared with few others, and each finds its own", () => {
    const [upper, lower] = [planOf("岚汀市", alike), planOf("岚汀市鹤鸣区", alike)];

    expect(comparedPairs(upper, lower)).toBeLessThanOrEqual(2 * COUNT * MOST_PAIRS_EACH);
    const { links } = alignPlans(upper, lower);
    const own = links.filter(({ from, to }) => from.title === to.title && from.taskId !== null);
    expect(new Set(own.map(({ from }) => from.taskId)).size).toBe(COUNT);
  });

  test("names that share their characters are tried a bounded number of times, the equal name first", () => {
    const [upper, lower] = [planOf("岚汀市", named), planOf("岚汀市鹤鸣区", named)];
    const index = new TargetIndex(comparableTargets(upper));
    const targets = comparableTargets(lower);

    expect(targets.length).toBe(COUNT);
    for (const target of targets) {
      const near = index.near(target);
      expect(near.length).toBeLessThanOrEqual(MOST_NAMES_TRIED);
      expect(near[0]?.first.name).toBe(target.name);
    }
  });

  test("one name with many values is one name to try", () => {
    const upper = planOf("岚汀市", valued);

    expect(upper.extraction.indicators.length).toBe(COUNT);
    const index = new TargetIndex(comparableTargets(upper));
    expect(comparableTargets(upper).map((target) => index.near(target).length)).toEqual(
      Array.from({ length: COUNT }, () => 1),
    );
  });

  test("a sum of very many parts is told by its first parts and their number", () => {
    const { conflicts } = alignPlans(planOf("岚汀市", wholly), planOf("岚汀市鹤鸣区", valued));
    const excess = conflicts.find(({ kind }) => kind === "parts_exceed_whole");

    expect(excess?.to.length).toBe(COUNT);
    expect(excess?.lower).toMatch(new RegExp(`… \\(${COUNT}\\)$`));
    expect(excess?.lower.split(" + ").length).toBe(21);
  });
});

function repeated(): string {
  return "修缮鹤鸣岭滑雪场。更换滑雪场缆车和造雪机，2026年底前重新开放。（市体育局牵头，市文化和旅游局配合）";
}

function alike(at: number): string {
  return `修缮${rareWord(at)}岭滑雪场。更换滑雪场缆车和造雪机，2026年底前重新开放。（市体育局牵头）`;
}

function named(at: number): string {
  return `到2028年，${rareWord(at)}岭冰雪运动场馆达到30座。`;
}

function valued(at: number): string {
  return `到2028年，冰雪场馆达到${at + 1}座。`;
}

function wholly(at: number): string {
  return at === 0 ? "到2028年，冰雪场馆达到30座。" : "疏浚河道。";
}

const CHARACTERS = Array.from("鹿鹤雁鸥松柏梅兰竹菊荷莲枫桂榆槐");

function rareWord(at: number): string {
  return `${CHARACTERS[at >> 4] ?? ""}${CHARACTERS[at & 15] ?? ""}`;
}

function comparedPairs(upper: AlignedPlan, lower: AlignedPlan): number {
  return comparePassages(preparePassages(upper), preparePassages(lower), new Set(), {}).length;
}

function planOf(place: string, lineOf: (at: number) => string): AlignedPlan {
  const lines = Array.from({ length: COUNT }, (_, at) => `${at + 1}．${lineOf(at)}\n`);
  const content = contentFromPlainText(`${place}冰雪产业行动计划（2026—2028年）\n\n一、重点任务\n${lines.join("")}`);
  return { content, extraction: readPlan(content) };
}
