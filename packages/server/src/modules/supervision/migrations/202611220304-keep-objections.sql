alter table supervision.item
  add column object_by date,
  add column concluded_by uuid[] not null default '{}',
  add column objection_due_on date;
create index item_objection_idx on supervision.item (objection_due_on) where objection_due_on is not null;

comment on column supervision.item.object_by is '对结论提出异议的最后一天（政府督查工作条例第十七条） — the last day for objecting to the conclusion';
comment on column supervision.item.concluded_by is '作出结论的账号，不得处理对它的异议 — accounts that made the conclusion and may not judge the objection';
comment on column supervision.item.objection_due_on is '待处理异议的办理期限 — the day by which the pending objection is decided';
