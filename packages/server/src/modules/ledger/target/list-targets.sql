
select target.*, plan.title as plan_title, plan.status as plan_status, plan.document_id, plan.document_title, task.title as task_title
  from (
    select id, plan_id, task_id, part_of_id, position, name, comparator, value, unit, change, class, scope, is_aim, kind,
           deadline_value, deadline_precision, deadline_basis, deadline_span_start, deadline_span_end, due_on, deadline_key,
           quote, span_start, span_end, open_question_count, changed_at, version
      from ledger.target
     where not target.is_withdrawn
       and (target.name || ' ' || target.quote) ilike $1
       and target.kind = $2
       and (target.deadline_key, target.id) < ($3::text, $4::uuid)
     order by target.deadline_key desc, target.id desc
     limit $5
  ) as target
  join ledger.plan on plan.id = target.plan_id
  left join ledger.task on task.id = target.task_id
 order by target.deadline_key desc, target.id desc;
