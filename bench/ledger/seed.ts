import type pg from "pg";
import { newId } from "../../packages/server/src/platform/ids.ts";
import { entryRowsOf } from "../../packages/server/src/modules/ledger/search/entry-rows.ts";
import { aTask, OBJECTS, pick } from "./seed-task.ts";
import type { PlanWish } from "./seed-task.ts";
import { seededNumbers } from "./seeded-numbers.ts";

/** What the measures need to know of the seeded ledger. */
export interface SeededLedger {
  readonly documentId: string;
  readonly planIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly departmentIds: readonly string[];
}

const TASKS_PER_PLAN = 100;
const TASKS_PER_PART = 10;
const DEPARTMENTS = 300;
const TEXT = "建设城市算力平台，完善公共数据目录，推动应用场景开放。".repeat(2000);

/** Fills an empty database with a fictional ledger of this many tasks; the same number gives the same ledger. */
export async function seedLedger(pool: pg.Pool, tasks: number): Promise<SeededLedger> {
  const below = seededNumbers(7);
  const departmentIds = await seedDepartments(pool);
  const documentId = await seedDocument(pool);
  const planIds: string[] = [];
  const taskIds: string[] = [];
  for (let first = 0; first < tasks; first += TASKS_PER_PLAN) {
    const plan = await seedPlan(pool, { documentId, departmentIds, number: planIds.length + 1, below });
    planIds.push(plan.id);
    taskIds.push(...plan.taskIds);
  }
  await countEverything(pool);
  await pool.query("vacuum analyze");
  return { documentId, planIds, taskIds, departmentIds };
}

async function seedDepartments(pool: pg.Pool): Promise<string[]> {
  await pool.query("insert into identity.division values ('990100', '云泽市', 'city', null) on conflict do nothing");
  const ids = Array.from({ length: DEPARTMENTS }, () => newId());
  await pool.query(
    `insert into identity.department (id, division_code, kind, initials, created_at)
     select id, '990100', 'department', '', now() from unnest($1::uuid[]) as id`,
    [ids],
  );
  await pool.query(
    `insert into identity.department_name (id, department_id, name)
     select gen_random_uuid(), id, '市第' || number || '局' from unnest($1::uuid[]) with ordinality as d(id, number)`,
    [ids],
  );
  return ids;
}

async function seedDocument(pool: pg.Pool): Promise<string> {
  const [fileId, documentId] = [newId(), newId()];
  await pool.query(
    `insert into documents.file (id, sha256, byte_size, content, created_at)
     values ($1, repeat('0', 64), 1, 'x', now())`,
    [fileId],
  );
  await pool.query(
    `insert into documents.document (id, file_id, file_name, format, title, text, blocks, sections, extraction, warnings,
                                     created_at, created_by)
     values ($1, $2, 'plan.txt', 'txt', '云泽市行动计划', $3, '[]', '[]', '{}', '[]', now(), $1)`,
    [documentId, fileId, TEXT],
  );
  return documentId;
}

async function seedPlan(pool: pg.Pool, wish: PlanWish): Promise<{ id: string; taskIds: string[] }> {
  const { below, number } = wish;
  const id = newId();
  const at = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString();
  await pool.query(
    `insert into ledger.plan (id, title, document_id, document_title, division_code, plan_kind, status, published_at,
                              published_by, changed_at)
     values ($1, $2, $3, '云泽市行动计划', '990100', 'three_year', 'published', $4, '规划办', $4)`,
    [id, `云泽市第${number}号行动计划`, wish.documentId, at],
  );
  const parts = Array.from({ length: TASKS_PER_PLAN / TASKS_PER_PART }, (_, position) => ({
    id: newId(),
    plan_id: id,
    position,
    level: 2,
    role: "tasks",
    label: String(position + 1),
    title: pick(OBJECTS, below),
    span_start: 0,
    span_end: 10,
  }));
  const tasks = Array.from({ length: TASKS_PER_PLAN }, (_, index) =>
    aTask(wish, id, parts[Math.floor(index / TASKS_PER_PART)]?.id ?? "", index + 1),
  );
  const targets = tasks.flatMap((task) => task.targets);
  await insertJson(pool, "ledger.part", parts);
  await insertEntries(
    pool,
    "task",
    tasks.map(({ row }) => ({ ...row, words: row.content })),
  );
  await insertJson(
    pool,
    "ledger.task",
    tasks.map((task) => task.row),
  );
  await insertJson(
    pool,
    "ledger.duty",
    tasks.flatMap((task) => task.duties),
  );
  await insertJson(
    pool,
    "ledger.measure",
    tasks.flatMap((task) => task.measures),
  );
  await insertEntries(
    pool,
    "target",
    targets.map((target) => ({ ...target, title: target.name, words: target.quote })),
  );
  await insertJson(pool, "ledger.target", targets);
  await insertJson(
    pool,
    "ledger.question",
    tasks.flatMap((task) => task.questions),
  );
  return { id, taskIds: tasks.map((task) => task.row.id) };
}

/** What the search finds tasks or targets by, as the service writes it beside them. */
async function insertEntries(
  pool: pg.Pool,
  kind: "task" | "target",
  subjects: readonly { id: string; plan_id: string; position: number; title: string; words: string }[],
): Promise<void> {
  const entries = entryRowsOf(
    kind,
    subjects.map(({ plan_id, ...subject }) => ({ ...subject, planId: plan_id })),
  );
  const rows = entries.map(({ subjectId, planId, titleForm, wordsDigest, ...entry }) => ({
    ...entry,
    subject_id: subjectId,
    plan_id: planId,
    title_form: titleForm,
    words_digest: wordsDigest,
  }));
  await insertJson(pool, "ledger.search_entry", rows);
}

async function insertJson(pool: pg.Pool, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(", ");
  await pool.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** The kept counts of the seeded rows. */
async function countEverything(pool: pg.Pool): Promise<void> {
  const lead = "(not exists (select from ledger.duty where duty.task_id = task.id and duty.role = 'lead'))::int";
  for (const [dimension, key] of [
    ["plan", "plan_id::text"],
    ["deadline", "coalesce(deadline_value, 'none')"],
    ["lead_basis", "lead_basis"],
  ]) {
    await pool.query(
      `insert into ledger.tally
       select '${dimension}', ${key}, count(*), 0, 0, 0, sum(open_question_count), 0, sum(${lead}), count(*)
         from ledger.task group by 2`,
    );
  }
  await pool.query(
    `insert into ledger.tally
     select 'department', key, count(*), sum(lead), sum(joint), sum(support), sum(questions), 0, 0, 0
       from (select department_id::text as key, task_id, max((role = 'lead')::int) as lead, max((role = 'joint')::int) as joint,
                    max((role = 'support')::int) as support, max(open_question_count) as questions
               from ledger.duty join ledger.task on task.id = duty.task_id group by 1, 2) as held
      group by key`,
  );
}
