import { describe, expect, test } from "vitest";
import { readTask, readText, targetsOf } from "./in-task.fixtures.ts";

describe("shares in words", () => {
  test.each([
    ["活跃用户数过半。", "> 50 %"],
    ["事件自动发现占比一半以上。", ">= 50 %"],
    ["企业参与面达到四分之三。", ">= 75 %"],
    ["办理时限压缩三分之二。", "= 66.67 %"],
    ["数字经济增加值在2023年基础上翻两番。", "= 4 倍"],
    ["师生比达到1:15。", ">= 1 :15"],
  ])("%s", (words, expected) => expect(targetsOf(readTask(words).indicators)).toEqual([expected]));

  test.each(["办理时限压缩三分之二。", "师生比达到1:15。"])("%s is asked about", (words) => {
    expect(readTask(words).questions.map(({ kind }) => kind)).toContain("number_unclear");
  });

  test("a time of day and a scale are no ratios", () => {
    expect(targetsOf(readTask("完成主城区1:1000测绘，服务时间延长至20:30。").indicators)).toEqual([]);
  });
});

describe("whose number it is", () => {
  test.each([
    ["上线应用60个，其中每个县（市、区）不少于3个。", ["应用", "应用|每个县（市、区）"]],
    ["监测设备安装率分别达到城区60%、农村40%。", ["监测设备安装率", "监测设备安装率"]],
    ["通识课开课率2025年秋季学期达60%。", ["通识课开课率"]],
  ])("%s", (words, expected) => {
    const found = readTask(words).indicators.filter((indicator) => indicator.class === "target");
    expect(found.map(({ name, scope }) => [name, scope].filter(Boolean).join("|"))).toEqual(expected);
  });
});

describe("what is promised and what is not", () => {
  test.each([
    ["国有企业采购占比原则上不低于15%。", [">= 15 %"]],
    ["提供人才公寓5000套。", ["= 5000 套"]],
    ["通用航空飞行3万小时、无人机飞行突破200万小时。", ["= 3 万小时", "> 200 万小时"]],
    ["平均上架率由55%提高到75%。", ["= 75 %"]],
    ["算法由36种拓展到80种。", ["= 80 种"]],
    ["营商环境进入全省前5位。", ["<= 5 位"]],
    ["在15家三级医院部署辅助诊疗系统。", ["= 15 家"]],
    ["泛化任务成功率达95%以上。", [">= 95 %"]],
    ["覆盖全市70%以上的中小学。", [">= 70 %"]],
    ["配置康复机器人2000台（套）。", ["= 2000 台（套）"]],
    ["注册三类医疗器械证3张。", ["= 3 张"]],
    ["设备配置达到每10万人40台。", ["= 40 台"]],
    ["单位能耗碳排放不高于0.3吨/吨标准煤。", ["<= 0.3 吨/吨标准煤"]],
    ["形成年产30万台服务器能力。", ["= 30 万台"]],
    ["集聚企业80家，其中规上15家。", ["= 80 家", "= 15 家"]],
    ["回收量较2023年增加约一倍。", ["~ 1 倍"]],
    ["更新教学仪器设备2.4万台件。", ["= 2.4 万台件"]],
    ["办结满意率在98%以上。", [">= 98 %"]],
    ["五级乙等医院：6家；", ["= 6 家"]],
    ["服务分级达标率：95%。", ["= 95 %"]],
    ["攻关核心零部件12项以上。", [">= 12 项"]],
    ["带动5000户以上企业改造。", [">= 5000 户"]],
    ["投入强度高于全省平均水平0.3个百分点。", ["> 0.3 个百分点"]],
    ["劳动生产率达到全国平均水平的1.5倍。", [">= 1.5 倍"]],
    ["占工业比重由目前的28%提高到40%。", ["= 40 %"]],
    ["争取国家大基金支持不少于5亿元。", [">= 5 亿元"]],
  ])("%s", (words, expected) => {
    expect(targetsOf(readTask(words).indicators)).toEqual(expected);
  });

  test.each([
    ["拓展医疗、教育、交通等8个重点领域应用。", "count"],
    ["每月召开1次调度会。", "count"],
    ["纳入年度考核，权重不低于5%。", "policy"],
    ["推动在建的4个数据中心提速。", "count"],
    ["纳入综合考核，占比不低于3分。", "policy"],
    ["每年设立5000万元算力券。", "resource"],
    ["实现全县186个行政村数字化治理。", "count"],
    ["组建百家企业参与的产业创新联盟。", "technical"],
    ["职务科技成果所有权比例不低于70%。", "policy"],
    ["实现20户以上自然村通网。", "technical"],
    ["区财政三年投入不少于15亿元。", "resource"],
    ["企业按服务合同金额的30%申领。", "policy"],
    ["设立每年2000万元的算力券。", "resource"],
  ])("%s is %s", (words, kind) => {
    const { indicators } = readTask(words);
    expect(targetsOf(indicators)).toEqual([]);
    expect(indicators.map((each) => each.class)).toContain(kind);
  });

  test("how the principles divide the work is no target", () => {
    const { indicators } = readText("云台市行动计划（2024—2026年）\n一、总体要求\n（一）指导思想。做优4类核心产品。\n");
    expect(targetsOf(indicators)).toEqual([]);
  });
});

