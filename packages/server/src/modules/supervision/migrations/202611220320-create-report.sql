create table supervision.report_rule (
  id uuid primary key,
  plan_id uuid,
  valid_from date not null,
  rule jsonb not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null
);
create index report_rule_plan_id_idx on supervision.report_rule (plan_id, valid_from);

create table supervision.report_period (
  id uuid primary key,
  plan_id uuid,
  period text not null,
  period_from date not null,
  period_to date not null,
  opens_on date not null,
  closes_on date not null,
  late_until date not null,
  source text not null,
  opened_at timestamptz not null,
  unique nulls not distinct (plan_id, period)
);

create table supervision.report_exception (
  id uuid primary key,
  period_id uuid not null references supervision.report_period,
  department_id uuid not null references identity.department,
  closes_on date not null,
  reason text not null,
  approved_at timestamptz not null,
  approved_by uuid not null,
  approved_by_name text not null
);
create index report_exception_idx on supervision.report_exception (period_id, department_id, approved_at);

create table supervision.report (
  id uuid primary key,
  item_id uuid not null references supervision.item,
  period_id uuid not null references supervision.report_period,
  department_id uuid not null references identity.department,
  period text not null,
  period_from date not null,
  period_to date not null,
  status text not null check (status in ('draft', 'submitted', 'signed', 'returned', 'approved', 'changed', 'change_signed')),
  percent numeric,
  milestones jsonb not null default '[]',
  progress text not null default '',
  problem text not null default '',
  effect text not null default '',
  next_step text not null default '',
  figures jsonb not null default '[]',
  help text not null default '',
  change jsonb,
  written_by uuid[] not null default '{}',
  saved_at timestamptz,
  saved_by_name text,
  submitted_at timestamptz,
  signed_at timestamptz,
  handed_in_on date,
  approved_at timestamptz,
  punctuality text check (punctuality in ('in_time', 'late')),
  since timestamptz not null,
  opened_at timestamptz not null,
  version integer not null default 1,
  unique (item_id, period)
);
create index report_list_idx on supervision.report (period_to desc, id desc);
create index report_status_idx on supervision.report (status, period_to desc, id desc);

create table supervision.report_version (
  report_id uuid not null references supervision.report,
  number integer not null,
  known_since timestamptz not null,
  content jsonb not null,
  cells text[] not null,
  reason text,
  passed_by uuid not null,
  passed_by_name text not null,
  primary key (report_id, number)
);
create index report_version_known_since_idx on supervision.report_version (known_since);

create table supervision.report_act (
  report_id uuid not null references supervision.report,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  account_id uuid not null,
  actor_name text not null,
  department_id uuid references identity.department,
  reason text,
  primary key (report_id, number)
);

create table supervision.report_support (
  report_id uuid not null references supervision.report,
  department_id uuid not null references identity.department,
  stance text not null check (stance in ('confirmed', 'added', 'disagreed')),
  text text not null default '',
  at timestamptz not null,
  account_id uuid not null,
  actor_name text not null,
  primary key (report_id, department_id)
);

create table supervision.report_file (
  id uuid primary key,
  report_id uuid not null references supervision.report,
  file_name text not null,
  content_type text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  department_id uuid references identity.department,
  removed_at timestamptz
);
alter table supervision.report_file alter column content set storage external;
create index report_file_report_id_idx on supervision.report_file (report_id);

create table supervision.item_curve (
  id uuid primary key,
  item_id uuid not null references supervision.item,
  curve jsonb,
  weight numeric not null check (weight > 0),
  may_exceed boolean not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null
);
create index item_curve_item_id_idx on supervision.item_curve (item_id, set_at desc, id desc);

create table supervision.progress_policy (
  id uuid primary key,
  plan_id uuid not null,
  missing text not null check (missing in ('ignore', 'as_zero', 'block')),
  source text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null
);
create index progress_policy_plan_id_idx on supervision.progress_policy (plan_id, set_at desc, id desc);

comment on table supervision.report_rule is '填报规则（某规划或全市），按生效日期取用 — when reports are taken; the latest rule in force counts';
comment on column supervision.report_rule.plan_id is '空为全市 — null for the whole city';
comment on table supervision.report_period is '填报期 — one period with its window as it was opened';
comment on table supervision.report_exception is '个别单位个别期次的延长 — another last day for one unit and one period, with who approved it';
comment on table supervision.report is '进展报告：一事项一期一份，由牵头单位填报 — one report per item and period';
comment on column supervision.report.change is '通过后的改动，待签发和审核；通过前原值有效 — a change after the pass; the passed values stand until it is passed';
comment on column supervision.report.written_by is '填报、签发过的账号，不得审核 — accounts that wrote or signed it and may not check it';
comment on column supervision.report.handed_in_on is '首次签发日，按时与否由此判定 — the day of the first signature; punctuality is judged by it';
comment on table supervision.report_version is '通过的报告内容，只增不改 — what was passed, each with since when it is known';
comment on column supervision.report_version.cells is '与上一版不同的栏目 — cells that differ from the version before';
comment on table supervision.report_act is '报告办理记录，只增不改 — who did what to a report';
comment on table supervision.report_support is '配合单位的确认或补充 — what a supporting department says of the lead''s report';
comment on table supervision.report_file is '佐证材料，逐字节保存 — evidence, kept byte for byte but for positions in photos';
comment on table supervision.item_curve is '事项的计划曲线、权重与超额许可，只增不改 — how an item is planned and weighs; the latest counts';
comment on column supervision.item_curve.curve is '空为按办理期限均匀推进 — null for linear from hand-over to due day';
comment on table supervision.progress_policy is '规划汇总时缺报如何处理 — what becomes of missing reports in the progress of a plan';
