create index report_item_id_period_to_idx on supervision.report (item_id, period_to desc);
