create table supervision.limit_rule (
  id uuid primary key,
  content jsonb not null,
  set_at timestamptz not null,
  set_by text not null
);

comment on table supervision.limit_rule is '时限规则：各类事项的办理与签收时限，按生效日期并注明依据 — usual limits by kind of matter, dated and with their source';
