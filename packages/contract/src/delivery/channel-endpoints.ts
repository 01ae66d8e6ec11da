import Type from "typebox";
import type { Static } from "typebox";
import {
  CHANNEL_CONTENTS,
  CHANNEL_KINDS,
  DELIVERY_STATUSES,
  MAIL_SECURITIES,
  NOTICE_KINDS,
  ROBOT_KINDS,
  WEBHOOK_STATUSES,
} from "@zhigang/domain/delivery";
import { ById, endpoint, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { LOGGED } from "./logged.ts";
import { MailAddress } from "./mail-address.ts";

const closed = { additionalProperties: false } as const;

/** 邮件服务器, without its password. */
const MAIL_SERVER = {
  host: Type.String({ minLength: 1, maxLength: 253, pattern: "^[A-Za-z0-9.:-]+$" }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security: oneOf(MAIL_SECURITIES),
  username: nullable(Type.String({ minLength: 1, maxLength: 200 })),
  fromAddress: MailAddress,
  /** The domains it writes into, with those below them; anywhere where none is named. */
  receiverDomains: Type.Array(Type.String({ maxLength: 253, pattern: "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$" }), {
    maxItems: 50,
  }),
} as const;
const mailPassword = Type.String({ minLength: 1, maxLength: 500 });
/** The address a robot's maker gave out; its token is a secret. */
const robotUrl = Type.String({ minLength: 8, maxLength: 500, pattern: "^https?://" });
/** 加签密钥 of a DingTalk robot. */
const signingSecret = Type.String({ minLength: 1, maxLength: 200, pattern: "^[\\x21-\\x7e]+$" });

const named = { name: typedText({ maxLength: 100 }), content: oneOf(CHANNEL_CONTENTS) } as const;

/** 通知渠道, without its secrets. */
export const Channel = Type.Object({
  id: Id,
  kind: oneOf(CHANNEL_KINDS),
  name: Type.String(),
  content: oneOf(CHANNEL_CONTENTS),
  status: oneOf(WEBHOOK_STATUSES),
  disabledBecause: nullable(Type.String()),
  /** The server of an e-mail channel. */
  mail: nullable(
    Type.Object({
      host: Type.String(),
      port: Type.Integer(),
      security: oneOf(MAIL_SECURITIES),
      username: nullable(Type.String()),
      fromAddress: Type.String(),
      receiverDomains: Type.Array(Type.String()),
    }),
  ),
  /** Where a robot is, without its token. */
  robotAddress: nullable(Type.String()),
  isSigned: Type.Boolean(),
  /** The last characters of its secret, by which two secrets are told apart. */
  secretHint: nullable(Type.String()),
  failingSince: nullable(Moment),
  lastSuccessAt: nullable(Moment),
  restsUntil: nullable(Moment),
  waiting: Type.Integer(),
  users: Type.Integer(),
  createdAt: Moment,
  createdBy: Type.String(),
  version: Type.Integer(),
});
export type Channel = Static<typeof Channel>;

/** 发送记录: one notice or digest on its way to one person. What it says is for that person alone. */
export const ChannelDelivery = Type.Object({ ...LOGGED, recipient: nullable(Type.String()), notices: Type.Integer() });
export type ChannelDelivery = Static<typeof ChannelDelivery>;

const hour = Type.Integer({ minimum: 0, maximum: 23 });
const noticeKinds = Type.Array(oneOf(NOTICE_KINDS), { maxItems: NOTICE_KINDS.length, uniqueItems: true });
const POLICY = {
  digestHour: hour,
  quietFromHour: hour,
  quietToHour: hour,
  urgentKinds: noticeKinds,
  wakingKinds: noticeKinds,
  keptDays: Type.Integer({ minimum: 30, maximum: 3650 }),
} as const;

/** 通知规则: when the digest goes, when nobody is disturbed, what may go at once, how long notices are kept. */
export const NoticeRules = Type.Object({ ...POLICY, version: Type.Integer() });
export type NoticeRules = Static<typeof NoticeRules>;

const edit = {
  method: "patch",
  permission: "delivery.channel.edit",
  params: ById,
  edits: true,
  answer: Channel,
} as const;

/** What the system administrator asks of channels and of the rules by which they are used. */
export const channelEndpoints = {
  listChannels: endpoint({
    method: "get",
    path: "/channels",
    permission: "delivery.channel.read",
    summary: { zh: "通知渠道", en: "list channels" },
    answer: Type.Object({ items: Type.Array(Channel) }),
  }),
  createMailChannel: endpoint({
    method: "post",
    path: "/channels/mail",
    permission: "delivery.channel.edit",
    summary: { zh: "新增邮件渠道", en: "create a channel by e-mail" },
    creates: true,
    body: Type.Object({ ...named, ...MAIL_SERVER, password: nullable(mailPassword) }, closed),
    answer: Channel,
  }),
  createRobotChannel: endpoint({
    method: "post",
    path: "/channels/robot",
    permission: "delivery.channel.edit",
    summary: { zh: "新增机器人渠道", en: "create a channel by robot" },
    creates: true,
    body: Type.Object(
      { ...named, kind: oneOf(ROBOT_KINDS), url: robotUrl, signingSecret: nullable(signingSecret) },
      closed,
    ),
    answer: Channel,
  }),
  editMailChannel: endpoint({
    ...edit,
    path: "/channels/{id}/mail",
    summary: { zh: "修改邮件渠道", en: "edit a channel by e-mail" },
    body: Type.Partial(Type.Object({ ...named, ...MAIL_SERVER, password: nullable(mailPassword) }), closed),
  }),
  editRobotChannel: endpoint({
    ...edit,
    path: "/channels/{id}/robot",
    summary: { zh: "修改机器人渠道", en: "edit a channel by robot" },
    body: Type.Partial(Type.Object({ ...named, url: robotUrl, signingSecret: nullable(signingSecret) }), closed),
  }),
  pauseChannel: endpoint({
    method: "post",
    path: "/channels/{id}/pause",
    permission: "delivery.channel.edit",
    summary: { zh: "暂停渠道", en: "pause a channel" },
    params: ById,
    answer: Channel,
  }),
  resumeChannel: endpoint({
    method: "post",
    path: "/channels/{id}/resume",
    permission: "delivery.channel.edit",
    summary: { zh: "恢复渠道", en: "resume a channel" },
    params: ById,
    answer: Channel,
  }),
  deleteChannel: endpoint({
    method: "delete",
    path: "/channels/{id}",
    permission: "delivery.channel.edit",
    summary: { zh: "删除渠道", en: "delete a channel" },
    params: ById,
    answer: "none",
  }),
  testChannel: endpoint({
    method: "post",
    path: "/channels/{id}/test",
    permission: "delivery.channel.edit",
    summary: { zh: "发送测试通知", en: "send a test notice" },
    params: ById,
    /** Where a test by e-mail goes; a robot posts into its group. */
    body: Type.Object({ to: nullable(MailAddress) }, closed),
    answer: ChannelDelivery,
  }),
  listChannelDeliveries: endpoint({
    method: "get",
    path: "/channels/{id}/deliveries",
    permission: "delivery.channel.read",
    summary: { zh: "发送记录", en: "list deliveries of a channel" },
    params: ById,
    query: listQuery({ status: Type.Optional(oneOf(DELIVERY_STATUSES)) }),
    answer: pageOf(ChannelDelivery),
  }),
  replayChannelDelivery: endpoint({
    method: "post",
    path: "/channel-deliveries/{id}/replay",
    permission: "delivery.channel.edit",
    summary: { zh: "重新发送", en: "replay a delivery of a channel" },
    params: ById,
    answer: ChannelDelivery,
  }),
  getNoticeRules: endpoint({
    method: "get",
    path: "/notice-rules",
    permission: "delivery.channel.read",
    summary: { zh: "通知规则", en: "get the rules of notices" },
    answer: NoticeRules,
  }),
  editNoticeRules: endpoint({
    method: "put",
    path: "/notice-rules",
    permission: "delivery.channel.edit",
    summary: { zh: "修改通知规则", en: "edit the rules of notices" },
    edits: true,
    body: Type.Object(POLICY, closed),
    answer: NoticeRules,
  }),
} as const;
