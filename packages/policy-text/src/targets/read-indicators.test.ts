import { describe, expect, test } from "vitest";
import { ContentBuilder } from "../content/content-builder.ts";
import type { Place } from "../content/content.ts";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import type { Indicator } from "../extraction.ts";
import { readIdentity } from "../identity/read-identity.ts";
import { buildOutline } from "../structure/build-outline.ts";
import type { DocumentContent } from "../content/content.ts";
import { readIndicators } from "./read-indicators.ts";

function read(content: DocumentContent): readonly Indicator[] {
  const outline = buildOutline(content);
  return readIndicators(outline, [], readIdentity(outline)).indicators;
}

/** Reads words as the text of one task of a plan for 2024 to 2026. */
function inTask(words: string): readonly Indicator[] {
  const plan = `云台市智慧城市行动计划（2024—2026年）\n一、重点任务\n（一）夯实基础。${words}\n`;
  return read(contentFromPlainText(plan));
}

function written(indicators: readonly Indicator[]): string[] {
  return indicators
    .filter(({ class: kind }) => kind === "target" || kind === "coverage")
    .map(({ comparator, value, unit }) => `${comparator} ${value ?? "all"} ${unit}`.trim());
}

describe("targets in every order of words", () => {
  test.each([
    ["建设5家公共服务平台。", "= 5 家"],
    ["培育重点企业30家。", "= 30 家"],
    ["核心产业规模达到150亿元。", ">= 150 亿元"],
    ["核心产业规模突破1.2万亿元。", "> 1.2 万亿元"],
    ["集聚企业500家以上。", ">= 500 家"],
    ["能耗强度控制在0.4吨标准煤以内。", "<= 0.4 吨标准煤"],
    ["打造场景100个左右。", "~ 100 个"],
    ["创建2至3家创新中心。", "range 2-3 家"],
    ["遴选1—2个试点。", "range 1-2 个"],
    ["引育百名高端人才。", "= 100 名"],
    ["推广千款工业软件。", "= 1000 款"],
    ["推动万家企业上云。", "= 1 万家"],
    ["建成三个区域中心。", "= 3 个"],
    ["覆盖率达到100%。", ">= 100 %"],
    ["实现村级网络全覆盖。", "= all"],
    ["能耗下降13.5%。", "= 13.5 %"],
    ["占比提升3个百分点。", "= 3 个百分点"],
    ["专利拥有量实现翻番。", "= 2 倍"],
    ["网办率由92%提升至96%。", "= 96 %"],
    ["时限压缩至3个工作日以内。", "<= 3 个工作日"],
    ["公共算力规模达到2500P。", ">= 2500 P"],
    ["培训数字人才1.5万人次。", "= 1.5 万人次"],
    ["布设终端15万台（套）。", "= 15 万台（套）"],
    ["5个重点领域进入国家布局。", "= 5 个"],
    ["在20家医院开展应用。", "= 20 家"],
    ["每年举办2场对接会。", "= 2 场"],
    ["推进湖湾产业园等35项重大项目。", "= 35 项"],
  ])("%s", (words, ...expected) => expect(written(inTask(words))).toEqual(expected));
});

describe("several targets in one sentence", () => {
  test("verbs are shared over 、 and ，", () =>
    expect(written(inTask("攻克80项关键技术、建设5家服务平台，培育领军企业5家、重点企业30家。"))).toEqual([
      "= 80 项",
      "= 5 家",
      "= 5 家",
      "= 30 家",
    ]));

  test("分别 gives each subject its number", () => {
    const found = inTask("发现率、处置率分别达到85%和98%。");
    expect(found.map(({ name, value, comparator }) => [name, value, comparator])).toEqual([
      ["发现率", "85", ">="],
      ["处置率", "98", ">="],
    ]);
  });

  test("分别 gives each date its number", () => {
    const found = inTask("2024年、2025年、2026年，产业规模分别达到100亿元、150亿元和200亿元。");
    expect(found.map(({ value, deadline }) => [value, deadline?.value])).toEqual([
      ["100", "2024"],
      ["150", "2025"],
      ["200", "2026"],
    ]);
  });

  test("其中 makes a part of the target before it", () => {
    const [whole, part] = inTask("新增创新平台18个，其中国家级平台2个。");
    expect(part).toMatchObject({ value: "2", partOf: whole?.id });
  });
});

