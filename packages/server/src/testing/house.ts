import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import type { Role } from "@zhigang/domain/identity";
import type { AppParts } from "../app.ts";
import { openDoor } from "../door.ts";
import { auditRoom, createSealer } from "../modules/audit/index.ts";
import { documentsRoom, forgetAuthor, readWholeFile } from "../modules/documents/index.ts";
import type { ReadFile } from "../modules/documents/index.ts";
import { forgetRecipient } from "../modules/delivery/index.ts";
import { createAuthenticator, createDemoAccounts, identityRoom, sessionRulesOf } from "../modules/identity/index.ts";
import { ledgerAskSource, ledgerRoom, ledgerSearchSource } from "../modules/ledger/index.ts";
import { forgetActor, supervisionRoom } from "../modules/supervision/index.ts";
import { systemClock } from "../platform/clock.ts";
import { readConfig, type Config } from "../platform/config/config.ts";
import { openPool, withTransaction } from "../platform/database/database.ts";
import { forgetKeysJob } from "../platform/http/forget-old-keys.ts";
import { newId } from "../platform/ids.ts";
import { openJobs, type Jobs } from "../platform/jobs/jobs.ts";
import { createLogger } from "../platform/logger.ts";
import type { Room } from "../platform/room.ts";
import { openSecretBox, secretKeyFileOf } from "../platform/secret-box.ts";
import { tellOutside } from "../tell-outside.ts";
import { CHEAP_HASHING } from "./test-app.ts";
import { cloneDatabase, type ClonedDatabase } from "./worker-database.ts";

/** The whole house behind its real door, over a database of its own. */
export interface House {
  readonly server: FastifyInstance;
  readonly database: ClonedDatabase;
  readonly pool: pg.Pool;
  /** The lines that were logged. */
  readonly log: readonly string[];
  /** The cookie of somebody with these roles, signed in by the sign-in page. */
  signedIn(...roles: readonly Role[]): Promise<{ readonly cookie: string; readonly accountId: string }>;
  /** Does a job's work here and now. */
  runJob(name: string): Promise<void>;
  stopJobs(): Promise<void>;
  close(): Promise<void>;
}

/** Reads in this thread: the files of a test are its own. */
const readHere: ReadFile = async (bytes, fileName, { sheets }) =>
  readWholeFile(bytes, fileName, sheets ? { sheets } : {});
const PASSWORD = "Teal-kettle-41";
const UNHURRIED = {
  credentialRequestsPerMinute: 100_000,
  publicRequestsPerMinute: 100_000,
  secondFactor: "off",
} as const;

/** Opens the house as `openApp` does, without the first sign-ins and with files read in this thread. */
export async function openHouse(wish: Partial<Config> = {}): Promise<House> {
  const database = await cloneDatabase();
  const pool = openPool(database.app, { size: 8 });
  const dataFolder = await mkdtemp(join(tmpdir(), "zhigang-house-"));
  const log: string[] = [];
  const config = { ...readConfig({ env: { ZHIGANG_DATA_FOLDER: dataFolder } }).config, ...UNHURRIED, ...wish };
  const logger = createLogger("warn", (line) => void log.push(line));
  const { db } = database;
  const parts = { config, database: { db, pool }, logger, report: () => undefined } as unknown as AppParts;

  const jobs = openJobs(pool, logger);
  const { server, rooms } = await openRealDoor(parts, jobs);
  const work = [...rooms.flatMap((room) => room.jobs ?? []), forgetKeysJob(db, systemClock)];
  await jobs.start(work);
  return {
    server,
    database,
    pool,
    log,
    signedIn: (...roles) => signIn(server, database, roles),
    async runJob(name) {
      await work.find((job) => job.name === name)?.handle({}, newId());
    },
    stopJobs: () => jobs.stop(),
    async close() {
      await server.close();
      await jobs.stop();
      await pool.end();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function openRealDoor(parts: AppParts, jobs: Jobs) {
  const { config, database, logger } = parts;
  const { dataFolder } = config;
  const { db } = database;
  const clock = systemClock;
  const rules = sessionRulesOf(config);
  const secrets = openSecretBox(secretKeyFileOf(config));
  const authenticator = createAuthenticator({ db, clock, ...rules });
  const identity = {
    version: "0.0.0",
    isDemo: true,
    uploadLimitMb: config.uploadLimitMb,
    demoPersonas: [],
    hashing: CHEAP_HASHING,
    authenticator,
    secrets,
    forgetPerson: [forgetRecipient, forgetAuthor, forgetActor],
    ...rules,
  };
  const rooms: Room[] = [
    identityRoom({ ...identity, db, clock }),
    auditRoom({ dataFolder }),
    documentsRoom({ db, clock, readFile: readHere, search: ledgerSearchSource, ask: ledgerAskSource, phrasing: null }),
    ledgerRoom({ db }),
    supervisionRoom({ db, clock }),
    tellOutside(parts, secrets).room,
  ];
  const sealer = createSealer({ db, clock, logger, dataFolder });
  const diskRoom = { hasRoom: () => true, stop: async () => undefined };
  return { rooms, server: await openDoor(parts, rooms, { authenticator, jobs, sealer, diskRoom }) };
}

async function signIn(server: FastifyInstance, { db }: ClonedDatabase, roles: readonly Role[]) {
  const loginName = `person-${newId()}`;
  const person = { loginName, name: "某甲", roles, departmentId: null, password: PASSWORD };
  await withTransaction(db, (tx) => createDemoAccounts(tx, [person], systemClock.now(), CHEAP_HASHING));
  const response = await server.inject({
    method: "POST",
    url: "/api/session",
    payload: { loginName, password: PASSWORD },
  });
  const [cookie] = response.cookies;
  if (!cookie) throw new Error(`not signed in: ${response.body}`);
  const { account } = response.json<{ account: { id: string } }>();
  return { cookie: `${cookie.name}=${cookie.value}`, accountId: account.id };
}
