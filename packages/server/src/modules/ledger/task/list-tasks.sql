-- the next page

select task.*, plan.title as plan_title, part.title as part_title
  from (
    select id, plan_id, part_id, parent_task_id, position, path, title, is_key, is_safeguard, lead_basis, is_open_list, owner_name,
           deadline_value, deadline_precision, deadline_basis, deadline_span_start, deadline_span_end, due_on, deadline_key,
           duties, target_count, open_question_count, changed_at, version
      from ledger.task
     where not task.is_withdrawn
       and (task.plan_id, task.position, task.id) > ($1::uuid, $2::int, $3::uuid)
     order by task.plan_id, task.position, task.id
     limit $4
  ) as task
  join ledger.plan on plan.id = task.plan_id
  left join ledger.part on part.id = task.part_id
 order by task.plan_id, task.position, task.id;

-- every filter

/* plan each time */ select task.*, plan.title as plan_title, part.title as part_title
  from (
    select id, plan_id, part_id, parent_task_id, position, path, title, is_key, is_safeguard, lead_basis, is_open_list, owner_name,
           deadline_value, deadline_precision, deadline_basis, deadline_span_start, deadline_span_end, due_on, deadline_key,
           duties, target_count, open_question_count, changed_at, version
      from ledger.task
     where not task.is_withdrawn
       and task.plan_id = $1::uuid
       and task.part_id = $2::uuid
       and task.lead_basis = $3
       and task.deadline_value is null
       and task.due_on >= $4::date
       and task.due_on <= $5::date
       and exists (select from ledger.duty where duty.task_id = task.id and duty.department_id = $6::uuid and duty.name = $7 and duty.role = $8)
       and task.open_question_count > 0
       and task.is_key
       and not task.is_safeguard
       and task.search_grams @> $9::integer[]
       and position($10 in ledger.search_form(task.title || chr(10) || task.content)) > 0
     order by task.owner_name, task.id
     limit $11
  ) as task
  join ledger.plan on plan.id = task.plan_id
  left join ledger.part on part.id = task.part_id
 order by task.owner_name, task.id;
