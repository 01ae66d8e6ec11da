import { describe, expect, test } from "vitest";
import { contentFromPlainText } from "./content/plain-text/content-from-plain-text.ts";
import { presentExtraction } from "./export-shape/present-extraction.ts";
import { readPlan } from "./read-plan.ts";

const present = (text: string) => presentExtraction(readPlan(contentFromPlainText(text)));

/** `path title → leads / supports | deadline`, a line each. */
function tasksOf(text: string): string[] {
  return present(text).tasks.map(
    ({ path, title, leads, supports, deadline }) =>
      `${path} ${title} → ${leads.join("、")} / ${supports.join("、")} | ${deadline ?? "-"}`,
  );
}

function targetsIn(words: string): string[] {
  return present(`云台市数字城市行动计划（2026—2028年）\n一、重点任务\n（一）夯实基础。${words}`)
    .indicators.filter((one) => one.class === "target" || one.class === "coverage")
    .map(({ comparator, value, unit, deadline }) => `${comparator} ${value} ${unit} ${deadline}`);
}

describe("who does the work (牵头、责任单位)", () => {
  test.each([
    ["the seat of an office is no owner", "办公室（设在市数据局）定期调度。（市财政局）", "市财政局 / "],
    [
      "商务局 is a name, 商 before it is not",
      "招商。（牵头部门:招商局;配合部门:商务局、外事办）",
      "招商局 / 商务局、外事办",
    ],
    ["offices without a city's prefix", "改造站点80个。（民政局、残联）", "民政局、残联 / "],
    [
      "the last group alone helps",
      "治理垃圾。责任部门为市住建局、市城管局，市交通局配合。",
      "市住建局、市城管局 / 市交通局",
    ],
    ["会同 in running prose", "市数据局要会同市城管局，制定规则。", "市数据局 / 市城管局"],
    ["会同 with several helpers", "区数据局会同区财政局、区委督查室开展检查。", "区数据局 / 区财政局、区委督查室"],
    ["a helper that is no bureau", "由市农业农村局牵头，市供销社参与。", "市农业农村局 / 市供销社"],
  ])("%s", (_name, words, owners) => {
    expect(tasksOf(`一、任务\n（一）建设。${words}`)).toEqual([`一/（一） 建设 → ${owners} | -`]);
  });

  test("what is told of the past and of the paper's making gives no task", () => {
    const text =
      "市委会同市财政局研究制定了方案。\n一、发展基础\n市政府会同省科技厅召开大会，由市科技局牵头建成中心。\n二、任务\n（一）建设中心（公共服务中心）\n（二）发布清单。（市水务局）";

    expect(tasksOf(text).slice(-1)).toEqual(["二/（二） 发布清单 → 市水务局 /  | -"]);
    expect(present(text).tasks.flatMap(({ leads }) => leads)).toEqual(["市水务局"]);
  });

  test("divisions of one office stand in brackets behind each task", () => {
    const text =
      "一、任务\n1.建网。建成网络。（基础教育科、市电教馆）\n2.育人。开展轮训。（教师科）\n3.汇聚资源。（市电教馆）";

    expect(tasksOf(text)).toEqual([
      "一/1 建网 → 基础教育科、市电教馆 /  | -",
      "一/2 育人 → 教师科 /  | -",
      "一/3 汇聚资源 → 市电教馆 /  | -",
    ]);
  });

  test("what is said of all tasks below them reaches back", () => {
    const text = "一、任务\n（一）建设平台。\n（二）归集数据。\n以上各项工作由区数据局会同有关单位落实。";

    expect(tasksOf(text)).toEqual([
      "一/（一） 建设平台 → 区数据局 / 有关单位 | -",
      "一/（二） 归集数据 → 区数据局 / 有关单位 | -",
    ]);
  });
});

describe("tables (任务分工表)", () => {
  test("a band over rows stands in their path, and names a bare number by its row", () => {
    const text =
      "任务分工表\n序号\t任务名称\t目标要求\t牵头单位\t完成时间\n一、底座\n1\t新建智慧学校\t30所\t区教育局\t2026年底\n二、民生\n2\t开展培训\t500人次\t区人社局\t2026年10月";

    expect(tasksOf(text)).toEqual([
      "一、底座/1 新建智慧学校 → 区教育局 /  | 2026-12",
      "二、民生/2 开展培训 → 区人社局 /  | 2026-10",
    ]);
    expect(present(text).indicators.map(({ name }) => name)).toEqual(["智慧学校", "培训"]);
  });

  test("a second header row tells the columns below it apart", () => {
    const text =
      "序号\t重点任务\t年度目标\t\t责任单位\t\n\t\t2026年\t2027年\t牵头\t配合\n1\t建设中心\t1座\t2座\t市数据局\t市供电公司\n2\t打造场景\t40个\t90个\t市工信局\t市教育局";

    expect(tasksOf(text)).toEqual(["1 建设中心 → 市数据局 / 市供电公司 | -", "2 打造场景 → 市工信局 / 市教育局 | -"]);
    expect(present(text).indicators.map(({ value, deadline }) => `${value} ${deadline}`)).toEqual([
      "1 2026",
      "2 2027",
      "40 2026",
      "90 2027",
    ]);
  });

  test("a task cell that carries its own number, and a first clause that only says when", () => {
    const text =
      "重点任务 | 工作措施 | 责任单位 | 完成时限\n--- | --- | --- | ---\n1.完善标准 | 修订标准3部 | 区应急局 | 2026年9月\n2.接入设备 | 到2027年，接入设备2万路 | 区数据局 | 全年";

    expect(tasksOf(text).map((line) => line.split(" →")[0])).toEqual(["1 完善标准", "2 接入设备"]);
  });
});

