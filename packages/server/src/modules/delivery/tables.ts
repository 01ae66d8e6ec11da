import type {
  ChannelContent,
  ChannelKind,
  DeliveryStatus,
  MailSecurity,
  NoticeKind,
  NoticeWay,
  WebhookStatus,
} from "@zhigang/domain/delivery";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Generated } from "kysely";

/** The delivery room's tables. */
export interface DeliveryTables {
  "delivery.webhook": WebhookTable;
  "delivery.message": MessageTable;
  "delivery.attempt": AttemptTable;
  "delivery.channel": ChannelTable;
  "delivery.channelUse": ChannelUseTable;
  "delivery.preference": PreferenceTable;
  "delivery.preferenceChannel": PreferenceChannelTable;
  "delivery.notice": NoticeTable;
  "delivery.digest": DigestTable;
  "delivery.noticeRules": NoticeRulesTable;
}

export interface WebhookTable {
  id: string;
  name: string;
  url: string;
  facts: string[];
  status: WebhookStatus;
  disabledBecause: string | null;
  secret: Buffer;
  secretHint: string;
  failingSince: Date | null;
  lastSuccessAt: Date | null;
  createdAt: Date;
  createdBy: string;
  version: Generated<number>;
}

/** A message goes to a webhook, or by a channel to a person. */
export interface MessageTable {
  id: string;
  webhookId: string | null;
  channelId: string | null;
  accountId: string | null;
  notices: number | null;
  mayWake: Generated<boolean>;
  seq: Generated<string>;
  factId: string;
  fact: string;
  subject: string;
  happenedAt: Date;
  payload: string;
  status: DeliveryStatus;
  attempts: Generated<number>;
  attemptsBefore: Generated<number>;
  nextAt: Date;
  claimedUntil: Date | null;
  finishedAt: Date | null;
}

export interface AttemptTable {
  messageId: string;
  number: number;
  at: Date;
  isDelivered: boolean;
  statusCode: number | null;
  problem: string | null;
  tookMs: number;
}

export interface ChannelTable {
  id: string;
  kind: ChannelKind;
  name: string;
  content: ChannelContent;
  status: WebhookStatus;
  disabledBecause: string | null;
  host: string | null;
  port: number | null;
  security: MailSecurity | null;
  username: string | null;
  fromAddress: string | null;
  receiverDomains: Generated<string[]>;
  robotAddress: string | null;
  isSigned: Generated<boolean>;
  secret: Buffer | null;
  secretHint: string | null;
  failingSince: Date | null;
  lastSuccessAt: Date | null;
  restsUntil: Date | null;
  createdAt: Date;
  createdBy: string;
  version: Generated<number>;
}

export interface ChannelUseTable {
  channelId: string;
  at: Date;
}

export interface PreferenceTable {
  accountId: string;
  email: string | null;
  version: Generated<number>;
}

export interface PreferenceChannelTable {
  accountId: string;
  channelId: string;
  handle: string | null;
}

export interface NoticeTable {
  id: string;
  accountId: string;
  seq: Generated<string>;
  factId: string;
  dedupeKey: string;
  kind: NoticeKind;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  link: string;
  isUrgent: boolean;
  way: NoticeWay;
  happenedAt: Date;
  readAt: Date | null;
  digestId: string | null;
}

export interface DigestTable {
  accountId: string;
  day: CalendarDate;
  id: string;
  notices: number;
  madeAt: Date;
}

export interface NoticeRulesTable {
  id: Generated<number>;
  digestHour: number;
  quietFromHour: number;
  quietToHour: number;
  urgentKinds: NoticeKind[];
  wakingKinds: NoticeKind[];
  keptDays: number;
  version: Generated<number>;
}
