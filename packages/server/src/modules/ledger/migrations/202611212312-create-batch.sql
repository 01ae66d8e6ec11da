create table ledger.batch (
  id uuid primary key,
  kind text not null check (kind in ('edit', 'import')),
  title text not null,
  reason text not null,
  changed integer not null,
  created integer not null,
  done_at timestamptz not null,
  done_by text not null,
  undone_at timestamptz,
  undone_by text,
  version integer not null default 1
);
create index batch_done_at_idx on ledger.batch (done_at desc, id desc);

create table ledger.batch_row (
  batch_id uuid not null references ledger.batch on delete cascade,
  task_id uuid not null,
  version integer not null,
  is_new boolean not null,
  before jsonb not null,
  primary key (batch_id, task_id)
);

create table ledger.exchange (
  id uuid primary key,
  file_name text not null,
  format text not null check (format in ('xlsx', 'json')),
  content bytea not null,
  state text not null check (state in ('proposed', 'confirmed', 'discarded')),
  counts jsonb not null,
  columns jsonb not null,
  started_at timestamptz not null,
  started_by text not null,
  batch_id uuid references ledger.batch,
  version integer not null default 1
);

create table ledger.exchange_row (
  exchange_id uuid not null references ledger.exchange on delete cascade,
  row_number integer not null,
  kind text not null check (kind in ('new', 'changed', 'conflict', 'wrong', 'same')),
  task_id uuid,
  seen_version integer,
  title text not null,
  cells jsonb not null,
  problems jsonb not null,
  wish jsonb not null,
  primary key (exchange_id, row_number)
);

comment on table ledger.batch is '批次 — many tasks changed by one deed';
comment on table ledger.batch_row is '批次中的任务及其改前的值，用于整批撤销 — a task of a batch with its values before, so that the batch can be undone';
comment on column ledger.batch_row.version is '改后的版本；之后未再变化才能撤销 — the version after the batch; undone only while it is the current one';
comment on table ledger.exchange is '回填 — a file of the ledger that came back, compared and not yet written; kept for thirty days';
comment on table ledger.exchange_row is '回填的一行及其与台账的差异 — a row of it, as it compares with the ledger';
comment on column ledger.exchange_row.seen_version is '比对时任务的版本 — the version of the task when it was compared';
comment on column ledger.exchange_row.wish is '确认后写入的值 — the values that are written on confirmation';
