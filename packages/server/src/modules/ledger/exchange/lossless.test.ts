import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Call } from "../../../platform/call.ts";
import { aCall } from "../../../testing/a-call.ts";
import { amount } from "../../../testing/thoroughness.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aPlan, tasksOf } from "../ledger.fixtures.ts";
import { exported, NO_DIFFERENCES, upload } from "./exchange.fixtures.ts";
import { listExchangeRows } from "./read-exchanges.ts";

const ROWS = amount(1000, 5000);
const tx = useTx();
const run = promisify(execFile);
const hasSoffice = await run("soffice", ["--version"]).then(
  () => true,
  () => false,
);

describe("无损 lossless", { timeout: 180_000 }, () => {
  const AWKWARD = [
    "=1+1",
    "+8610",
    "@sum",
    "-5",
    "'quoted",
    "00123",
    "2026-01-02",
    "1e5",
    "true",
    "两行\n第二行",
    "制表\t符",
    " 前后空格 ",
    "𠮷野家㐂龘",
    '<a>&amp;"引号"',
    "_x000D_字面",
    "😀‍👩",
    "１２３％",
    `长文${"字".repeat(4000)}`,
  ];

  async function makeAwkward(call: Call): Promise<number> {
    const plan = await aPlan(call);
    const tasks = await tasksOf(call, plan.id);
    for (const [at, text] of AWKWARD.entries()) {
      const title = text.trim().slice(0, 400);
      const task = tasks[at % tasks.length];
      await sql`
        insert into ledger.task
        select (jsonb_populate_record(task, jsonb_build_object(
                 'id', gen_random_uuid(), 'title', ${title}::text, 'note', ${text}::text, 'content', ${text}::text,
                 'due_on', '2026-02-28', 'is_key', ${at % 2 === 0}::boolean))).*
          from ledger.task where id = ${task?.id ?? ""}::uuid`.execute(tx());
    }
    return tasks.length + AWKWARD.length;
  }

  test("awkward words come back as they left: export → import = 0 differences, as xlsx and JSON", async () => {
    const call = aCall(tx());
    const count = await makeAwkward(call);
    expect((await upload(call, await exported(call))).counts).toEqual({ ...NO_DIFFERENCES, same: count });
    expect((await upload(call, await exported(call, "json"), "台账.json")).counts).toEqual({
      ...NO_DIFFERENCES,
      same: count,
    });
  });

  test(`${ROWS} rows come back without a difference`, async () => {
    const call = aCall(tx());
    const there = await makeAwkward(call);
    await sql`
      insert into ledger.task
      select (jsonb_populate_record(task, jsonb_build_object('id', gen_random_uuid(), 'title', task.title || number))).*
        from ledger.task, generate_series(1, 400) as number
       order by number limit ${ROWS - there}`.execute(tx());
    const exchange = await upload(call, await exported(call));
    expect(exchange.counts).toEqual({ ...NO_DIFFERENCES, same: ROWS });
  });

  test.runIf(hasSoffice)("LibreOffice opens it clean, saves it, and it comes back without a difference", async () => {
    const call = aCall(tx());
    const count = await makeAwkward(call);
    const folder = await mkdtemp(join(tmpdir(), "zhigang-sheet-"));
    try {
      await writeFile(join(folder, "in.xlsx"), await exported(call));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await run("soffice", [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        `${folder}/out`,
        `${folder}/in.xlsx`,
      ]);
      const exchange = await upload(call, await readFile(join(folder, "out", "in.xlsx")));
      const wrong = (await listExchangeRows(call, exchange.id, {})).items;
      expect(wrong).toEqual([]);
      expect(exchange.counts).toEqual({ ...NO_DIFFERENCES, same: count });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
