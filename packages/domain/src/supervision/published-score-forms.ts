import type { DeductionRule, ScoreForm } from "./score-form.ts";

const OPEN_ENDED = { version: "1", validFrom: null, validTo: null } as const;

/** 评分办法 to choose from. What no publication says is our own decision, and its source says so (◇). */
export const SCORE_FORMS: readonly ScoreForm[] = [
  {
    ...OPEN_ENDED,
    kind: "deductions",
    name: "deductions",
    title: { zh: "表A 扣分法", en: "Form A: deductions" },
    source: "督查考核扣分办法（fymate 174265，转载，引用前须核对原文）；领导评价计入百分制为本系统设定（◇）",
    start: "100",
    rules: [
      deduction("A1", "plan_missing", "10", { zh: "未制定实施方案，扣10分", en: "no implementation plan: 10 points" }),
      deduction("A2", "stages_missing", "5", { zh: "未明确阶段目标，扣5分", en: "no staged goals: 5 points" }),
      {
        ...deduction("A3", "report_missed", "10", {
          zh: "未报半年、三季度或全年情况，每次扣10分",
          en: "half-year, third-quarter or final report missing: 10 points each",
        }),
        months: [6, 9, 12],
      },
      {
        ...deduction("A4", "report_empty", "10", {
          zh: "报告内容空泛，扣5至10分",
          en: "an empty report: 5 to 10 points",
        }),
        least: "5",
      },
      deduction("A5", "meeting_missed", "5", { zh: "会议缺席，每次扣5分", en: "absent from a meeting: 5 points each" }),
    ],
    appraisal: { id: "A6", most: "20", words: { zh: "领导评价20分", en: "the leader's appraisal: 20 points" } },
    onlyListed: {
      id: "A7",
      times: "2",
      words: { zh: "仅有列名事项的单位，扣分加倍", en: "deductions are doubled for units with only listed items" },
    },
  },
  {
    ...OPEN_ENDED,
    kind: "lights",
    name: "lights",
    title: { zh: "表B 亮灯法", en: "Form B: lights" },
    source: "广元市重点工作亮灯督办办法，2018；基础分100与按月末取灯为本系统设定（◇）",
    start: "100",
    rules: [
      {
        id: "B1",
        colour: "yellow",
        every: 2,
        points: "-1",
        words: { zh: "同一事项两次黄灯，扣1分", en: "two yellow lights on one item: 1 point" },
      },
      {
        id: "B2",
        colour: "red",
        every: 1,
        points: "-2",
        words: { zh: "一次红灯，扣2分", en: "a red light: 2 points" },
      },
    ],
  },
  {
    ...OPEN_ENDED,
    kind: "completion",
    name: "completion",
    title: { zh: "表C 完成率法", en: "Form C: completion" },
    source: "本系统设定（◇）：权重×min(完成÷目标，封顶)，超额另计奖励，低于下限不得分；未报不计入并注明",
    full: "100",
    cap: "1",
    floor: "0.6",
    bonusSlope: "0.5",
    bonusCap: "0.1",
    supportShare: "0.5",
    words: {
      zh: "权重×完成率，超额有奖励，低于下限不得分",
      en: "weight × completion, a bonus above the cap, nothing below the floor",
    },
  },
  {
    ...OPEN_ENDED,
    kind: "grades",
    name: "grades",
    title: { zh: "表D 等次难度法", en: "Form D: grade × level × load" },
    source: "等次A/B/C、难度I/II/III、先自评后审核（twotom/performanceappraisal）；系数为本系统设定（◇）",
    full: "100",
    grades: { A: "1", B: "0.8", C: "0.6" },
    levels: { I: "1.1", II: "1", III: "0.9" },
    load: [
      { from: 1, factor: "1" },
      { from: 6, factor: "1.02" },
      { from: 11, factor: "1.05" },
    ],
    words: { zh: "等次×难度×任务量系数", en: "grade × level × load factor" },
  },
];

function deduction(
  id: string,
  calledBy: DeductionRule["calledBy"],
  points: string,
  words: DeductionRule["words"],
): DeductionRule {
  return { id, calledBy, least: points, most: points, months: null, words };
}
