import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of scoring and of asking too much. */
export const scoreErrors = defineErrors({
  "supervision.score_round_not_found": {
    status: 404,
    zh: "没有找到这轮评分。",
    en: "This round of scoring was not found.",
  },
  "supervision.score_card_not_found": { status: 404, zh: "没有找到这张评分单。", en: "This score card was not found." },
  "supervision.score_state": {
    status: 409,
    zh: "评分单现为“{status}”，不能{action}。请刷新后查看可办理的操作。",
    en: "The score card is “{status}” now, so it cannot be done: {action}. Reload to see what may be done.",
  },
  "supervision.score_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.score_own_work": {
    status: 403,
    zh: "您参与过这份评分的审核或采用，申诉须由他人复核（政府督查工作条例第十七条）。",
    en: "You reviewed or adopted this score; somebody else has to decide the appeal (decree 733, Art. 17).",
  },
  "supervision.score_reason_missing": {
    status: 422,
    zh: "请写明评分办理的理由。",
    en: "Give the reason for this step.",
  },
  "supervision.score_open": {
    status: 422,
    zh: "还有 {count} 处未定：{what}。请补齐后再审核。",
    en: "{count} things are still to be said: {what}. Say them, then review.",
  },
  "supervision.score_too_early": {
    status: 409,
    zh: "{day} 之后才能{action}。",
    en: "This can be done after {day}: {action}.",
  },
  "supervision.score_appeal_late": {
    status: 409,
    zh: "申诉期已于 {day} 届满。",
    en: "Appeals were taken until {day}.",
  },
  "supervision.score_not_all_reviewed": {
    status: 409,
    zh: "还有 {count} 张评分单没有审核，不能采用。",
    en: "{count} score cards are not reviewed yet, so the round cannot be adopted.",
  },
  "supervision.score_nothing_to_finish": {
    status: 409,
    zh: "现在没有可以定案的评分单：申诉期未满，或申诉还没有复核。",
    en: "Nothing can be made final now: the days for appeals run, or an appeal is not decided.",
  },
  "supervision.score_cut_off_future": {
    status: 422,
    zh: "截止日 {day} 还没有过完，不能冻结评分依据。",
    en: "The cut-off day {day} is not over, so its inputs cannot be frozen.",
  },
  "supervision.score_round_adopted": {
    status: 409,
    zh: "这轮评分已经采用，不能作废；对得分有异议的单位可以申诉。",
    en: "The round is adopted already and cannot be discarded; a department that disagrees may appeal.",
  },
  "supervision.score_discarded": {
    status: 409,
    zh: "这轮评分已经作废，评分单只供查阅。",
    en: "The round was discarded; its cards are kept to be read only.",
  },
  "supervision.score_form_kind": {
    status: 422,
    zh: "办法的种类不能改变：请在对应的办法里起草。",
    en: "A form stays of its kind: write the draft under the form that it belongs to.",
  },
  "supervision.score_form_draft_missing": {
    status: 409,
    zh: "这套评分办法没有草稿，可能刚被启用或放弃。请刷新。",
    en: "This form has no draft; it may just have been put in force or discarded. Reload the page.",
  },
  "supervision.score_form_unsound": {
    status: 422,
    zh: "评分办法还有 {count} 处问题，不能启用。第一处：{problem}。",
    en: "The form has {count} findings and is not put in force. The first: {problem}.",
  },
  "supervision.score_form_from_past": {
    status: 422,
    zh: "启用日 {day} 已经过去：新办法只用于今天和以后截止的评分。",
    en: "{day} is past: a new form is for rounds that are cut off today or later.",
  },
  "supervision.score_round_other_form": {
    status: 422,
    zh: "这轮评分用的是另一套办法，不能用来试算。",
    en: "This round was drawn up by another form, so the draft is not tried on it.",
  },
  "supervision.score_days_reversed": {
    status: 422,
    zh: "日期次序不对：起始日须早于截止日，自评期限须晚于今天。",
    en: "The days are out of order: the first comes before the cut-off, and the day for self-scores after today.",
  },
  "supervision.score_without_units": {
    status: 422,
    zh: "这段时间没有单位承担事项，无从评分。请检查规划和日期。",
    en: "No department had an item in these days, so nothing can be scored. Check the plan and the days.",
  },
  "supervision.score_statement_wrong": {
    status: 422,
    zh: "第 {row} 条说明有误：{kind} 的数值、事项或对象不在本评分单或办法范围内。",
    en: "Statement {row} is wrong: for “{kind}” the value, the item or what it names is not of this card or form.",
  },
  "supervision.score_statement_foreign": {
    status: 403,
    zh: "自评只能说明等次、难度和请求不计的情形；领导评价等由督查室登记。",
    en: "A self-score states grades, levels and what should be set aside; appraisals and the rest are entered by the office.",
  },
  "supervision.months_reversed": {
    status: 422,
    zh: "起始月不能晚于结束月，且最多查询 24 个月。",
    en: "The first month does not come after the last, and at most 24 months are shown.",
  },
  "supervision.ask_form_not_found": { status: 404, zh: "没有找到这张报表。", en: "This form was not found." },
  "supervision.ask_form_days": {
    status: 422,
    zh: "报表须写明有效期，截止日不早于起始日，也不早于今天。",
    en: "A form has a validity: it does not end before it begins, nor before today.",
  },
  "supervision.ask_field_days": {
    status: 422,
    zh: "“{field}”的截止日须在报表有效期内，且不早于今天。",
    en: "“{field}” ends within the validity of its form, and not before today.",
  },
  "supervision.ask_form_ended": { status: 409, zh: "这张报表已经停用。", en: "This form has ended already." },
  "supervision.already_known": {
    status: 409,
    zh: "“{field}”已经掌握，不必再问：{place}。请直接取用。",
    en: "“{field}” is known already, so it is not asked again: {place}. Take it from there.",
  },
});
