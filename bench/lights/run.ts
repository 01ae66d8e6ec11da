import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { prepareDatabase } from "../../packages/server/src/app.ts";
import { judgeAllItems, judgeItems } from "../../packages/server/src/modules/supervision/light/judge-items.ts";
import { readConfig } from "../../packages/server/src/platform/config/config.ts";
import { withTransaction } from "../../packages/server/src/platform/database/database.ts";
import type { Tx } from "../../packages/server/src/platform/database/database.ts";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { openDatabase } from "../../packages/server/src/platform/database/open-database.ts";
import { median, printTable } from "../table.ts";
import { CUT_OFF, seedReports } from "./seed.ts";

const ITEMS = 5000;
const MONTHS = 36;
const ROUNDS = 5;
const AIM_ALL_MS = 3000;
const AIM_ONE_MS = 50;

/** Prints how long the lights of 5,000 items with 36 months of reports take, against reading the same reports by plain SQL; `--items N`. */
export async function run(args: readonly string[]): Promise<void> {
  const items = args.includes("--items") ? Number(args[args.indexOf("--items") + 1]) : ITEMS;
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  const { config } = readConfig({ env: { ZHIGANG_DATA_FOLDER: folder } });
  const database = await openDatabase(config, { prepare: prepareDatabase });
  try {
    const owner = new pg.Pool({ ...database.everything, database: databaseOf(database.settings), max: 1 });
    const from = performance.now();
    await seedReports(owner, items, MONTHS);
    await owner.end();
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log(`\n${items.toLocaleString("en")} items with ${MONTHS} months of reports seeded in ${seconds} s`);
    await measure(database.db, database.pool);
  } finally {
    await database.close();
    await removeDataFolder(folder);
  }
}

async function measure(db: Tx, pool: pg.Pool): Promise<void> {
  const plain = await medianOf(() => pool.query(LAST_PERCENTS));
  const now = new Date(`${CUT_OFF}T02:00:00Z`);
  const enqueue = () => Promise.resolve();
  const all = (day: Date) => withTransaction(db, (tx) => judgeAllItems({ tx, now: day }));
  const first = await millisecondsOf(() => all(now));
  const again = await medianOf(() => all(now));
  const { rows } = await pool.query<{ id: string }>("select id from supervision.item order by number limit $1", [40]);
  const ids = rows.map(({ id }) => id);
  await pool.query("delete from supervision.light where item_id = any($1::uuid[])", [ids]);
  const one = await medianOf(
    (round) => withTransaction(db, (tx) => judgeItems({ tx, now, enqueue }, ids.slice(round, round + 1))),
    ids.length,
  );
  printTable(
    ["lights", "ms", "aim ms", "of the aim", "to plain SQL"],
    [
      row("all, each lit for the first time", first, AIM_ALL_MS, plain),
      row("all again, nothing new", again, AIM_ALL_MS, plain),
      row("one item, lit anew", one, AIM_ONE_MS, plain),
      ["plain SQL: the last three percentages", plain.toFixed(1), "", "", "1.00"],
    ],
  );
}

/** What anybody would read first to judge the same rule: three periods of every item. */
const LAST_PERCENTS = `
select item_id, period_to, percent
  from (select report.item_id, report.period_to, version.content ->> 'percent' as percent,
               row_number() over (partition by report.item_id order by report.period_to desc) as back
          from supervision.report
          join supervision.report_version as version on version.report_id = report.id
         where report.period_to <= '${CUT_OFF}') as passed
 where back <= 3`;

function row(name: string, ms: number, aim: number, plain: number): string[] {
  return [name, ms.toFixed(1), String(aim), (ms / aim).toFixed(2), (ms / plain).toFixed(2)];
}

async function medianOf(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await millisecondsOf(() => work(round)));
  return median(taken);
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function databaseOf(settings: object): string | undefined {
  return "database" in settings ? String(settings.database) : undefined;
}
