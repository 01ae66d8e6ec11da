create table supervision.rule_set (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz not null,
  created_by text not null,
  version integer not null default 1
);

create table supervision.rule_version (
  rule_set_id uuid not null references supervision.rule_set on delete cascade,
  number integer not null,
  status text not null check (status in ('drafted', 'in_force', 'retired')),
  content jsonb not null,
  note text not null,
  in_force_from date,
  in_force_to date,
  drafted_at timestamptz not null,
  drafted_by text not null,
  put_in_force_at timestamptz,
  put_in_force_by text,
  primary key (rule_set_id, number)
);
create unique index rule_version_draft_idx on supervision.rule_version (rule_set_id) where status = 'drafted';

create table supervision.light (
  item_id uuid not null references supervision.item on delete cascade,
  rule_set_id uuid not null references supervision.rule_set,
  number integer not null,
  rule_number integer not null,
  cut_off_on date not null,
  known_at timestamptz not null,
  state text not null,
  colour text not null check (colour in ('green', 'blue', 'yellow', 'orange', 'red', 'grey')),
  value double precision,
  because jsonb not null,
  ended_at timestamptz,
  primary key (item_id, rule_set_id, number)
);
create index light_current_idx on supervision.light (colour, item_id) where ended_at is null;
create index light_known_at_idx on supervision.light (known_at);

comment on table supervision.rule_set is '亮灯规则 — a rule set of the city';
comment on table supervision.rule_version is '规则版本，启用后不再修改 — a version; one that has judged is never changed';
comment on table supervision.light is '灯，只增不改；相同的结论不重复记 — the lights of items, appended when anything of them changes';
comment on column supervision.light.cut_off_on is '所判断的日期 — the day judged (valid for)';
comment on column supervision.light.ended_at is '何时被新的灯替代或不再判断 — when a later light took its place, or it was judged no more';
comment on column supervision.light.known_at is '判断的时刻 — when it was judged (known since)';
