import { expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import type { Section } from "../extraction.ts";
import { readPlan } from "../read-plan.ts";

const TABLE = [
  "云台市智慧水务任务分工表",
  "序号\t重点任务\t牵头单位\t总投资",
  "一、供水（2项）\t\t\t900",
  "1\t建设水厂\t市水务局\t600",
  "2\t改造管网\t市住建局\t300",
  "二、排水（1项）\t\t\t100",
  "3\t新建泵站\t市水务局\t100",
].join("\n");

const flat = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...flat(one.children)]);

test("heading rows of a table are sections that hold the rows below them", () => {
  const { sections, tasks, text } = readPlan(contentFromPlainText(TABLE));
  const bands = flat(sections).filter(({ label }) => label !== null);

  expect(bands.map(({ label, title }) => [label, title])).toEqual([
    ["一", "供水（2项）"],
    ["二", "排水（1项）"],
  ]);
  expect(tasks.map(({ path, sectionId }) => [path, bands.find(({ id }) => id === sectionId)?.label])).toEqual([
    ["一、供水（2项）/1", "一"],
    ["一、供水（2项）/2", "一"],
    ["二、排水（1项）/3", "二"],
  ]);
  expect(bands.map(({ span }) => text.slice(...span).split("\n").length)).toEqual([3, 2]);
});

test("a heading row that is a body names who does the work of the rows below", () => {
  const { tasks } = readPlan(
    contentFromPlainText(
      "责任清单\n序号\t工作任务\t完成时限\n一、市水务局（2项）\t\t\n1\t建设水厂\t6月底\n2\t改造管网\t9月底\n二、市住建局、市财政局（1项）\t\t\n3\t新建泵站\t9月底",
    ),
  );

  expect(tasks.map(({ leads, leadBasis }) => `${leads.map(({ name }) => name).join("、")} ${leadBasis}`)).toEqual([
    "市水务局 named",
    "市水务局 named",
    "市住建局、市财政局 joint",
  ]);
});