describe("numbers that are no targets", () => {
  test.each([
    ["发挥100亿元专项资金的引导作用。", "resource"],
    ["设立总规模50亿元的产业基金。", "resource"],
    ["每年安排不少于3亿元用于场景建设。", "resource"],
    ["对首次入选的企业给予最高500万元奖励。", "policy"],
    ["围绕5个重点产业链开展招商。", "count"],
    ["目前已建成3个平台。", "count"],
    ["突破8大关键技术领域。", "count"],
    ["建设8英寸中试线。", "technical"],
    ["新建机房单机柜功率不低于8千瓦。", "technical"],
    ["占地500亩的产业园加快建设。", "technical"],
    ["小于50升的项目优先办理。", "technical"],
    ["建设沿江铁路（全长186公里）。", "technical"],
  ])("%s is %s", (words, kind) => {
    const found = inTask(words);
    expect(written(found)).toEqual([]);
    expect(found.map((each) => each.class)).toContain(kind);
  });

  test.each([
    "发展5G网络和4K超高清。",
    "支持入围500强。",
    "落实“131”人才工程和“千人计划”。",
    "依据《2020年目录（第3批）》实施。",
    "落实云政发〔2024〕12号要求。",
    "培育一批龙头企业和若干载体。",
    "打造一个综合门户。",
    "推进四位一体建设。",
  ])("%s has none", (words) => expect(written(inTask(words))).toEqual([]));

  test("a condition inside a target", () => {
    expect(written(inTask("培育10个主营业务收入超50亿元的供应商。"))).toEqual(["= 10 个"]);
    expect(written(inTask("年营业收入超10亿元的企业达到5家。"))).toEqual([">= 5 家"]);
  });

  test("the same things counted again to explain them", () =>
    expect(written(inTask("建设3个支撑系统。其中，3个支撑系统指的是门户、底图和中台。"))).toEqual(["= 3 个"]));
});

describe("which date governs", () => {
  test.each([
    ["到2025年，规模达到100亿元。", "2025", "own"],
    ["到2025年，体系基本建成，企业达到100家。", "2025", "sentence"],
    ["到2025年，体系基本建成。企业达到100家。", "2025", "paragraph"],
    ["建设3个基地，2025年全部投用。", "2025", "sentence"],
    ["企业达到100家。", "2026", "title"],
    ["企业达到100家。（市工信局，2025年6月底前完成）", "2025-06", "paragraph"],
    ["规模较2023年增长20%。", "2026", "title"],
    ["每年新增企业100家。", "annual", "own"],
    ["三年累计投放贷款不低于300亿元。", "2026", "own"],
  ])("%s", (words, value, basis) => {
    const target = inTask(words).find((each) => each.class === "target");
    expect(target?.deadline).toMatchObject({ value, basis });
  });

  test("a section's opening sentence governs the paragraphs below it", () => {
    const text =
      "湖湾区算力发展意见\n一、目标\n到2028年，体系基本形成。\n算力规模达到300P。\n二、任务\n（一）建设。新建机房3个。\n";
    const found = read(contentFromPlainText(text));
    expect(found.map(({ deadline }) => deadline && [deadline.value, deadline.basis])).toEqual([
      ["2028", "section"],
      null,
    ]);
  });
});

const place: Place = { kind: "line", line: 1 };

function table(rows: readonly (readonly string[])[]): DocumentContent {
  const builder = new ContentBuilder();
  builder.addParagraph({ text: "云台市数字经济规划（2026—2030年）", place });
  builder.addParagraph({ text: "一、主要指标", place });
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, place, paragraphs: text === "" ? [] : [{ text, place }] })),
  );
  builder.addTable({ rowCount: rows.length, columnCount: rows[0]?.length ?? 0, cells, place });
  return builder.build();
}

describe("indicator tables", () => {
  const found = read(
    table([
      ["序号", "指标名称", "单位", "2025年", "2030年", "属性"],
      ["1", "网办率", "%", "86", "≥98", "约束性"],
      ["2", "数据集（个）", "", "20", "[60]", "预期性"],
      ["3", "投资额", "亿元", "12", "20-25", ""],
    ]),
  );

  test("give one target per row and target column", () => {
    const targets = found.filter((each) => each.class === "target");
    expect(targets.map((each) => [each.name, each.comparator, each.value, each.unit, each.kind])).toEqual([
      ["网办率", ">=", "98", "%", "binding"],
      ["数据集", "=", "60", "个", "anticipated"],
      ["投资额", "range", "20-25", "亿元", null],
    ]);
    expect(targets.map(({ deadline }) => deadline?.value)).toEqual(["2030", "2030", "2030"]);
  });

  test("date each row by its time column; a row without a date has the plan's, not its neighbour's", () => {
    const dated = read(
      table([
        ["序号*", "指标名称*", "目标值*", "完成时限"],
        ["1", "网办率", "≥98%", "2027年6月底前"],
        ["2", "数据集", "60个", ""],
      ]),
    );
    expect(dated.map(({ name, deadline }) => [name, deadline?.value])).toEqual([
      ["网办率", "2027-06"],
      ["数据集", "2030"],
    ]);
  });

  test("keep what was as counts", () =>
    expect(found.filter((each) => each.class === "count").map(({ value }) => value)).toEqual(["86", "20", "12"]));
});

