import { retryAt } from "@zhigang/domain/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { insertAttempt, settleMessage } from "./message-store.ts";
import type { MessageRecord } from "./message-store.ts";
import type { Outcome } from "./post.ts";

/** One kind of road out of the house. */
export interface Sender<M extends MessageRecord, O extends Outcome> {
  /** Takes what is due; it is this process's until its claim runs out. */
  claim(tx: Tx, now: Date): Promise<readonly M[]>;
  send(message: M): Promise<O>;
  /** What a sending that threw comes to. */
  failed(problem: string): O;
  /** Locks the road before its message; false where both were deleted meanwhile. */
  hold(tx: Tx, message: M): Promise<boolean>;
  /** Whether another attempt can change nothing. */
  isHopeless(outcome: O): boolean;
  /** Keeps what the attempt says of the road itself. */
  heed(tx: Tx, message: M, outcome: O, status: DeliveryStatus, now: Date): Promise<void>;
}

/** Sends what is due and keeps what came of it; nothing is held open while strangers are waited for. Gives how many were tried. */
export async function sendClaimed<M extends MessageRecord, O extends Outcome>(
  { db, clock, logger }: Pick<DeliveryParts, "db" | "clock" | "logger">,
  sender: Sender<M, O>,
): Promise<number> {
  const claimed = await withTransaction(db, (tx) => sender.claim(tx, clock.now()));
  await Promise.all(
    claimed.map(async (message) => {
      const from = performance.now();
      const outcome = await sender.send(message).catch((error: unknown) => {
        logger.error("delivery.sending_threw", { messageId: message.id, error });
        return sender.failed(problemOf(error));
      });
      const tookMs = Math.round(performance.now() - from);
      await withTransaction(db, (tx) => keep(tx, sender, message, { outcome, tookMs, now: clock.now() }));
    }),
  );
  return claimed.length;
}

const MOST_WORDS = 200;

/** What is kept of an error that nobody foresaw; addresses hold tokens and stay out of the log of attempts. */
function problemOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.replace(/\S+:\/\/\S+/gu, "…").slice(0, MOST_WORDS);
}

async function keep<M extends MessageRecord, O extends Outcome>(
  tx: Tx,
  sender: Sender<M, O>,
  message: M,
  { outcome, tookMs, now }: { readonly outcome: O; readonly tookMs: number; readonly now: Date },
): Promise<void> {
  if (!(await sender.hold(tx, message))) return;
  const { id: messageId, attempts: number } = message;
  const { isDelivered, statusCode, problem } = outcome;
  const again =
    isDelivered || sender.isHopeless(outcome) ? null : retryAt(now, number - message.attemptsBefore, Math.random());
  const status: DeliveryStatus = isDelivered ? "delivered" : again === null ? "failed" : "waiting";
  await insertAttempt(tx, { messageId, number, at: now, isDelivered, statusCode, problem, tookMs });
  const result = again === null ? { status, finishedAt: now } : { nextAt: again };
  if (await settleMessage(tx, message, result)) await sender.heed(tx, message, outcome, status, now);
}
