import type { Logger } from "../logger.ts";

/** Work that comes round again and again until it is stopped; `stop` waits for the round under way. */
export interface Rounds {
  start(): void;
  stop(): Promise<void>;
}

const PAUSE_MS = 1_000;

/** Does the work each second; a round that fails is told and the next one tries again. */
export function workInRounds(name: string, logger: Logger, work: () => Promise<void>): Rounds {
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<void> = Promise.resolve();

  async function workQuietly(): Promise<void> {
    try {
      await work();
    } catch (error) {
      logger.error(`${name}_failed`, { error }); // the database may be away for a moment
    }
    if (timer !== null) schedule();
  }

  function schedule(): void {
    timer = setTimeout(() => (round = workQuietly()), PAUSE_MS);
    timer.unref();
  }

  return {
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