describe("names as a table would have them", () => {
  test.each([
    ["形成3个具有全国影响力的通用大模型。", ["通用大模型"]],
    ["建成10个通用机场和200个起降场。", ["通用机场", "起降场"]],
    ["平均上架率由55%提高到75%。", ["平均上架率", "平均上架率"]],
    ["打造50个示范性强、显示度高、带动性广的应用场景。", ["应用场景"]],
    ["2025年、2026年再分别完成小区改造80个、100个。", ["小区改造", "小区改造"]],
    ["服务收入达到30亿元，年均增速不低于26%。", ["服务收入", "服务收入"]],
    ["加装电梯开工150台、完工100台。", ["加装电梯", "加装电梯"]],
    ["推动增加值增长12%，突破600亿元。", ["增加值", "增加值"]],
    ["帮扶创业600人（青年大学生不少于350人）。", ["帮扶创业", "青年大学生"]],
    ["核心产业增加值达180亿元（三年累计增长80%）。", ["核心产业增加值", "核心产业增加值"]],
    ["分行业打造标杆工厂，每个产业链至少培育2家。", ["标杆工厂"]],
    ["带动中小企业5000家“链式”转型。", ["中小企业"]],
    ["支持高校院所与企业共建联合实验室50家。", ["联合实验室"]],
    ["劳动生产率达到全国平均水平的1.5倍。", ["劳动生产率"]],
    ["企业总数达到300家。", ["企业总数"]],
    ["签约覆盖率2025年、2026年分别不低于75%、80%。", ["签约覆盖率", "签约覆盖率"]],
    ["配备听诊、眼底筛查等设备120台。", ["设备"]],
    ["终端设备在线率不低于95%。", ["终端设备在线率"]],
    ["为1000名老年人配发智能设备。", ["老年人"]],
    ["易涝点布设感知终端15万台。", ["感知终端"]],
    ["推进园区建设项目5个。", ["园区建设项目"]],
    ["终端产品产出规模超8000亿元、力争达到1万亿元。", ["终端产品产出规模", "终端产品产出规模"]],
    ["平台向企业提供的普惠算力占比不低于30%。", ["普惠算力占比"]],
    ["面向全球引进领军人才50名。", ["领军人才"]],
    ["2025、2026年算力分别达到800P、1500P。", ["算力", "算力"]],
    ["实现50个事项“秒批秒办”。", ["事项"]],
    ["培育“瞪羚”企业100家。", ["“瞪羚”企业"]],
    ["数据总量超过50亿条。", ["数据总量"]],
    ["推动80%的社区接入物业平台。", ["社区"]],
    ["研发投入强度达到3%。", ["研发投入强度"]],
    ["数字经济增加值在2023年基础上翻番。", ["数字经济增加值"]],
  ])("%s", (words, expected) => {
    expect(readTask(words).indicators.map(({ name }) => name)).toEqual(expected);
  });
});

test("a growth on yearly average is governed by the section's date, a yearly task by 年均", () => {
  const { indicators } = readText(
    "云台市方案\n一、目标\n到2027年，实现以下目标。\n——规模壮大，年均增长20%以上。\n——人才集聚，年均培养5000人。\n",
  );
  expect(indicators.map(({ value, deadline }) => [value, deadline?.value])).toEqual([
    ["20", "2027"],
    ["5000", "annual"],
  ]);
});

test("a part stays in the year of its whole", () => {
  const { indicators } = readTask("每年引进项目50个，其中外资项目5个。");
  expect(indicators.map(({ deadline }) => deadline?.value)).toEqual(["annual", "annual"]);
});

test("全年 of an annual plan ends what a month governed", () => {
  const { indicators } = readText("云台市2026年工作要点\n一、重点任务\n6月底前引进项目8个，全年完成投资18亿元。\n");
  expect(indicators.map(({ deadline }) => deadline?.value)).toEqual(["2026-06", "2026"]);
});

