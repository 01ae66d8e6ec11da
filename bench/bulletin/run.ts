import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { prepareDatabase } from "../../packages/server/src/app.ts";
import { roomsOn } from "../../packages/server/src/cli/with-rooms.ts";
import {
  draftBulletin,
  issueBulletin,
} from "../../packages/server/src/modules/supervision/bulletin/act-on-bulletin.ts";
import { issuePaper } from "../../packages/server/src/modules/supervision/output/issue-paper.ts";
import { readConfig } from "../../packages/server/src/platform/config/config.ts";
import type { Tx } from "../../packages/server/src/platform/database/database.ts";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { openDatabase } from "../../packages/server/src/platform/database/open-database.ts";
import { seedReports } from "../lights/seed.ts";
import { printTable } from "../table.ts";

const ITEMS = 222;
const MONTHS = 36;
const AIM_MS = 10_000;

/** Prints how long the monthly bulletin of 222 items takes from its draft to the filed paper, and the papers of a day; `--items N`. */
export async function run(args: readonly string[]): Promise<void> {
  const items = args.includes("--items") ? Number(args[args.indexOf("--items") + 1]) : ITEMS;
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  const { config } = readConfig({ env: { ZHIGANG_DATA_FOLDER: folder } });
  const database = await openDatabase(config, { prepare: prepareDatabase });
  try {
    const name = "database" in database.settings ? String(database.settings.database) : undefined;
    const owner = new pg.Pool({ ...database.everything, database: name, max: 1 });
    await seedReports(owner, items, MONTHS);
    await owner.end();
    await measure(database.db, items);
  } finally {
    await database.close();
    await removeDataFolder(folder);
  }
}

async function measure(db: Tx, items: number): Promise<void> {
  const rooms = roomsOn(db, ["supervision_office"]);
  const [drafted, draft] = await timed(() =>
    rooms.within((call) => draftBulletin({ ...call, now: NOW }, { period: "2026-10" })),
  );
  const [issued] = await timed(() => rooms.within((call) => issueBulletin({ ...call, now: NOW }, draft.id)));
  const rows = [row("bulletin: draft with its figures", drafted), row("bulletin: issue, write and file", issued)];
  for (const kind of ["ledger", "brief", "division_table"] as const) {
    const [taken] = await timed(() =>
      rooms.within((call) => issuePaper({ ...call, now: NOW }, { kind, on: "2026-10-31" })),
    );
    rows.push(row(`${kind}: write and file`, taken));
  }
  printTable([`${items} items`, "ms", "aim ms", "of the aim"], rows);
}

/** A few days after the month that is told of. */
const NOW = new Date("2026-11-05T02:00:00Z");

function row(name: string, ms: number): string[] {
  return [name, ms.toFixed(1), String(AIM_MS), (ms / AIM_MS).toFixed(3)];
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const from = performance.now();
  const done = await work();
  return [performance.now() - from, done];
}
