import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of supervision. */
export const supervisionErrors = defineErrors({
  "supervision.item_not_found": {
    status: 404,
    zh: "没有找到这个督查事项。",
    en: "This supervision item was not found.",
  },
  "supervision.item_state": {
    status: 409,
    zh: "事项现为“{status}”，不能{action}。请刷新后查看可办理的操作。",
    en: "The item is “{status}” now, so it cannot be: {action}. Reload to see what may be done.",
  },
  "supervision.item_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.item_own_work": {
    status: 403,
    zh: "您办理过这个事项，核查须由他人进行。",
    en: "You had a hand in this item; somebody else has to verify it.",
  },
  "supervision.item_children_open": {
    status: 409,
    zh: "还有 {count} 个子事项未销号，父事项不能办结。",
    en: "{count} child items are not yet cleared, so the parent cannot be closed.",
  },
  "supervision.item_incomplete": {
    status: 422,
    zh: "{action}缺少：{missing}。",
    en: "Missing for this step ({action}): {missing}.",
  },
  "supervision.survivor_not_open": {
    status: 422,
    zh: "只能并入另一个正在办理的事项。",
    en: "An item merges only into another one that is under way.",
  },
  "supervision.reason_missing": { status: 422, zh: "请写明理由。", en: "Give the reason." },
  "supervision.due_twice": {
    status: 422,
    zh: "时限只能写日期或天数中的一个。",
    en: "Give a day or a number of days, not both.",
  },
  "supervision.year_unpublished": {
    status: 422,
    zh: "{year}年的节假日安排尚未公布，不能计算到该年的工作日期限。请写明具体日期。",
    en: "The holidays of {year} are not published yet, so no limit in working days is counted into that year. Name the day.",
  },
});
