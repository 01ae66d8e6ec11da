import type { BodyOf, QueryOf } from "@zhigang/contract/http";
import type { deliveryEndpoints, Notice, UnreadNotices } from "@zhigang/contract/delivery";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { countUnread, getNoticeRow, listNoticeRows, markRead } from "./notice-store.ts";
import type { NoticeRecord } from "./notice-store.ts";

/** 我的通知, newest first. */
export async function listNotices(
  call: Call,
  { cursor, limit = 50, state }: QueryOf<(typeof deliveryEndpoints)["listNotices"]>,
): Promise<Page<Notice>> {
  const [before] = cursor === undefined ? [null] : decodeKeys(cursor, ["bigint"]);
  const rows = await listNoticeRows(call.tx, call.actor.accountId, { state, before, limit });
  return pageFrom(rows, limit, (row) => [row.seq], presentNotice);
}

/** 未读通知数. */
export async function countUnreadNotices(call: Call): Promise<UnreadNotices> {
  return { unread: await countUnread(call.tx, call.actor.accountId) };
}

/** 标为已读. It is no deed that the audit keeps: it says nothing to anybody but the reader. */
export async function markNoticeRead(call: Call, id: string): Promise<Notice> {
  const { accountId } = call.actor;
  await markRead(call.tx, await getNoticeRow(call.tx, accountId, id), "this", call.now);
  return presentNotice(await getNoticeRow(call.tx, accountId, id));
}

/** 全部标为已读, down from the newest that was in sight. */
export async function markNoticesRead(
  call: Call,
  { upTo }: BodyOf<(typeof deliveryEndpoints)["markNoticesRead"]>,
): Promise<UnreadNotices> {
  await markRead(call.tx, await getNoticeRow(call.tx, call.actor.accountId, upTo), "all_before", call.now);
  return countUnreadNotices(call);
}

function presentNotice(row: NoticeRecord): Notice {
  return {
    id: row.id,
    kind: row.kind,
    title: { zh: row.titleZh, en: row.titleEn },
    text: { zh: row.textZh, en: row.textEn },
    link: row.link,
    isUrgent: row.isUrgent,
    happenedAt: row.happenedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
