create table supervision.score_form (
  name text primary key,
  version integer not null default 1
);
insert into supervision.score_form (name) values ('deductions'), ('lights'), ('completion'), ('grades');

create table supervision.score_form_version (
  name text not null references supervision.score_form,
  number integer not null check (number > 1),
  status text not null check (status in ('drafted', 'in_force', 'retired')),
  content jsonb not null,
  note text not null,
  in_force_from date,
  in_force_to date,
  drafted_at timestamptz not null,
  drafted_by text not null,
  put_in_force_at timestamptz,
  put_in_force_by text,
  primary key (name, number)
);
create unique index score_form_version_draft_idx on supervision.score_form_version (name) where status = 'drafted';

alter table supervision.score_round
  add column year integer,
  add column number integer,
  add column discarded_at timestamptz,
  add column discarded_by text,
  add column discard_reason text;
update supervision.score_round as round
   set year = numbered.year, number = numbered.number
  from (select id, extract(year from frozen_at at time zone 'Asia/Shanghai')::int as year,
               row_number() over (partition by extract(year from frozen_at at time zone 'Asia/Shanghai') order by frozen_at, id)::int as number
          from supervision.score_round) as numbered
 where numbered.id = round.id;
insert into supervision.numbering (series, year, last)
select 'score_round', year, max(number) from supervision.score_round group by year;
alter table supervision.score_round
  alter column year set not null,
  alter column number set not null,
  add unique (year, number),
  add check (num_nonnulls(discarded_at, discarded_by, discard_reason) in (0, 3)),
  add check (adopted_on is null or discarded_at is null);

comment on table supervision.score_form is '评分办法：公开发布的为第1版 — a scoring form; the published one is version 1';
comment on column supervision.score_form.version is '修改计数，用于防止互相覆盖 — counts changes, for those who have it open';
comment on table supervision.score_form_version is '本市评分办法的版本，启用后不再修改 — the city''s own versions; one that was in force is never changed';
comment on column supervision.score_form_version.content is '办法的参数、来源与排名分组 — parameters, source and ranking groups';
comment on column supervision.score_form_version.note is '为何修改 — why it was changed';
comment on column supervision.score_round.number is '年内序号，作废不重用 — the number within the year; a discarded round keeps it';
comment on column supervision.score_round.discarded_at is '采用前作废的时间 — when it was discarded before its adoption';
