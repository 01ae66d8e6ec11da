
select question.*, plan.title as plan_title, plan.status as plan_status, plan.document_id, plan.document_title, coalesce(task.title, target.name, plan.title) as about
  from (
    select *
      from ledger.question
     where not question.is_withdrawn
       and question.state = 'open'
       and question.kind = $1
     order by question.plan_id, question.position, question.id
     limit $2
  ) as question
  join ledger.plan on plan.id = question.plan_id
  left join ledger.task on task.id = question.task_id
  left join ledger.target on target.id = question.target_id
 order by question.plan_id, question.position, question.id;
