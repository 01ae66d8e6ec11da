-- the next page
select coalesce(json_agg(row_to_json(listed)), '[]') as rows from (
  select task.id as "id",
         task.plan_id as "planId",
         task.part_id as "partId",
         task.parent_task_id as "parentTaskId",
         task.position as "position",
         task.path as "path",
         task.title as "title",
         task.is_key as "isKey",
         task.is_safeguard as "isSafeguard",
         task.lead_basis as "leadBasis",
         task.is_open_list as "isOpenList",
         task.owner_name as "ownerName",
         task.deadline_value as "deadlineValue",
         task.deadline_precision as "deadlinePrecision",
         task.deadline_basis as "deadlineBasis",
         task.deadline_span_start as "deadlineSpanStart",
         task.deadline_span_end as "deadlineSpanEnd",
         task.due_on as "dueOn",
         task.deadline_key as "deadlineKey",
         task.duties as "duties",
         task.target_count as "targetCount",
         task.open_question_count as "openQuestionCount",
         task.changed_at as "changedAt",
         task.version as "version",
         plan.title as "planTitle", part.title as "partTitle"
    from (
      select *
        from ledger.task
       where not task.is_withdrawn
       and (task.plan_id, task.position, task.id) > ($1::uuid, $2::int, $3::uuid)
       order by task.plan_id, task.position, task.id
       limit $4
    ) as task
    join ledger.plan on plan.id = task.plan_id
    left join ledger.part on part.id = task.part_id
   order by task.plan_id, task.position, task.id
) as listed;

-- every filter
/* plan each time */ select coalesce(json_agg(row_to_json(listed)), '[]') as rows from (
  select task.id as "id",
         task.plan_id as "planId",
         task.part_id as "partId",
         task.parent_task_id as "parentTaskId",
         task.position as "position",
         task.path as "path",
         task.title as "title",
         task.is_key as "isKey",
         task.is_safeguard as "isSafeguard",
         task.lead_basis as "leadBasis",
         task.is_open_list as "isOpenList",
         task.owner_name as "ownerName",
         task.deadline_value as "deadlineValue",
         task.deadline_precision as "deadlinePrecision",
         task.deadline_basis as "deadlineBasis",
         task.deadline_span_start as "deadlineSpanStart",
         task.deadline_span_end as "deadlineSpanEnd",
         task.due_on as "dueOn",
         task.deadline_key as "deadlineKey",
         task.duties as "duties",
         task.target_count as "targetCount",
         task.open_question_count as "openQuestionCount",
         task.changed_at as "changedAt",
         task.version as "version",
         plan.title as "planTitle", part.title as "partTitle"
    from (
      select *
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
   order by task.owner_name, task.id
) as listed;
