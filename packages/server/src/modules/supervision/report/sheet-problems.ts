import type { Term } from "@zhigang/domain/glossary";

/** What can be wrong with a row or a cell of a sheet that comes back: what, and what to do. */
export const SHEET_PROBLEMS = {
  unknown: {
    zh: "找不到这一行对应的报告。请保留隐藏的“填报编号”列，勿自行增加行。",
    en: "No report belongs to this row. Keep the hidden column of keys and add no rows.",
  },
  repeated: {
    zh: "同一份报告在表中出现两次。请只保留一行。",
    en: "This report stands in the sheet twice. Keep one row.",
  },
  locked: {
    zh: "报告已提交或已通过，不能用填报表修改。",
    en: "This report was submitted or passed; a sheet cannot change it.",
  },
  outdated: {
    zh: "导出之后有人在系统中改过这份报告。请重新导出，再填写这一行。",
    en: "Somebody has changed this report since the export. Export again and fill in this row once more.",
  },
  not_a_percentage: {
    zh: "完成进度应为不小于 0 的数字，如 45 或 45.5。",
    en: "The percentage must be a number from 0 on, such as 45 or 45.5.",
  },
  above_whole: {
    zh: "完成进度超过 100%，该事项未标记可超额。",
    en: "The percentage is above 100 and this item is not marked for over-fulfilment.",
  },
  by_milestones: {
    zh: "该事项按里程碑计进度，请在页面上勾选已完成的里程碑。",
    en: "This item is reckoned by its milestones; tick the finished ones on the page.",
  },
  too_long: { zh: "文字超过 20000 字。请精简。", en: "The text is longer than 20,000 characters. Shorten it." },
} as const satisfies Readonly<Record<string, Term>>;

export type SheetProblem = keyof typeof SHEET_PROBLEMS;
