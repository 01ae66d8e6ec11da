import { setTimeout as wait } from "node:timers/promises";
import { openCity } from "./crash-city.ts";
import type { City } from "./crash-city.ts";
import { examineJobs, examineLives, listDoubledTitles } from "./examine-items.ts";
import { type KillableService, startKillable } from "./killable-service.ts";
import { liveItems } from "./live-items.ts";
import type { ItemLife, ItemLives } from "./live-items.ts";
import { mustSucceed } from "./persist.ts";
import type { Whereabouts } from "./persist.ts";
import { untilReady } from "./service-client.ts";
import { listWrittenAccounts, writeAccounts } from "./write-accounts.ts";
import type { Written } from "./write-accounts.ts";

/** What the rounds came to: nothing lost and nothing doubled, or the names of what was (quality R-01). */
export interface CrashReport {
  readonly rounds: number;
  /** Accounts and acts of supervision that the service said were kept. */
  readonly acknowledged: number;
  /** Items that went their whole way: handed over, taken up, reported, passed. */
  readonly items: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** What jobs and timers left undone or did twice. */
  readonly undone: readonly string[];
  /** Items whose stored values are not what their log comes to. */
  readonly differing: readonly unknown[];
  /** What the audit said of its chain when it was not in order. */
  readonly brokenChains: readonly unknown[];
  readonly refusals: readonly unknown[];
  readonly slowestReturnMs: number;
}

export interface CrashRounds {
  readonly dataFolder: string;
  readonly rounds: number;
  /** A number from 0 to 1; seeded, so that a run can be had again. */
  readonly random: () => number;
  readonly report?: (round: number, report: CrashReport) => void;
}

/** The writing that goes on, and what it was told. */
interface Load {
  readonly at: Whereabouts;
  readonly city: City;
  readonly accounts: Written;
  readonly items: ItemLives;
}

const ACCOUNT_WRITERS = 2;
const ITEM_WRITERS = 3;
const DEEDS = ["server", "database", "both"] as const;
const NOTHING_YET: CrashReport = {
  rounds: 0,
  acknowledged: 0,
  items: 0,
  lost: [],
  doubled: [],
  undone: [],
  differing: [],
  brokenChains: [],
  refusals: [],
  slowestReturnMs: 0,
};

/** Kills a service that is being written to, again and again, and looks each time whether all it had acknowledged is there once. */
export async function runCrashRounds({ dataFolder, rounds, random, report }: CrashRounds): Promise<CrashReport> {
  let service = await start(dataFolder);
  let result = NOTHING_YET;
  try {
    const { address } = service;
    const load: Load = {
      at: { address },
      city: await openCity(address, service.said()),
      accounts: { acknowledged: [], refusals: [] },
      items: { lives: [], refusals: [] },
    };
    const stop = { isAsked: false };
    const writers = writeAll(load, stop);
    for (let round = 1; round <= rounds; round += 1) {
      await wait(50 + random() * 700);
      const killed = Date.now();
      service = await killOnce(service, dataFolder, DEEDS[Math.floor(random() * DEEDS.length)] ?? "both");
      load.at.address = service.address;
      const slowestReturnMs = Math.max(result.slowestReturnMs, Date.now() - killed);
      result = { ...(await examine(load, result)), rounds: round, slowestReturnMs };
      report?.(round, result);
    }
    stop.isAsked = true;
    await writers;
    await service.terminate();
    service = await start(dataFolder); // whose first daily round judges and reminds of what came last
    load.at.address = service.address;
    return await examineAll(load, result);
  } finally {
    if (service.isRunning()) await service.terminate();
  }
}

function start(dataFolder: string): Promise<KillableService> {
  return startKillable(dataFolder, { ZHIGANG_CREDENTIAL_REQUESTS_PER_MINUTE: "1000" });
}

async function killOnce(service: KillableService, dataFolder: string, what: (typeof DEEDS)[number]) {
  await service.kill(what);
  const next = what === "database" ? service : await start(dataFolder);
  await untilReady(next.address);
  return next;
}

function writeAll({ at, city, accounts, items }: Load, stop: { readonly isAsked: boolean }): Promise<unknown> {
  const each = (count: number, write: () => Promise<void>) => Array.from({ length: count }, write);
  return Promise.all([
    ...each(ACCOUNT_WRITERS, () => writeAccounts(at, city, accounts, stop)),
    ...each(ITEM_WRITERS, () => liveItems(at, city, items, stop)),
  ]);
}

/** After a round, while the writing goes on: what is under way, and what was finished in this round. */
async function examine(load: Load, before: CrashReport): Promise<CrashReport> {
  const { at, city, accounts, items } = load;
  const lives = items.lives.slice(-2 * ITEM_WRITERS);
  const told = [...accounts.acknowledged];
  const [found, inAccounts] = [await examineLives(at, city, lives), await examineAccounts(at, city, told)];
  return {
    ...before,
    ...countsOf(load),
    lost: [...before.lost, ...inAccounts.lost, ...found.lost],
    doubled: [...before.doubled, ...inAccounts.doubled, ...found.doubled],
    brokenChains: [...before.brokenChains, ...(await examineChain(at, city))],
  };
}

/** In the end, when all is quiet: everything. */
async function examineAll(load: Load, before: CrashReport): Promise<CrashReport> {
  const { at, city, items } = load;
  const found = await examineLives(at, city, items.lives);
  const proof = await mustSucceed(at, "/supervision/clock-proof", { cookie: city.office, method: "POST" });
  return {
    ...before,
    ...countsOf(load),
    lost: [...before.lost, ...found.lost],
    doubled: [...before.doubled, ...found.doubled, ...(await listDoubledTitles(at, city))],
    undone: await untilJobsAreDone(
      at,
      city,
      items.lives.filter(({ isDone }) => isDone),
    ),
    differing: proof["differences"] as unknown[],
  };
}

function countsOf({ accounts, items: { lives, refusals } }: Load) {
  const acts = lives.reduce((sum, { itemActs, reportActs }) => sum + itemActs.length + reportActs.length, 0);
  return {
    acknowledged: accounts.acknowledged.length + acts,
    items: lives.filter(({ isDone }) => isDone).length,
    refusals: [...accounts.refusals, ...refusals],
  };
}

async function examineAccounts(at: Whereabouts, city: City, told: readonly string[]) {
  const times = new Map<string, number>();
  for (const name of await listWrittenAccounts(at, city)) times.set(name, (times.get(name) ?? 0) + 1);
  return {
    lost: told.filter((name) => !times.has(name)),
    doubled: [...times].filter(([, count]) => count > 1).map(([name]) => name),
  };
}

async function examineChain(at: Whereabouts, { auditor }: City): Promise<unknown[]> {
  const verification = await mustSucceed(at, "/audit/verify", { cookie: auditor, method: "POST" });
  return verification["isIntact"] === true ? [] : [verification];
}

/** The jobs of the last start take a moment; what they have not done by then is not done. */
async function untilJobsAreDone(at: Whereabouts, city: City, lives: readonly ItemLife[]): Promise<string[]> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const undone = await examineJobs(at, city, lives);
    if (undone.length === 0 || Date.now() > patience) return undone;
    await wait(500);
  }
}
