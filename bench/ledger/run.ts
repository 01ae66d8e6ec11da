import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { ConnectionSettings } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { encodeCursor } from "../../packages/server/src/platform/http/cursor.ts";
import { signIn, told } from "../service-under-test.ts";
import { printTable } from "../table.ts";
import { openHttpClient } from "./http-client.ts";
import type { HttpClient } from "./http-client.ts";
import { compare } from "./load.ts";
import type { Work } from "./load.ts";
import { plainSql } from "./plain-sql.ts";
import { seededNumbers } from "./seeded-numbers.ts";
import { seedLedger } from "./seed.ts";
import type { SeededLedger } from "./seed.ts";

const TASKS = 100_000;
const CLIENTS = [1, 10, 50] as const;
/** As scripts/our-node.mjs starts the service. */
const SERVICE_FLAGS = ["--max-semi-space-size=16"];
/** As many connections as the service itself keeps. */
const POOL_SIZE = 20;

interface Started {
  readonly address: string;
  readonly settings: ConnectionSettings;
  readonly owner: ConnectionSettings;
}

interface Case {
  readonly name: string;
  readonly times: number;
  readonly ours: Work;
  readonly plain: Work;
}

/** Prints what the service takes for the ledger's work on 100,000 tasks against plain SQL through the bare driver; `--tasks N`, `--only name`. */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => args[args.indexOf(name) + 1];
  const tasks = args.includes("--tasks") ? Number(option("--tasks")) : TASKS;
  const only = args.includes("--only") ? option("--only") : undefined;
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  const service = fork(fileURLToPath(new URL("service.ts", import.meta.url)), [folder], {
    execArgv: ["--conditions=source", ...SERVICE_FLAGS],
  });
  try {
    const started = await told<Started>(service);
    const owner = new pg.Pool({ ...started.owner, database: started.settings.database, max: 2 });
    const from = performance.now();
    const ledger = await seedLedger(owner, tasks);
    console.log(`\n${tasks.toLocaleString("en")} tasks seeded in ${seconds(from)} s`);
    const token = await signIn(owner);
    await owner.end();

    const pool = new pg.Pool({ ...started.settings, max: POOL_SIZE });
    pool.on("error", () => undefined); // the service ended first; what was under way says so itself
    const client = openHttpClient(started.address, token);
    await measure(
      service,
      casesOf(client, pool, ledger).filter((one) => only === undefined || one.name.includes(only)),
    );
    if (only === undefined || only === "export") await measureExports(client, service);
    client.close();
    await pool.end();
  } finally {
    const ended = new Promise((resolve) => service.once("exit", resolve));
    service.send("end");
    await ended;
    await removeDataFolder(folder);
  }
}

