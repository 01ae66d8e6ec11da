import { expect, test } from "vitest";
import { ContentBuilder } from "../content/content-builder.ts";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import type { Section } from "../extraction.ts";
import { buildOutline } from "./build-outline.ts";

/** Sections as `depth label title role`, a line each. */
function drawn(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap((section) => [
    `${"-".repeat(depth)}${section.label ?? ""}|${section.title ?? ""}|${section.role}`,
    ...drawn(section.children, depth + 1),
  ]);
}

function outlineOf(text: string): string[] {
  return drawn(buildOutline(contentFromPlainText(text)).sections);
}

test.each([
  [
    "customary numbers",
    "一、主要任务\n（一）夯实底座\n1.算力。建设中心。\n（1）扩容\n①机房\n二、保障措施",
    [
      "一|主要任务|tasks",
      "-（一）|夯实底座|tasks",
      "--1|算力|tasks",
      "---（1）|扩容|tasks",
      "----①|机房|tasks",
      "二|保障措施|safeguards",
    ],
  ],
  [
    "half-width and full-width marks",
    "一、主要任务\n(一)夯实底座\n１．算力\n2．数据",
    ["一|主要任务|tasks", "-(一)|夯实底座|tasks", "--１|算力|tasks", "--2|数据|tasks"],
  ],
  [
    "chapters, sections and decimals",
    "第三章 重点任务\n第一节 产业\n3.1 新材料\n3.1.1 纤维\n3.2 装备\n第二节 创新",
    [
      "第三章|重点任务|tasks",
      "-第一节|产业|tasks",
      "--3.1|新材料|tasks",
      "---3.1.1|纤维|tasks",
      "--3.2|装备|tasks",
      "-第二节|创新|tasks",
    ],
  ],
  [
    "chapters numbered without a mark above decimals",
    "1 总体要求\n1.1 思路\n2 重点任务\n2.1 产业\n2.1.1 材料",
    ["1|总体要求|principles", "-1.1|思路|principles", "2|重点任务|tasks", "-2.1|产业|tasks", "--2.1.1|材料|tasks"],
  ],
  [
    "a table of contents",
    "目  录\n第一章 总体要求……1\n第二章 重点任务\t3\n第一章 总体要求\n坚持创新。\n第二章 重点任务\n第一节 产业",
    ["||furniture", "第一章|总体要求|principles", "第二章|重点任务|tasks", "-第一节|产业|tasks"],
  ],
  [
    "contents without pages",
    "目 录\n一、总体要求\n二、重点任务\n一、总体要求\n坚持创新。\n二、重点任务\n（一）产业",
    ["||furniture", "一|总体要求|principles", "二|重点任务|tasks", "-（一）|产业|tasks"],
  ],
  [
    "a level left out and taken up again",
    "一、总体要求\n1.指导思想。坚持创新。\n二、重点任务\n（一）产业\n1.材料",
    ["一|总体要求|principles", "-1|指导思想|principles", "二|重点任务|tasks", "-（一）|产业|tasks", "--1|材料|tasks"],
  ],
  [
    "numbers missing, repeated and running on",
    "一、任务\n（一）甲项\n3.算力\n4.数据\n（三）乙项\n5.网络\n5.安全",
    [
      "一|任务|tasks",
      "-（一）|甲项|tasks",
      "--3|算力|tasks",
      "--4|数据|tasks",
      "-（三）|乙项|tasks",
      "--5|网络|tasks",
      "--5|安全|tasks",
    ],
  ],
  [
    "named numbers",
    "一、重点任务\n任务一：建设底座\n任务二：开放场景",
    ["一|重点任务|tasks", "-任务一|建设底座|tasks", "-任务二|开放场景|tasks"],
  ],
  [
    "一是 and 二是 are no headings",
    "一、任务\n（一）建机制。一是建专班。\n二是抓调度。",
    ["一|任务|tasks", "-（一）|建机制|tasks"],
  ],
  ["a decimal number is no heading", "一、任务\n1.5亿元资金用于奖补。", ["一|任务|tasks"]],
])("headings: %s", (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});

