
select plan.*, coalesce(counted.tasks, 0) as task_count, coalesce(counted.targets, 0) as target_count, coalesce(counted.questions, 0) as open_question_count
  from (
    select *
      from ledger.plan
     where (plan.title ilike $1 or plan.document_number ilike $2)
     order by plan.published_at desc, plan.id desc
     limit $3
  ) as plan
  left join lateral (
    select sum(tasks)::int as tasks, sum(targets)::int as targets, sum(questions)::int as questions
      from (
        select tasks, targets, questions from ledger.tally where dimension = 'plan' and key = plan.id::text
        union all
        select tasks, targets, questions from ledger.tally_step where dimension = 'plan' and key = plan.id::text
      ) as part
  ) as counted on true
 order by plan.published_at desc, plan.id desc;
