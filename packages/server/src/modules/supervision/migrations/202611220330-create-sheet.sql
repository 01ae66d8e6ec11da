create table supervision.ladder_use (
  id uuid primary key,
  content jsonb not null,
  in_force_from date not null,
  in_force_to date,
  reason text not null,
  put_in_force_at timestamptz not null,
  put_in_force_by text not null
);

create table supervision.issued_document (
  id uuid primary key,
  kind text not null check (kind in ('bulletin', 'ledger', 'sheet', 'letter', 'brief', 'division_table')),
  number text not null,
  title text not null,
  edition integer not null default 1,
  corrects_id uuid references supervision.issued_document,
  cut_off_on date,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by text not null,
  inputs jsonb not null,
  content bytea not null,
  sha256 text not null,
  unique (number, edition)
);
create index issued_document_issued_at_idx on supervision.issued_document (issued_at desc, id desc);

create table supervision.sheet (
  id uuid primary key,
  number text unique,
  item_id uuid not null references supervision.item,
  department_id uuid not null references identity.department,
  instrument text not null check (instrument in ('reminder', 'blue_sheet', 'yellow_sheet', 'orange_sheet', 'red_sheet', 'letter', 'talk')),
  addressee text not null check (addressee in ('liaison', 'department_head', 'leader')),
  ladder_use_id uuid references supervision.ladder_use,
  rung integer,
  status text not null check (status in ('drafted', 'issued', 'answered', 'settled', 'discarded', 'recalled')),
  title text not null,
  body text not null,
  because jsonb,
  drafted_on date not null,
  drafted_at timestamptz not null,
  issued_at timestamptz,
  issued_by text,
  answer_within integer,
  answer_by date,
  answer text,
  answered_at timestamptz,
  answered_by text,
  document_id uuid references supervision.issued_document,
  version integer not null default 1
);
create index sheet_recent_idx on supervision.sheet (drafted_at desc, id desc);
create index sheet_item_id_idx on supervision.sheet (item_id);

create table supervision.sheet_act (
  sheet_id uuid not null references supervision.sheet,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  reason text,
  primary key (sheet_id, number)
);

create table supervision.exemption (
  id uuid primary key,
  item_id uuid not null references supervision.item,
  from_on date not null,
  to_on date,
  reason text not null,
  status text not null check (status in ('asked', 'approved', 'declined')),
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_id uuid not null,
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  version integer not null default 1,
  check (to_on is null or to_on >= from_on)
);
create index exemption_item_id_idx on supervision.exemption (item_id);

comment on table supervision.ladder_use is '启用的升级阶梯 — a ladder in force from a day to a day';
comment on table supervision.issued_document is '已印发公文，冻结存档；更正另出一版 — papers as they were issued; a correction is a new edition';
comment on column supervision.issued_document.inputs is '成文所依据的数据 — what the paper was made from, so that it can be made again';
comment on table supervision.sheet is '督办单、督办函、约谈 — sheets, letters and talks, drafted by a ladder or by hand, sent by a person';
comment on table supervision.exemption is '例外 — a just cause that keeps a light from being lit, approved by a leader';
