/**
 * Words of everyday speech and what plans call the same matter. Our own list, made in November 2026 without a published source; it
 * is asked only when the words themselves are nowhere.
 */
const GROUPS: readonly (readonly string[])[] = [
  ["看病", "就医", "医疗", "诊疗"],
  ["老人", "老年人", "养老", "适老"],
  ["上学", "学校", "教育", "校园"],
  ["孩子", "学生", "青少年"],
  ["堵车", "拥堵", "交通"],
  ["停车", "停车场", "停车位"],
  ["找工作", "就业", "岗位"],
  ["机房", "算力", "智算中心"],
  ["ai", "人工智能"],
  ["无人机", "低空"],
  ["自动驾驶", "智能网联", "无人驾驶"],
  ["漏水", "漏损", "供水"],
  ["下雨", "积水", "内涝"],
  ["污染", "环境", "生态"],
  ["办证", "政务服务", "办事"],
  ["投诉", "诉求", "热线"],
  ["网速", "光网", "5g"],
  ["煤气", "燃气"],
  ["报表", "填报", "减负"],
  ["旅游", "文旅", "景区"],
  ["钱", "资金", "财政"],
  ["补贴", "补助", "奖励"],
];

/** Other words for the same matter; empty where none is known. */
export function synonymsOf(word: string): string[] {
  return [...new Set(GROUPS.filter((group) => group.includes(word)).flat())].filter((other) => other !== word);
}
