import { sql } from "kysely";
import type { AppParts } from "./app.ts";
import { measureUnsealed, type Sealer } from "./modules/audit/index.ts";
import { systemClock } from "./platform/clock.ts";
import type { DiskRoom } from "./platform/disk-room.ts";
import { freeBytes } from "./platform/free-space.ts";
import type { HealthCheck } from "./platform/http/health.ts";
import type { Jobs } from "./platform/jobs/jobs.ts";
import { gauge, type Measure } from "./platform/metrics.ts";

export interface HealthParts {
  readonly jobs: Jobs;
  readonly sealer: Sealer;
  readonly diskRoom: DiskRoom;
}

const SEALER_PATIENCE_MS = 60_000;

/** What the house stands on: the database, the queue, the sealer of the audit, room on the disk (quality R-19). */
export function healthChecks(
  { database: { db } }: AppParts,
  { jobs, sealer, diskRoom }: HealthParts,
): Readonly<Record<string, HealthCheck>> {
  return {
    async database() {
      await sql`select 1`.execute(db);
      return true;
    },
    queue: async () => jobs.isRunning(),
    audit: async () => systemClock.now().getTime() - sealer.lastRoundAt().getTime() < SEALER_PATIENCE_MS,
    disk: async () => diskRoom.hasRoom(),
  };
}

/** The measures beside those of requests; what the database cannot tell while it is away is left out. */
export async function houseMeasures(parts: AppParts, { jobs }: HealthParts): Promise<readonly Measure[]> {
  const { pool, db } = parts.database;
  const fromDatabase = await Promise.all([jobs.measure(), measureUnsealed(db, systemClock.now())]).catch(() => []);
  return [
    gauge("zhigang_process_resident_memory_bytes", "Memory of the server process.", process.memoryUsage.rss()),
    gauge("zhigang_process_uptime_seconds", "Seconds since the start.", Math.round(process.uptime())),
    gauge("zhigang_disk_free_bytes", "Free room beside the data folder.", await freeBytes(parts.config.dataFolder)),
    {
      name: "zhigang_database_connections",
      type: "gauge",
      help: "Connections of the pool, and requests that wait for one.",
      samples: [
        { labels: { state: "open" }, value: pool.totalCount },
        { labels: { state: "idle" }, value: pool.idleCount },
        { labels: { state: "waiting" }, value: pool.waitingCount },
      ],
    },
    ...fromDatabase.flat(),
  ];
}
