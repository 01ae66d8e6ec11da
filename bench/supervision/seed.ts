import type pg from "pg";
import { hashToken, newToken } from "../../packages/server/src/modules/identity/session/token.ts";
import { DAYS_LEFT } from "../../packages/server/src/testing/crash-city.ts";
import { newId } from "../../packages/server/src/platform/ids.ts";

/** Somebody who acts: a liaison officer, signed in. */
export interface SeededUser {
  readonly accountId: string;
  readonly departmentId: string;
  readonly token: string;
  /** The reports that wait for them. */
  readonly reportIds: readonly string[];
  readonly itemIds: readonly string[];
}

export const USERS = 300;

/** Fills an empty database with items in hand, months of passed reports, this month's drafts and lights; fictional. */
export async function seedSupervision(pool: pg.Pool, items: number, months: number): Promise<SeededUser[]> {
  const users = await seedUsers(pool);
  await pool.query(ITEMS, [items, users.map(({ departmentId }) => departmentId)]);
  await pool.query(ACTS);
  await pool.query(PERIODS, [months]);
  await pool.query(REPORTS);
  await pool.query(VERSIONS);
  await pool.query(LIGHTS, [JSON.stringify(DAYS_LEFT)]);
  await pool.query("vacuum analyze");
  const { rows } = await pool.query<{ departmentId: string; reportId: string; itemId: string }>(
    `select department_id as "departmentId", id as "reportId", item_id as "itemId" from supervision.report where status = 'draft'`,
  );
  return users.map((user) => {
    const own = rows.filter(({ departmentId }) => departmentId === user.departmentId);
    return { ...user, reportIds: own.map(({ reportId }) => reportId), itemIds: own.map(({ itemId }) => itemId) };
  });
}

async function seedUsers(pool: pg.Pool): Promise<Pick<SeededUser, "accountId" | "departmentId" | "token">[]> {
  await pool.query("insert into identity.division values ('990100', '云泽市', 'city', null) on conflict do nothing");
  const users = Array.from({ length: USERS }, () => ({
    accountId: newId(),
    departmentId: newId(),
    token: newToken(),
    sessionId: newId(),
  }));
  const rows = JSON.stringify(users.map((user) => ({ ...user, hash: hashToken(user.token).toString("hex") })));
  await pool.query(USER_ROWS, [rows]);
  return users;
}

const USER_ROWS = `
with u as (
  select row_number() over () as number, "accountId" as account_id, "departmentId" as department_id,
         "sessionId" as session_id, decode(hash, 'hex') as hash
    from json_to_recordset($1::json) as u("accountId" uuid, "departmentId" uuid, "sessionId" uuid, hash text)
), departments as (
  insert into identity.department (id, division_code, kind, initials, created_at)
  select department_id, '990100', 'department', '', now() from u
), names as (
  insert into identity.department_name (id, department_id, name)
  select gen_random_uuid(), department_id, '市第' || number || '局' from u
), accounts as (
  insert into identity.account (id, login_name, login_name_key, name, department_id, status, created_at, password_set_at)
  select account_id, 'u' || number, 'u' || number, '联络员' || number, department_id, 'active', now(), now() from u
), roles as (
  insert into identity.account_role (account_id, role, granted_at, granted_by)
  select account_id, 'liaison', now(), 'bench' from u
)
insert into identity.session (id, token_hash, account_id, started_at, last_seen_at, expires_at)
select session_id, hash, account_id, now(), now(), now() + interval '8 hours' from u`;

const ITEMS = `
insert into supervision.item (id, number, title, requirement, source, kind, status, duties, lead_department_ids, department_ids,
                              clock_state, due_on, original_due_on, since, proposed_at, act_count, version)
select gen_random_uuid(), '督〔2026〕' || n, '第' || n || '项重点任务', '按月报送进展', 'plan_task', 'daily', 'handled',
       jsonb_build_array(jsonb_build_object('departmentId', department, 'role', 'lead')), array[department], array[department],
       'running',
       current_date + (n % 200), current_date + (n % 200), now(), now() - n * interval '1 minute', 3, 4
  from generate_series(1, $1::int) as n
  cross join lateral (select ($2::uuid[])[1 + n % cardinality($2::uuid[])] as department) as lead`;

const ACTS = `
insert into supervision.item_act (item_id, number, kind, at, on_day, account_id, actor_name, detail)
select item.id, act.number, act.kind, item.proposed_at, current_date, gen_random_uuid(), '督查室', '{}'
  from supervision.item
  cross join (values (1, 'propose'), (2, 'file'), (3, 'assign'), (4, 'acknowledge')) as act(number, kind)`;

const PERIODS = `
insert into supervision.report_period (id, plan_id, period, period_from, period_to, opens_on, closes_on, late_until, source, opened_at)
select gen_random_uuid(), null, to_char(month, 'YYYY-MM'), month, month + interval '1 month -1 day', month,
       month + interval '1 month -1 day', month + interval '1 month -1 day', '虚构', month
  from generate_series(0, $1::int - 1) as back
  cross join lateral (select date_trunc('month', now()) - back * interval '1 month' as month) as m`;

const REPORTS = `
insert into supervision.report (id, item_id, period_id, department_id, period, period_from, period_to, status, percent, progress,
                                next_step, since, opened_at, saved_at, approved_at)
select gen_random_uuid(), item.id, period.id, item.lead_department_ids[1], period.period, period.period_from, period.period_to,
       case when is_now then 'draft' else 'approved' end, 40, '完成机房改造', '安装调试', now(), now(), now(),
       case when is_now then null else now() end
  from supervision.item
  cross join supervision.report_period as period
  cross join lateral (select period.period_to >= current_date as is_now) as moment`;

const VERSIONS = `
insert into supervision.report_version (report_id, number, known_since, content, cells, passed_by, passed_by_name)
select id, 1, period_to, '{"percent":"40","milestones":[],"progress":"完成机房改造","problem":"","effect":"","nextStep":"安装调试","figures":[],"help":""}',
       '{percent}', gen_random_uuid(), '督查室'
  from supervision.report where status = 'approved'`;

const LIGHTS = `
with rules as (
  insert into supervision.rule_set (id, name, created_at, created_by) values (gen_random_uuid(), 'days-left', now(), 'bench') returning id
), version as (
  insert into supervision.rule_version (rule_set_id, number, status, content, note, in_force_from, drafted_at, drafted_by)
  select id, 1, 'in_force', $1::jsonb, '', current_date, now(), 'bench' from rules
)
insert into supervision.light (item_id, rule_set_id, number, rule_number, cut_off_on, known_at, state, colour, value, because)
select item.id, rules.id, 1, 1, current_date, now(), 'lit', (array['green', 'yellow', 'red'])[1 + extract(day from item.due_on)::int % 3],
       1, '{"zh":"距到期","en":"days left"}'
  from supervision.item cross join rules`;
