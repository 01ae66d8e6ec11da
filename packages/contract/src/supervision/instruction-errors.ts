import { defineErrors } from "../errors/define-errors.ts";

/** Refusals around instructions of leaders. */
export const instructionErrors = defineErrors({
  "supervision.instruction_not_found": { status: 404, zh: "没有找到这件批示。", en: "This instruction was not found." },
  "supervision.instruction_state": {
    status: 409,
    zh: "批示现为“{status}”，不能{action}。请刷新后再看。",
    en: "The instruction is “{status}” now, so it cannot be done: {action}. Reload to see it.",
  },
  "supervision.instruction_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.instruction_secret": {
    status: 422,
    zh: "内容标有“{mark}”。本系统为非涉密系统，严禁登记、存储国家秘密；请按保密规定线下办理。",
    en: "It is marked “{mark}”. This system is not classified: nothing that is a state secret may be kept in it; handle it offline.",
  },
  "supervision.instruction_leader_unknown": {
    status: 422,
    zh: "所选账号不是在用的领导账号。",
    en: "The account chosen is no leader's account in use.",
  },
  "supervision.instruction_days_reversed": {
    status: 422,
    zh: "日期先后不对：批示日期不能晚于收到日期，收到日期不能晚于今天。",
    en: "The days are out of order: it is written before it is received, and received by today.",
  },
  "supervision.instruction_item_state": {
    status: 409,
    zh: "事项现为“{status}”，不能挂接。",
    en: "The item is “{status}” now and cannot be attached.",
  },
  "supervision.instruction_item_attached": {
    status: 409,
    zh: "这个事项已经挂接。",
    en: "This item is attached already.",
  },
  "supervision.instruction_item_absent": {
    status: 422,
    zh: "这个事项没有挂接在本批示上。",
    en: "This item is not attached to the instruction.",
  },
  "supervision.instruction_slip_absent": {
    status: 409,
    zh: "还没有印批示件办理单。",
    en: "No handling slip has been issued yet.",
  },
  "supervision.instruction_file_not_found": { status: 404, zh: "没有找到这份来件。", en: "This file was not found." },
});
