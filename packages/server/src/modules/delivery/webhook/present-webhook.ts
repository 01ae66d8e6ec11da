import type { Webhook } from "@zhigang/contract/delivery";
import type { WebhookRecord } from "./webhook-store.ts";

/** 推送地址, without its secret. */
export function presentWebhook(row: WebhookRecord): Webhook {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    facts: row.facts,
    status: row.status,
    disabledBecause: row.disabledBecause,
    secretHint: row.secretHint,
    failingSince: row.failingSince?.toISOString() ?? null,
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
    waiting: row.waiting,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    version: row.version,
  };
}
