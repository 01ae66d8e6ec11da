alter table documents.draft_step add column draft_version integer not null default 0;
create index draft_step_version_idx on documents.draft_step (draft_id, draft_version);

alter table documents.draft_item add column merged_into_id uuid;

create table documents.draft_presence (
  draft_id uuid not null references documents.draft,
  account_id uuid not null,
  window_id text not null,
  name text not null,
  item_id uuid,
  is_editing boolean not null,
  seen_at timestamptz not null,
  primary key (draft_id, account_id, window_id)
);

create table documents.unsaved_input (
  draft_id uuid not null references documents.draft,
  account_id uuid not null,
  key text not null,
  value jsonb not null,
  kept_at timestamptz not null,
  primary key (draft_id, account_id, key)
);

comment on column documents.draft_step.draft_version is '该步骤最近一次执行或撤销后的草稿版本 — the draft''s version after the step was last done or undone';
comment on column documents.draft_item.merged_into_id is '已并入的条目 — the item this one was merged into';
comment on table documents.draft_presence is '谁正在核对、看到哪一条 — who is reviewing, and where';
comment on table documents.unsaved_input is '尚未保存的输入，断线或换设备后恢复 — what a person has typed and not yet saved';
create index draft_item_rejected_idx on documents.draft_item (id desc) where rejected_because is not null;
create index draft_gap_dismissed_idx on documents.draft_gap (id desc) where state = 'dismissed';
