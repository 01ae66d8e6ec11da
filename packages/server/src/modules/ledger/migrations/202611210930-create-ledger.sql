create schema if not exists ledger;

create table ledger.plan (
  id uuid primary key,
  title text not null,
  document_id uuid not null,
  document_title text not null,
  draft_id uuid unique,
  document_number text,
  issuing_authority text,
  issued_on date,
  period_from text,
  period_to text,
  division_code text,
  plan_kind text check (plan_kind in ('overall', 'three_year', 'five_year', 'annual', 'special', 'district', 'other')),
  status text not null check (status in ('published', 'withdrawn')),
  withdrawn_because text,
  published_at timestamptz not null,
  published_by text not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index plan_published_at_idx on ledger.plan (published_at desc, id desc);
create index plan_document_number_idx on ledger.plan (document_number);
create index plan_title_idx on ledger.plan (title);

create function ledger.search_form(text) returns text language sql immutable parallel safe as $$
  select lower(translate($1,
    '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ（），：；％＋－．／',
    '0123456789abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz(),:;%+-./'))
$$;

create table ledger.part (
  id uuid primary key,
  plan_id uuid not null references ledger.plan,
  parent_part_id uuid references ledger.part,
  position integer not null,
  level integer not null,
  role text not null,
  label text,
  title text,
  span_start integer not null,
  span_end integer not null
);
create index part_plan_id_idx on ledger.part (plan_id, position);

create table ledger.task (
  id uuid primary key,
  plan_id uuid not null references ledger.plan,
  part_id uuid references ledger.part,
  parent_task_id uuid references ledger.task,
  position integer not null,
  path text not null,
  title text collate "zh-x-icu" not null,
  content text not null,
  quote text,
  note text not null default '',
  is_key boolean not null default false,
  is_safeguard boolean not null default false,
  lead_basis text not null check (lead_basis in ('named', 'column', 'convention', 'joint', 'open', 'none', 'set')),
  is_open_list boolean not null default false,
  owner_name text collate "zh-x-icu" not null default '',
  deadline_value text,
  deadline_precision text check (deadline_precision in ('day', 'month', 'year', 'annual', 'ongoing')),
  deadline_basis text not null,
  deadline_span_start integer,
  deadline_span_end integer,
  due_on date,
  deadline_key text collate "C" not null,
  phases jsonb not null default '[]',
  span_start integer not null,
  span_end integer not null,
  search_grams integer[] not null,
  target_count integer not null default 0,
  open_question_count integer not null default 0,
  is_withdrawn boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index task_position_idx on ledger.task (plan_id, position, id);
create index task_span_idx on ledger.task (plan_id, span_start);
create index task_title_idx on ledger.task (title, id) where not is_withdrawn;
create index task_deadline_idx on ledger.task (deadline_key, id) where not is_withdrawn;
create index task_deadline_value_idx on ledger.task (deadline_value, plan_id, position, id) where not is_withdrawn;
create index task_due_on_idx on ledger.task (due_on) where due_on is not null;
create index task_owner_idx on ledger.task (owner_name, id) where not is_withdrawn;
create index task_changed_at_idx on ledger.task (changed_at, id) where not is_withdrawn;
create index task_lead_basis_idx on ledger.task (lead_basis, plan_id, position, id) where not is_withdrawn;
create index task_question_idx on ledger.task (plan_id, position, id) where open_question_count > 0 and not is_withdrawn;
create index task_key_idx on ledger.task (plan_id, position, id) where is_key and not is_withdrawn;
create index task_safeguard_idx on ledger.task (plan_id, position, id) where is_safeguard and not is_withdrawn;
create index task_part_id_idx on ledger.task (part_id);
create index task_parent_task_id_idx on ledger.task (parent_task_id) where parent_task_id is not null;
create index task_search_idx on ledger.task using gin (search_grams);

create table ledger.duty (
  task_id uuid not null references ledger.task on delete cascade,
  position integer not null,
  role text not null check (role in ('lead', 'joint', 'support', 'other')),
  name text not null,
  department_id uuid references identity.department,
  is_collective boolean not null,
  role_word text,
  group_number integer not null,
  via text,
  span_start integer,
  span_end integer,
  primary key (task_id, position)
);
create index duty_department_idx on ledger.duty (department_id, role, task_id) where department_id is not null;
create index duty_name_idx on ledger.duty (name, role, task_id);

create table ledger.measure (
  id uuid primary key,
  task_id uuid not null references ledger.task,
  position integer not null,
  text text not null,
  span_start integer not null,
  span_end integer not null,
  lead_basis text not null,
  is_open_list boolean not null,
  duties jsonb not null
);
create index measure_task_id_idx on ledger.measure (task_id, position);

create table ledger.target (
  id uuid primary key,
  plan_id uuid not null references ledger.plan,
  task_id uuid references ledger.task,
  part_of_id uuid references ledger.target,
  position integer not null,
  name text collate "zh-x-icu" not null,
  comparator text not null check (comparator in ('=', '>=', '>', '<=', '<', '~', 'range')),
  value text,
  unit text not null,
  change text not null check (change in ('level', 'increase', 'decrease', 'growth')),
  class text not null,
  scope text,
  is_aim boolean not null,
  kind text check (kind in ('binding', 'anticipated')),
  deadline_value text,
  deadline_precision text,
  deadline_basis text not null,
  deadline_span_start integer,
  deadline_span_end integer,
  due_on date,
  deadline_key text collate "C" not null,
  quote text not null,
  span_start integer not null,
  span_end integer not null,
  value_start integer not null,
  value_end integer not null,
  open_question_count integer not null default 0,
  is_withdrawn boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index target_position_idx on ledger.target (plan_id, position, id);
create index target_task_id_idx on ledger.target (task_id, position) where task_id is not null;
create index target_part_of_idx on ledger.target (part_of_id) where part_of_id is not null;
create index target_name_idx on ledger.target (name, id) where not is_withdrawn;
create index target_deadline_idx on ledger.target (deadline_key, id) where not is_withdrawn;
create index target_changed_at_idx on ledger.target (changed_at, id) where not is_withdrawn;
create index target_name_trgm_idx on ledger.target using gin ((name || ' ' || quote) gin_trgm_ops);

create table ledger.question (
  id uuid primary key,
  plan_id uuid not null references ledger.plan,
  task_id uuid references ledger.task,
  target_id uuid references ledger.target,
  position integer not null,
  kind text not null,
  options jsonb not null,
  reason text not null,
  quote text not null,
  span_start integer not null,
  span_end integer not null,
  state text not null check (state in ('open', 'answered', 'dismissed')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  is_withdrawn boolean not null default false
);
create index question_plan_idx on ledger.question (plan_id, position, id);
create index question_open_idx on ledger.question (plan_id, position, id) where state = 'open' and not is_withdrawn;
create index question_task_id_idx on ledger.question (task_id) where task_id is not null;
create index question_target_id_idx on ledger.question (target_id) where target_id is not null;

create table ledger.change (
  subject_id uuid not null,
  version integer not null,
  subject_kind text not null check (subject_kind in ('plan', 'task', 'target')),
  operation text not null,
  at timestamptz not null,
  by_account_id text not null,
  by_name text not null,
  changes jsonb not null,
  reason text,
  primary key (subject_id, version)
);

create table ledger.reference (
  plan_id uuid not null references ledger.plan,
  position integer not null,
  title text,
  document_number text,
  issuer text,
  span_start integer not null,
  span_end integer not null,
  primary key (plan_id, position)
);

create table ledger.coverage (
  plan_id uuid primary key references ledger.plan,
  sentences integer not null,
  ordering integer not null,
  claimed integer not null,
  by_class jsonb not null,
  by_part jsonb not null,
  gaps jsonb not null,
  numbers_not_taken jsonb not null
);

create table ledger.saved_view (
  id uuid primary key,
  account_id text not null,
  name text not null,
  page text not null check (page in ('tasks', 'targets')),
  settings text not null,
  is_shared boolean not null,
  created_at timestamptz not null,
  version integer not null default 1
);
create index saved_view_account_idx on ledger.saved_view (account_id, name);
create index saved_view_shared_idx on ledger.saved_view (name) where is_shared;

create table ledger.tally (
  dimension text not null check (dimension in ('plan', 'department', 'deadline', 'lead_basis')),
  key text not null,
  tasks integer not null,
  leads integer not null,
  joints integer not null,
  supports integer not null,
  questions integer not null,
  targets integer not null,
  without_lead integer not null,
  without_day integer not null,
  primary key (dimension, key)
);

create table ledger.tally_step (
  dimension text not null,
  key text not null,
  tasks integer not null default 0,
  leads integer not null default 0,
  joints integer not null default 0,
  supports integer not null default 0,
  questions integer not null default 0,
  targets integer not null default 0,
  without_lead integer not null default 0,
  without_day integer not null default 0
);

comment on table ledger.plan is '规划 — a plan of the ledger, published from a draft';
comment on function ledger.search_form(text) is '检索形式：半角、小写 — the form in which texts and queries are compared';
comment on table ledger.part is '篇章 — a heading of the plan under which tasks stand';
comment on table ledger.task is '任务 — one unit that the plan makes answerable';
comment on column ledger.task.quote is '原文出处；与内容相同时为空 — the cited words, null where content is exactly these';
comment on column ledger.task.owner_name is '首位牵头或共同负责单位，仅用于排序 — first body on the lead side, for sorting only';
comment on column ledger.task.deadline_key is '时限排序键 — sort key of the day or time node in force';
comment on column ledger.task.search_grams is '检索用的相邻两字 — neighbouring pairs of characters of title and content, for the search';
comment on table ledger.duty is '责任单位 — a body''s duty in a task, in the order of the text';
comment on table ledger.measure is '措施 — a step inside a task';
comment on table ledger.target is '目标 — an indicator''s promised value and day';
comment on column ledger.target.span_start is '所在句子的起点 — where the clause begins; value_start is where the words of the value begin';
comment on table ledger.question is '疑问 — what the plan leaves open';
comment on table ledger.change is '变更记录 — who changed what, from what to what';
comment on table ledger.reference is '引用 — another document the plan names';
comment on table ledger.coverage is '覆盖 — what became of every sentence of the plan';
comment on table ledger.saved_view is '视图 — filters and columns that a person keeps';
comment on table ledger.tally is '分组计数 — kept counts of the ledger by group';
comment on table ledger.tally_step is '计数增量，定期并入 — steps of the counts, added up into the tally now and then; insert-only, so that writers never wait for each other';
