import type { Tx } from "../../../platform/database/database.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { changeWebhook, getWebhookRow, lockWebhook, markWebhookHealth } from "../webhook/webhook-store.ts";
import { AddressRefusal, guardAddress } from "./guard-address.ts";
import { claimMessages } from "./message-store.ts";
import type { ClaimedMessage } from "./message-store.ts";
import { post } from "./post.ts";
import type { Outcome } from "./post.ts";
import { recordPutAside } from "./put-aside.ts";
import { sendClaimed } from "./send-claimed.ts";
import { signatureOf } from "./sign.ts";

/** Longer than an attempt can take: only a process that died leaves a claim to run out. */
const CLAIM_MS = 20_000;
const AT_ONCE = 8;
const GONE = 410;

/** Tells the webhooks what is due. Gives how many messages were tried. */
export function sendMessages(parts: DeliveryParts): Promise<number> {
  return sendClaimed<ClaimedMessage, Outcome>(parts, {
    claim: (tx, now) => claimMessages(tx, now, new Date(now.getTime() + CLAIM_MS), AT_ONCE),
    send: (message) => sendOne(message, parts),
    failed,
    hold: (tx, { webhookId }) => lockWebhook(tx, webhookId),
    isHopeless: ({ statusCode }) => statusCode === GONE,
    async heed(tx, { webhookId }, { isDelivered, problem }, status, now) {
      await markWebhookHealth(tx, webhookId, isDelivered, now);
      if (status === "failed") await disable(tx, webhookId, problem ?? "", now);
    },
  });
}

async function sendOne(message: ClaimedMessage, { secrets, addresses, clock }: DeliveryParts): Promise<Outcome> {
  const secret = secrets.open(message.secret);
  if (secret === null) return failed("secret unreadable");
  try {
    const { id, payload } = message;
    const timestamp = Math.floor(clock.now().getTime() / 1000);
    const address = await guardAddress(message.url, addresses);
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Zhigang-Webhooks/1",
      "webhook-id": id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": signatureOf(secret, { id, timestamp, payload }),
    };
    return await post(address, headers, payload);
  } catch (error) {
    if (error instanceof AddressRefusal) return failed(`address refused: ${error.message}`);
    throw error;
  }
}

function failed(problem: string): Outcome {
  return { isDelivered: false, statusCode: null, problem };
}

async function disable(tx: Tx, id: string, problem: string, now: Date): Promise<void> {
  const webhook = await getWebhookRow(tx, id, "change");
  if (webhook.status !== "active") return;
  await changeWebhook(tx, id, { status: "disabled", disabledBecause: problem });
  await recordPutAside(tx, { kind: "webhook", id, label: webhook.name }, problem, now);
}
