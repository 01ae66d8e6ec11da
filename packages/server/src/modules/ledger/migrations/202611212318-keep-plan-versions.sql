alter table ledger.task add column withdrawn_because text;
alter table ledger.task add column document_id uuid;
alter table ledger.task add column document_title text;
alter table ledger.target add column withdrawn_because text;
alter table ledger.target add column document_id uuid;
alter table ledger.target add column document_title text;

create table ledger.plan_version (
  plan_id uuid not null references ledger.plan,
  number integer not null,
  title text not null,
  document_number text,
  document_id uuid not null,
  document_title text not null,
  draft_id uuid,
  issued_on date,
  published_at timestamptz not null,
  published_by text not null,
  replaced_at timestamptz not null,
  kept integer not null,
  added integer not null,
  dropped integer not null,
  primary key (plan_id, number)
);

comment on column ledger.task.withdrawn_because is '新版本中已不存在的理由 — why the task left the plan with a new version';
comment on column ledger.task.document_id is '出处不在规划现行文件时的文件 — the document of the words where it is not the plan''s present one';
comment on column ledger.target.withdrawn_because is '新版本中已不存在的理由 — why the target left the plan with a new version';
comment on column ledger.target.document_id is '出处不在规划现行文件时的文件 — the document of the words where it is not the plan''s present one';
comment on table ledger.plan_version is '规划的以往版本，及被新版本取代时的变化 — earlier versions of a plan, and what changed when each was replaced';
