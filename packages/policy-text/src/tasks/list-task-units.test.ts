import { expect, test } from "vitest";
import { ContentBuilder } from "../content/content-builder.ts";
import type { DocumentContent } from "../content/content.ts";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { buildOutline } from "../structure/build-outline.ts";
import { listTaskUnits } from "./list-task-units.ts";

/** `path title → leads / supports (basis)`, a line each. */
function listed(content: DocumentContent): string[] {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join("、");
  return listTaskUnits(buildOutline(content)).map(
    ({ path, title, owners }) =>
      `${path} ${title} → ${names(owners.leads)} / ${names(owners.supports)} (${owners.leadBasis})`,
  );
}

const read = (text: string): string[] => listed(contentFromPlainText(text));

test("the lowest numbered heading is a task, with its heading's words as title", () => {
  expect(
    read(
      "二、任务\n（一）夯实底座。推进建设。\n1．算力设施。建设中心。（市数据局、市财政局等按职责分工负责）\n2．数据资源。开放数据。（市数据局负责）",
    ),
  ).toEqual(["二/（一）/1 算力设施 → 市数据局、市财政局 /  (open)", "二/（一）/2 数据资源 → 市数据局 /  (named)"]);
});

test("each paragraph of a leaf with its own bracket is a task, titled by its first clause", () => {
  expect(
    read("一、任务\n1.算力\n围绕需求做好服务。\n建设算力中心，扩大规模。（市数据局）\n培育算力企业。（市工信局）"),
  ).toEqual(["一/1 建设算力中心 → 市数据局 /  (named)", "一/1 培育算力企业 → 市工信局 /  (named)"]);
});

test("a first paragraph with a lead sentence like the others' is a task that names nobody, not their introduction", () => {
  expect(
    read(
      "一、任务\n（一）场景\n制造。推广机器人。\n医疗。推广手术机器人。（市卫健委）\n养老。推广陪护机器人。（市民政局）",
    ),
  ).toEqual([
    "一/（一） 制造 →  /  (none)",
    "一/（一） 医疗 → 市卫健委 /  (named)",
    "一/（一） 养老 → 市民政局 /  (named)",
  ]);
});

test("a paragraph with several brackets is one task whose measures have their own owners", () => {
  const content = contentFromPlainText(
    "一、任务\n（一）办好实事。新建学校3所（区教育局负责），改造小区20个（区住建局负责）。",
  );
  const [task] = listTaskUnits(buildOutline(content));

  expect(listed(content)).toEqual(["一/（一） 办好实事 → 区教育局、区住建局 /  (named)"]);
  expect(
    task?.steps.map(({ span, owners }) => [content.text.slice(...span), owners.leads.map(({ name }) => name)]),
  ).toEqual([
    ["（一）办好实事。新建学校3所（区教育局负责）", ["区教育局"]],
    ["改造小区20个（区住建局负责）", ["区住建局"]],
  ]);
});

test("a leaf that names nobody is a task beside leaves that do, else unclaimed", () => {
  const text =
    "一、任务\n（一）甲项\n1.建平台。（市数据局）\n2.育人才。加强培养。\n（二）乙项\n1.强宣传。举办活动。\n2.抓落实。定期调度。";

  expect(read(text)).toEqual(["一/（一）/1 建平台 → 市数据局 /  (named)", "一/（一）/2 育人才 →  /  (none)"]);
});

test("in a document that names nobody every leaf of its tasks is one, principles and goals are none", () => {
  const text =
    "一、总体要求\n（一）指导思想。坚持创新。\n（二）发展目标。规模达到100亿元。\n二、重点任务\n（一）建平台。建设平台。\n（二）育人才。培养人才。\n三、保障措施\n（一）加强领导。建立机制。";

  expect(read(text)).toEqual([
    "二/（一） 建平台 →  /  (none)",
    "二/（二） 育人才 →  /  (none)",
    "三/（一） 加强领导 →  /  (none)",
  ]);
});

test("measures of the safeguards are tasks where one of them names somebody, else unclaimed", () => {
  const tasks = "一、任务\n（一）建平台。（市数据局）\n二、保障措施\n";

  expect(read(`${tasks}（一）加强领导。建立机制。\n（二）落实资金。（市财政局）`).slice(1)).toEqual([
    "二/（一） 加强领导 →  /  (none)",
    "二/（二） 落实资金 → 市财政局 /  (named)",
  ]);
  expect(read(`${tasks}（一）加强领导。建立机制。\n（二）落实资金。统筹资金。`)).toHaveLength(1);
});

