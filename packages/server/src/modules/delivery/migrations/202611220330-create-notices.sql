create table delivery.notice_rules (
  id integer primary key default 1 check (id = 1),
  digest_hour integer not null default 9 check (digest_hour between 0 and 23),
  quiet_from_hour integer not null default 20 check (quiet_from_hour between 0 and 23),
  quiet_to_hour integer not null default 8 check (quiet_to_hour between 0 and 23),
  urgent_kinds text[] not null default '{overdue,sheet}',
  waking_kinds text[] not null default '{}',
  kept_days integer not null default 365 check (kept_days between 30 and 3650),
  version integer not null default 1
);
insert into delivery.notice_rules default values;

create table delivery.channel (
  id uuid primary key,
  kind text not null check (kind in ('email', 'dingtalk', 'wecom')),
  name text not null,
  content text not null check (content in ('notices', 'counts')),
  status text not null check (status in ('active', 'paused', 'disabled')),
  disabled_because text,
  host text,
  port integer,
  security text check (security in ('tls', 'starttls', 'none')),
  username text,
  from_address text,
  robot_address text,
  is_signed boolean not null default false,
  secret bytea,
  secret_hint text,
  failing_since timestamptz,
  last_success_at timestamptz,
  rests_until timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  version integer not null default 1,
  check (case kind when 'email' then num_nonnulls(host, port, security, from_address) = 4 and robot_address is null
                   else num_nonnulls(robot_address, secret) = 2 and host is null end)
);

create table delivery.channel_use (
  channel_id uuid not null references delivery.channel on delete cascade,
  at timestamptz not null
);
create index channel_use_idx on delivery.channel_use (channel_id, at);

create table delivery.preference (
  account_id uuid primary key,
  email text,
  version integer not null default 1
);

create table delivery.preference_channel (
  account_id uuid not null references delivery.preference on delete cascade,
  channel_id uuid not null references delivery.channel on delete cascade,
  handle text,
  primary key (account_id, channel_id)
);
create index preference_channel_idx on delivery.preference_channel (channel_id);

create table delivery.digest (
  account_id uuid not null,
  day date not null,
  id uuid not null unique,
  notices integer not null,
  made_at timestamptz not null,
  primary key (account_id, day)
);

create table delivery.notice (
  id uuid primary key,
  account_id uuid not null,
  seq bigint generated always as identity,
  fact_id uuid not null,
  dedupe_key text not null,
  kind text not null check (kind in ('assigned', 'due_soon', 'overdue', 'returned', 'sheet', 'digest_only')),
  title_zh text not null,
  title_en text not null,
  text_zh text not null,
  text_en text not null,
  link text not null,
  is_urgent boolean not null,
  way text not null check (way in ('at_once', 'digest')),
  happened_at timestamptz not null,
  read_at timestamptz,
  digest_id uuid,
  unique (account_id, dedupe_key)
);
create index notice_own_idx on delivery.notice (account_id, seq desc);
create index notice_unread_idx on delivery.notice (account_id, seq desc) where read_at is null;
create index notice_to_gather_idx on delivery.notice (account_id)
  where way = 'digest' and digest_id is null and read_at is null;
create index notice_happened_idx on delivery.notice (happened_at);

alter table delivery.message
  alter column webhook_id drop not null,
  add column channel_id uuid references delivery.channel on delete cascade,
  add column account_id uuid,
  add column notices integer,
  add column may_wake boolean not null default false,
  add check (num_nonnulls(webhook_id, channel_id) = 1),
  add check (num_nonnulls(channel_id, account_id, notices) in (0, 3)),
  add unique (channel_id, account_id, fact_id);
create index message_channel_waiting_idx on delivery.message (channel_id, next_at) where status = 'waiting' and channel_id is not null;
create index message_channel_log_idx on delivery.message (channel_id, seq desc) where channel_id is not null;

comment on table delivery.notice_rules is '通知规则 — when the digest goes, when nobody is disturbed, what may go at once';
comment on column delivery.notice_rules.quiet_from_hour is '免打扰开始，与结束相同表示不设 — quiet hours begin; equal to their end there are none';
comment on column delivery.notice_rules.waking_kinds is '免打扰时段内也即时发送的种类 — kinds that go at once in quiet hours too';
comment on table delivery.channel is '通知渠道 — a road by which people are told outside the application';
comment on column delivery.channel.secret is '密码或带令牌的地址，加密保存 — the password or the address with its token, encrypted under a key outside the database';
comment on column delivery.channel.rests_until is '发送过频后暂歇到何时 — asked too often, it is left alone until then';
comment on table delivery.channel_use is '最近一分钟的发送，用于限频 — what was sent in the last minute, to stay within the robot''s rate';
comment on table delivery.preference is '个人通知设置 — how a person wants to be told';
comment on column delivery.preference_channel.handle is '本人在该应用中的用户号，供机器人提醒 — the person''s number in that application, by which a robot calls them';
comment on table delivery.digest is '每人每日一份摘要 — one digest per person and day';
comment on table delivery.notice is '通知 — what one person is told';
comment on column delivery.notice.dedupe_key is '同一键只通知一次 — a person is told once under one key';
comment on column delivery.notice.way is '即时或随摘要 — at once, or with the digest';
comment on column delivery.message.account_id is '收件人 — the person a channel tells';
comment on column delivery.message.may_wake is '免打扰时段内也可发送 — may go in quiet hours';
