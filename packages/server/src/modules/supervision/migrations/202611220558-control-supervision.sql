alter table supervision.item
  add column remit jsonb not null default '{"scope": null, "objectIds": [], "from": null, "to": null, "ways": []}';
comment on column supervision.item.remit is
  '督查方案：范围、对象、期间、方式，立项后锁定（政府督查工作条例第十二、十五条） — scope, object, period and ways, locked when the item is filed';

alter table supervision.issued_document drop constraint issued_document_kind_check;
alter table supervision.issued_document add constraint issued_document_kind_check check (kind in (
  'bulletin', 'ledger', 'sheet', 'letter', 'brief', 'division_table', 'conclusion', 'consequence', 'meeting_notice',
  'meeting_minutes'
));

create table supervision.control_rule (
  id uuid primary key,
  content jsonb not null,
  set_at timestamptz not null,
  set_by text not null
);
comment on table supervision.control_rule is
  '督查管控规则：每月频次、最长天数、陈述期限，按生效日期并注明依据；未设置不作限制 — frequency, duration and time for statements, dated and with their source; nothing is capped where nothing is set';

-- Counting what reached each unit in a month.
create index item_act_handed_over_idx on supervision.item_act (on_day) where kind in ('assign', 'reassign', 'transfer');
create index sheet_issued_at_idx on supervision.sheet (issued_at) where issued_at is not null;

create table supervision.consequence (
  id uuid primary key,
  number text unique,
  kind text not null check (kind in ('praise', 'incentive', 'criticism', 'accountability')),
  status text not null check (status in (
    'drafted', 'hearing', 'heard', 'submitted', 'approved', 'declined', 'withdrawn', 'revoked'
  )),
  department_id uuid not null references identity.department,
  source text not null check (source in ('item', 'score_card', 'bulletin')),
  source_id uuid not null,
  source_title text not null,
  title text not null,
  body text not null,
  facts jsonb not null,
  drafted_at timestamptz not null,
  drafted_by text not null,
  asked_at timestamptz,
  statement_by date,
  statement_note text,
  statement text,
  stated_at timestamptz,
  stated_by text,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  document_id uuid references supervision.issued_document,
  version integer not null default 1
);
create index consequence_recent_idx on supervision.consequence (drafted_at desc, id desc);
create index consequence_department_idx on supervision.consequence (department_id, drafted_at desc, id desc);
create index consequence_source_idx on supervision.consequence (source_id);

create table supervision.consequence_act (
  consequence_id uuid not null references supervision.consequence,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  account_id uuid not null,
  actor_name text not null,
  reason text,
  primary key (consequence_id, number)
);

comment on table supervision.consequence is
  '督查结果运用建议：表扬、激励、批评、问责，只对单位，由领导审定（政府督查工作条例第二十一条） — proposals of praise and blame for units, decided by the leader';
comment on column supervision.consequence.facts is '起草时冻结的依据 — the facts cited, frozen when it was drafted';
comment on column supervision.consequence.asked_at is '何时听取单位意见；此后该单位可见 — since when the unit is heard, and sees it';
comment on column supervision.consequence.statement_by is '陈述意见截止日 — the last day for the statement of the unit';
comment on column supervision.consequence.document_id is '批准后登记的公文 — the paper registered on approval';
comment on table supervision.consequence_act is '办理记录，只增不改 — who did what to a proposal';
