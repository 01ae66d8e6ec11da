import { expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readPlan } from "../read-plan.ts";
import { isOrdering } from "./ordering.ts";
import { splitSentences } from "./sentences.ts";

test.each([
  ["推进平台建设。", true],
  ["围绕产业需求，建设公共平台。", true],
  ["各区要加强组织领导。", true],
  ["各级各部门要把这项工作摆上重要位置。", true],
  ["市政府办公厅适时开展督查。", true],
  ["市场监管体系日益完善。", false],
  ["人工智能是新一轮产业变革的核心驱动力。", false],
  ["我市现有平台3个。", false],
])("whether %s orders something", (sentence, expected) => {
  expect(isOrdering(sentence, [0, sentence.length])).toBe(expected);
});

test("sentences end at full stops and line breaks, a closing quote stays with its sentence", () => {
  const text = "建设“智慧水务。”推进改革！\n完善机制";

  expect(splitSentences(text, [0, text.length]).map((span) => text.slice(...span))).toEqual([
    "建设“智慧水务。”",
    "推进改革！",
    "完善机制",
  ]);
});

test("every sentence is classed, and what orders without being a task is listed", () => {
  const text =
    "一、发展基础\n我市产业基础较好。\n二、总体要求\n（一）指导思想。坚持创新驱动。\n（二）发展目标。到2028年规模达到60亿元。\n三、任务\n统筹推进各项工作。\n（一）建网。布设站点。完善机制。（市水务局）\n四、其他工作\n（一）宣传。举办活动。";

  const { coverage, text: read } = readPlan(contentFromPlainText(text));

  expect(coverage.byClass).toMatchObject({ background: 1, principle: 1, target: 1, task: 1, measure: 1, unclaimed: 2 });
  expect(coverage.unclaimed.map((span) => read.slice(...span))).toEqual(["统筹推进各项工作。", "举办活动。"]);
  expect(coverage.bySection.map(({ ordering, claimed }) => [ordering, claimed])).toEqual([
    [3, 2],
    [1, 0],
  ]);
});
