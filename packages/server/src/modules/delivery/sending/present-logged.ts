import type { Delivery } from "@zhigang/contract/delivery";
import type { AttemptRecord, MessageRecord } from "./message-store.ts";

/** What the log shows of every message, whatever road it goes. */
export function presentLogged(
  row: MessageRecord,
  attempts: readonly AttemptRecord[],
): Omit<Delivery, "subject" | "payload"> {
  return {
    id: row.id,
    fact: row.fact,
    happenedAt: row.happenedAt.toISOString(),
    status: row.status,
    nextAt: row.status === "waiting" ? row.nextAt.toISOString() : null,
    attempts: attempts
      .filter((attempt) => attempt.messageId === row.id)
      .map(({ number, at, isDelivered, statusCode, problem, tookMs }) => ({
        number,
        at: at.toISOString(),
        isDelivered,
        statusCode,
        problem,
        tookMs,
      })),
  };
}
