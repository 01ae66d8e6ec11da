import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type KillableService, startKillable } from "./killable-service.ts";
import { askService, setUpAdministrators, signInTo, untilReady } from "./service-client.ts";

/** What the rounds came to: nothing lost and nothing doubled, or the names of what was (quality R-01). */
export interface CrashReport {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
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

interface City {
  readonly administrator: string;
  readonly auditor: string;
}

interface Written {
  readonly acknowledged: string[];
  readonly refusals: unknown[];
}

const WRITERS = 4;
const DEEDS = ["server", "database", "both"] as const;

/** Kills a service that is being written to, again and again, and looks each time whether all it had acknowledged is there once. */
export async function runCrashRounds({ dataFolder, rounds, random, report }: CrashRounds): Promise<CrashReport> {
  let service = await startKillable(dataFolder);
  const city = await openCity(service);
  const written: Written = { acknowledged: [], refusals: [] };
  let result: CrashReport = {
    rounds: 0,
    acknowledged: 0,
    lost: [],
    doubled: [],
    brokenChains: [],
    refusals: [],
    slowestReturnMs: 0,
  };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const stop = { isAsked: false };
      const at = { address: service.address };
      const writers = Array.from({ length: WRITERS }, () => write(at, city, written, stop));
      await wait(50 + random() * 700);
      const killed = Date.now();
      service = await killOnce(service, dataFolder, DEEDS[Math.floor(random() * DEEDS.length)] ?? "both");
      at.address = service.address;
      const slowestReturnMs = Math.max(result.slowestReturnMs, Date.now() - killed);
      stop.isAsked = true;
      await Promise.all(writers);
      result = { ...(await examine(service.address, city, written, result)), rounds: round, slowestReturnMs };
      report?.(round, result);
    }
    return result;
  } finally {
    if (service.isRunning()) await service.terminate();
  }
}

/** The first administrators: who writes accounts, and who may verify the audit. */
async function openCity(service: KillableService): Promise<City> {
  const names = await setUpAdministrators(service.address, service.said());
  const cookies = await Promise.all(names.map((name) => signInTo(service.address, name)));
  const find = async (permission: string) => {
    for (const cookie of cookies) {
      const session = await askService(service.address, "/session", { cookie });
      if ((session?.body["permissions"] as string[] | undefined)?.includes(permission)) return cookie;
    }
    throw new Error(`nobody holds ${permission}`);
  };
  return { administrator: await find("identity.account.create"), auditor: await find("audit.chain.verify") };
}

async function killOnce(service: KillableService, dataFolder: string, what: (typeof DEEDS)[number]) {
  await service.kill(what);
  const next = what === "database" ? service : await startKillable(dataFolder);
  await untilReady(next.address);
  return next;
}

/** One writer: each account under its own key, asked again under the same key until it is acknowledged. */
async function write(at: { address: string }, city: City, written: Written, stop: { isAsked: boolean }): Promise<void> {
  while (!stop.isAsked) {
    const loginName = `w-${randomUUID()}`;
    if (await create(at, city, written, loginName)) written.acknowledged.push(loginName);
  }
}

async function create(at: { address: string }, city: City, written: Written, loginName: string): Promise<boolean> {
  const sending = { cookie: city.administrator, method: "POST", body: { loginName, name: "写入者" }, key: loginName };
  const patience = Date.now() + 90_000;
  while (Date.now() < patience) {
    const answer = await askService(at.address, "/accounts", sending);
    if (answer?.status === 201) return true;
    if (answer !== null && answer.status !== 503) {
      written.refusals.push(answer);
      return false;
    }
    await wait(30);
  }
  written.refusals.push("no answer in 90 seconds");
  return false;
}

async function examine(address: string, city: City, written: Written, before: CrashReport): Promise<CrashReport> {
  const there = await listWritten(address, city);
  const times = new Map<string, number>();
  for (const name of there) times.set(name, (times.get(name) ?? 0) + 1);
  const verification = await askService(address, "/audit/verify", { cookie: city.auditor, method: "POST" });
  const isWhole = verification?.status === 200 && verification.body["isIntact"] === true;
  return {
    ...before,
    acknowledged: written.acknowledged.length,
    lost: written.acknowledged.filter((name) => !times.has(name)),
    doubled: [...times].filter(([, count]) => count > 1).map(([name]) => name),
    brokenChains: isWhole ? before.brokenChains : [...before.brokenChains, verification],
    refusals: written.refusals,
  };
}

async function listWritten(address: string, { administrator: cookie }: City): Promise<string[]> {
  const names: string[] = [];
  let cursor = "";
  do {
    const page = await askService(address, `/accounts?text=w-&limit=200${cursor}`, { cookie });
    if (page?.status !== 200) throw new Error(`the accounts cannot be listed: ${JSON.stringify(page)}`);
    names.push(...(page.body["items"] as { loginName: string }[]).map(({ loginName }) => loginName));
    cursor = typeof page.body["nextCursor"] === "string" ? `&cursor=${page.body["nextCursor"]}` : "";
  } while (cursor !== "");
  return names;
}
