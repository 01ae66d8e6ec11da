alter table identity.account add column expires_on date;
create index account_expires_idx on identity.account (expires_on) where expires_on is not null;

create table identity.account_rule (
  id uuid primary key,
  valid_from date not null,
  idle_days integer not null check (idle_days between 1 and 3650),
  source text not null,
  set_at timestamptz,
  set_by text not null
);
create index account_rule_valid_idx on identity.account_rule (valid_from desc, id desc);
insert into identity.account_rule (id, valid_from, idle_days, source, set_at, set_by)
values ('00000000-0000-7000-8000-000000000090', '2019-12-01', 90,
        'GB/T 22239-2019 8.1.4.2c 要求及时处理多余、过期的账号；90 天为本系统设定（◇）', null, '系统 Zhigang');

comment on column identity.account.expires_on is '最后有效日，次日自动停用 — the last day on which it is valid; put out of use on the next';
comment on table identity.account_rule is '账号闲置标准，按生效日取用 — after how many days without a sign-in an account is flagged, dated';
