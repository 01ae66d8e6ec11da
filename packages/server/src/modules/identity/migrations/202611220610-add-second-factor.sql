create table identity.second_factor (
  account_id uuid primary key references identity.account,
  sealed_key bytea not null,
  prepared_at timestamptz not null,
  enrolled_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table identity.erased_login_name (
  name_mac bytea primary key check (length(name_mac) = 32)
);

alter table identity.account drop constraint account_status_check;
alter table identity.account add constraint account_status_check
  check (status in ('pending', 'active', 'disabled', 'erased'));

comment on table identity.second_factor is '第二因素：动态验证码密钥，以库外密钥加密 — the key of the codes (RFC 6238), sealed under a key outside the database';
comment on column identity.second_factor.enrolled_at is '启用时刻，空者仅准备未启用 — null while it is prepared and no code has proved it';
comment on column identity.second_factor.last_step is '最近用过的时间步，防止重放 — the latest step whose code was used; none at or before it is taken again';
comment on table identity.recovery_code is '恢复码，只存散列，各用一次 — recovery codes, hashed, each works once';
comment on table identity.erased_login_name is '已注销账号名的带密钥摘要，使其不再被使用 — keyed digests of names of erased accounts, so that none is used again';
