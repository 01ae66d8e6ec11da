import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ChannelTable, DeliveryTables } from "../tables.ts";

export type ChannelRecord = Selectable<ChannelTable>;

/** A channel with how many messages wait for it and how many people use it. */
export type CountedChannel = ChannelRecord & { waiting: number; users: number };

const WAITING = sql<number>`(select count(*)::int from delivery.message
  where message.channel_id = channel.id and message.status = 'waiting')`.as("waiting");
const USERS = sql<number>`(select count(*)::int from delivery.preference_channel as chosen
  where chosen.channel_id = channel.id)`.as("users");

function channels(tx: Tx) {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.channel as channel")
    .selectAll()
    .select([WAITING, USERS])
    .orderBy("createdAt")
    .orderBy("id");
}

/** Every channel in the order of their making. */
export async function listChannelRows(tx: Tx): Promise<CountedChannel[]> {
  return channels(tx).execute();
}

/** The channel, locked when it is to be changed, or not found. */
export async function getChannelRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<CountedChannel> {
  const row = await channels(tx)
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("delivery.channel_not_found", { id });
  return row;
}

/** Locks the channel before any of its messages, as whoever deletes it does. False where it was deleted. */
export async function lockChannel(tx: Tx, id: string): Promise<boolean> {
  const row = await on<DeliveryTables>(tx)
    .selectFrom("delivery.channel")
    .select("id")
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertChannel(tx: Tx, row: Insertable<ChannelTable>): Promise<void> {
  await on<DeliveryTables>(tx).insertInto("delivery.channel").values(row).execute();
}

export async function changeChannel(tx: Tx, id: string, fields: Updateable<ChannelTable>): Promise<void> {
  await on<DeliveryTables>(tx)
    .updateTable("delivery.channel")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Keeps how a channel fares; it is no edit and leaves the version. */
export async function markChannelHealth(
  tx: Tx,
  id: string,
  health: { readonly isWell: boolean; readonly restsUntil: Date | null },
  at: Date,
): Promise<void> {
  const { isWell, restsUntil } = health;
  const fields = isWell
    ? { failingSince: null, lastSuccessAt: at, restsUntil: null }
    : { failingSince: sql<Date>`coalesce(failing_since, ${at})`, ...(restsUntil !== null && { restsUntil }) };
  await on<DeliveryTables>(tx).updateTable("delivery.channel").set(fields).where("id", "=", id).execute();
}

export async function deleteChannelRow(tx: Tx, id: string): Promise<void> {
  await on<DeliveryTables>(tx).deleteFrom("delivery.channel").where("id", "=", id).execute();
}

/** The ids of the channels that are at work. */
export async function listActiveChannelIds(tx: Tx): Promise<string[]> {
  const rows = await on<DeliveryTables>(tx)
    .selectFrom("delivery.channel")
    .select("id")
    .where("status", "=", "active")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

/** The channel if it may be used now and no other process is just taking messages for it. */
export async function takeChannel(tx: Tx, id: string, now: Date): Promise<ChannelRecord | undefined> {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.channel")
    .selectAll()
    .where("id", "=", id)
    .where("status", "=", "active")
    .where((eb) => eb.or([eb("restsUntil", "is", null), eb("restsUntil", "<=", now)]))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** How often a channel was used since then; what lies before is forgotten. */
export async function countUses(tx: Tx, channelId: string, since: Date): Promise<number> {
  const uses = on<DeliveryTables>(tx);
  await uses.deleteFrom("delivery.channelUse").where("channelId", "=", channelId).where("at", "<=", since).execute();
  const row = await uses
    .selectFrom("delivery.channelUse")
    .select(sql<number>`count(*)::int`.as("uses"))
    .where("channelId", "=", channelId)
    .executeTakeFirstOrThrow();
  return row.uses;
}

export async function insertUses(tx: Tx, channelId: string, count: number, at: Date): Promise<void> {
  if (count === 0) return;
  const rows = Array.from({ length: count }, () => ({ channelId, at }));
  await on<DeliveryTables>(tx).insertInto("delivery.channelUse").values(rows).execute();
}
