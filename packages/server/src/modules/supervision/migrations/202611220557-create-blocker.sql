create table supervision.blocker (
  id uuid primary key,
  number text not null unique,
  item_id uuid not null references supervision.item,
  title text not null,
  blocked text not null,
  needed text not null,
  kind text not null check (kind in ('funds', 'land', 'relocation', 'approval', 'policy', 'coordination', 'technical', 'other')),
  status text not null check (status in ('raised', 'unowned', 'assigned', 'answered', 'unsolved', 'escalated', 'solved', 'withdrawn')),
  level text not null check (level in ('unit', 'office', 'leader')),
  raised_by_id uuid not null references identity.department,
  raised_by_person text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  owner_id uuid references identity.department,
  solve_by date not null,
  answer text,
  answered_at timestamptz,
  answered_by text,
  settled_on date,
  escalation_asked_on date,
  escalation_asked_for date,
  report_id uuid references supervision.report,
  since timestamptz not null,
  act_count integer not null,
  version integer not null default 1
);
create index blocker_recent_idx on supervision.blocker (raised_at desc, id desc);
create index blocker_item_id_idx on supervision.blocker (item_id);
create index blocker_owner_id_idx on supervision.blocker (owner_id);

create table supervision.blocker_act (
  blocker_id uuid not null references supervision.blocker,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  on_day date not null,
  account_id uuid not null,
  actor_name text not null,
  department_id uuid,
  text text,
  owner_id uuid,
  solve_by date,
  level text,
  primary key (blocker_id, number)
);
create trigger blocker_act_is_append_only before update or delete on supervision.blocker_act
  for each statement execute function supervision.refuse_rewriting();

create table supervision.blocker_rule (
  id uuid primary key,
  valid_from date not null,
  unit_after integer not null check (unit_after >= 0),
  office_after integer not null check (office_after >= 0),
  reason text not null,
  set_at timestamptz not null,
  set_by text not null
);

comment on table supervision.blocker is '问题台账：推进中的堵点、诉求、解决单位、时限与层级 — what keeps an item from going on, who solves it, by when, at which level';
comment on column supervision.blocker.blocked is '堵点 — what is blocked';
comment on column supervision.blocker.needed is '诉求 — what is needed';
comment on column supervision.blocker.escalation_asked_on is '规则提示升级、尚待人决定之日 — the day a rule proposed escalation, until a person decides';
comment on column supervision.blocker.escalation_asked_for is '已就哪个时限提示过升级，每个时限只提示一次 — the day whose passing was asked about; each once';
comment on table supervision.blocker_act is '问题办理记录，只增不改 — every act on a blocker, never rewritten';
comment on column supervision.blocker_act.text is '理由或答复 — the reason or the answer';
comment on table supervision.blocker_rule is '问题升级规则：逾期几个工作日提示升级，按生效日期并注明依据 — after how many working days escalation is proposed, dated, with its reason';
