create table supervision.score_round (
  id uuid primary key,
  title text not null,
  form text not null,
  from_on date not null,
  cut_off_on date not null,
  self_score_by date not null,
  plan_id uuid,
  frozen_at timestamptz not null,
  frozen_by text not null,
  adopted_on date,
  check (from_on < cut_off_on)
);
create index score_round_recent_idx on supervision.score_round (cut_off_on desc, id desc);

create table supervision.score_card (
  id uuid primary key,
  round_id uuid not null references supervision.score_round,
  department_id uuid not null references identity.department,
  status text not null check (status in ('drafted', 'self_scored', 'reviewed', 'adopted', 'appealed', 'decided', 'final')),
  inputs text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stages jsonb not null default '[]',
  appeal_by date,
  decide_by date,
  version integer not null default 1,
  unique (round_id, department_id)
);

create table supervision.score_act (
  card_id uuid not null references supervision.score_card,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  account_id uuid not null,
  actor_name text not null,
  reason text,
  primary key (card_id, number)
);

create table supervision.ask_form (
  id uuid primary key,
  title text not null,
  issued_by text not null,
  justification text not null,
  valid_from date not null,
  valid_to date not null,
  department_ids uuid[] not null,
  fields jsonb not null,
  ended_on date,
  registered_at timestamptz not null,
  version integer not null default 1,
  check (valid_from <= valid_to)
);
create index ask_form_valid_idx on supervision.ask_form (valid_to, valid_from);

comment on table supervision.score_round is '考核评分轮次：办法随轮次保存 — a round of scoring with the form it was drawn up by';
comment on column supervision.score_round.form is '评分办法原文，逐字节保存 — the form as JSON, byte for byte, so that a score can be reckoned again';
comment on table supervision.score_card is '评分单：一轮一单位一张 — the score of one unit in one round';
comment on column supervision.score_card.inputs is '截止日冻结的依据，逐字节保存 — the inputs frozen at the cut-off, as JSON; their hash stands beside';
comment on column supervision.score_card.stages is '自评、审核、复核各次的说明与得分 — what each stage stated and what came of it';
comment on table supervision.score_act is '评分办理记录，只增不改 — who did what to a score';
comment on table supervision.ask_form is '登记的报表：依据、有效期、栏目 — forms with which units are asked, why and until when';
