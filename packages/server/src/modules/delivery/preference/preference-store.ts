import { sql } from "kysely";
import type { Selectable } from "kysely";
import type { ChannelContent } from "@zhigang/domain/delivery";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DeliveryTables, PreferenceChannelTable, PreferenceTable } from "../tables.ts";

export type PreferenceRecord = Selectable<PreferenceTable>;
export type ChosenChannel = Selectable<PreferenceChannelTable>;

/** What a person wants; whoever has said nothing wants nothing outside the application. */
export async function findPreference(tx: Tx, accountId: string): Promise<PreferenceRecord | undefined> {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.preference")
    .selectAll()
    .where("accountId", "=", accountId)
    .executeTakeFirst();
}

/** The same, locked, and there from now on. */
export async function getPreferenceForUpdate(tx: Tx, accountId: string): Promise<PreferenceRecord> {
  const preferences = on<DeliveryTables>(tx);
  await preferences
    .insertInto("delivery.preference")
    .values({ accountId, email: null, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return preferences
    .selectFrom("delivery.preference")
    .selectAll()
    .where("accountId", "=", accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function listChosenChannels(tx: Tx, accountId: string): Promise<ChosenChannel[]> {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.preferenceChannel")
    .selectAll()
    .where("accountId", "=", accountId)
    .execute();
}

export async function changePreference(
  tx: Tx,
  { accountId, email, chosen }: { accountId: string; email: string | null; chosen: readonly ChosenChannel[] },
): Promise<void> {
  const preferences = on<DeliveryTables>(tx);
  await preferences
    .updateTable("delivery.preference")
    .set({ email, version: sql`version + 1` })
    .where("accountId", "=", accountId)
    .execute();
  await preferences.deleteFrom("delivery.preferenceChannel").where("accountId", "=", accountId).execute();
  if (chosen.length > 0)
    await preferences
      .insertInto("delivery.preferenceChannel")
      .values([...chosen])
      .execute();
}

/** One road to one person. */
export interface PersonalRoad {
  readonly accountId: string;
  readonly channelId: string;
  readonly content: ChannelContent;
}

/** The roads to these people, resting ones too: nothing is lost to a pause. */
export async function listPersonalRoads(tx: Tx, accountIds: readonly string[]): Promise<PersonalRoad[]> {
  if (accountIds.length === 0) return [];
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.preferenceChannel as chosen")
    .innerJoin("delivery.channel as channel", "channel.id", "chosen.channelId")
    .select(["chosen.accountId", "chosen.channelId", "channel.content"])
    .where(sql<boolean>`chosen.account_id = any(${[...accountIds]}::uuid[])`)
    .orderBy("chosen.accountId")
    .orderBy("chosen.channelId")
    .execute();
}

/** Where a person is found by a channel that they have chosen; undefined once they want it no more. */
export async function findReach(
  tx: Tx,
  { accountId, channelId }: { readonly accountId: string; readonly channelId: string },
): Promise<{ email: string | null; handle: string | null } | undefined> {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.preferenceChannel as chosen")
    .innerJoin("delivery.preference as preference", "preference.accountId", "chosen.accountId")
    .select(["preference.email", "chosen.handle"])
    .where("chosen.accountId", "=", accountId)
    .where("chosen.channelId", "=", channelId)
    .executeTakeFirst();
}