test.each([
  [
    "a heading's bracket holds for the leaves below",
    "一、任务\n（一）技术攻关（市科技局牵头）\n1.材料。开展研发。\n2.装备。研制样机。",
    ["一/（一）/1 材料 → 市科技局 /  (named)", "一/（一）/2 装备 → 市科技局 /  (named)"],
  ],
  [
    "a label line below several leaves is shared by them",
    "一、任务\n（一）应用示范\n1.电源侧。建设项目。\n2.电网侧。建设电站。\n（牵头单位：市能源局；配合单位：市财政局）",
    ["一/（一）/1 电源侧 → 市能源局 / 市财政局 (named)", "一/（一）/2 电网侧 → 市能源局 / 市财政局 (named)"],
  ],
  [
    "no label line is shared where leaves side by side have their own",
    "一、任务\n（一）研究。\n1.理论。开展研究。\n2.共性\n攻关技术。\n牵头单位：市科技局\n（二）集群\n3.企业。培育企业。\n——建立库。\n牵头单位：市工信局\n4.园区。建设园区。\n牵头单位：各区政府",
    [
      "一/（一）/1 理论 →  /  (none)",
      "一/（一）/2 共性 → 市科技局 /  (named)",
      "一/（二）/3 企业 → 市工信局 /  (named)",
      "一/（二）/4 园区 → 各区政府 /  (named)",
    ],
  ],
  [
    "a heading that is a body names it for what stands below",
    "一、市发展改革委\n1．推动项目开工。\n2．编制年度报告。\n二、市科技局、市教育局\n3．开设课程。",
    [
      "一/1 推动项目开工 → 市发展改革委 /  (named)",
      "一/2 编制年度报告 → 市发展改革委 /  (named)",
      "二/3 开设课程 → 市科技局、市教育局 /  (joint)",
    ],
  ],
  [
    "以下均由",
    "一、任务\n以下任务除另有注明外，均由市能源局负责。\n（一）攻关。研发产品。（市科技局牵头）\n（二）示范。建设项目。",
    ["一/（一） 攻关 → 市科技局 /  (named)", "一/（二） 示范 → 市能源局 /  (named)"],
  ],
  [
    "以下均需… beside the owners of each task",
    "一、任务\n（一）攻关。研发产品。（市科技局牵头。以下均需各区政府落实，不再列出）\n（二）示范。建设项目。（市能源局牵头）",
    ["一/（一） 攻关 → 市科技局 /  (named)", "一/（二） 示范 → 市能源局 / 各区政府 (named)"],
  ],
  [
    "a list's end in ； keeps its items steps of one task",
    "一、任务\n（一）文旅消费\n（1）打造线路；\n（2）建设营地；\n（3）举办赛事。\n责任单位：市文旅局、市体育局",
    ["一/（一） 文旅消费 → 市文旅局、市体育局 /  (joint)"],
  ],
  [
    "labels on lines of their own",
    "一、任务\n（一）智能底座\n建设算力中心。\n引进企业。\n牵头单位：市数据局\n责任单位：市财政局、市科技局\n完成时限：2027年",
    ["一/（一） 智能底座 → 市数据局 / 市财政局、市科技局 (named)"],
  ],
  [
    "a box inside a leaf is part of it",
    "第一章 重点任务\n第一节 产业\n发展新材料。\n专栏1 重点工程\n1.园区工程。建设厂房。\n2.车间工程。建设车间。\n第二节 创新\n建设平台。",
    ["第一章/第一节 产业 →  /  (none)", "第一章/第二节 创新 →  /  (none)"],
  ],
])("%s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    "in the notice",
    "各区人民政府：\n现将《云川市方案》印发给你们，方案中排在第一位的为牵头单位，请认真组织实施。\n2026年1月5日\n一、任务\n（一）建网。布局基站。（市交通局、市财政局）",
  ],
  ["in the first bracket", "一、任务\n（一）建网。布局基站。（市交通局、市财政局，列第一位者为牵头单位，下同）"],
  [
    "in a line of its own",
    "一、任务\n（各项任务括号内所列单位，列首位的为牵头单位，下同）\n（一）建网。布局基站。（市交通局、市财政局）",
  ],
  [
    "in a note at the end",
    "一、任务\n（一）建网。布局基站。（市交通局、市财政局）\n注：责任单位中排在首位的为牵头单位。",
  ],
])("the first of a list leads where the document says so: %s", (_, text) => {
  expect(read(text)).toEqual(["一/（一） 建网 → 市交通局 / 市财政局 (convention)"]);
});