test("a system told as a sum counts nothing", () => {
  expect(readTask("建设“1个智算中心+3个训练基地+N个场景”体系。").indicators).toEqual([]);
});

test("a date behind a number in its own clause goes before an earlier one", () => {
  const { indicators } = readTask("2026年算力达到800P。首批10个场景于2025年6月底前上线。");
  expect(indicators.map(({ deadline }) => deadline?.value)).toEqual(["2026", "2025-06"]);
});

test("an introduction that ends in a colon dates the items below it", () => {
  const { indicators } = readText(
    "云台市方案\n一、目标\n以融合促转型。到2026年底，实现以下目标：\n（一）水平。上云率达到80%。\n",
  );
  expect(indicators.map(({ deadline }) => deadline?.value)).toEqual(["2026-12"]);
});

test("in a list of projects only the column of targets promises", () => {
  const { indicators } = readText(
    "临山市2025年重大项目清单\n序号\t项目名称\t建设内容及规模\t总投资（亿元）\t2025年目标\t责任单位\n1\t智慧水务工程\t改造管网85公里\t9.8\t安装水表8万只\t市水务局\n2\t低空枢纽\t建设起降场15个\t3.3\t建成起降场6个\t市发展改革委\n",
  );
  expect(targetsOf(indicators)).toEqual(["= 8 万只", "= 6 个"]);
});

describe("dates that stand as labels", () => {
  test.each([
    ["（一）2025年目标：覆盖率达到95%。", "2025"],
    ["第一阶段（到2025年底）：覆盖率达到95%。", "2025-12"],
  ])("%s", (words, expected) => {
    const { indicators } = readText(`云台市行动计划（2024—2026年）\n一、目标\n${words}\n`);
    expect(indicators.map(({ deadline }) => deadline?.value)).toEqual([expected]);
  });

  test("a month without a year stays in the year of the month named before it", () => {
    const { indicators } = readTask("2024年10月底前，新建基站120座；12月底前，安装电表3万只。");
    expect(indicators.map(({ deadline }) => deadline?.value)).toEqual(["2024-10", "2024-12"]);
  });
});

test("a column of 量化指标 without columns of values holds the targets itself", () => {
  const { indicators } = readText(
    "2026年责任清单\n单位名称\t工作任务\t量化指标\t完成时限\n市数据局\t开放数据\t新增数据集300个\t9月底\n市教育局\t培养人才\t招生600人\t9月底前\n",
  );
  expect(targetsOf(indicators)).toEqual(["= 300 个", "= 600 人"]);
});

test("a table of tasks with columns of years and bare numbers is read as one of indicators", () => {
  const { indicators } = readText(
    "云台市智慧农业方案\n一、年度目标\n任务\t责任单位\t2026年\t2027年\t2028年\n农田改造（万亩）\t市农业农村局\t8\t15\t25\n终端安装（台套）\t市农业农村局\t1200\t2000\t3500以上\n零售额（亿元）\t市商务局\t32\t38\t≥45\n",
  );
  const read = indicators.map(({ name, comparator, value, unit, deadline }) => [
    name,
    comparator,
    value,
    unit,
    deadline?.value,
  ]);
  expect(read).toHaveLength(9);
  expect(read).toContainEqual(["农田改造", "=", "8", "万亩", "2026"]);
  expect(read).toContainEqual(["终端安装", ">=", "3500", "台套", "2028"]);
  expect(read).toContainEqual(["零售额", ">=", "45", "亿元", "2028"]);
});

test("a plan that says only when it ends lends that year", () => {
  const { indicators } = readText("云台省行动计划\n制定本计划，规划期至2028年。\n一、重点任务\n建成泊位6个。\n");
  expect(indicators.map(({ deadline }) => [deadline?.value, deadline?.basis])).toContainEqual(["2028", "period"]);
});

test("the years of quoted steps govern nothing behind them", () => {
  const { indicators } = readTask("按照“2024年启动、2025年推广”的步骤，打造工厂12家。");
  expect(indicators.map(({ deadline }) => deadline?.value)).toEqual(["2026"]);
});

test("what a section of conditions asks is no target", () => {
  const { indicators } = readText(
    "云台市2026年试点通知\n一、试点目标\n打造案例60个。\n二、申报条件\n（一）年营业收入不低于2000万元。\n（二）每市推荐项目不超过8个。\n",
  );
  expect(targetsOf(indicators)).toEqual(["= 60 个"]);
});

test("a grant's term is no target", () => {
  expect(targetsOf(readTask("按租金的50%给予补贴，期限不超过3年。").indicators)).toEqual([]);
});
