import { defineErrors } from "../errors/define-errors.ts";

/** Refusals about the plan of a supervision, its frequency and duration, and what is proposed of its results. */
export const controlErrors = defineErrors({
  "supervision.authority_missing": {
    status: 422,
    zh: "没有授权依据，不能立项；本次申请已记入办理记录（政府督查工作条例第七、十一条）。",
    en: "Without an act that authorises it nothing is filed; this attempt is kept in the log (decree 733, Art. 7 and 11).",
  },
  "supervision.authority_future": {
    status: 422,
    zh: "授权决定的日期 {day} 还没有到，不能据以立项；本次申请已记入办理记录。",
    en: "The authorising decision is dated {day}, which is still to come; nothing is filed on it, and this attempt is kept in the log.",
  },
  "supervision.remit_reversed": {
    status: 422,
    zh: "督查期间的止日不能早于起日。",
    en: "The period looked at does not end before it begins.",
  },
  "supervision.remit_wider_than_parent": {
    status: 422,
    zh: "子事项的督查方案不能超出父事项：{parts}。",
    en: "The remit of a child item does not reach beyond its parent's: {parts}.",
  },
  "supervision.remit_exceeded": {
    status: 409,
    zh: "{names}不在立项时确定的督查对象内。需要扩大的，请领导先变更督查方案并写明理由（政府督查工作条例第十五条）。",
    en: "{names}: not among the objects fixed when the item was filed. To reach further, the leader first changes the remit with the reason (decree 733, Art. 15).",
  },
  "supervision.frequency_exceeded": {
    status: 409,
    zh: "{name}在 {month} 已被督查 {total} 次（交办 {items} 项、督办单 {sheets} 张），上限 {cap} 次。确有必要的，请领导在事项上“准予超频次或时长”。",
    en: "{name} was reached {total} times in {month} (items {items}, sheets {sheets}); the cap is {cap}. Where it has to be, the leader permits it on the item.",
  },
  "supervision.duration_exceeded": {
    status: 409,
    zh: "从今天到 {dueOn} 共 {days} 天，超过一次督查最长 {cap} 天。确有必要的，请领导在事项上“准予超频次或时长”。",
    en: "From today to {dueOn} are {days} days; one supervision may take {cap}. Where it has to be, the leader permits it on the item.",
  },
  "supervision.conclusion_paper_absent": {
    status: 404,
    zh: "这个事项还没有反馈过督查结论。",
    en: "No conclusion was fed back on this item yet.",
  },
  "supervision.consequence_not_found": {
    status: 404,
    zh: "没有找到这条督查结果运用建议。",
    en: "This proposal was not found.",
  },
  "supervision.consequence_state": {
    status: 409,
    zh: "建议现为“{status}”，不能{action}。请刷新后再看。",
    en: "The proposal is “{status}” now, so it cannot be done: {action}. Reload to see it.",
  },
  "supervision.consequence_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.consequence_unheard": {
    status: 409,
    zh: "批评、问责建议须先听取单位意见，再报请审定。",
    en: "Before criticism or accountability is submitted, the unit is heard.",
  },
  "supervision.consequence_hearing": {
    status: 409,
    zh: "单位陈述意见的期限到 {statementBy}，请待其陈述或期满后再报请审定。",
    en: "The unit may make its statement until {statementBy}; submit after that, or once it has spoken.",
  },
  "supervision.consequence_statement_late": {
    status: 409,
    zh: "陈述意见的期限已于 {statementBy} 届满。",
    en: "The time for a statement ended on {statementBy}.",
  },
  "supervision.statement_day_missing": {
    status: 422,
    zh: "没有设置陈述意见期限，请写明陈述意见的截止日期（今天以后）。",
    en: "No time for statements is set, so name the last day for the statement, after today.",
  },
  "supervision.consequence_source_foreign": {
    status: 422,
    zh: "所引的事项、评分单或通报与该单位无关，或尚未形成结果，不能据以提出建议。",
    en: "The item, score card or bulletin cited does not concern this unit or has no result yet, so nothing is proposed out of it.",
  },
});
