import type pg from "pg";
import type { RuleSet } from "@zhigang/domain/supervision";
import { newId } from "../../packages/server/src/platform/ids.ts";

/** The month whose lights are judged; the last of the months that are reported. */
export const FIRST_MONTH = "2024-01-01";
export const CUT_OFF = "2026-12-28";

/** 落后序时进度: total, without overlap, its red level looking three months back; as a city would complete the published one. */
const RULES: RuleSet = {
  name: "bench-points-behind",
  city: "云泽市",
  metric: "points_behind",
  unit: "个百分点",
  isWhole: false,
  least: null,
  most: null,
  version: "2026",
  validFrom: null,
  validTo: null,
  source: "bench",
  missing: "grey",
  notDue: "grey",
  levels: [
    level("green", null, 10, null),
    level("yellow", 10, 30, null),
    level("yellow", 30, null, null),
    level("red", 30, null, 3),
  ],
};

function level(
  colour: "green" | "yellow" | "red",
  low: number | null,
  high: number | null,
  consecutive: number | null,
): RuleSet["levels"][number] {
  return {
    colour,
    low,
    lowClosed: true,
    high,
    highClosed: false,
    consecutive,
    interrupted: consecutive === null ? null : "restart",
    peer: null,
    causeExempt: false,
    because: "落后序时进度",
  };
}

/** Fills an empty database with items in hand and a passed report for each of them and each month. */
export async function seedReports(pool: pg.Pool, items: number, months: number): Promise<void> {
  const [departmentId, ruleSetId] = [newId(), newId()];
  await pool.query("insert into identity.division values ('990100', '云泽市', 'city', null) on conflict do nothing");
  await pool.query(
    `insert into identity.department (id, division_code, kind, initials, created_at)
     values ($1, '990100', 'department', '', now())`,
    [departmentId],
  );
  await pool.query(
    `insert into supervision.item (id, number, title, requirement, source, kind, status, duties, lead_department_ids, department_ids,
                                   clock_state, due_on, original_due_on, since, proposed_at, act_count)
     select gen_random_uuid(), 'B-' || n, '第' || n || '项', '按期完成', 'meeting', 'daily', 'handled',
            json_build_array(json_build_object('departmentId', $1::text, 'role', 'lead'))::jsonb, array[$1::uuid], array[$1::uuid],
            'running', '2027-06-30', '2027-06-30', now(), now(), 1
       from generate_series(1, $2::int) as n`,
    [departmentId, items],
  );
  await pool.query(
    `insert into supervision.item_act (item_id, number, kind, at, on_day, account_id, actor_name, detail)
     select id, 1, 'assign', $1::date, $1::date, gen_random_uuid(), '督查室', '{}' from supervision.item`,
    [FIRST_MONTH],
  );
  await seedMonths(pool, departmentId, months);
  await pool.query(
    "insert into supervision.rule_set (id, name, created_at, created_by) values ($1, $2, now(), 'bench')",
    [ruleSetId, RULES.name],
  );
  await pool.query(
    `insert into supervision.rule_version (rule_set_id, number, status, content, note, in_force_from, drafted_at, drafted_by)
     values ($1, 1, 'in_force', $2, '', $3, now(), 'bench')`,
    [ruleSetId, JSON.stringify(RULES), FIRST_MONTH],
  );
  await pool.query("vacuum analyze");
}

/** What was done grows month by month, for every item at a pace of its own, so that all colours occur. */
async function seedMonths(pool: pg.Pool, departmentId: string, months: number): Promise<void> {
  await pool.query(
    `insert into supervision.report_period (id, period, period_from, period_to, opens_on, closes_on, late_until, source, opened_at)
     select gen_random_uuid(), to_char(month, 'YYYY-MM'), month, last, last - 5, last + 5, last + 10, 'bench', month
       from generate_series(0, $2::int - 1) as n
      cross join lateral (select ($1::date + n * interval '1 month')::date as month) as begun
      cross join lateral (select (month + interval '1 month')::date - 1 as last) as ended`,
    [FIRST_MONTH, months],
  );
  await pool.query(
    `insert into supervision.report (id, item_id, period_id, department_id, period, period_from, period_to, status, since, opened_at)
     select gen_random_uuid(), item.id, period.id, $1::uuid, period.period, period.period_from, period.period_to, 'approved',
            period.opened_at, period.opened_at
       from supervision.item
      cross join supervision.report_period as period`,
    [departmentId],
  );
  await pool.query(
    `insert into supervision.report_version (report_id, number, known_since, content, cells, passed_by, passed_by_name)
     select report.id, 1, report.period_to, jsonb_build_object('percent', done.percent::text), '{percent}', gen_random_uuid(), 'bench'
       from supervision.report
       join supervision.item on item.id = report.item_id
      cross join lateral (select round(least(100, (report.period_to - $1::date) * (0.04 + 0.06 * (substr(item.number, 3)::int % 10) / 10.0)), 2) as percent) as done`,
    [FIRST_MONTH],
  );
}
