import type { DeliveryStatus, WebhookStatus } from "@zhigang/domain/delivery";
import type { Generated } from "kysely";

/** The delivery room's tables. */
export interface DeliveryTables {
  "delivery.webhook": WebhookTable;
  "delivery.message": MessageTable;
  "delivery.attempt": AttemptTable;
}

export interface WebhookTable {
  id: string;
  name: string;
  url: string;
  facts: string[];
  status: WebhookStatus;
  disabledBecause: string | null;
  secret: Buffer;
  secretHint: string;
  failingSince: Date | null;
  lastSuccessAt: Date | null;
  createdAt: Date;
  createdBy: string;
  version: Generated<number>;
}

export interface MessageTable {
  id: string;
  webhookId: string;
  seq: Generated<string>;
  factId: string;
  fact: string;
  subject: string;
  happenedAt: Date;
  payload: string;
  status: DeliveryStatus;
  attempts: Generated<number>;
  attemptsBefore: Generated<number>;
  nextAt: Date;
  claimedUntil: Date | null;
  finishedAt: Date | null;
}

export interface AttemptTable {
  messageId: string;
  number: number;
  at: Date;
  isDelivered: boolean;
  statusCode: number | null;
  problem: string | null;
  tookMs: number;
}
