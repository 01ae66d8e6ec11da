import type pg from "pg";
import type { FastifyInstance } from "fastify";
import type { DemoPersona } from "@zhigang/contract/identity";
import { openDoor } from "./door.ts";
import { prepareFirstSignIns } from "./first-sign-ins.ts";
import type { Notice } from "./first-sign-ins.ts";
import { auditRoom, createSealer } from "./modules/audit/index.ts";
import {
  documentsRoom,
  forgetAuthor,
  INDEX_JOB,
  openPhrasingService,
  READ_JOB,
  ReadingDesk,
  RENDER_JOB,
} from "./modules/documents/index.ts";
import type { ReadFile } from "./modules/documents/index.ts";
import { forgetRecipient } from "./modules/delivery/index.ts";
import {
  createAuthenticator,
  DISABLE_EXPIRED_JOB,
  FORGET_SESSIONS_JOB,
  identityRoom,
  sessionRulesOf,
} from "./modules/identity/index.ts";
import type { Authenticator } from "./modules/identity/index.ts";
import {
  endIdleSheetThread,
  ledgerAskSource,
  ledgerRoom,
  ledgerSearchSource,
  MERGE_TALLIES_JOB,
} from "./modules/ledger/index.ts";
import {
  DAILY_ROUND_JOB,
  forgetActor,
  JUDGE_PARENTS_JOB,
  OPEN_REPORTS_JOB,
  PROVE_CLOCKS_JOB,
  supervisionRoom,
} from "./modules/supervision/index.ts";
import { systemClock } from "./platform/clock.ts";
import type { Config } from "./platform/config/config.ts";
import type { ReportProgress } from "./platform/config/report-progress.ts";
import type { OpenDatabase } from "./platform/database/open-database.ts";
import { watchDiskRoom } from "./platform/disk-room.ts";
import type { DiskRoom } from "./platform/disk-room.ts";
import { FORGET_KEYS_JOB, forgetKeysJob } from "./platform/http/forget-old-keys.ts";
import { openJobs, prepareJobs } from "./platform/jobs/jobs.ts";
import type { Jobs } from "./platform/jobs/jobs.ts";
import type { Logger } from "./platform/logger.ts";
import type { Room } from "./platform/room.ts";
import { openSecretBox, secretKeyFileOf } from "./platform/secret-box.ts";
import type { SecretBox } from "./platform/secret-box.ts";
import { tellOutside } from "./tell-outside.ts";
import { VERSION } from "./version.ts";

/** So long may a request that is under way go on after we were asked to end. */
const PATIENCE_MS = 8_000;
const MEGABYTE = 1024 * 1024;

/** What the application is put together from. */
export interface AppParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly logger: Logger;
  readonly report: ReportProgress;
}

/** The rooms behind their door. */
export interface App {
  readonly server: FastifyInstance;
  /** What the operator is told once it is up at this address: first sign-ins, set-up links. */
  notices(address: string): readonly Notice[];
  /** Gives the address it listens on. */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no new work and waits for what is under way. */
  close(): Promise<void>;
}

/** What the owner of the database prepares between the migrations and the grants. */
export async function prepareDatabase(owner: pg.Pool): Promise<void> {
  await prepareJobs(owner, [
    READ_JOB,
    RENDER_JOB,
    INDEX_JOB,
    MERGE_TALLIES_JOB,
    PROVE_CLOCKS_JOB,
    OPEN_REPORTS_JOB,
    DAILY_ROUND_JOB,
    JUDGE_PARENTS_JOB,
    FORGET_SESSIONS_JOB,
    DISABLE_EXPIRED_JOB,
    FORGET_KEYS_JOB,
  ]);
}

/** What the search and the answers stand on: the ledger, and the outside service that may phrase them where one is configured. */
function answering({ askUrl, askModel, askKey, askTimeLimitSeconds }: Config) {
  const settings = { key: askKey, timeLimitMs: askTimeLimitSeconds * 1000 };
  const phrasing =
    askUrl === null || askModel === null ? null : openPhrasingService({ url: askUrl, model: askModel, ...settings });
  return { search: ledgerSearchSource, ask: ledgerAskSource, phrasing };
}

