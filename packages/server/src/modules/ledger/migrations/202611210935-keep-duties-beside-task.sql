alter table ledger.task add column duties json not null default '[]';

update ledger.task set duties = coalesce((
  select json_agg(json_build_object(
           'role', duty.role, 'name', duty.name, 'departmentId', duty.department_id,
           'isCollective', duty.is_collective, 'roleWord', duty.role_word, 'group', duty.group_number, 'via', duty.via,
           'span', case when duty.span_start is not null then json_build_array(duty.span_start, duty.span_end) end
         ) order by duty.position)
    from ledger.duty
   where duty.task_id = task.id), '[]');

comment on column ledger.task.duties is '责任单位副本，供列表一次读出；与 ledger.duty 同时写入 — the duties once more, so that a list reads them with the task; written together with ledger.duty';
