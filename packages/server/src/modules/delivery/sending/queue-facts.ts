import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Fact } from "../../../platform/outbox/fact.ts";
import { listWebhookRows } from "../webhook/webhook-store.ts";
import { insertMessages } from "./message-store.ts";
import { payloadOf } from "./payload.ts";

/** Hears facts and puts a message in line for everyone who asked for them, those at rest too: nothing is lost to a pause. */
export async function queueFacts(tx: Tx, facts: readonly Fact[], now: Date): Promise<void> {
  const webhooks = await listWebhookRows(tx);
  if (webhooks.length === 0) return;
  await insertMessages(
    tx,
    facts.flatMap((fact) =>
      webhooks
        .filter((webhook) => webhook.facts.includes(fact.name))
        .map((webhook) => ({
          id: newId(),
          webhookId: webhook.id,
          factId: fact.id,
          fact: fact.name,
          subject: fact.subject,
          happenedAt: fact.at,
          payload: payloadOf(fact),
          nextAt: now,
        })),
    ),
  );
}
