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
  "delivery.channel_not_found": { status: 404, zh: "没有找到这个通知渠道。", en: "This channel was not found." },
  "delivery.notice_not_found": { status: 404, zh: "没有找到这条通知。", en: "This notice was not found." },
  "delivery.channel_address_refused": {
    status: 422,
    zh: "不能连接这个地址（{problem}）。公网须用加密连接；单位内网的服务器须由管理员写进设置 ZHIGANG_WEBHOOK_INTERNAL_HOSTS（主机:端口）。",
    en: "This address is not connected to ({problem}). Public ones must be encrypted; servers of the intranet are named in the setting ZHIGANG_WEBHOOK_INTERNAL_HOSTS (host:port).",
  },
  "delivery.test_address_missing": {
    status: 422,
    zh: "请填写接收测试邮件的地址。",
    en: "Please give the address to which the test goes.",
  },
  "delivery.email_missing": {
    status: 422,
    zh: "选择邮件渠道须先填写邮箱地址。",
    en: "To be told by e-mail, please give your address first.",
  },
  "delivery.email_domain_refused": {
    status: 422,
    zh: "渠道“{channel}”只发往这些域名的邮箱：{domains}。请填写单位邮箱。",
    en: "The channel “{channel}” writes into these domains only: {domains}. Please give your office address.",
  },
  "delivery.password_unasked": {
    status: 422,
    zh: "用户名与密码须一并填写，或都不填。",
    en: "Give both a user name and a password, or neither.",
  },
  "delivery.password_needed": {
    status: 422,
    zh: "更改服务器、加密方式或用户名时，须重新填写密码（或机器人地址）。",
    en: "When the server, its encryption or the user name changes, the password (or the robot's address) must be given anew.",
  },
  "delivery.signing_unknown": {
    status: 422,
    zh: "加签密钥只用于钉钉机器人。",
    en: "A signing secret belongs to DingTalk robots only.",
  },
  "delivery.digest_in_quiet_hours": {
    status: 422,
    zh: "摘要发送时间不能在免打扰时段内。",
    en: "The hour of the digest cannot lie in the quiet hours.",
  },
  "delivery.never_at_once": {
    status: 422,
    zh: "临期和动态只随摘要发送，不能设为即时。",
    en: "Notices of things due soon and news go with the digest only, never at once.",
  },
  "delivery.waking_not_urgent": {
    status: 422,
    zh: "免打扰时段内也发送的种类，须先列入即时发送的种类。",
    en: "What goes in quiet hours must first be among what goes at once.",
  },
  "delivery.still_waiting": {
    status: 409,
    zh: "这条推送还在等待发送，不必重推。",
    en: "This delivery is still waiting to be sent; there is nothing to replay.",
  },
});
