create table supervision.calendar_year (
  id uuid primary key,
  year integer not null,
  notices jsonb not null,
  holidays jsonb not null,
  make_up_days jsonb not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null
);
create index calendar_year_idx on supervision.calendar_year (year, set_at desc);

create table supervision.office_hours (
  id uuid primary key,
  division_code text references identity.division,
  valid_from date not null,
  periods jsonb not null,
  after_hours text not null check (after_hours in ('same_day', 'next_day')),
  source text not null,
  set_at timestamptz not null,
  set_by text not null
);

create table supervision.clock_proof (
  id uuid primary key,
  ran_at timestamptz not null,
  item_count integer not null,
  differences jsonb not null
);
create index clock_proof_ran_at_idx on supervision.clock_proof (ran_at desc);

comment on table supervision.calendar_year is '录入的节假日安排，只增不改，后录者为准 — holidays entered here; the latest of a year counts';
comment on table supervision.office_hours is '办公时间，按生效日期 — office hours of a place from a day on';
comment on column supervision.office_hours.after_hours is '下班后提交计当日还是次日（民法典第二百零三条） — on which day something handed in after closing counts';
comment on table supervision.clock_proof is '时限核验：存储值与办理记录重算值是否一致 — whether every stored clock equals the replay of its log';
