import type { Listener } from "../../platform/outbox/fact.ts";
import { workInRounds } from "../../platform/outbox/work-round.ts";
import type { Rounds } from "../../platform/outbox/work-round.ts";
import type { Room } from "../../platform/room.ts";
import type { DeliveryParts } from "./delivery-parts.ts";
import { deliveryRoutes } from "./routes.ts";
import { deleteOldMessages } from "./sending/message-store.ts";
import { queueFacts } from "./sending/queue-facts.ts";
import { sendMessages } from "./sending/send-messages.ts";

export { openSecretBox } from "./secret-box.ts";
export type { SecretBox } from "./secret-box.ts";
export type { DeliveryParts } from "./delivery-parts.ts";

const KEPT_MS = 30 * 24 * 3_600_000;

/** 推送: tells systems outside what happened here. It knows no other room; `app.ts` brings it the facts. */
export function deliveryRoom(parts: DeliveryParts): Room {
  return { name: "delivery", routes: deliveryRoutes(parts) };
}

/** What the outbox tells this room. */
export function deliveryListener({ clock }: Pick<DeliveryParts, "clock">): Listener {
  return (tx, facts) => queueFacts(tx, facts, clock.now());
}

/** Sends what waits, round after round; `before` each round the outbox is emptied. */
export function startSending(parts: DeliveryParts, before: () => Promise<void>): Rounds {
  let rounds = 0;
  return workInRounds("delivery.round", parts.logger, async () => {
    await before();
    while ((await sendMessages(parts)) > 0);
    rounds += 1;
    if (rounds % 3600 === 1) await deleteOldMessages(parts.db, new Date(parts.clock.now().getTime() - KEPT_MS));
  });
}
