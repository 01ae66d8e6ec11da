import { expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readPlan } from "../read-plan.ts";
import { kindOfBody } from "../responsibilities/body-kind.ts";

test.each([
  ["市水务局", "department"],
  ["市发展改革委", "department"],
  ["市人民检察院", "department"],
  ["市委宣传部", "party"],
  ["区委网信办", "party"],
  ["市总工会", "party"],
  ["云川区政府", "division"],
  ["各镇街", "division"],
  ["经开区管委会", "zone"],
  ["各开发区", "zone"],
  ["云川水务集团", "enterprise"],
  ["人民银行云川市分行", "enterprise"],
  ["云川大学", "institute"],
  ["市委社会工作部", "party"],
  ["市委金融办", "party"],
  ["市水利科学研究院", "institute"],
  ["软件产业园", "park"],
  ["水务物联网平台", "platform"],
  ["智慧水务产业基金", "fund"],
  ["水务产业联盟", "alliance"],
])("%s is a %s by its ending", (name, kind) => {
  expect(kindOfBody(name)).toBe(kind);
});

test("organisations are listed at each place they are named, in tasks and in running prose", () => {
  const text =
    "一、任务\n（一）建网。支持云川水务科技有限公司、清江大学建设实验中心，组建智慧水务产业联盟。（市水务局牵头，市财政局配合）";
  const { bodies, text: read } = readPlan(contentFromPlainText(text));

  expect(bodies.map(({ name, kind, span }) => [name, kind, read.slice(...span) === name])).toEqual([
    ["云川水务科技有限公司", "enterprise", true],
    ["清江大学", "institute", true],
    ["智慧水务产业联盟", "alliance", true],
    ["市水务局", "department", true],
    ["市财政局", "department", true],
  ]);
});

test("an office is named whole, not by the government it belongs to", () => {
  const { bodies } = readPlan(contentFromPlainText("一、任务\n（一）建网。清江市人民政府办公厅统筹推进。（市水务局）"));

  expect(bodies.map(({ name }) => name)).toEqual(["清江市人民政府办公厅", "市水务局"]);
});