describe("a table of tasks", () => {
  test("dates its cells by the time column", () => {
    const found = read(
      table([
        ["序号", "重点任务", "牵头单位", "完成时限"],
        ["1", "建成智算中心1个，算力达到500P", "市数据局", "2026年9月底前"],
        ["2", "为800家企业提供诊断", "市工信局", "2027年"],
      ]),
    );
    expect(found.map(({ value, deadline }) => [value, deadline?.value, deadline?.basis])).toEqual([
      ["1", "2026-09", "cell"],
      ["500", "2026-09", "cell"],
      ["800", "2027", "cell"],
    ]);
  });
});

describe("what the text leaves open is asked", () => {
  function asked(words: string, title = "湖湾区实施意见"): string[] {
    const outline = buildOutline(contentFromPlainText(`${title}\n一、任务\n（一）夯实基础。${words}\n`));
    return readIndicators(outline, [], readIdentity(outline)).questions.map(({ kind }) => kind);
  }

  test.each([
    ["效率提升20%。", ["baseline_missing", "deadline_missing"]],
    ["效率较2020年提升20%。", ["deadline_missing"]],
    ["年底前建成5个平台。", ["deadline_incomplete"]],
    ["到2025年建成5个平台。", []],
  ])("%s", (words, kinds) => expect(asked(words)).toEqual(kinds));
});

test("numbers inside a task belong to it, others to none", () => {
  const text = "云台市行动计划（2024—2026年）\n一、任务\n（一）甲。建设5个平台。\n（二）乙。建设6个平台。\n";
  const outline = buildOutline(contentFromPlainText(text));
  const start = text.indexOf("（二）");
  const tasks = [{ id: "t2", span: [start, text.length - 1] as const }];
  const { indicators } = readIndicators(outline, tasks, readIdentity(outline));
  expect(indicators.map(({ value, taskId }) => [value, taskId])).toEqual([
    ["5", null],
    ["6", "t2"],
  ]);
});

describe("whatever the page does to the text", () => {
  const sentence = "到2025年，产业规模达到1200亿元，培育企业35家，其中上市企业3至5家，覆盖率达到98.5%以上。";
  const expected = written(inTask(sentence));

  test("the plain form has all its targets", () =>
    expect(expected).toEqual([">= 1200 亿元", "= 35 家", "range 3-5 家", ">= 98.5 %"]));

  test.each([
    ["blanks around digits", sentence.replaceAll(/(\d[\d.]*)/gu, " $1 ")],
    ["half-width marks", sentence.replaceAll("，", ",")],
    ["full-width digits", sentence.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ["traditional script", sentence.replaceAll("产业规模达到", "產業規模達到").replaceAll("亿", "億")],
  ])("%s change no target", (_form, words) => {
    const values = inTask(words).filter((each) => each.class === "target");
    expect(values.map(({ value, deadline }) => [value?.normalize("NFKC"), deadline?.value])).toEqual([
      ["1200", "2025"],
      ["35", "2025"],
      ["3-5", "2025"],
      ["98.5", "2025"],
    ]);
  });

  test("every span is verbatim in the text that was read", () => {
    const text = `云台市行动计划（2024—2026年）\n一、任务\n（一）甲。${sentence.replaceAll(/(\d[\d.]*)/gu, " $1 ")}\n`;
    for (const { span, nameSpan, clauseSpan, deadline } of read(contentFromPlainText(text))) {
      for (const each of [span, nameSpan, clauseSpan, deadline?.span]) {
        if (!each) continue;
        expect(each[0]).toBeGreaterThanOrEqual(0);
        expect(each[1]).toBeGreaterThan(each[0]);
        expect(each[1]).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

test.each(["建设5家", "达到5%、", "一", "100", "到2020年，建设5家，", "其中5家、"])(
  "a hostile text of nothing but %s comes to an end, its spans in order",
  (unit) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length));
    const indicators = inTask(text);
    expect(indicators.every(({ span }, at) => at === 0 || span[0] >= (indicators[at - 1]?.span[0] ?? 0))).toBe(true);
  },
);
