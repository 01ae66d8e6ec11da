create schema if not exists identity;

create table identity.division (
  code text primary key check (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
  name text not null,
  level text not null check (level in ('country', 'province', 'city', 'district', 'zone', 'subdistrict', 'community')),
  parent_code text references identity.division
);
create index division_parent_code_idx on identity.division (parent_code);

create table identity.department (
  id uuid primary key,
  division_code text not null references identity.division,
  kind text not null check (kind in ('department', 'party', 'government', 'zone', 'central_branch', 'enterprise', 'institute', 'association', 'other')),
  parent_id uuid references identity.department,
  competent_department_id uuid references identity.department,
  initials text not null,
  began_on date,
  ended_on date,
  created_at timestamptz not null,
  version integer not null default 1
);
create index department_division_code_idx on identity.department (division_code);
create index department_parent_id_idx on identity.department (parent_id);

create table identity.department_name (
  id uuid primary key,
  department_id uuid not null references identity.department,
  name text not null,
  short_name text,
  valid_from date,
  valid_to date,
  source_document text,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create unique index department_name_current_idx on identity.department_name (department_id) where valid_to is null;
create index department_name_department_id_idx on identity.department_name (department_id);

create table identity.department_alias (
  id uuid primary key,
  department_id uuid not null references identity.department,
  alias text not null,
  valid_from date,
  valid_to date,
  source_document text,
  unique (department_id, alias)
);

create table identity.department_succession (
  id uuid primary key,
  kind text not null check (kind in ('rename', 'merge', 'split')),
  from_department_id uuid not null references identity.department,
  to_department_id uuid not null references identity.department,
  effective_on date not null,
  source_document text
);
create index department_succession_from_idx on identity.department_succession (from_department_id);
create index department_succession_to_idx on identity.department_succession (to_department_id);

create table identity.department_group (
  id uuid primary key,
  name text not null,
  division_code text not null references identity.division,
  unique (division_code, name)
);

create table identity.department_group_member (
  group_id uuid not null references identity.department_group,
  department_id uuid not null references identity.department,
  valid_from date,
  valid_to date,
  primary key (group_id, department_id)
);

create view identity.present_name as
select distinct on (department_id) department_id, name, short_name
from identity.department_name
order by
  department_id,
  (valid_from is null or valid_from <= (now() at time zone 'Asia/Shanghai')::date) desc,
  valid_from desc nulls last;

create table identity.account (
  id uuid primary key,
  login_name text not null,
  login_name_key text not null unique,
  name text not null,
  department_id uuid references identity.department,
  status text not null check (status in ('pending', 'active', 'disabled')),
  language text check (language in ('zh', 'en')),
  is_demo boolean not null default false,
  password_hash text,
  password_set_at timestamptz,
  is_password_temporary boolean not null default false,
  issuer text,
  subject text,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  version integer not null default 1,
  unique (issuer, subject)
);

create table identity.former_password (
  account_id uuid not null references identity.account,
  password_hash text not null,
  replaced_at timestamptz not null
);
create index former_password_account_id_idx on identity.former_password (account_id, replaced_at);

create table identity.account_role (
  account_id uuid not null references identity.account,
  role text not null check (role in ('plan_office', 'supervision_office', 'liaison', 'leader', 'system_administrator', 'security_administrator', 'audit_administrator', 'public_reader')),
  granted_at timestamptz not null,
  granted_by text not null,
  revoked_at timestamptz,
  revoked_by text
);
create unique index account_role_held_idx on identity.account_role (account_id, role) where revoked_at is null;

create table identity.set_up_token (
  id uuid primary key,
  account_id uuid not null references identity.account,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index set_up_token_account_id_idx on identity.set_up_token (account_id);

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references identity.account,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text
);
create index session_account_id_idx on identity.session (account_id);

create table identity.sign_in_failure (
  id uuid primary key,
  name_hash text not null,
  address_block text not null,
  failed_at timestamptz not null
);
create index sign_in_failure_name_hash_idx on identity.sign_in_failure (name_hash, failed_at);
create index sign_in_failure_address_block_idx on identity.sign_in_failure (address_block, failed_at);

comment on table identity.division is '行政区划，一棵树（GB/T 2260） — the tree of divisions';
comment on table identity.department is '部门：在系统中办事的机构 — a body that acts in the system';
comment on column identity.department.ended_on is '不再存在的首日 — the first day on which it is no more';
comment on column identity.department.initials is '各名称的拼音首字母，供检索 — pinyin initials of all its names, for search';
comment on table identity.department_name is '部门名称，起讫日均含；无止日者为现名 — names in time, both days belong; the one without end is current';
comment on table identity.department_succession is '沿革：更名、合并、分设 — which department follows which';
comment on table identity.department_group is '集合称谓，如各区县政府 — a collective name and its members in time';
comment on view identity.present_name is '今日所用名称，已撤销者为最后名称 — the name borne today, or the last one';
comment on table identity.account is '账号，永不删除，账号名不再使用 — never deleted, so that no name is used twice';
comment on column identity.account.issuer is '统一认证来源，与 subject 合为一人；留待接入 — identity provider, with subject; kept for single sign-on';
comment on table identity.former_password is '用过的口令散列，防止重复使用 — hashes of former passwords';
comment on table identity.account_role is '角色授予与收回，只增不删 — grants and revocations, kept for ever';
comment on table identity.set_up_token is '一次性设置口令的凭据，只存散列 — one-time tokens, hashed';
comment on table identity.session is '会话，只存凭据散列 — sessions, the token hashed';
comment on table identity.sign_in_failure is '登录失败计数，账号名以散列记 — failed sign-ins, the name hashed';