test("a row of a task table is a task; its path joins the merged heading and the number", () => {
  const text =
    "任务分工表\n\t序号\n\t重点任务\n\t主要措施\n\t时间节点\n\t牵头部门\n\t配合部门\n\n\t1\n\t（一）底座行动\n\t建设算力中心，扩大规模。\n\t2027年\n\t市数据局\n\t——\n\n\t2\n\t\n\t开放公共数据。\n\t2026年\n\t市数据局、市财政局按职能推进\n\t各区政府\n";

  expect(read(text)).toEqual([
    "（一）底座行动/1 建设算力中心 → 市数据局 /  (column)",
    "（一）底座行动/2 开放公共数据 → 市数据局、市财政局 / 各区政府 (column)",
  ]);
});

test("in a table by body each content cell of a block is a task of its body", () => {
  const text =
    "\t序号\n\t单位名称\n\t2026年重点工作\n\n\t1\n\t市数据局\n\t建设平台\n\n\t\n\t\n\t开放数据\n\n\t2\n\t市教育局\n\t培养人才\n";

  expect(read(text)).toEqual([
    "1 建设平台 → 市数据局 /  (column)",
    "1 开放数据 → 市数据局 /  (column)",
    "2 培养人才 → 市教育局 /  (column)",
  ]);
});

test.each([
  [
    "one column of responsible bodies",
    "序号\t任务\t责任单位\n1\t建平台\t市数据局、市财政局\n2\t育人才\t市教育局等",
    ["1 建平台 → 市数据局、市财政局 /  (joint)", "2 育人才 → 市教育局 /  (open)"],
  ],
  [
    "a rule in the header",
    "序号\t任务\t责任单位（排在首位的为牵头单位）\n1\t建平台\t市数据局、市财政局",
    ["1 建平台 → 市数据局 / 市财政局 (convention)"],
  ],
  [
    "roles inside the cell",
    "序号\t任务\t责任单位\n1\t建平台\t市数据局牵头，市财政局配合",
    ["1 建平台 → 市数据局 / 市财政局 (named)"],
  ],
  [
    "lead beside responsible",
    "序号\t任务\t牵头单位\t责任单位\n1\t建平台\t市数据局\t市财政局、市科技局",
    ["1 建平台 → 市数据局 / 市财政局、市科技局 (column)"],
  ],
  [
    "leaders are no bodies",
    "序号\t任务\t责任领导\t牵头单位\n1\t建平台\t王副市长\t市数据局",
    ["1 建平台 → 市数据局 /  (column)"],
  ],
  [
    "brackets inside the cells",
    "序号\t任务\t工作内容\n1\t建平台\t建设平台（市数据局负责）",
    ["1 建平台 → 市数据局 /  (named)"],
  ],
  ["a table of indicators", "序号\t指标名称\t2027年\t责任单位\n1\t产业规模\t100\t市工信局", []],
])("task tables: %s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("a number over several rows with one owner is one task with measures, with owners of their own several", () => {
  const place = { kind: "table_cell", table: 1, row: 1, column: 1 } as const;
  const cell = (row: number, column: number, text: string, rowSpan = 1) => ({
    row,
    column,
    rowSpan,
    place,
    paragraphs: [{ text, place }],
  });
  const builder = new ContentBuilder();
  builder.addTable({
    rowCount: 5,
    columnCount: 3,
    place,
    cells: [
      cell(0, 0, "序号"),
      cell(0, 1, "工作内容"),
      cell(0, 2, "牵头单位"),
      cell(1, 0, "1", 2),
      cell(1, 1, "建设平台"),
      cell(1, 2, "市数据局", 2),
      cell(2, 1, "开放接口"),
      cell(3, 0, "2", 2),
      cell(3, 1, "培养人才"),
      cell(3, 2, "市教育局"),
      cell(4, 1, "引进团队"),
      cell(4, 2, "市人社局"),
    ],
  });

  expect(listed(builder.build())).toEqual([
    "1 建设平台 → 市数据局 /  (column)",
    "2 培养人才 → 市教育局 /  (column)",
    "2 引进团队 → 市人社局 /  (column)",
  ]);
});

test("a task spans its whole unit from its number, its bracket included", () => {
  const content = contentFromPlainText(
    "一、任务\n（一）建平台\n建设平台。\n（市数据局负责）\n（二）育人才。（市教育局）",
  );

  expect(listTaskUnits(buildOutline(content)).map(({ span }) => content.text.slice(...span))).toEqual([
    "（一）建平台\n建设平台。\n（市数据局负责）",
    "（二）育人才。（市教育局）",
  ]);
});
