import { bothLanguages } from "../../../kit/language/texts.ts";

/** The words of supervision on the home page. */
export const homeSlotTexts = bothLanguages(
  {
    supervision: "督查督办",
    items: "待我办理的事项",
    toWrite: "待填报的进展",
    toCheck: "待签发或审核的报告",
    sheetsToAnswer: "待答复的督办单",
    sheetsToIssue: "待签发的督办单",
    redLights: "红灯事项",
    blockers: "待我处理的问题",
    item: "项",
    report: "份",
    sheet: "张",
    blocker: "个",
    orMore: (unit: string) => `${unit}以上`,
  },
  {
    supervision: "Supervision",
    items: "Items waiting for me",
    toWrite: "Reports to write",
    toCheck: "Reports to sign or check",
    sheetsToAnswer: "Sheets to answer",
    sheetsToIssue: "Sheets to issue",
    redLights: "Items in the red",
    blockers: "Blockers waiting for me",
    item: "items",
    report: "reports",
    sheet: "sheets",
    blocker: "blockers",
    orMore: (unit: string) => `${unit} or more`,
  },
);
