create schema if not exists delivery;

create table delivery.webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  facts text[] not null,
  status text not null check (status in ('active', 'paused', 'disabled')),
  disabled_because text,
  secret bytea not null,
  secret_hint text not null,
  failing_since timestamptz,
  last_success_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  version integer not null default 1
);

create table delivery.message (
  id uuid primary key,
  webhook_id uuid not null references delivery.webhook on delete cascade,
  seq bigint generated always as identity,
  fact_id uuid not null,
  fact text not null,
  subject text not null,
  happened_at timestamptz not null,
  payload text not null,
  status text not null check (status in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  attempts_before integer not null default 0,
  next_at timestamptz not null,
  claimed_until timestamptz,
  finished_at timestamptz,
  unique (webhook_id, fact_id)
);
create index message_waiting_idx on delivery.message (webhook_id, subject, seq) where status = 'waiting';
create index message_log_idx on delivery.message (webhook_id, seq desc);

create table delivery.attempt (
  message_id uuid not null references delivery.message on delete cascade,
  number integer not null,
  at timestamptz not null,
  is_delivered boolean not null,
  status_code integer,
  problem text,
  took_ms integer not null,
  primary key (message_id, number)
);

comment on table delivery.webhook is '推送地址 — an address that is told what happens';
comment on column delivery.webhook.secret is '签名密钥，加密保存 — the signing secret, encrypted under a key outside the database';
comment on column delivery.webhook.failing_since is '自何时起一直失败 — since when every attempt has failed';
comment on table delivery.message is '推送 — one fact on its way to one address';
comment on column delivery.message.id is 'webhook-id，重试不变 — the same over all attempts';
comment on column delivery.message.attempts_before is '重推之前的次数 — attempts made before it was replayed';
comment on column delivery.message.claimed_until is '某进程正在发送，到时未完由他人接手 — being sent by a process until then; afterwards another takes over';
comment on table delivery.attempt is '推送记录 — one attempt and what came of it';
