create table ledger.alignment (
  id uuid primary key,
  upper_plan_id uuid not null references ledger.plan,
  lower_plan_id uuid not null references ledger.plan,
  gaps jsonb not null,
  conflicts jsonb not null,
  aligned_at timestamptz not null,
  aligned_by text not null,
  version integer not null default 1,
  unique (upper_plan_id, lower_plan_id),
  check (upper_plan_id <> lower_plan_id)
);
create index alignment_lower_plan_id_idx on ledger.alignment (lower_plan_id);

create table ledger.alignment_link (
  id uuid primary key,
  alignment_id uuid not null references ledger.alignment on delete cascade,
  relation text not null check (relation in ('carries_out', 'same_text', 'cites', 'changes_value', 'target_compare')),
  certainty text check (certainty in ('certain', 'likely', 'doubtful')),
  grounds jsonb not null,
  upper_end jsonb not null,
  lower_end jsonb not null,
  upper_task_id uuid references ledger.task on delete set null,
  lower_task_id uuid references ledger.task on delete set null,
  upper_start integer not null,
  lower_start integer not null,
  state text not null check (state in ('proposed', 'confirmed', 'rejected')),
  is_drawn boolean not null,
  is_stale boolean not null default false,
  reason text,
  decided_by text,
  decided_at timestamptz,
  version integer not null default 1
);
create index alignment_link_alignment_id_idx on ledger.alignment_link (alignment_id, upper_start, lower_start);
create index alignment_link_upper_task_id_idx on ledger.alignment_link (upper_task_id);
create index alignment_link_lower_task_id_idx on ledger.alignment_link (lower_task_id);

comment on table ledger.alignment is '衔接 — how a lower plan answers an upper one, as the texts were when last compared';
comment on column ledger.alignment.gaps is '空白 — tasks of the upper plan that nobody takes up below';
comment on column ledger.alignment.conflicts is '冲突 — statements of the two plans that cannot both be kept';
comment on table ledger.alignment_link is '衔接关系 — a link between passages of the two plans, proposed or drawn, with its decision';
comment on column ledger.alignment_link.certainty is '把握；手工建立的没有 — how surely it was proposed; what a person drew has none';
comment on column ledger.alignment_link.upper_end is '上位段落的原文与位置 — the words of the upper passage and where they stand';
comment on column ledger.alignment_link.is_stale is '判定之后原文已变，原话不再找得到 — decided on words that the plans no longer hold';
