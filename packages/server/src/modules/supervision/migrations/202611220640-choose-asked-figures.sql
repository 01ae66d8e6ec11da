alter table supervision.report_rule add column asked_target_ids uuid[];
alter table supervision.report_period add column asked_target_ids uuid[];

comment on column supervision.report_rule.asked_target_ids is '本规则所问的指标；空为事项任务的全部目标 — the targets whose figures are asked; null for all of an item''s task';
comment on column supervision.report_period.asked_target_ids is '开期时规则所问的指标，此后不变 — what the rule asked when the period was opened';
