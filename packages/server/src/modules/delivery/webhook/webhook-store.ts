import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DeliveryTables, WebhookTable } from "../tables.ts";

export type WebhookRecord = Selectable<WebhookTable> & { waiting: number };

const WAITING = sql<number>`(select count(*)::int from delivery.message
  where message.webhook_id = webhook.id and message.status = 'waiting')`.as("waiting");

/** Every webhook in the order of their making, with how many deliveries wait. */
export async function listWebhookRows(tx: Tx): Promise<WebhookRecord[]> {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.webhook as webhook")
    .selectAll()
    .select(WAITING)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** The webhook, locked when it is to be changed, or not found. */
export async function getWebhookRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<WebhookRecord> {
  const row = await on<DeliveryTables>(tx)
    .selectFrom("delivery.webhook as webhook")
    .selectAll()
    .select(WAITING)
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("delivery.webhook_not_found", { id });
  return row;
}

/**
 * Locks the webhook before any of its messages, as whoever deletes it does: two that lock in another order wait for each
 * other for ever. False where it was deleted.
 */
export async function lockWebhook(tx: Tx, id: string): Promise<boolean> {
  const row = await on<DeliveryTables>(tx)
    .selectFrom("delivery.webhook")
    .select("id")
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertWebhook(tx: Tx, row: Insertable<WebhookTable>): Promise<void> {
  await on<DeliveryTables>(tx).insertInto("delivery.webhook").values(row).execute();
}

export async function changeWebhook(tx: Tx, id: string, fields: Updateable<WebhookTable>): Promise<void> {
  await on<DeliveryTables>(tx)
    .updateTable("delivery.webhook")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Keeps that deliveries arrive, or since when they do not; it is no edit and leaves the version. */
export async function markWebhookHealth(tx: Tx, id: string, isWell: boolean, at: Date): Promise<void> {
  const health = isWell
    ? { failingSince: null, lastSuccessAt: at }
    : { failingSince: sql<Date>`coalesce(failing_since, ${at})` };
  await on<DeliveryTables>(tx).updateTable("delivery.webhook").set(health).where("id", "=", id).execute();
}

export async function deleteWebhookRow(tx: Tx, id: string): Promise<void> {
  await on<DeliveryTables>(tx).deleteFrom("delivery.webhook").where("id", "=", id).execute();
}
