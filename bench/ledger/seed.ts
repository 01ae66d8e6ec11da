import type pg from "pg";
import { deadlineKey, ownerNameOf, textGrams } from "@zhigang/domain/ledger";
import { newId } from "../../packages/server/src/platform/ids.ts";
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

const THINGS = [
  "算力",
  "数据",
  "平台",
  "芯片",
  "智能",
  "网络",
  "园区",
  "场景",
  "标准",
  "人才",
  "交通",
  "医疗",
  "教育",
  "文旅",
  "能源",
  "港口",
  "农业",
  "金融",
  "制造",
  "安全",
];
const DEEDS = ["建设", "推进", "完善", "打造", "开展", "培育", "支持", "实施", "建立", "优化", "推广", "探索"];
const OBJECTS = [
  "示范工程",
  "创新中心",
  "公共服务体系",
  "产业集群",
  "应用试点",
  "开放目录",
  "协同机制",
  "检测能力",
  "孵化载体",
  "运营机制",
];
const DEADLINES = ["2026", "2026-12", "2027", "2027-06", "2028", "annual", "ongoing", null] as const;
const BASES = ["named", "column", "convention", "joint", "open", "none"] as const;

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

interface PlanWish {
  readonly documentId: string;
  readonly departmentIds: readonly string[];
  readonly number: number;
  readonly below: (limit: number) => number;
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
  await insertJson(pool, "ledger.part", parts);
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
  await insertJson(
    pool,
    "ledger.target",
    tasks.flatMap((task) => task.targets),
  );
  await insertJson(
    pool,
    "ledger.question",
    tasks.flatMap((task) => task.questions),
  );
  return { id, taskIds: tasks.map((task) => task.row.id) };
}

function aTask({ departmentIds, below }: PlanWish, planId: string, partId: string, position: number) {
  const id = newId();
  const title = `${pick(DEEDS, below)}${pick(THINGS, below)}${pick(OBJECTS, below)}第${position}期`;
  const sentences = Array.from(
    { length: 8 },
    () => `${pick(DEEDS, below)}${pick(THINGS, below)}${pick(THINGS, below)}${pick(OBJECTS, below)}，`,
  );
  const content = `${title}。${sentences.join("")}`;
  const lead_basis = pick(BASES, below);
  const leadRole = lead_basis === "joint" || lead_basis === "open" ? "joint" : "lead";
  const duties = Array.from({ length: lead_basis === "none" ? 0 : 2 + below(4) }, (_, place) => {
    const index = below(below(2) === 0 ? 30 : departmentIds.length); // a few departments do half of the work
    const role = place === 0 || (leadRole === "joint" && place < 3) ? leadRole : "support";
    return {
      task_id: id,
      position: place,
      role,
      name: `市第${index + 1}局`,
      department_id: departmentIds[index],
      is_collective: false,
      group_number: 0,
      span_start: place,
      span_end: place + 4,
    };
  });
  const deadline_value = pick(DEADLINES, below);
  const at = new Date(Date.UTC(2026, 0, 1) + below(300 * 86_400) * 1000).toISOString();
  const time = {
    deadline_value,
    deadline_basis: "own",
    deadline_key: deadlineKey(null, deadline_value),
    created_at: at,
    changed_at: at,
    version: 1,
    is_withdrawn: false,
  };
  const hasTarget = below(3) === 0;
  const hasQuestion = lead_basis === "open" || lead_basis === "none";
  const row = {
    ...time,
    id,
    plan_id: planId,
    part_id: partId,
    position,
    path: `二/（一）/${position}`,
    title,
    content,
    note: "",
    is_key: below(10) === 0,
    is_safeguard: false,
    lead_basis,
    is_open_list: lead_basis === "open",
    owner_name: ownerNameOf(duties.map((duty) => ({ role: duty.role as "lead", name: duty.name }))),
    duties: duties.map(({ role, name, department_id, is_collective, group_number, span_start, span_end }) => ({
      role,
      name,
      departmentId: department_id,
      isCollective: is_collective,
      roleWord: null,
      group: group_number,
      via: null,
      span: [span_start, span_end],
    })),
    phases: [],
    span_start: position * 50,
    span_end: position * 50 + 40,
    search_grams: textGrams(`${title}\n${content}`),
    target_count: hasTarget ? 1 : 0,
    open_question_count: hasQuestion ? 1 : 0,
  };
  const cited = { plan_id: planId, task_id: id, position, quote: content.slice(0, 40), span_start: 0, span_end: 40 };
  return {
    row,
    duties,
    measures: [1, 2, 3].map((place) => ({
      id: newId(),
      task_id: id,
      position: place,
      text: sentences[place],
      span_start: 0,
      span_end: 20,
      lead_basis: "none",
      is_open_list: false,
      duties: [],
    })),
    targets: hasTarget
      ? [
          {
            ...time,
            ...cited,
            id: newId(),
            name: `${pick(THINGS, below)}规模`,
            comparator: ">=",
            value: String(10 + below(90)),
            unit: "亿元",
            change: "level",
            class: "target",
            is_aim: false,
            value_start: 0,
            value_end: 4,
            open_question_count: 0,
          },
        ]
      : [],
    questions: hasQuestion
      ? [
          {
            ...cited,
            id: newId(),
            kind: "lead_unconfirmed",
            options: [],
            reason: "未写明牵头单位",
            state: "open",
            is_withdrawn: false,
          },
        ]
      : [],
  };
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

function pick<Item>(list: readonly Item[], below: (limit: number) => number): Item {
  return list[below(list.length)] as Item;
}
