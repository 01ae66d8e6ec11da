export { CHANNEL_CONTENTS, CHANNEL_KINDS, MAIL_SECURITIES, mayMailTo, ROBOT_KINDS, ROBOT_RULES } from "./channel.ts";
export type { ChannelContent, ChannelKind, MailSecurity, RobotKind, RobotRules } from "./channel.ts";
export {
  digestDayAt,
  faultOfPolicy,
  isQuiet,
  NOTICE_FACT,
  NOTICE_KIND_RULES,
  NOTICE_KINDS,
  NOTICE_WAYS,
  wayOf,
} from "./notice.ts";
export type { NoticeKind, NoticePolicy, NoticeWay, PolicyFault, RaisedNotice } from "./notice.ts";
export { DELIVERY_STATUSES, RETRY_AFTER_SECONDS, retryAt, WEBHOOK_STATUSES } from "./webhook.ts";
export type { DeliveryStatus, WebhookStatus } from "./webhook.ts";
