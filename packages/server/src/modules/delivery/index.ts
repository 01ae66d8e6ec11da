import { setTimeout as wait } from "node:timers/promises";
import type { Listener } from "../../platform/outbox/fact.ts";
import { workInRounds } from "../../platform/outbox/work-round.ts";
import type { Rounds } from "../../platform/outbox/work-round.ts";
import type { Room } from "../../platform/room.ts";
import { sendByChannels } from "./channel/send-by-channels.ts";
import type { DeliveryParts } from "./delivery-parts.ts";
import { gatherDigests } from "./notice/gather-digests.ts";
import { hearNotices } from "./notice/hear-notices.ts";
import { deleteOldNotices } from "./notice/notice-store.ts";
import { getRulesRow } from "./notice/rules-store.ts";
import { deliveryRoutes } from "./routes.ts";
import { deleteOldMessages } from "./sending/message-store.ts";
import { queueFacts } from "./sending/queue-facts.ts";
import { sendMessages } from "./sending/send-messages.ts";

export { forgetRecipient } from "./preference/forget-recipient.ts";
export type { DeliveryParts } from "./delivery-parts.ts";

const DAY_MS = 24 * 3_600_000;
/** How long the log of what was sent is kept. */
const KEPT_DAYS = 30;
/** So long are attempts under way waited for; what a slow server has not answered by then another process tries again. */
const PATIENCE_MS = 5_000;
const ROUNDS_A_MINUTE = 60;
const ROUNDS_AN_HOUR = 3600;

/** 推送与通知: tells systems outside what happened here, and people what concerns them. It knows no other room; `app.ts` brings it the facts. */
export function deliveryRoom(parts: DeliveryParts): Room {
  return { name: "delivery", routes: deliveryRoutes(parts) };
}

/** What the outbox tells this room: what happened goes to webhooks, what people are to hear goes to people. */
export function deliveryListener(parts: Pick<DeliveryParts, "clock" | "logger" | "publicAddress">): Listener {
  return async (tx, facts) => {
    await queueFacts(tx, facts, parts.clock.now());
    await hearNotices(tx, facts, parts);
  };
}

/** Sends what waits, round after round; `before` each round the outbox is emptied. A slow channel holds up no webhook. */
export function startSending(parts: DeliveryParts, before: () => Promise<void>): Rounds {
  const ending = { isEnding: false };
  const roads = [tellWebhooks(parts, before, ending), tellPeople(parts, ending)];
  return {
    start: () => roads.forEach((rounds) => rounds.start()),
    async stop() {
      ending.isEnding = true;
      const patience = wait(PATIENCE_MS, undefined, { ref: false });
      await Promise.race([patience, Promise.all(roads.map((rounds) => rounds.stop()))]);
    },
  };
}

/** Nothing new is taken once the house was asked to end. */
interface Ending {
  readonly isEnding: boolean;
}

function tellWebhooks(parts: DeliveryParts, before: () => Promise<void>, ending: Ending): Rounds {
  let rounds = 0;
  return workInRounds("delivery.round", parts.logger, async () => {
    await before();
    while (!ending.isEnding && (await sendMessages(parts)) > 0);
    if (rounds % ROUNDS_AN_HOUR === 0) await forgetOld(parts);
    rounds += 1;
  });
}

function tellPeople(parts: DeliveryParts, ending: Ending): Rounds {
  let rounds = 0;
  return workInRounds("delivery.channel_round", parts.logger, async () => {
    if (rounds % ROUNDS_A_MINUTE === 0) await gatherDigests(parts);
    rounds += 1;
    await sendByChannels(parts, () => !ending.isEnding);
  });
}

async function forgetOld({ db, clock }: DeliveryParts): Promise<void> {
  const now = clock.now().getTime();
  const { keptDays } = await getRulesRow(db);
  await deleteOldMessages(db, new Date(now - KEPT_DAYS * DAY_MS));
  await deleteOldNotices(db, new Date(now - keptDays * DAY_MS));
}
