import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type pg from "pg";
import type { Tx } from "../database/database.ts";
import type { Logger } from "../logger.ts";
import type { Measure } from "../metrics.ts";

/** A kind of work done outside a request, durable and done once over all processes. */
export interface JobDefinition {
  /** `room.verb-noun`. */
  readonly name: string;
  /** At once in this process. */
  readonly concurrency: number;
  /** How often a failed job is tried again; a job must be safe to run twice. */
  readonly retryLimit: number;
  /** A cron line for work that comes round by itself (UTC). */
  readonly schedule?: string;
  handle(data: Readonly<Record<string, unknown>>, jobId: string): Promise<void>;
}

/** The queue as rooms see it. */
export interface Jobs {
  enqueue(tx: Tx, name: string, data: object): Promise<void>;
  start(definitions: readonly JobDefinition[]): Promise<void>;
  stop(): Promise<void>;
  /** Whether it takes work. */
  isRunning(): boolean;
  /** How many jobs there are, by queue and state. */
  measure(): Promise<Measure[]>;
}

const SCHEMA = "pgboss";

/** Creates the queue's tables and queues as the owner of the database; done once with the migrations. */
export async function prepareJobs(pool: pg.Pool, names: readonly string[]): Promise<void> {
  const boss = new PgBoss({ db: overPool(pool), schema: SCHEMA, supervise: false, schedule: false });
  await boss.start();
  for (const name of names) await boss.createQueue(name);
  await boss.stop({ graceful: false });
}

/** The durable queue in PostgreSQL, shared by all processes on one database. */
export function openJobs(pool: pg.Pool, logger: Logger): Jobs {
  const boss = new PgBoss({ db: overPool(pool), schema: SCHEMA, migrate: false });
  boss.on("error", (error) => logger.error("jobs.error", { error }));
  let isRunning = false;

  return {
    async enqueue(tx, name, data) {
      await boss.send(name, data, { db: overTransaction(tx) });
    },
    async start(definitions) {
      await boss.start();
      for (const definition of definitions) await work(boss, definition, logger);
      isRunning = true;
    },
    isRunning: () => isRunning,
    measure: () => measureJobs(pool),
    async stop() {
      isRunning = false;
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function work(boss: PgBoss, definition: JobDefinition, logger: Logger): Promise<void> {
  const { name, concurrency, retryLimit, schedule } = definition;
  await boss.updateQueue(name, { retryLimit, retryBackoff: true });
  if (schedule) await boss.schedule(name, schedule);
  const options = { batchSize: 1, pollingIntervalSeconds: 0.5, localConcurrency: concurrency };
  await boss.work<Record<string, unknown>>(name, options, async ([job]) => {
    if (!job) return;
    try {
      await definition.handle(job.data ?? {}, job.id);
    } catch (error) {
      logger.error("jobs.failed", { job: name, id: job.id, error });
      throw error;
    }
  });
}

async function measureJobs(pool: pg.Pool): Promise<Measure[]> {
  const { rows } = await pool.query<{ name: string; state: string; count: string }>(
    `select name, state, count(*) as count from ${SCHEMA}.job where not starts_with(name, '__') group by name, state`,
  );
  const samples = rows.map(({ name, state, count }) => ({ labels: { queue: name, state }, value: Number(count) }));
  return [{ name: "zhigang_jobs", type: "gauge", help: "Jobs by queue and state.", samples }];
}

function overPool(pool: pg.Pool) {
  return { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
}

function overTransaction(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows: rows as unknown[] };
    },
  };
}
