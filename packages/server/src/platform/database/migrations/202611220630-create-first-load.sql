create table platform.first_load (
  id integer primary key default 1 check (id = 1),
  started_at timestamptz not null default now(),
  finished_at timestamptz
);

comment on table platform.first_load is '示例数据的首次装入 — the first load of sample data into this database';
comment on column platform.first_load.finished_at is '为空即未完成，下次以演示方式启动时清空重来 — null where it never finished: the next start as a demo begins anew';
