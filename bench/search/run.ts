import { fork } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { ConnectionSettings } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { openHttpClient } from "../ledger/http-client.ts";
import type { HttpClient } from "../ledger/http-client.ts";
import { compare } from "../ledger/load.ts";
import { seedLedger } from "../ledger/seed.ts";
import { seededNumbers } from "../ledger/seeded-numbers.ts";
import { signIn, told } from "../service-under-test.ts";
import { printTable } from "../table.ts";
import { seedPapers, VOCABULARY } from "./seed-papers.ts";

const PARAGRAPHS = 100_000;
const TASKS = 2_000;
const TIMES = 24;

interface Started {
  readonly address: string;
  readonly settings: ConnectionSettings;
  readonly owner: ConnectionSettings;
}

/** One kind of query: what is typed each time, and the words a plain LIKE looks for. */
interface Case {
  readonly name: string;
  path(number: number): string;
  words(number: number): readonly string[];
}

/** Prints how long a search over 100,000 paragraphs takes by kind of query, against a plain LIKE in the same run; `--paragraphs N`, `--only name`. */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => args[args.indexOf(name) + 1];
  const paragraphs = args.includes("--paragraphs") ? Number(option("--paragraphs")) : PARAGRAPHS;
  const only = args.includes("--only") ? option("--only") : undefined;
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  const service = fork(fileURLToPath(new URL("../ledger/service.ts", import.meta.url)), [folder], {
    execArgv: ["--conditions=source"],
  });
  try {
    const started = await told<Started>(service);
    const owner = new pg.Pool({ ...started.owner, database: started.settings.database, max: 2 });
    owner.on("error", () => undefined); // the service ended first; what was under way says so itself
    const from = performance.now();
    await seedLedger(owner, TASKS);
    await seedPapers(owner, paragraphs);
    console.log(
      `\n${paragraphs.toLocaleString("en")} paragraphs and ${TASKS.toLocaleString("en")} tasks seeded in ${((performance.now() - from) / 1000).toFixed(0)} s`,
    );
    await printSize(owner);
    const client = openHttpClient(started.address, await signIn(owner));
    await measure(
      client,
      owner,
      CASES.filter(({ name }) => only === undefined || name.includes(only)),
    );
    client.close();
    await owner.end();
  } finally {
    const ended = new Promise((resolve) => service.once("exit", resolve));
    service.send("end");
    await ended;
    await removeDataFolder(folder);
  }
}

const pick = (list: readonly string[], number: number) => list[seededNumbers(number * 7919 + 1)(list.length)] ?? "";
const { deeds, things, objects, bodies, rare } = VOCABULARY;
const passages = (words: readonly string[]) => `/search?kind=passage&q=${encodeURIComponent(words.join(" "))}`;
const typed = (name: string, words: (number: number) => readonly string[]): Case => ({
  name,
  words,
  path: (number) => passages(words(number)),
});

const CASES: readonly Case[] = [
  typed("broad: 建设 and the like", (n) => [pick(deeds, n)]),
  typed("broad: two common words", (n) => [pick(deeds, n), pick(things, n + 3)]),
  typed("common word of four to six", (n) => [pick(objects, n)]),
  typed("phrase, common parts", (n) => [`${pick(deeds, n)}${pick(things, n + 1)}${pick(objects, n + 2)}`]),
  typed("phrase that is nowhere, of common pairs", (n) => [
    `${pick(objects, n)}${pick(deeds, n + 1)}${pick(bodies, n)}`,
  ]),
  typed("rare name", (n) => [pick(rare, n)]),
  typed("miss", (n) => [`霞屿${pick(rare, n).slice(0, 1)}峤`]),
  typed("one character", (n) => [pick(things, n).slice(0, 1)]),
  typed("one rare character", (n) => [pick(rare, n).slice(0, 1)]),
  typed("three words", (n) => [pick(things, n), pick(objects, n + 1), pick(bodies, n + 2)]),
  typed("rare and common", (n) => [pick(rare, n), pick(deeds, n)]),
  {
    name: "common, one word excluded",
    words: (n) => [pick(objects, n)],
    path: (n) => passages([pick(objects, n), `-${pick(things, n)}`]),
  },
  {
    name: "every kind at once",
    words: (n) => [pick(things, n), pick(objects, n + 1)],
    path: (n) => `/search?q=${encodeURIComponent(`${pick(things, n)} ${pick(objects, n + 1)}`)}`,
  },
  {
    name: "every kind at once, broad",
    words: (n) => [pick(deeds, n)],
    path: (n) => `/search?q=${encodeURIComponent(pick(deeds, n))}`,
  },
  {
    name: "suggestions by pinyin",
    words: () => ["sdj"],
    path: (n) => `/search/suggestions?q=${pick(["dsj", "sdsj", "shidi", "diju"], n)}`,
  },
  {
    name: "question",
    words: (n) => [pick(things, n), pick(objects, n + 1)],
    path: (n) => `/ask?question=${encodeURIComponent(`谁负责${pick(things, n)}${pick(objects, n + 1)}？`)}`,
  },
  {
    name: "question in other words",
    words: (n) => [pick(things, n)],
    path: (n) =>
      `/ask?question=${encodeURIComponent(`${pick(rare, n)}怎么发展${pick(things, n)}和${pick(objects, n + 1)}？`)}`,
  },
];

async function measure(client: HttpClient, pool: pg.Pool, cases: readonly Case[]): Promise<void> {
  const rows: string[][] = [];
  for (const one of cases) {
    const found = { total: 0 };
    const ours = async (number: number) => void (found.total = totalOf(await client.get(one.path(number))));
    const like = async (number: number) => plainLike(pool, one.words(number));
    const [mine, bare] = await compare(ours, like, { clients: 1, times: TIMES });
    rows.push([one.name, String(found.total), ms(mine.median), ms(mine.p95), ms(bare.median), ms(bare.p95)]);
    process.stderr.write(
      `${one.name}: ${ms(mine.median)} / ${ms(mine.p95)} against ${ms(bare.median)} / ${ms(bare.p95)} ms\n`,
    );
  }
  console.log(
    "\nThe search over HTTP against a plain LIKE through the bare driver, in turns on the same database (milliseconds)\n",
  );
  printTable(["query", "found", "p50", "p95", "LIKE p50", "LIKE p95"], rows);
}

/** What anybody would write first: the newest twenty that have the words, and how many there are. */
async function plainLike(pool: pg.Pool, words: readonly string[]): Promise<void> {
  const conditions = words.map((_, index) => `form like $${index + 1}`).join(" and ");
  const patterns = words.map((word) => `%${word}%`);
  await pool.query(`select count(*) from documents.passage where ${conditions}`, patterns);
  await pool.query(
    `select document_id, number, form from documents.passage where ${conditions} order by newness desc limit 20`,
    patterns,
  );
}

function totalOf(answer: string): number {
  const {
    groups,
    items,
    passages: cited,
  } = JSON.parse(answer) as {
    groups?: { total: number }[];
    items?: unknown[];
    passages?: unknown[];
  };
  return groups?.reduce((sum, { total }) => sum + total, 0) ?? items?.length ?? cited?.length ?? 0;
}

async function printSize(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ table: string; index: string }>(
    `select pg_size_pretty(pg_table_size('documents.passage')) as table, pg_size_pretty(pg_indexes_size('documents.passage')) as index`,
  );
  console.log(`passages ${rows[0]?.table}, their indexes ${rows[0]?.index}`);
}

const ms = (value: number) => value.toFixed(1);