function casesOf(client: HttpClient, pool: pg.Pool, ledger: SeededLedger): Case[] {
  const sql = plainSql(pool);
  const pick = <Item>(list: readonly Item[], number: number) =>
    list[seededNumbers(number * 7919 + 1)(list.length)] as Item;
  const plan = (number: number) => pick(ledger.planIds, number);
  const department = (number: number) => pick(ledger.departmentIds, number);
  const deadline = (number: number) => pick(["2026", "2027", "2028", "annual"], number);
  const basis = (number: number) => pick(["named", "joint", "open"], number + 3);
  const word = (number: number) =>
    pick(["算力", "港口", "交通网络", "推广医疗应用试点", "检测能力", "金融安全"], number);
  const half = Math.floor(ledger.planIds.length / 2);
  const deep = encodeURIComponent(
    encodeCursor([ledger.planIds[half] ?? "", 50, ledger.taskIds[half * 100 + 49] ?? ""]),
  );
  const next = encodeURIComponent(encodeCursor([ledger.planIds[0] ?? "", 50, ledger.taskIds[49] ?? ""]));
  const get = async (path: string) => void (await client.get(path));
  const span: [number, number] = [0, 40];
  return [
    { name: "list, first page and total", times: 300, ours: () => get("/tasks"), plain: () => sql.listWithTotal(0) },
    { name: "list, next page", times: 400, ours: () => get(`/tasks?cursor=${next}`), plain: () => sql.list(50) },
    {
      name: "list, page 1,000",
      times: 120,
      ours: () => get(`/tasks?cursor=${deep}`),
      plain: () => sql.list(half * 100 + 50),
    },
    {
      name: "list by time node and total",
      times: 400,
      ours: () => get("/tasks?sort=deadline"),
      plain: () => sql.listByDeadlineWithTotal(),
    },
    {
      name: "filter: department",
      times: 300,
      ours: (n) => get(`/tasks?departmentId=${department(n)}`),
      plain: (n) => sql.ofDepartment(department(n)),
    },
    {
      name: "filter: time node and basis",
      times: 300,
      ours: (n) => get(`/tasks?deadline=${deadline(n)}&leadBasis=${basis(n)}`),
      plain: (n) => sql.ofDeadlineAndBasis(deadline(n), basis(n)),
    },
    {
      name: "search",
      times: 200,
      ours: (n) => get(`/tasks?q=${encodeURIComponent(word(n))}`),
      plain: (n) => sql.search(word(n)),
    },
    {
      name: "group: department",
      times: 60,
      ours: () => get("/task-groups?by=department"),
      plain: () => sql.groupByDepartment(),
    },
    {
      name: "group: time nodes of one plan",
      times: 300,
      ours: (n) => get(`/task-groups?by=deadline&planId=${plan(n)}`),
      plain: (n) => sql.groupByDeadlineOfPlan(plan(n)),
    },
    {
      name: "one task",
      times: 600,
      ours: (n) => get(`/tasks/${pick(ledger.taskIds, n)}`),
      plain: (n) => sql.oneTask(pick(ledger.taskIds, n)),
    },
    {
      name: "create, with its audit row",
      times: 400,
      ours: async (n) =>
        void (await client.post("/tasks", { planId: plan(n), title: `补充任务${n}`, content: "", span })),
      plain: (n) => sql.create(plan(n), ledger.documentId),
    },
  ];
}

async function measure(service: ChildProcess, cases: readonly Case[]): Promise<void> {
  const rows: string[][] = [];
  for (const { name, times, ours, plain } of cases) {
    for (const clients of CLIENTS) {
      const before = (await usageOf(service)).cpuMs;
      let requests = 0;
      const counted: Work = (number) => ((requests += 1), ours(number));
      const [mine, bare] = await compare(counted, plain, { clients, times: clients === 1 ? times / 2 : times });
      const cpu = ((await usageOf(service)).cpuMs - before) / requests;
      const ratio = (a: number, b: number) => (a / b).toFixed(2);
      rows.push([
        name,
        String(clients),
        ms(mine.median),
        ms(bare.median),
        ratio(mine.median, bare.median),
        ms(mine.p95),
        ms(bare.p95),
        ratio(mine.p95, bare.p95),
        ms(cpu),
      ]);
      process.stderr.write(`${name}, ${clients} clients: ${ms(mine.median)} against ${ms(bare.median)} ms\n`);
    }
  }
  console.log(
    "\nThe service over HTTP against plain SQL through the bare driver, in turns on the same database (milliseconds)\n",
  );
  printTable(["work", "clients", "median", "bare", "ratio", "p95", "bare", "ratio", "service CPU"], rows);
}

/** Takes every task out of the house in each form and looks at what the service needs for it. */
async function measureExports(client: HttpClient, service: ChildProcess): Promise<void> {
  const rows: string[][] = [];
  const some = "deadline=2026&leadBasis=named"; // so that the first form does not pay for the service's own warming up
  for (let i = 0; i < 5; i += 1) await client.download(`/tasks/export?format=csv&${some}`);
  for (const format of ["csv", "json", "xlsx"] as const) {
    const before = (await usageOf(service)).rss;
    let peak = before;
    const watch = setInterval(() => void usageOf(service).then(({ rss }) => (peak = Math.max(peak, rss))), 100);
    const from = performance.now();
    const bytes = await client.download(`/tasks/export?format=${format}`);
    clearInterval(watch);
    rows.push([format, seconds(from), (bytes / 2 ** 20).toFixed(1), ((peak - before) / 2 ** 20).toFixed(0)]);
  }
  console.log("\nExport of every task\n");
  printTable(["form", "seconds", "MiB", "memory above before (MiB)"], rows);
}

interface Usage {
  readonly rss: number;
  readonly cpuMs: number;
}

async function usageOf(service: ChildProcess): Promise<Usage> {
  const answer = told<Usage>(service);
  service.send("usage");
  return answer;
}

const ms = (value: number) => value.toFixed(2);
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
