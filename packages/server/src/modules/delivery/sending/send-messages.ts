import { retryAt } from "@zhigang/domain/delivery";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { changeWebhook, getWebhookRow, markWebhookHealth } from "../webhook/webhook-store.ts";
import { AddressRefusal, guardAddress } from "./guard-address.ts";
import { claimMessages, insertAttempt, settleMessage } from "./message-store.ts";
import type { ClaimedMessage } from "./message-store.ts";
import { post } from "./post.ts";
import type { Outcome } from "./post.ts";
import { signatureOf } from "./sign.ts";

/** Longer than an attempt can take: only a process that died leaves a claim to run out. */
const CLAIM_MS = 20_000;
const AT_ONCE = 8;
const GONE = 410;

/** Sends what is due and keeps what came of it. Gives how many were tried. */
export async function sendMessages(parts: DeliveryParts): Promise<number> {
  const { db, clock } = parts;
  const now = clock.now();
  const claimed = await withTransaction(db, (tx) =>
    claimMessages(tx, now, new Date(now.getTime() + CLAIM_MS), AT_ONCE),
  );
  await Promise.all(
    claimed.map(async (message) => {
      const from = performance.now();
      const outcome = await sendOne(message, parts);
      await withTransaction(db, (tx) =>
        keep(tx, parts, message, { ...outcome, tookMs: Math.round(performance.now() - from) }),
      );
    }),
  );
  return claimed.length;
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

async function keep(
  tx: Tx,
  { clock }: DeliveryParts,
  message: ClaimedMessage,
  outcome: Outcome & { readonly tookMs: number },
): Promise<void> {
  const now = clock.now();
  const { isDelivered, statusCode } = outcome;
  const again = isDelivered ? null : retryAt(now, message.attempts - message.attemptsBefore, Math.random());
  const isGivenUp = !isDelivered && (again === null || statusCode === GONE);
  const result = isDelivered
    ? { status: "delivered" as const, finishedAt: now }
    : isGivenUp || again === null
      ? { status: "failed" as const, finishedAt: now }
      : { nextAt: again };
  const { id: messageId, attempts: number, webhookId } = message;
  await insertAttempt(tx, { messageId, number, at: now, ...outcome });
  if (!(await settleMessage(tx, message, result))) return;
  await markWebhookHealth(tx, webhookId, isDelivered, now);
  if (isGivenUp) await disable(tx, webhookId, outcome.problem ?? "", now);
}

/** Who puts a webhook aside: no person, the house itself. */
const HOUSE = {
  accountId: "00000000-0000-7000-8000-000000000002",
  name: "系统 Zhigang",
  roles: [],
  departmentId: null,
};

/** 停用: nobody answered for days. What comes meanwhile waits; a person looks at it and wakes it again. */
async function disable(tx: Tx, id: string, problem: string, now: Date): Promise<void> {
  const webhook = await getWebhookRow(tx, id, "change");
  if (webhook.status !== "active") return;
  await changeWebhook(tx, id, { status: "disabled", disabledBecause: problem });
  const call = { tx, now, actor: { ...HOUSE, divisionCode: null }, requestId: newId(), address: null };
  await record(
    call,
    "delivery.webhook.disable",
    { kind: "webhook", id, label: webhook.name },
    { from: { status: webhook.status }, to: { status: "disabled" }, reason: problem },
  );
}
