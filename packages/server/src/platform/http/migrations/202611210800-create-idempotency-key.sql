create schema if not exists platform;

create table platform.idempotency_key (
  account_id text not null,
  key text not null check (length(key) <= 200),
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_key_created_at_idx on platform.idempotency_key (created_at);

comment on table platform.idempotency_key is '幂等键：同一键的同一请求只生效一次 — a request with the same key takes effect once';
