import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { AttemptTable, DeliveryTables, MessageTable } from "../tables.ts";

export type MessageRecord = Selectable<MessageTable>;
export type AttemptRecord = Selectable<AttemptTable>;
export type NewMessage = Pick<
  MessageRecord,
  "id" | "factId" | "fact" | "subject" | "happenedAt" | "payload" | "nextAt"
> &
  (
    | { readonly webhookId: string }
    | {
        readonly channelId: string;
        readonly accountId: string;
        readonly notices: number;
        readonly mayWake: boolean;
      }
  );

/** A message to a webhook that this process is to send now, and where. */
export interface ClaimedMessage extends MessageRecord {
  webhookId: string;
  url: string;
  secret: Buffer;
}

/** Where messages go: to one webhook, or by one channel. */
export interface Road {
  readonly kind: "webhookId" | "channelId";
  readonly id: string;
}

/** Puts messages in line in the given order; one that is there already stays as it is. */
export async function insertMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    id: message.id,
    ...("webhookId" in message
      ? { webhook_id: message.webhookId, may_wake: true }
      : {
          channel_id: message.channelId,
          account_id: message.accountId,
          notices: message.notices,
          may_wake: message.mayWake,
        }),
    fact_id: message.factId,
    fact: message.fact,
    subject: message.subject,
    happened_at: message.happenedAt,
    payload: message.payload,
    next_at: message.nextAt,
  }));
  await sql`
    insert into delivery.message
           (id, webhook_id, channel_id, account_id, notices, may_wake, fact_id, fact, subject, happened_at, payload, status, next_at)
    select id, webhook_id, channel_id, account_id, notices, may_wake, fact_id, fact, subject, happened_at, payload, 'waiting', next_at
      from json_populate_recordset(null::delivery.message, ${JSON.stringify(rows)}::json)
        on conflict do nothing`.execute(tx);
}

/**
 * Takes messages that are due, the oldest of each subject only, so that nobody hears of a later change before an earlier one.
 * They are this process's until `until`; if it dies, another takes them then.
 */
export async function claimMessages(tx: Tx, now: Date, until: Date, limit: number): Promise<ClaimedMessage[]> {
  const { rows } = await sql<ClaimedMessage>`
    with due as (
      select message.id
        from delivery.message
        join delivery.webhook on webhook.id = message.webhook_id and webhook.status = 'active'
       where message.status = 'waiting' and message.next_at <= ${now}
         and (message.claimed_until is null or message.claimed_until < ${now})
         and not exists (
           select from delivery.message as earlier
            where earlier.webhook_id = message.webhook_id and earlier.subject = message.subject
              and earlier.status = 'waiting' and earlier.seq < message.seq)
       order by message.seq
       limit ${limit}
         for update of message skip locked
    )
    update delivery.message
       set claimed_until = ${until}, attempts = attempts + 1
      from due, delivery.webhook
     where message.id = due.id and webhook.id = message.webhook_id
    returning message.*, webhook.url, webhook.secret`.execute(tx);
  return rows;
}

/** A message to a person by a channel. */
export interface PersonalMessage extends MessageRecord {
  channelId: string;
  accountId: string;
}

/** Takes messages of one channel that are due, the oldest first; in quiet hours only those that may go in them. */
export async function claimPersonalMessages(
  tx: Tx,
  wish: {
    readonly channelId: string;
    readonly now: Date;
    readonly until: Date;
    readonly limit: number;
    readonly isQuiet: boolean;
  },
): Promise<PersonalMessage[]> {
  const { channelId, now, until, limit, isQuiet } = wish;
  const { rows } = await sql<PersonalMessage>`
    with due as (
      select id
        from delivery.message
       where channel_id = ${channelId} and status = 'waiting' and next_at <= ${now}
         and (claimed_until is null or claimed_until < ${now})
         and (may_wake or not ${isQuiet}::boolean)
       order by seq
       limit ${limit}
         for update skip locked
    )
    update delivery.message
       set claimed_until = ${until}, attempts = attempts + 1
      from due
     where message.id = due.id
    returning message.*`.execute(tx);
  return rows;
}

/** What became of an attempt; it counts only for the process that made the last claim. */
export async function settleMessage(
  tx: Tx,
  { id, attempts }: Pick<MessageRecord, "id" | "attempts">,
  result: Partial<Pick<MessageRecord, "status" | "nextAt" | "finishedAt">>,
): Promise<boolean> {
  const settled = await on<DeliveryTables>(tx)
    .updateTable("delivery.message")
    .set({ ...result, claimedUntil: null })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("status", "=", "waiting")
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

export async function insertAttempt(tx: Tx, attempt: Insertable<AttemptTable>): Promise<void> {
  await on<DeliveryTables>(tx)
    .insertInto("delivery.attempt")
    .values(attempt)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A page of the log of one webhook or channel, newest first, one more than asked. */
export async function listMessageRows(
  tx: Tx,
  road: Road,
  wish: {
    readonly status?: MessageRecord["status"] | undefined;
    readonly before: string | null;
    readonly limit: number;
  },
): Promise<MessageRecord[]> {
  const { status, before, limit } = wish;
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.message")
    .selectAll()
    .where(road.kind, "=", road.id)
    .$if(status !== undefined, (query) => query.where("status", "=", status ?? "waiting"))
    .$if(before !== null, (query) => query.where("seq", "<", before ?? "0"))
    .orderBy("seq", "desc")
    .limit(limit + 1)
    .execute();
}

/** The attempts of these messages, in their order. */
export async function listAttempts(tx: Tx, ids: readonly string[]): Promise<AttemptRecord[]> {
  if (ids.length === 0) return [];
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.attempt")
    .selectAll()
    .where(sql<boolean>`message_id = any(${ids}::uuid[])`)
    .orderBy("number")
    .execute();
}

/** The message that went this kind of road, locked, or not found. */
export async function getMessageForUpdate(tx: Tx, kind: Road["kind"], id: string): Promise<MessageRecord> {
  const row = await on<DeliveryTables>(tx)
    .selectFrom("delivery.message")
    .selectAll()
    .where("id", "=", id)
    .where(kind, "is not", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError("delivery.message_not_found", { id });
  return row;
}

/** Puts a finished message in line again, under its own id. */
export async function markReplayed(tx: Tx, id: string, now: Date): Promise<void> {
  await on<DeliveryTables>(tx)
    .updateTable("delivery.message")
    .set({ status: "waiting", nextAt: now, claimedUntil: null, finishedAt: null, attemptsBefore: sql`attempts` })
    .where("id", "=", id)
    .execute();
}

/** Forgets what is older than the log is kept. */
export async function deleteOldMessages(tx: Tx, before: Date): Promise<void> {
  await on<DeliveryTables>(tx).deleteFrom("delivery.message").where("happenedAt", "<", before).execute();
}
