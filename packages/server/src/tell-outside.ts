import { explainDay, isWorked } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { AppParts } from "./app.ts";
import { deliveryListener, deliveryRoom, startSending } from "./modules/delivery/index.ts";
import type { DeliveryParts } from "./modules/delivery/index.ts";
import { LEDGER_FACTS } from "./modules/ledger/index.ts";
import { loadCalendar, SUPERVISION_FACTS } from "./modules/supervision/index.ts";
import { systemClock } from "./platform/clock.ts";
import type { Tx } from "./platform/database/database.ts";
import { relayFacts } from "./platform/outbox/relay.ts";
import type { Rounds } from "./platform/outbox/work-round.ts";
import type { Room } from "./platform/room.ts";
import type { SecretBox } from "./platform/secret-box.ts";

const MOST_RELAYS_A_ROUND = 100;

/** Brings the facts of the rooms to those who listen: the room of delivery, and the rounds that empty the outbox and send. */
export function tellOutside(
  { config, database: { db }, logger }: AppParts,
  secrets: SecretBox,
): { room: Room; rounds: Rounds } {
  const parts: DeliveryParts = {
    db,
    clock: systemClock,
    logger,
    secrets,
    addresses: { internalHosts: hostsOf(config.webhookInternalHosts) },
    facts: [...LEDGER_FACTS, ...SUPERVISION_FACTS],
    publicAddress: config.publicUrl === null ? null : `${config.publicUrl.replace(/\/+$/, "")}${config.basePath}`,
    isWorkday: (day) => isWorkday(db, day),
  };
  const listeners = [deliveryListener(parts)];
  const rounds = startSending(parts, async () => {
    for (let times = 0; times < MOST_RELAYS_A_ROUND && (await relayFacts(db, listeners)) > 0; times += 1);
  });
  return { room: deliveryRoom(parts), rounds };
}

/** Whether the city works on a day. Where its year is not published yet people are told all the same: no deadline hangs on it. */
export async function isWorkday(db: Tx, day: CalendarDate): Promise<boolean> {
  const explained = explainDay(await loadCalendar(db, null), day);
  return explained === null || isWorked(explained.kind);
}

function hostsOf(setting: string | null): string[] {
  return (setting ?? "")
    .split(/[,\s]+/)
    .map((host) => host.toLowerCase())
    .filter((host) => host !== "");
}
