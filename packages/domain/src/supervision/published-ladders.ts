import type { Addressee, Instrument, Ladder, Rung } from "./ladder.ts";
import type { Colour } from "./rule-set.ts";

/** 公开发布的升级办法, as far as their publications say; each is a choice to start from. */
export const PUBLISHED_LADDERS: readonly Ladder[] = [
  {
    name: "sanya-2022",
    city: "三亚市",
    version: "2022",
    source: "海南日报，2022-05-13",
    rungs: [
      light("yellow", 1, "talk", "department_head", "亮黄灯的，约谈责任人"),
      light("yellow", 2, "talk", "leader", "连续两次亮黄灯的，由分管副市长约谈责任单位和主管部门主要负责人"),
      light("red", 1, "talk", "leader", "亮红灯的，由分管副市长约谈"),
    ],
  },
  {
    name: "guangyuan-2018",
    city: "广元市",
    version: "2018",
    source: "广元市重点工作亮灯督办办法，2018",
    rungs: [
      light("yellow", 2, "letter", "department_head", "同一任务两次黄灯，发督办函"),
      light("red", 1, "talk", "leader", "亮红灯的，由领导小组组长约谈"),
    ],
  },
  {
    name: "sanming-2017",
    city: "三明市",
    version: "2017",
    source: "三明市三色督查单，2017（m.mnw.cn/news/sm/1855869）",
    rungs: [
      light("yellow", 1, "blue_sheet", "department_head", "进展缓慢或质量不高，发蓝色督查单"),
      unanswered("blue_sheet", "orange_sheet", "蓝色督查单逾期未办理，发橙色督查单"),
      unanswered("orange_sheet", "red_sheet", "橙色督查单逾期未办理，发红色督查单"),
    ],
  },
  {
    name: "suqian-2025",
    city: "宿迁市",
    version: "2025",
    source: "sqgzw.suqian.gov.cn，2025-06",
    rungs: [
      {
        trigger: { kind: "due_within", days: 3 },
        instrument: "blue_sheet",
        addressee: "department_head",
        answerWithin: null,
        because: "临近到期，发蓝色督办单",
      },
      light("yellow", 1, "yellow_sheet", "department_head", "低于序时进度或质量不高，发黄色督办单"),
      {
        trigger: { kind: "overdue" },
        instrument: "red_sheet",
        addressee: "department_head",
        answerWithin: null,
        because: "逾期未完成，发红色督办单",
      },
    ],
  },
  {
    name: "reminder-three-days",
    city: "西安市",
    version: "未注明",
    source: "qinfeng.gov.cn/info/1025/3058",
    rungs: [
      {
        trigger: { kind: "due_within", days: 3 },
        instrument: "reminder",
        addressee: "liaison",
        answerWithin: null,
        because: "到期前三天提醒",
      },
    ],
  },
];

/** The publications name no limit for the answer; the city sets its own before it puts the ladder in force. */
function light(colour: Colour, months: number, instrument: Instrument, addressee: Addressee, because: string): Rung {
  return { trigger: { kind: "light", colour, months }, instrument, addressee, answerWithin: null, because };
}

function unanswered(asked: Instrument, instrument: Instrument, because: string): Rung {
  return {
    trigger: { kind: "unanswered", instrument: asked },
    instrument,
    addressee: "department_head",
    answerWithin: null,
    because,
  };
}
