create schema if not exists documents;
create extension if not exists pg_trgm;

create table documents.file (
  id uuid primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_size integer not null check (byte_size > 0),
  content bytea not null,
  created_at timestamptz not null
);
alter table documents.file alter column content set storage external;

create table documents.document (
  id uuid primary key,
  file_id uuid not null references documents.file,
  file_name text not null,
  format text not null,
  title text not null,
  document_number text,
  issuing_authority text,
  issued_on date,
  division_code text,
  text text not null,
  blocks jsonb not null,
  sections jsonb not null,
  extraction jsonb not null,
  warnings jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1
);
create unique index document_file_id_idx on documents.document (file_id);
create index document_created_at_idx on documents.document (created_at desc, id desc);
create index document_title_trgm_idx on documents.document using gin (title gin_trgm_ops);

create table documents.draft (
  id uuid primary key,
  document_id uuid not null references documents.document,
  status text not null check (status in ('open', 'published', 'discarded')),
  title text not null,
  document_number text,
  issuing_authority text,
  issued_on date,
  period_from text,
  period_to text,
  division_code text,
  plan_kind text,
  counts jsonb not null,
  discarded_because text,
  plan_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index draft_created_at_idx on documents.draft (created_at desc, id desc);
create index draft_document_id_idx on documents.draft (document_id);

create table documents.import (
  id uuid primary key,
  file_id uuid not null references documents.file,
  file_name text not null,
  status text not null check (status in ('waiting', 'reading', 'needs_mapping', 'ready', 'refused')),
  format text,
  stage text,
  progress integer not null default 0 check (progress between 0 and 100),
  problem jsonb,
  warnings jsonb not null default '[]',
  mapping jsonb,
  choices jsonb,
  is_known boolean not null default false,
  document_id uuid references documents.document,
  draft_id uuid references documents.draft,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  created_by_department_id uuid,
  finished_at timestamptz
);
create index import_created_at_idx on documents.import (created_at desc, id desc);

create table documents.column_mapping (
  fingerprint text primary key,
  roles jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null
);

create table documents.draft_item (
  id uuid primary key,
  draft_id uuid not null references documents.draft,
  kind text not null check (kind in ('task', 'target')),
  position integer not null,
  state text not null check (state in ('proposed', 'accepted', 'edited', 'added', 'rejected')),
  value jsonb not null,
  proposed jsonb,
  confidence real not null,
  rejected_because text,
  changed_by text,
  changed_at timestamptz,
  version integer not null default 1
);
create index draft_item_draft_id_idx on documents.draft_item (draft_id, kind, position);

create table documents.draft_question (
  id uuid primary key,
  draft_id uuid not null references documents.draft,
  item_id uuid,
  kind text not null,
  options jsonb not null,
  reason text not null,
  span_start integer not null,
  span_end integer not null,
  state text not null check (state in ('open', 'answered', 'dismissed')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  version integer not null default 1
);
create index draft_question_draft_id_idx on documents.draft_question (draft_id);

create table documents.draft_gap (
  id uuid primary key,
  draft_id uuid not null references documents.draft,
  span_start integer not null,
  span_end integer not null,
  state text not null check (state in ('open', 'claimed', 'dismissed')),
  item_id uuid,
  reason text,
  decided_by text,
  version integer not null default 1
);
create index draft_gap_draft_id_idx on documents.draft_gap (draft_id);

create table documents.draft_step (
  id uuid primary key,
  draft_id uuid not null references documents.draft,
  number integer not null,
  operation text not null,
  by_account_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  is_undone boolean not null default false,
  is_dropped boolean not null default false,
  changes jsonb not null,
  unique (draft_id, number)
);

comment on table documents.file is '原件，逐字节保存 — originals, kept byte for byte';
comment on table documents.document is '文件：读出的正文与结构 — a paper as it was read';
comment on table documents.import is '导入：一个文件走向草稿的过程 — a file on its way to a draft';
comment on table documents.column_mapping is '列含义：人工确认后记住 — what columns hold, remembered once a person said so';
comment on table documents.draft is '草稿：读出的建议，待人审阅 — what a reading proposes, for a person to review';
comment on table documents.draft_item is '草稿条目：任务或目标 — a proposed task or target';
comment on table documents.draft_question is '疑问：原文未定之处 — what the text leaves open';
comment on table documents.draft_gap is '未认领的句子 — a sentence that orders something and that nothing claims';
comment on table documents.draft_step is '审阅步骤，可撤销 — steps of the review, each can be undone';
comment on column documents.draft_step.changes is '每行的前后内容 — each row before and after';
