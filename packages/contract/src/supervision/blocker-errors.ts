import { defineErrors } from "../errors/define-errors.ts";

/** Refusals around blockers. */
export const blockerErrors = defineErrors({
  "supervision.blocker_not_found": { status: 404, zh: "没有找到这个问题。", en: "This blocker was not found." },
  "supervision.blocker_state": {
    status: 409,
    zh: "问题现为“{status}”，不能{action}。请刷新后再看。",
    en: "The blocker is “{status}” now, so it cannot be done: {action}. Reload to see it.",
  },
  "supervision.blocker_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.blocker_top": {
    status: 409,
    zh: "问题已在分管领导层级，不能再升级。",
    en: "The blocker is at the leader's level already; there is none above.",
  },
  "supervision.blocker_not_asked": {
    status: 409,
    zh: "没有待处理的升级提示。",
    en: "No escalation is proposed at present.",
  },
  "supervision.blocker_incomplete": {
    status: 422,
    zh: "还缺少：{missing}。",
    en: "Still missing: {missing}.",
  },
  "supervision.blocker_day_past": {
    status: 422,
    zh: "解决时限不能早于今天。",
    en: "The day to be solved by is not before today.",
  },
  "supervision.blocker_own": {
    status: 422,
    zh: "解决单位不能是提出单位自己。本单位自行解决的问题，请写在进展报告里。",
    en: "A department does not ask itself. What your department solves by itself belongs in the progress report.",
  },
  "supervision.blocker_item_state": {
    status: 409,
    zh: "事项现为“{status}”，不能提出问题：交办之后、报结之前才可以。",
    en: "The item is “{status}” now; blockers are raised between its assignment and the report of completion.",
  },
  "supervision.blocker_report_foreign": {
    status: 422,
    zh: "这份进展报告不属于该事项。",
    en: "This progress report is of another item.",
  },
  "supervision.blocker_rule_past": {
    status: 422,
    zh: "升级规则只能从今天或以后起生效。",
    en: "A rule on escalation holds from today on at the earliest.",
  },
});
