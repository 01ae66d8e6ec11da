import type { Clock } from "../../platform/clock.ts";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Logger } from "../../platform/logger.ts";
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
export interface Sealer {
  start(): void;
  /** When it last got through, or was made. */
  lastRoundAt(): Date;
  stop(): Promise<void>;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * The sealer: each second numbers what was committed since. It looks back two minutes, each minute a day, and at the start
 * over everything, so that the entry of a long transaction is found without reading the whole table every time.
 */
export function createSealer(options: SealerOptions): Sealer {
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<void> = Promise.resolve();
  let rounds = 0;
  let anchoredAt = 0;
  let lastRoundAt = options.clock.now();

  async function work(): Promise<void> {
    const now = options.clock.now();
    const since = recordedSince(rounds++, now);
    while ((await withTransaction(options.db, (tx) => sealEntries(tx, now, since))) > 0);
    lastRoundAt = now;
    if (now.getTime() - anchoredAt < HOUR) return;
    anchoredAt = now.getTime();
    await keepAnchor(options.db, options.dataFolder, now);
  }

  async function workQuietly(): Promise<void> {
    try {
      await work();
    } catch (error) {
      options.logger.error("audit.sealing_failed", { error });
    }
    if (timer !== null) schedule();
  }

  function schedule(): void {
    timer = setTimeout(() => (round = workQuietly()), SECOND);
    timer.unref();
  }

  return {
    lastRoundAt: () => lastRoundAt,
    start: () => {
      if (timer === null) schedule();
    },
    async stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await round;
    },
  };
}

function recordedSince(round: number, now: Date): Date {
  if (round === 0) return new Date(0);
  return new Date(now.getTime() - (round % 60 === 0 ? 24 * HOUR : 2 * MINUTE));
}
