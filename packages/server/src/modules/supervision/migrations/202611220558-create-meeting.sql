create table supervision.meeting (
  id uuid primary key,
  number text unique,
  title text not null,
  meets_on date not null,
  starts_at text,
  place text not null,
  chair text not null,
  plan_id uuid,
  department_ids uuid[] not null,
  requirements text not null,
  status text not null check (status in ('drafted', 'convened', 'held', 'settled', 'cancelled')),
  agenda jsonb,
  opening text not null,
  attending jsonb not null,
  guests text not null,
  notice_id uuid references supervision.issued_document,
  minutes_id uuid references supervision.issued_document,
  drafted_at timestamptz not null,
  drafted_by text not null,
  convened_at timestamptz,
  held_at timestamptz,
  settled_at timestamptz,
  version integer not null default 1,
  check ((held_at is null) = (agenda is null)),
  check ((status = 'settled') = (number is not null))
);
create index meeting_recent_idx on supervision.meeting (meets_on desc, id desc);

create table supervision.meeting_act (
  meeting_id uuid not null references supervision.meeting,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  reason text,
  primary key (meeting_id, number)
);

create table supervision.meeting_decision (
  id uuid primary key,
  meeting_id uuid not null references supervision.meeting,
  number integer not null,
  words text not null,
  point_id uuid,
  duties jsonb not null,
  due_on date,
  due_limit jsonb,
  outcome text not null check (outcome in ('item', 'attached', 'noted')),
  item_id uuid references supervision.item,
  note text,
  closed_at timestamptz,
  closed_by text,
  version integer not null default 1,
  check ((closed_at is null) = (note is null)),
  check (outcome <> 'attached' or item_id is not null),
  check (outcome <> 'noted' or item_id is null)
);
create index meeting_decision_meeting_id_idx on supervision.meeting_decision (meeting_id, number);
create index meeting_decision_item_id_idx on supervision.meeting_decision (item_id) where item_id is not null;

create table supervision.agenda_point (
  id uuid primary key,
  meeting_id uuid not null references supervision.meeting,
  position integer not null,
  item_id uuid references supervision.item,
  decision_id uuid references supervision.meeting_decision,
  topic text,
  is_by_hand boolean not null,
  is_dropped boolean not null default false,
  drop_reason text,
  check (num_nonnulls(item_id, decision_id, topic) = 1)
);
create index agenda_point_meeting_id_idx on supervision.agenda_point (meeting_id, position);

alter table supervision.issued_document drop constraint issued_document_kind_check;
alter table supervision.issued_document add constraint issued_document_kind_check check (kind in (
  'bulletin', 'ledger', 'sheet', 'letter', 'brief', 'division_table', 'conclusion', 'consequence',
  'meeting_notice', 'meeting_minutes'
));

comment on table supervision.meeting is '调度会：议程到开会为止随台账更新，开会即固定 — progress meetings; the agenda follows the ledger until the meeting is held';
comment on column supervision.meeting.agenda is '开会时所示的议程 — the agenda as it was shown when the meeting was held';
comment on column supervision.meeting.number is '纪要编号 — the number of the minutes';
comment on table supervision.meeting_act is '会议的办理过程 — what was done with a meeting, never changed';
comment on table supervision.meeting_decision is '议定事项；落实情况由事项得出，不另填写 — decisions; what becomes of them is told from their items';
comment on column supervision.meeting_decision.note is '没有事项的，由督查室写明情况后了结 — the note with which the office closed a decision without an item';
comment on column supervision.meeting_decision.due_limit is '自纪要印发日起算的时限 — a limit counted from the day of the minutes';
comment on table supervision.agenda_point is '议题：事项、未落实的议定事项或自拟议题 — points: an item, a decision asked after, or a free topic';
