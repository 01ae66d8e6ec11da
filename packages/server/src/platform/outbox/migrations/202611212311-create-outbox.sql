create schema if not exists platform;

create table platform.outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  name text not null,
  subject text not null,
  at timestamptz not null,
  data jsonb not null
);

comment on table platform.outbox is '待告知的事实 — facts announced in the transaction of their deed, until every listener has heard them';
comment on column platform.outbox.subject is '事实所说的对象；同一对象的事实按先后告知 — what a fact is about; facts of one subject are told in their order';
