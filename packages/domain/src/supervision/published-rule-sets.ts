import type { RuleLevel, RuleSet } from "./rule-set.ts";

const OPEN: Omit<RuleLevel, "colour" | "because"> = {
  low: null,
  lowClosed: false,
  high: null,
  highClosed: false,
  consecutive: null,
  interrupted: null,
  peer: null,
  causeExempt: false,
};
const from = (low: number) => ({ low, lowClosed: true });
const above = (low: number) => ({ low, lowClosed: false });
const to = (high: number) => ({ high, highClosed: true });
const below = (high: number) => ({ high, highClosed: false });
const level = (colour: RuleLevel["colour"], because: string, rest: Partial<RuleLevel>): RuleLevel => ({
  ...OPEN,
  colour,
  because,
  ...rest,
});
/** What the publications leave unsaid stays unsaid: the linter asks for it before such a set may be put in force. */
const UNSAID = { isWhole: false, least: null, most: null, validFrom: null, validTo: null, missing: null, notDue: null };

/**
 * 公开发布的亮灯规则, as far as their publications say. They are choices to start from; each was read in the press or on a
 * government site, named in `source`, and is kept with its holes.
 */
export const PUBLISHED_RULE_SETS: readonly RuleSet[] = [
  {
    ...UNSAID,
    name: "yinchuan-2025-points-behind",
    city: "银川市",
    metric: "points_behind",
    unit: "个百分点",
    version: "2025",
    source: "银川市重点项目亮灯规则，2025（m.qlbk.net）",
    levels: [
      level("green", "完成序时进度", to(0)),
      level("yellow", "落后序时进度10至30个百分点", { ...from(10), ...to(30) }),
      level("red", "落后序时进度30个百分点以上", above(30)),
    ],
  },
  {
    ...UNSAID,
    name: "yinchuan-2025-start",
    city: "银川市",
    metric: "months_late",
    unit: "个月",
    isWhole: true,
    least: 0,
    version: "2025",
    source: "银川市重点项目亮灯规则，2025（m.qlbk.net）",
    levels: [
      level("green", "按计划开工", to(0)),
      level("yellow", "计划当月未开工且无正当理由", { ...from(1), ...below(3), causeExempt: true }),
      level("red", "连续三个月未开工", { ...from(3), causeExempt: true }),
    ],
  },
  {
    ...UNSAID,
    name: "yinchuan-2025-statistics-entry",
    city: "银川市",
    metric: "months_late",
    unit: "个月",
    least: 0,
    version: "2025",
    source: "银川市重点项目亮灯规则，2025（m.qlbk.net）",
    levels: [
      level("green", "已入库", to(0)),
      level("yellow", "开工后一个月未入库", { ...from(1), ...to(2) }),
      level("red", "开工后超过两个月未入库", above(2)),
    ],
  },
  {
    ...UNSAID,
    name: "yinchuan-2025-fund-payment",
    city: "银川市",
    metric: "share_paid",
    unit: "%",
    least: 0,
    version: "2025",
    source: "银川市重点项目亮灯规则，2025（m.qlbk.net）",
    levels: [level("green", "按计划支付", from(100)), level("red", "低于支付要求", below(100))],
  },
  {
    ...UNSAID,
    name: "sanya-2022-cumulative-investment",
    city: "三亚市",
    metric: "points_behind",
    unit: null,
    version: "2022",
    source: "海南日报，2022-05-13",
    levels: [
      level("green", "达到序时计划", to(0)),
      level("yellow", "低于序时计划50%以内", { ...above(0), ...to(50) }),
      level("red", "低于序时计划50%以上", above(50)),
    ],
  },
  {
    ...UNSAID,
    name: "sanya-2022-district-month",
    city: "三亚市",
    metric: "completion",
    unit: "%",
    least: 0,
    version: "2022",
    source: "海南日报，2022-05-13",
    levels: [
      level("green", "完成当月任务数", from(100)),
      level("yellow", "未完成当月任务数", below(100)),
      level("red", "连续两个月未完成", { ...below(100), consecutive: 2 }),
    ],
  },
  {
    ...UNSAID,
    name: "tianjin-2022-investment-growth",
    city: "天津市",
    metric: "growth",
    unit: "%",
    version: "2022",
    source: "天津市投资运行亮灯规则，2022-03-04（m.frida21.com）",
    levels: [
      level("green", "增速不低于计划且不低于全市平均", {
        peer: { relation: "at_least_all", of: ["计划", "全市平均"] },
      }),
      level("yellow", "正增长但低于计划或全市平均", {
        ...above(0),
        peer: { relation: "below_any", of: ["计划", "全市平均"] },
      }),
      level("red", "负增长", below(0)),
    ],
  },
  {
    ...UNSAID,
    name: "tianjin-2022-bond-use",
    city: "天津市",
    metric: "points_behind",
    unit: "%",
    version: "2022",
    source: "天津市投资运行亮灯规则，2022-03-04（m.frida21.com）；红灯条件的原文不全，按黄灯之外推定",
    levels: [
      level("green", "达到预期支出进度", to(0)),
      level("yellow", "低于预期30%以内", { ...above(0), ...to(30) }),
      level("red", "低于预期30%以上", above(30)),
    ],
  },
  {
    ...UNSAID,
    name: "xinhuang-2015-completion",
    city: "新晃县",
    metric: "completion",
    unit: "%",
    least: 0,
    version: "2015",
    source: "红网，2015-05-14",
    levels: [
      level("yellow", "月度完成率低于80%，跟踪督办", { ...from(60), ...below(80) }),
      level("orange", "月度完成率低于60%，黄牌，不享受阶段奖励", below(60)),
    ],
  },
  {
    ...UNSAID,
    name: "xian-days-to-due",
    city: "西安市",
    metric: "days_to_due",
    unit: "天",
    isWhole: true,
    version: "未注明",
    source: "qinfeng.gov.cn/info/1025/3058",
    levels: [level("yellow", "距到期不足三天", { ...from(0), ...to(3) }), level("red", "到期未办结", below(0))],
  },
  {
    ...UNSAID,
    name: "value-to-target",
    city: "通用",
    metric: "ratio_to_plan",
    unit: "倍",
    least: 0,
    version: "默认",
    source: "ClearPoint 默认判据（产品文档）",
    levels: [
      level("green", "达到目标值", from(1)),
      level("yellow", "达到目标值的九成", { ...from(0.9), ...below(1) }),
      level("red", "不足目标值的九成", below(0.9)),
    ],
  },
];
