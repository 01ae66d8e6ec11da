import { sql } from "kysely";
import type { Selectable } from "kysely";
import type { CalendarDate } from "@zhigang/domain/values";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DeliveryTables, NoticeTable } from "../tables.ts";

export type NoticeRecord = Selectable<NoticeTable>;
export type NewNotice = Omit<NoticeRecord, "seq" | "readAt" | "digestId">;

/** Keeps notices in their order and gives those that were new: a person is told once under one key. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<NoticeRecord[]> {
  if (notices.length === 0) return [];
  const rows = notices.map((notice) => ({
    id: notice.id,
    account_id: notice.accountId,
    fact_id: notice.factId,
    dedupe_key: notice.dedupeKey,
    kind: notice.kind,
    title_zh: notice.titleZh,
    title_en: notice.titleEn,
    text_zh: notice.textZh,
    text_en: notice.textEn,
    link: notice.link,
    is_urgent: notice.isUrgent,
    way: notice.way,
    happened_at: notice.happenedAt,
  }));
  const { rows: inserted } = await sql<NoticeRecord>`
    insert into delivery.notice
           (id, account_id, fact_id, dedupe_key, kind, title_zh, title_en, text_zh, text_en, link, is_urgent, way, happened_at)
    select id, account_id, fact_id, dedupe_key, kind, title_zh, title_en, text_zh, text_en, link, is_urgent, way, happened_at
      from json_populate_recordset(null::delivery.notice, ${JSON.stringify(rows)}::json)
        on conflict (account_id, dedupe_key) do nothing
    returning *`.execute(tx);
  return inserted;
}

/** A page of one person's notices, newest first, one more than asked. */
export async function listNoticeRows(
  tx: Tx,
  accountId: string,
  wish: { readonly state?: "unread" | "read" | undefined; readonly before: string | null; readonly limit: number },
): Promise<NoticeRecord[]> {
  const { state, before, limit } = wish;
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.notice")
    .selectAll()
    .where("accountId", "=", accountId)
    .$if(state !== undefined, (query) => query.where("readAt", state === "unread" ? "is" : "is not", null))
    .$if(before !== null, (query) => query.where("seq", "<", before ?? "0"))
    .orderBy("seq", "desc")
    .limit(limit + 1)
    .execute();
}

export async function countUnread(tx: Tx, accountId: string): Promise<number> {
  const row = await on<DeliveryTables>(tx)
    .selectFrom("delivery.notice")
    .select(sql<number>`count(*)::int`.as("unread"))
    .where("accountId", "=", accountId)
    .where("readAt", "is", null)
    .executeTakeFirstOrThrow();
  return row.unread;
}

/** One's own notice; another's is not there. */
export async function getNoticeRow(tx: Tx, accountId: string, id: string): Promise<NoticeRecord> {
  const row = await on<DeliveryTables>(tx)
    .selectFrom("delivery.notice")
    .selectAll()
    .where("id", "=", id)
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  if (!row) throw new AppError("delivery.notice_not_found", { id });
  return row;
}

/** Marks what one has not read as read: a single notice, or all down from it. */
export async function markRead(
  tx: Tx,
  { accountId, seq }: Pick<NoticeRecord, "accountId" | "seq">,
  reach: "this" | "all_before",
  now: Date,
): Promise<void> {
  await on<DeliveryTables>(tx)
    .updateTable("delivery.notice")
    .set({ readAt: now })
    .where("accountId", "=", accountId)
    .where("seq", reach === "this" ? "=" : "<=", seq)
    .where("readAt", "is", null)
    .execute();
}

/** Forgets notices older than they are kept, and the digests of those days. */
export async function deleteOldNotices(tx: Tx, before: Date): Promise<void> {
  const tables = on<DeliveryTables>(tx);
  await tables.deleteFrom("delivery.notice").where("happenedAt", "<", before).execute();
  await tables.deleteFrom("delivery.digest").where("madeAt", "<", before).execute();
}

/** Takes the unread notices of people who chose a channel and have had no digest on that day; a few people at a time. */
export async function takeNoticesToGather(
  tx: Tx,
  wish: { readonly day: CalendarDate; readonly before: Date; readonly people: number },
): Promise<NoticeRecord[]> {
  const { day, before, people } = wish;
  const { rows } = await sql<NoticeRecord>`
    with person as (
      select preference.account_id
        from delivery.preference
       where exists (select from delivery.preference_channel as chosen where chosen.account_id = preference.account_id)
         and not exists (select from delivery.digest where digest.account_id = preference.account_id and digest.day = ${day})
         and exists (
           select from delivery.notice
            where notice.account_id = preference.account_id and notice.way = 'digest'
              and notice.digest_id is null and notice.read_at is null and notice.happened_at < ${before})
       order by preference.account_id
       limit ${people}
         for update skip locked
    )
    select notice.*
      from person
      join delivery.notice using (account_id)
     where notice.way = 'digest' and notice.digest_id is null and notice.read_at is null and notice.happened_at < ${before}
     order by notice.account_id, notice.seq`.execute(tx);
  return rows;
}

/** A person's digest of a day, as it is kept. */
export interface NewDigest {
  readonly id: string;
  readonly accountId: string;
  readonly day: CalendarDate;
  readonly madeAt: Date;
  readonly notices: readonly NoticeRecord[];
}

/** Keeps a digest; false where another process has made it meanwhile. */
export async function insertDigest(tx: Tx, { id, accountId, day, madeAt, notices }: NewDigest): Promise<boolean> {
  const tables = on<DeliveryTables>(tx);
  const inserted = await tables
    .insertInto("delivery.digest")
    .values({ id, accountId, day, madeAt, notices: notices.length })
    .onConflict((conflict) => conflict.columns(["accountId", "day"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) return false;
  await tables
    .updateTable("delivery.notice")
    .set({ digestId: id })
    .where(sql<boolean>`id = any(${notices.map((notice) => notice.id)}::uuid[])`)
    .execute();
  return true;
}