test.each([
  ["二、夯实产业基础", "tasks"],
  ["二、发展基础", "background"],
  ["二、优化发展环境", "tasks"],
  ["一、面临形势", "background"],
  ["二、发展目标", "goals"],
  ["二、总体思路", "principles"],
  ["四、组织实施", "safeguards"],
  ["五、附则", "notes"],
])("the words of %s say what it is for: %s", (heading, role) => {
  expect(buildOutline(contentFromPlainText(`${heading}\n全市上下共同努力。`)).sections[0]?.role).toBe(role);
});

test("a title is the words up to the first full stop, and the body begins behind it", () => {
  const { units, reading } = buildOutline(contentFromPlainText("1．智能终端。加快研发（一期）产品。"));

  expect(
    units.map(({ headingSpan, bodySpan }) => [
      headingSpan && reading.slice(...headingSpan),
      reading.slice(...bodySpan),
    ]),
  ).toEqual([["1.智能终端", "加快研发（一期）产品。"]]);
});

test("labels that a word processor made open headings and stand in no text", () => {
  const builder = new ContentBuilder();
  const place = { kind: "paragraph", paragraph: 1 } as const;
  builder.addParagraph({ text: "主要任务", label: "一、", place });
  builder.addParagraph({ text: "夯实底座", label: "（一）", place });
  builder.addParagraph({ text: "建设算力中心。扩大规模。", label: "1.", place });

  const { sections, content } = buildOutline(builder.build());

  expect(drawn(sections)).toEqual(["一|主要任务|tasks", "-（一）|夯实底座|tasks", "--1|建设算力中心|tasks"]);
  expect(content.text).not.toContain("（一）");
});

test("headings without numbers nest by the level that the format gives them", () => {
  const builder = new ContentBuilder();
  const place = { kind: "paragraph", paragraph: 1 } as const;
  builder.addParagraph({ text: "重点任务", headingLevel: 1, place });
  builder.addParagraph({ text: "数字底座", headingLevel: 2, place });
  builder.addParagraph({ text: "建设算力中心。", place });
  builder.addParagraph({ text: "开放场景", headingLevel: 2, place });

  expect(drawn(buildOutline(builder.build()).sections)).toEqual([
    "|重点任务|tasks",
    "-|数字底座|tasks",
    "-|开放场景|tasks",
  ]);
});

test("page furniture, covering notice and plan are kept apart", () => {
  const text = `云川政务网
您当前的位置：首页 > 政务公开
发布日期：2026-03-02    浏览次数：12

云川市人民政府办公室关于印发云川市低空经济行动方案的通知
各区人民政府，市政府各部门：
现将《云川市低空经济行动方案》印发给你们，请认真组织实施。
云川市人民政府办公室
2026年2月26日
（此件公开发布）

云川市低空经济行动方案
一、主要任务
（一）建设起降网络。（市交通运输局）
（二）开通物流航线。（市邮政管理局）

抄送：市委办公室。
云川市人民政府办公室  2026年2月27日印发
扫一扫在手机打开当前页
主办单位：云川市数据局`;

  const { units, reading } = buildOutline(contentFromPlainText(text));
  const of = (role: string) =>
    units.filter((unit) => unit.role === role).map(({ span }) => reading.slice(...span).slice(0, 8));

  expect(of("furniture")).toEqual([
    "云川政务网",
    "您当前的位置：首",
    "发布日期：202",
    "抄送：市委办公室",
    "云川市人民政府办",
    "扫一扫在手机打开",
    "主办单位：云川市",
  ]);
  expect(of("notice")).toHaveLength(6);
  expect(of("tasks")).toHaveLength(3);
});

test("a list of attachments opens none, an attachment's own line does", () => {
  const text =
    "一、任务\n（一）建平台。\n附件：1.任务分工表\n2.项目清单\n云川市人民政府\n2026年1月5日\n附件1\n任务分工表\n序号\t任务\t牵头单位\n1\t建平台\t市数据局";

  expect(outlineOf(text).filter((line) => line.endsWith("attachment"))).toEqual(["附件1||attachment"]);
});

test("a file that is an annex holds the plan's chapters as its own", () => {
  expect(outlineOf("附件\n云川市行动计划\n一、目标\n二、任务\n（一）建平台")).toEqual([
    "附件||attachment",
    "一|目标|goals",
    "二|任务|tasks",
    "-（一）|建平台|tasks",
  ]);
});
