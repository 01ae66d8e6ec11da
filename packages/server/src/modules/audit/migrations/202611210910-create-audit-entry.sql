create schema if not exists audit;

create table audit.entry (
  chain smallint not null default 1,
  id uuid not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  roles text[] not null,
  department_id uuid,
  address text,
  request_id text not null,
  operation text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_label text,
  result text not null check (result in ('done', 'refused')),
  reason text,
  before jsonb,
  after jsonb,
  algorithm text not null check (algorithm in ('sm3', 'sha256')),
  digest bytea not null check (length(digest) = 32),
  primary key (chain, id)
);
create index entry_recorded_at_idx on audit.entry (recorded_at, id);
create index entry_subject_idx on audit.entry (subject_id, recorded_at);
create index entry_actor_idx on audit.entry (actor_id, recorded_at);

create table audit.seal (
  chain smallint not null default 1,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  algorithm text not null check (algorithm in ('sm3', 'sha256')),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (chain, seq),
  unique (chain, entry_id)
);

create table audit.anchor (
  chain smallint not null default 1,
  seq bigint not null,
  hash bytea not null check (length(hash) = 32),
  anchored_at timestamptz not null,
  primary key (chain, seq)
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '留痕只增不改 — % is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_is_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger seal_is_append_only before update or delete or truncate on audit.seal
  for each statement execute function audit.refuse_change();
create trigger anchor_is_append_only before update or delete or truncate on audit.anchor
  for each statement execute function audit.refuse_change();

comment on table audit.entry is '留痕：谁在何时对何物做了什么 — who did what to what and when; append-only';
comment on column audit.entry.chain is '链号，亦为分布键 — the chain that seals the entry; the distribution key';
comment on column audit.entry.digest is '本条摘要，覆盖除自身外的全部列 — digest over all other columns';
comment on table audit.seal is '封链：连续序号与链式摘要 — gap-free number and chain hash, h(n) = H(h(n-1) || digest(n))';
comment on table audit.anchor is '链头锚点：每小时一次，另存于文件 — hourly heads of the chain, also kept outside the database';
