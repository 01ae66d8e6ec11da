import Type from "typebox";
import type { Static } from "typebox";
import { CHANNEL_KINDS, NOTICE_KINDS } from "@zhigang/domain/delivery";
import { ById, endpoint, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { MailAddress } from "./mail-address.ts";

const closed = { additionalProperties: false } as const;
const Words = Type.Object({ zh: Type.String(), en: Type.String() });

/** 通知: what one person is told within the application. */
export const Notice = Type.Object({
  id: Id,
  kind: oneOf(NOTICE_KINDS),
  title: Words,
  text: Words,
  link: Type.String(),
  isUrgent: Type.Boolean(),
  happenedAt: Moment,
  readAt: nullable(Moment),
});
export type Notice = Static<typeof Notice>;

/** How many notices one has not read. */
export const UnreadNotices = Type.Object({ unread: Type.Integer() });
export type UnreadNotices = Static<typeof UnreadNotices>;

/** The person's own number in DingTalk or WeCom, by which a robot calls them. */
const handle = Type.String({ minLength: 1, maxLength: 64, pattern: "^[A-Za-z0-9._@-]+$" });

/** 通知设置: one's own address, and by which channels one wants to be told beside the application. */
export const NoticePreferences = Type.Object({
  email: nullable(Type.String()),
  channels: Type.Array(
    Type.Object({
      id: Id,
      kind: oneOf(CHANNEL_KINDS),
      name: Type.String(),
      /** The domains into which a channel by e-mail writes; anywhere where none is named. */
      receiverDomains: Type.Array(Type.String()),
      isChosen: Type.Boolean(),
      handle: nullable(Type.String()),
    }),
  ),
  version: Type.Integer(),
});
export type NoticePreferences = Static<typeof NoticePreferences>;

/** What everybody who has signed in asks of their own notices; nobody reads another's. */
export const noticeEndpoints = {
  listNotices: endpoint({
    method: "get",
    path: "/notices",
    permission: "signed_in",
    summary: { zh: "我的通知", en: "list own notices" },
    query: listQuery({ state: Type.Optional(oneOf(["unread", "read"])) }),
    answer: pageOf(Notice),
  }),
  countUnreadNotices: endpoint({
    method: "get",
    path: "/notices/unread",
    permission: "signed_in",
    summary: { zh: "未读通知数", en: "count unread notices" },
    answer: UnreadNotices,
  }),
  markNoticeRead: endpoint({
    method: "post",
    path: "/notices/{id}/read",
    permission: "signed_in",
    summary: { zh: "标为已读", en: "mark a notice read" },
    params: ById,
    answer: Notice,
  }),
  markNoticesRead: endpoint({
    method: "post",
    path: "/notices/read",
    permission: "signed_in",
    summary: { zh: "全部标为已读", en: "mark notices read" },
    /** The newest that was in sight: what came after it stays unread. */
    body: Type.Object({ upTo: Id }, closed),
    answer: UnreadNotices,
  }),
  getNoticePreferences: endpoint({
    method: "get",
    path: "/notice-preferences",
    permission: "signed_in",
    summary: { zh: "通知设置", en: "get own notice preferences" },
    answer: NoticePreferences,
  }),
  editNoticePreferences: endpoint({
    method: "put",
    path: "/notice-preferences",
    permission: "signed_in",
    summary: { zh: "修改通知设置", en: "edit own notice preferences" },
    edits: true,
    body: Type.Object(
      {
        email: nullable(MailAddress),
        channels: Type.Array(Type.Object({ id: Id, handle: nullable(handle) }, closed), { maxItems: 50 }),
      },
      closed,
    ),
    answer: NoticePreferences,
  }),
} as const;
