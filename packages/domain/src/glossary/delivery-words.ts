import type { ChannelKind, NoticeKind } from "../delivery/index.ts";
import type { Term } from "./term.ts";

export const NOTICE_KIND_WORDS: Readonly<Record<NoticeKind, Term>> = {
  assigned: { zh: "新交办", en: "newly assigned" },
  due_soon: { zh: "临期", en: "due soon" },
  overdue: { zh: "逾期", en: "overdue" },
  returned: { zh: "被退回", en: "sent back" },
  sheet: { zh: "督办单", en: "supervision sheet" },
  digest_only: { zh: "动态", en: "news" },
};

export const CHANNEL_KIND_WORDS: Readonly<Record<ChannelKind, Term>> = {
  email: { zh: "电子邮件", en: "e-mail" },
  dingtalk: { zh: "钉钉机器人", en: "DingTalk robot" },
  wecom: { zh: "企业微信机器人", en: "WeCom robot" },
};
