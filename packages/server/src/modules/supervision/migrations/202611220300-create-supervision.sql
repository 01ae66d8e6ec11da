create schema if not exists supervision;

create table supervision.item (
  id uuid primary key,
  number text unique,
  title text not null,
  requirement text not null,
  source text not null check (source in ('plan_task', 'upper_deployment', 'government_report', 'meeting', 'instruction', 'proposal')),
  kind text not null check (kind in ('comprehensive', 'special', 'incident', 'daily', 'lead_verification')),
  task_id uuid,
  plan_id uuid,
  parent_item_id uuid references supervision.item,
  survivor_id uuid references supervision.item,
  status text not null check (status in (
    'proposed', 'filed', 'assigned', 'refused', 'acknowledged', 'handled', 'completion_reported', 'supplement_asked', 'closed',
    'rectified', 'verified', 'cleared', 'archived', 'suspended', 'split_up', 'merged', 'cancelled'
  )),
  suspended_from text,
  duties jsonb not null default '[]',
  lead_department_ids uuid[] not null default '{}',
  authority jsonb,
  clock_state text not null check (clock_state in ('waiting', 'running', 'paused', 'stopped')),
  due_on date,
  original_due_on date,
  extensions integer not null default 0,
  acknowledge_by date,
  completed_on date,
  extension_request jsonb,
  handled_by uuid[] not null default '{}',
  since timestamptz not null,
  proposed_at timestamptz not null,
  act_count integer not null default 0,
  version integer not null default 1
);
create index item_recent_idx on supervision.item (proposed_at desc, id desc);
create index item_status_idx on supervision.item (status, proposed_at desc, id desc);
create index item_due_on_idx on supervision.item (due_on) where clock_state = 'running';
create index item_task_id_idx on supervision.item (task_id);
create index item_plan_id_idx on supervision.item (plan_id);
create index item_parent_item_id_idx on supervision.item (parent_item_id);
create index item_lead_idx on supervision.item using gin (lead_department_ids);

create table supervision.item_act (
  item_id uuid not null references supervision.item,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  on_day date not null,
  account_id uuid not null,
  actor_name text not null,
  department_id uuid references identity.department,
  reason text,
  detail jsonb not null,
  primary key (item_id, number)
);
create index item_act_at_idx on supervision.item_act (at);

create table supervision.numbering (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);

create table supervision.calendar_override (
  id uuid primary key,
  division_code text references identity.division,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  is_working boolean not null,
  reason text not null,
  source text not null,
  set_at timestamptz not null,
  set_by text not null,
  lifted_at timestamptz
);

comment on table supervision.item is '督查事项 — one matter, one item; every column but the matter itself equals the replay of its acts';
comment on column supervision.item.number is '督办编号，立项时给定 — given when the item is filed';
comment on column supervision.item.authority is '授权依据（政府督查工作条例第七、十一条） — the act that authorises the supervision';
comment on column supervision.item.lead_department_ids is '牵头与并列牵头单位，取自 duties — for finding items by lead';
comment on column supervision.item.handled_by is '经办账号，不得核查本事项 — accounts that had a hand in it and may not verify it';
comment on column supervision.item.since is '何时进入当前状态 — since when it has stood in its state';
comment on table supervision.item_act is '办理记录，只增不改 — the log of acts; as-of views and deadlines are replayed from it';
comment on column supervision.item_act.on_day is '中国标准时间的日期 — the day in China Standard Time';
comment on table supervision.numbering is '编号 — the last number given in a series and year';
comment on table supervision.calendar_override is '工作日历的本地安排 — days on which a place works or rests against the notices; the later one counts';
