import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of delivery. */
export const deliveryErrors = defineErrors({
  "delivery.webhook_not_found": { status: 404, zh: "没有找到这个推送地址。", en: "This webhook was not found." },
  "delivery.message_not_found": { status: 404, zh: "没有找到这条推送。", en: "This delivery was not found." },
  "delivery.unknown_fact": { status: 422, zh: "没有这种事实：{fact}。", en: "There is no such fact: {fact}." },
  "delivery.address_refused": {
    status: 422,
    zh: "不能推送到这个地址（{problem}）。单位内网的系统须由管理员写进设置 ZHIGANG_WEBHOOK_INTERNAL_HOSTS。",
    en: "Nothing is delivered to this address ({problem}). Systems of the intranet are named in the setting ZHIGANG_WEBHOOK_INTERNAL_HOSTS.",
  },
  "delivery.still_waiting": {
    status: 409,
    zh: "这条推送还在等待发送，不必重推。",
    en: "This delivery is still waiting to be sent; there is nothing to replay.",
  },
});
