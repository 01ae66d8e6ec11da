import { fork } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { ConnectionSettings } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { openHttpClient } from "../ledger/http-client.ts";
import { told } from "../service-under-test.ts";
import { printTable } from "../table.ts";
import { actAsUsers } from "./act-as-users.ts";
import type { Page } from "./act-as-users.ts";
import { plainPages } from "./plain-pages.ts";
import { seedSupervision, USERS } from "./seed.ts";
import type { SeededUser } from "./seed.ts";

const ITEMS = 5_000;
const MONTHS = 36;
const SECONDS = 30;
const THINK_MS = 10_000;
/** As many connections as the service itself keeps. */
const POOL_SIZE = 20;
const VALUES = { percent: "40", milestones: [], problem: "", effect: "", nextStep: "安装调试", figures: [], help: "" };

interface Started {
  readonly address: string;
  readonly settings: ConnectionSettings;
  readonly owner: ConnectionSettings;
}

/**
 * Prints how the pages of supervision answer while 300 people read and write reports, against plain SQL through the bare driver
 * on the same database. The service runs in a process of its own; `--items N`, `--months N`, `--seconds N`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
  const [items, months] = [option("--items", ITEMS), option("--months", MONTHS)];
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  const service = fork(fileURLToPath(new URL("../ledger/service.ts", import.meta.url)), [folder], {
    execArgv: ["--conditions=source", "--max-semi-space-size=16"],
  });
  try {
    const { address, settings, owner } = await told<Started>(service);
    const seeding = new pg.Pool({ ...owner, database: settings.database, max: 2 });
    const users = await seedSupervision(seeding, items, months);
    await seeding.end();
    console.log(`\n${items} items, ${items * months} reports, ${USERS} users, one act each ${THINK_MS / 1000} s\n`);

    const pool = new pg.Pool({ ...settings, max: POOL_SIZE });
    pool.on("error", () => undefined); // the service ended first; what was under way says so itself
    const load = { users: USERS, seconds: option("--seconds", SECONDS), thinkMs: THINK_MS };
    const clients = users.map(({ token }) => openHttpClient(address, token));
    const ours = pagesOverHttp(users, clients);
    await actAsUsers(ours, { ...load, seconds: 10, thinkMs: 3_000 }); // so that nobody pays for the service's warming up
    const mine = await actAsUsers(ours, load);
    const bare = await actAsUsers(pagesOverSql(users, pool), load);
    printPages(mine, bare);
    for (const client of clients) client.close();
    await pool.end();
  } finally {
    const ended = new Promise((resolve) => service.once("exit", resolve));
    service.send("end");
    await ended;
    await removeDataFolder(folder);
  }
}

const SHARES = { items: 15, mine: 10, item: 15, lights: 10, counts: 10, reports: 15, report: 10, save: 15 } as const;

function pagesOverHttp(users: readonly SeededUser[], clients: readonly ReturnType<typeof openHttpClient>[]): Page[] {
  const client = (number: number) => at(clients, number);
  const get = (path: (user: SeededUser, number: number) => string) => async (number: number) =>
    void (await client(number).get(path(at(users, number), number)));
  return [
    page(
      "items",
      get(() => "/supervision/items"),
    ),
    page(
      "mine",
      get(() => "/supervision/items?mine=true"),
    ),
    page(
      "item",
      get(({ itemIds }, number) => `/supervision/items/${at(itemIds, number)}`),
    ),
    page(
      "lights",
      get(() => "/supervision/item-lights?colour=red"),
    ),
    page(
      "counts",
      get(() => "/supervision/light-counts"),
    ),
    page(
      "reports",
      get(() => "/supervision/reports?toWrite=true"),
    ),
    page(
      "report",
      get(({ reportIds }, number) => `/supervision/reports/${at(reportIds, number)}`),
    ),
    page("save", async (number) => {
      const id = at(at(users, number).reportIds, number);
      const { version } = JSON.parse(await client(number).get(`/supervision/reports/${id}`)) as { version: number };
      const values = { ...VALUES, progress: `完成第${number}步` };
      await client(number).put("/supervision/report-drafts", { drafts: [{ id, version, values }] });
    }),
  ];
}

function pagesOverSql(users: readonly SeededUser[], pool: pg.Pool): Page[] {
  const sql = plainPages(pool);
  const of = (number: number) => at(users, number);
  return [
    page("items", () => sql.items()),
    page("mine", () => sql.items()),
    page("item", (number) => sql.item(at(of(number).itemIds, number))),
    page("lights", () => sql.lights()),
    page("counts", () => sql.counts()),
    page("reports", (number) => sql.reports(of(number))),
    page("report", (number) => sql.report(at(of(number).reportIds, number))),
    page("save", async (number) => {
      const id = at(of(number).reportIds, number);
      await sql.report(id);
      await sql.save(id, `完成第${number}步`, of(number));
    }),
  ];
}

function page(name: keyof typeof SHARES, act: Page["act"]): Page {
  return { name, share: SHARES[name], act };
}

function at<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

function printPages(mine: ReadonlyMap<string, number[]>, bare: ReadonlyMap<string, number[]>): void {
  const rows = [...mine].map(([name, times]) => {
    const other = bare.get(name) ?? [];
    const [a, b, c, d] = [share(times, 0.5), share(other, 0.5), share(times, 0.95), share(other, 0.95)];
    return [name, String(times.length), ms(a), ms(b), ms(a / b), ms(c), ms(d), ms(c / d)];
  });
  printTable(["page", "acts", "p50", "bare", "ratio", "p95", "bare", "ratio"], rows);
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const ms = (value: number) => value.toFixed(1);