/** How office files are drawn as they look, where the machine has LibreOffice. */
function drawing(reading: ReadingDesk) {
  return {
    renderFile: (bytes: Uint8Array, fileName: string) => reading.render(bytes, fileName),
    canRender: () => reading.canRender(),
  };
}

/** Puts the rooms together; the only place that knows them all. */
export async function openApp(parts: AppParts): Promise<App> {
  const { config, database, logger } = parts;
  const { db, pool } = database;
  const jobs = openJobs(pool, logger);
  const secrets = openSecretBox(secretKeyFileOf(config));
  const authenticator = createAuthenticator({ db, clock: systemClock, ...sessionRulesOf(config) });
  const reading = openReading(config);
  const sealer = createSealer({ db, clock: systemClock, logger, dataFolder: config.dataFolder });

  const diskRoom = await watchDisk(parts);
  const readFile: ReadFile = (bytes, fileName, options) => reading.read(bytes, fileName, options);
  const firstSignIns = await prepareFirstSignIns(parts, readFile);
  const outside = tellOutside(parts, secrets);
  const { personas: demoPersonas } = firstSignIns;
  const rooms = openRooms(parts, { authenticator, secrets, readFile, reading, demoPersonas });
  const server = await openDoor(parts, [...rooms, outside.room], { authenticator, jobs, sealer, diskRoom });
  await startJobs(jobs, rooms, db);
  sealer.start();
  outside.rounds.start();

  return {
    server,
    notices: (address) => firstSignIns.notices(address),
    listen: (at) => server.listen(at),
    async close() {
      const cutOff = setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS);
      await server.close();
      clearTimeout(cutOff);
      await jobs.stop();
      await reading.close();
      await endIdleSheetThread();
      await outside.rounds.stop();
      await sealer.stop();
      await diskRoom.stop();
    },
  };
}

function openReading({ importTimeLimitSeconds, importMemoryLimitMb }: Config): ReadingDesk {
  const limits = { timeLimitMs: importTimeLimitSeconds * 1000, memoryLimitMb: importMemoryLimitMb };
  return new ReadingDesk({ workers: 1, ...limits });
}

function watchDisk({ config: { dataFolder, leastFreeMb }, logger }: AppParts): Promise<DiskRoom> {
  return watchDiskRoom({ folder: dataFolder, leastBytes: leastFreeMb * MEGABYTE, logger });
}

/** All work outside requests, with papers first that were read before they could be found, and reports that are due by now. */
async function startJobs(jobs: Jobs, rooms: readonly Room[], db: OpenDatabase["db"]): Promise<void> {
  await jobs.start([...rooms.flatMap((room) => room.jobs ?? []), forgetKeysJob(db, systemClock)]);
  await jobs.enqueue(db, INDEX_JOB, {});
  await jobs.enqueue(db, OPEN_REPORTS_JOB, {});
  await jobs.enqueue(db, DAILY_ROUND_JOB, {});
}

/** What the rooms forget of a person who is erased. */
const FORGETTING = [forgetRecipient, forgetAuthor, forgetActor] as const;

interface RoomParts {
  readonly authenticator: Authenticator;
  readonly secrets: SecretBox;
  readonly readFile: ReadFile;
  readonly reading: ReadingDesk;
  readonly demoPersonas: readonly DemoPersona[];
}

function openRooms(
  { config, database: { db } }: AppParts,
  { authenticator, secrets, readFile, reading, demoPersonas }: RoomParts,
): Room[] {
  const { demo: isDemo, uploadLimitMb, dataFolder } = config;
  const told = { version: VERSION, isDemo, uploadLimitMb, demoPersonas };
  const identity = { ...told, ...sessionRulesOf(config), authenticator, secrets, forgetPerson: FORGETTING };
  return [
    identityRoom({ ...identity, db, clock: systemClock }),
    auditRoom({ dataFolder }),
    documentsRoom({ db, clock: systemClock, readFile, ...drawing(reading), ...answering(config) }),
    ledgerRoom({ db }),
    supervisionRoom({ db, clock: systemClock, drawPdf: (bytes, from) => reading.drawPdf(bytes, from) }),
  ];
}
