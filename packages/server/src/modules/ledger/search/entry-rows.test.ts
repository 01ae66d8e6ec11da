import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aPlan, tasksOf } from "../ledger.fixtures.ts";

const tx = useTx();

interface Entry {
  readonly titleForm: string;
  readonly form: string;
  readonly pairs: number[];
  readonly position: number;
}

const WORDS = "第１項．推動ＡＩ應用“一网通办”〔2026〕3號，縣級—市級；守護䶮湖？İstanbul";

async function entryOf(id: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`
select title_form, form, array(select unnest(pairs) order by 1) as pairs, position
  from ledger.search_entry where subject_id = ${id}::uuid`.execute(tx());
  return rows[0];
}

/** A published plan's first task, as the service wrote it. */
async function aTask(): Promise<string> {
  const call = aCall(tx());
  const plan = await aPlan(call);
  const [task] = await tasksOf(call, plan.id);
  return task?.id ?? "";
}

/** The same task again, by the hand of somebody at the database. */
async function copyByHand(id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
insert into ledger.task
select (json_populate_record(task, json_build_object('id', gen_random_uuid()))).* from ledger.task where id = ${id}::uuid
returning id`.execute(tx());
  return rows[0]?.id ?? "";
}

describe("检索条目", () => {
  test("what the service writes is what the database would have written", async () => {
    const written = await aTask();
    const copied = await copyByHand(written);
    expect(copied).not.toBe(written);
    expect((await entryOf(written))?.form).toContain("建设城市算力中心");
    expect(await entryOf(copied)).toEqual(await entryOf(written));
  });

  test("every change of words by hand is found, and the entry of other words is not trusted", async () => {
    const id = await aTask();
    await sql`update ledger.task set title = ${WORDS} where id = ${id}::uuid`.execute(tx());
    expect((await entryOf(id))?.titleForm).toContain('1项.推动ai应用"一网通办"[2026]3号,县级-市级;守护');
    expect((await entryOf(id))?.form).toContain("守护䶮湖?");
  });

  test("a task that only moves keeps its words", async () => {
    const id = await aTask();
    const before = await entryOf(id);
    await sql`update ledger.task set position = 77 where id = ${id}::uuid`.execute(tx());
    expect(await entryOf(id)).toEqual({ ...before, position: 77 });
  });

  test("a new row beside an entry of other words is found by its own", async () => {
    const id = await aTask();
    await sql`create temporary table one on commit drop as select * from ledger.task where id = ${id}::uuid`.execute(
      tx(),
    );
    await sql`update one set id = gen_random_uuid(), title = '全新任务'`.execute(tx());
    await sql`
insert into ledger.search_entry (subject_id, kind, plan_id, position, title_form, form, pairs, words_digest)
select id, 'task', plan_id, position, '', '', '{}', md5('别的文字') from one`.execute(tx());
    const { rows } = await sql<{ id: string }>`insert into ledger.task select * from one returning id`.execute(tx());
    expect((await entryOf(rows[0]?.id ?? ""))?.titleForm).toBe("全新任务");
  });
});
