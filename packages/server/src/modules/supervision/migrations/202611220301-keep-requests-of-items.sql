alter table supervision.item
  add column division_code text references identity.division,
  add column coordination_asked_on date,
  add column review_on date;
create index item_review_on_idx on supervision.item (review_on) where status = 'suspended';

comment on column supervision.item.division_code is '按哪个地方的工作日历计时，立项拟办时定 — by the calendar of which place the clock runs; set when it is put forward';
comment on column supervision.item.coordination_asked_on is '牵头单位何日提请协调 — since when the lead waits for the units to be brought together';
comment on column supervision.item.review_on is '中止的复核日期 — the day on which a suspension is looked at again';