test("a table in the order of its lead bodies carries them down, a lone month takes the plan's year", () => {
  const text =
    "望江县2026年重点任务分工表\n牵头单位\t序号\t重点任务\t年度目标\t完成时限\n县住建局\t1\t圩镇提升\t建成6个\t9月\n\t2\t农房改造\t改造80户\t持续推进\n县教育局\t3\t教育强县\t新建2所\t8月";

  expect(tasksOf(text)).toEqual([
    "1 圩镇提升 → 县住建局 /  | 2026-09",
    "2 农房改造 → 县住建局 /  | ongoing",
    "3 教育强县 → 县教育局 /  | 2026-08",
  ]);
});

test("a line break inside a bracket of names parts no name", () => {
  const text =
    "一、任务\n（一）预警。加密站点60个。（市气象局、市应急管理\n局负责）\n（二）管网。改造管网。（市水务局）";

  expect(tasksOf(text)).toEqual(["一/（一） 预警 → 市气象局、市应急管理局 /  | -", "一/（二） 管网 → 市水务局 /  | -"]);
});

describe("time nodes (时间节点)", () => {
  test("a quarter on a line of its own dates the points below it", () => {
    const text =
      "云台局2026年工作要点\n一季度\n1.印发细则。（责任科室：资源科）\n2.启动改造。（责任科室：设施科）\n下半年\n3.组织验收。（责任科室：资源科）";

    expect(tasksOf(text).map((line) => `${line.split(" ")[0]} ${line.split("| ")[1]}`)).toEqual([
      "一季度/1 2026-03",
      "一季度/2 2026-03",
      "下半年/3 2026-12",
    ]);
  });

  test("months in a heading's bracket date what stands below it", () => {
    const text =
      "一、任务\n（一）底座（2026年1月—12月）\n1.建网。布设终端。（市水务局）\n（二）运营（2028年）\n1.运营。（市水务局）";

    expect(tasksOf(text).map((line) => line.split("| ")[1])).toEqual(["2026-12", "2028"]);
  });

  test("the paper's own day of effect is no task's, nor part of one", () => {
    const text =
      "一、任务\n（一）考核。开展考核。（市数据局）\n本方案自2026年5月1日起施行，有效期至2028年12月31日。由市数据局负责解释。";

    expect(tasksOf(text)).toEqual(["一/（一） 考核 → 市数据局 /  | -"]);
    expect(present(text).tasks.map(({ span }) => text.slice(...span))).toEqual(["（一）考核。开展考核。（市数据局）"]);
  });
});

describe("numbers (指标)", () => {
  test.each([
    ["推动80%以上的企业完成诊断。", [">= 80 % 2028"]],
    ["卫生中心100%达到标准。", ["= 100 % 2028"]],
    ["为500家企业提供诊断。", ["= 500 家 2028"]],
    ["与20所高校建立合作。", ["= 20 所 2028"]],
    ["贷款利率较上年下降0.3个百分点。", ["= 0.3 个百分点 2028"]],
    ["争取专项债券150亿元。", ["= 150 亿元 2028"]],
    ["规模迈上3000亿元台阶。", [">= 3000 亿元 2028"]],
    ["孕产妇死亡率不高于6/10万。", ["<= 6 /10万 2028"]],
    ["每千人口医师数达到4.5人。", [">= 4.5 人 2028"]],
    ["新增学位3万个。其中，小学2万个，初中1万个。", ["= 3 万个 2028", "= 2 万个 2028", "= 1 万个 2028"]],
    ["改造小区90个，其中2000年底前建成的小区不少于50个。", ["= 90 个 2028", ">= 50 个 2028"]],
    ["每年实施10项专项，每项支持经费不超过1000万元。", ["= 10 项 annual"]],
    ["产值由2022年的18亿元增长到2027年的26亿元。", ["= 26 亿元 2027"]],
    ["贯彻党的二十大精神。", []],
    ["发布清单10批，突破一批关键技术。", ["= 10 批 2028"]],
    ["年收入20万—60万元群体比例达到45%。", [">= 45 % 2028"]],
  ])("%s", (words, expected) => expect(targetsIn(words)).toEqual(expected));
});

test("a leaf of heading words alone that is no task is listed as unclaimed", () => {
  const text = "一、任务\n（一）建网。（市水务局）\n二、平台\n（一）建设数据平台。\n（二）培训人才。每年培训100人次。";
  const { coverage } = present(text);

  expect(coverage.unclaimed.map((span) => text.slice(...span))).toEqual(["建设数据平台。", "培训人才"]);
});

test("an order, a standard behind a title is its number", () => {
  const text = "根据《数据条例》（国务院令第790号）、《保护要求》（GB/T 22239-2019）制定。";

  expect(present(text).references.map(({ title, no }) => `${title} ${no}`)).toEqual([
    "数据条例 国务院令第790号",
    "保护要求 GB/T22239-2019",
  ]);
});

test("a closing line dates all tasks above it that say no date themselves", () => {
  const { tasks } = readPlan(
    contentFromPlainText(
      "云台市节水工作方案\n一、重点任务\n（一）水厂。2026年6月底前建成水厂。（市水务局负责）\n（二）管网。改造管网。（市住建局负责）\n上述任务于2026年12月底前完成。\n",
    ),
  );

  expect(tasks.map(({ deadline }) => [deadline?.value, deadline?.basis])).toEqual([
    ["2026-06", "sentence"],
    ["2026-12", "section"],
  ]);
});
