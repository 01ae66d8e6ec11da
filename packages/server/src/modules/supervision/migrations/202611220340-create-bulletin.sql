create table supervision.bulletin_rule (
  id uuid primary key,
  valid_from date not null,
  rounding text not null check (rounding in ('independent', 'largest_remainder', 'residual_to_largest')),
  ahead_from numeric not null check (ahead_from >= 0),
  behind_above numeric not null check (behind_above >= 0),
  plan_id uuid,
  mark text not null,
  series text not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null
);
create index bulletin_rule_valid_from_idx on supervision.bulletin_rule (valid_from desc, set_at desc);

create table supervision.bulletin (
  id uuid primary key,
  period text not null,
  cut_off_on date not null,
  plan_id uuid,
  rounding text not null check (rounding in ('independent', 'largest_remainder', 'residual_to_largest')),
  status text not null check (status in ('drafted', 'issued', 'corrected', 'discarded')),
  edition integer not null default 1,
  corrects_id uuid references supervision.bulletin,
  correction_reason text,
  mark text not null,
  title text not null,
  opening text not null,
  requirements text not null,
  addressees text[] not null,
  copy_to text[] not null,
  number text,
  document_id uuid references supervision.issued_document,
  known_at timestamptz,
  drafted_at timestamptz not null,
  drafted_by text not null,
  issued_at timestamptz,
  issued_by text,
  version integer not null default 1,
  check ((status in ('issued', 'corrected')) = (document_id is not null)),
  check ((corrects_id is null) = (correction_reason is null))
);
create index bulletin_recent_idx on supervision.bulletin (drafted_at desc, id desc);
create unique index bulletin_corrects_id_key on supervision.bulletin (corrects_id) where status <> 'discarded';

comment on table supervision.bulletin_rule is '通报口径：取舍、分类界限、规划范围，自某日起 — how bulletins are reckoned from a day on; dated, never changed';
comment on table supervision.bulletin is '通报：起草时随台账更新，印发即冻结 — bulletins; figures follow the ledger until they are issued';
comment on column supervision.bulletin.known_at is '印发时所知 — the figures are what was known at this moment';
