create table supervision.instruction (
  id uuid primary key,
  number text not null unique,
  leader_name text not null,
  leader_account_id uuid references identity.account,
  instructed_on date not null,
  words text not null,
  label text not null check (label in ('none', 'internal')),
  urgency text not null check (urgency in ('urgent', 'ordinary', 'difficult')),
  limit_amount integer not null check (limit_amount > 0),
  limit_unit text not null check (limit_unit in ('working_days', 'calendar_days')),
  limit_source text not null,
  due_on date not null,
  paper_title text,
  paper_number text,
  received_on date not null,
  received_by text not null,
  registered_at timestamptz not null,
  registered_by text not null,
  stage text not null check (stage in ('open', 'replied', 'noted', 'followed', 'voided')),
  follows_id uuid references supervision.instruction,
  slip_id uuid references supervision.issued_document,
  act_count integer not null,
  version integer not null default 1,
  check (instructed_on <= received_on)
);
create index instruction_recent_idx on supervision.instruction (registered_at desc, id desc);
create unique index instruction_follows_id_idx on supervision.instruction (follows_id) where follows_id is not null;

create table supervision.instruction_item (
  id uuid primary key,
  instruction_id uuid not null references supervision.instruction,
  item_id uuid not null references supervision.item,
  words text not null,
  attached_at timestamptz not null,
  detached_at timestamptz
);
create unique index instruction_item_attached_idx on supervision.instruction_item (instruction_id, item_id) where detached_at is null;
create index instruction_item_item_id_idx on supervision.instruction_item (item_id);

create table supervision.instruction_reply (
  instruction_id uuid not null references supervision.instruction,
  number integer not null,
  text text not null,
  replied_on date not null,
  replied_at timestamptz not null,
  replied_by text not null,
  noted_at timestamptz,
  noted_by text,
  remark text,
  primary key (instruction_id, number)
);

create table supervision.instruction_act (
  instruction_id uuid not null references supervision.instruction,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  account_id uuid not null,
  actor_name text not null,
  text text,
  primary key (instruction_id, number)
);
create trigger instruction_act_is_append_only before update or delete on supervision.instruction_act
  for each statement execute function supervision.refuse_rewriting();

create table supervision.instruction_file (
  id uuid primary key,
  instruction_id uuid not null references supervision.instruction,
  file_name text not null,
  content_type text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  added_at timestamptz not null,
  added_by_name text not null
);
alter table supervision.instruction_file alter column content set storage external;
create index instruction_file_instruction_id_idx on supervision.instruction_file (instruction_id);

alter table supervision.issued_document drop constraint issued_document_kind_check;
alter table supervision.issued_document add constraint issued_document_kind_check check (kind in (
  'bulletin', 'ledger', 'sheet', 'letter', 'brief', 'division_table', 'conclusion', 'consequence', 'meeting_notice',
  'meeting_minutes', 'instruction_slip'
));

comment on table supervision.instruction is '领导批示：原文、来件、缓急与时限；办到哪一步由事项得出 — instructions of leaders, their words and limits; how far they are carried out follows from their items';
comment on column supervision.instruction.label is '来件标识；标有国家秘密的不予登记 — the label of the paper; what is a state secret is not taken in';
comment on column supervision.instruction.limit_source is '登记时所用时限规则的依据 — the source of the limit rule by which the day was reckoned';
comment on table supervision.instruction_item is '批示与事项的挂接，及与该事项有关的批示内容 — which items carry an instruction out, with the words that concern each';
comment on table supervision.instruction_reply is '办理情况报告与领导阅示 — what the office reported to the leader, and what the leader said of it';
comment on table supervision.instruction_act is '批示办理过程，只增不改 — what was done with an instruction, never rewritten';
comment on table supervision.instruction_file is '批示来件 — the paper on which an instruction was written';
