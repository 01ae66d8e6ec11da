import type { Clock } from "../../platform/clock.ts";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Logger } from "../../platform/logger.ts";
import { workInRounds } from "../../platform/outbox/work-round.ts";
import type { Rounds } from "../../platform/outbox/work-round.ts";
import { keepAnchor } from "./keep-anchor.ts";
import { sealEntries } from "./seal-entries.ts";

export interface SealerOptions {
  readonly db: Tx;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where heads of the chain are kept outside the database, hourly. */
  readonly dataFolder: string;
}

/** Works until stopped; `stop` waits for the round under way. */
export interface Sealer extends Rounds {
  /** When it last got through, or was made. */
  lastRoundAt(): Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The sealer: each second numbers what was committed since. It looks back two minutes, each minute a day, and at the start
 * over everything, so that the entry of a long transaction is found without reading the whole table every time.
 */
export function createSealer({ db, clock, logger, dataFolder }: SealerOptions): Sealer {
  let rounds = 0;
  let anchoredAt = 0;
  let lastRoundAt = clock.now();

  async function work(): Promise<void> {
    const now = clock.now();
    const since = recordedSince(rounds, now);
    while ((await withTransaction(db, (tx) => sealEntries(tx, now, since))) > 0);
    rounds += 1; // a round that failed looks back as far once more
    lastRoundAt = now;
    if (now.getTime() - anchoredAt < HOUR) return;
    await withTransaction(db, (tx) => keepAnchor(tx, dataFolder, now));
    anchoredAt = now.getTime();
  }

  return { ...workInRounds("audit.sealing", logger, work), lastRoundAt: () => lastRoundAt };
}

function recordedSince(round: number, now: Date): Date {
  if (round === 0) return new Date(0);
  return new Date(now.getTime() - (round % 60 === 0 ? 24 * HOUR : 2 * MINUTE));
}
