alter table ledger.exchange add column subject_kind text not null default 'task' check (subject_kind in ('task', 'target'));
alter table ledger.exchange_row rename column task_id to subject_id;
alter table ledger.batch_row rename column task_id to subject_id;
alter table ledger.batch_row add column subject_kind text not null default 'task' check (subject_kind in ('task', 'target'));

comment on column ledger.exchange.subject_kind is '表中各行是任务还是目标 — whether the rows of the file are tasks or targets';
comment on column ledger.exchange_row.subject_id is '对应的任务或目标；新增的没有 — the task or target of the row; a new one has none yet';
comment on table ledger.batch is '批次 — many tasks or targets changed by one deed';
comment on table ledger.batch_row is '批次中的任务或目标及其改前的值，用于整批撤销 — a task or target of a batch with its values before, so that the batch can be undone';
comment on column ledger.exchange_row.seen_version is '比对时任务或目标的版本 — the version of the task or target when it was compared';
