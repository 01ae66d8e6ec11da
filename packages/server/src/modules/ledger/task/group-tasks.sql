-- by part

select coalesce(task.part_id::text, '') as key, count(*)::int as tasks, 0 as leads, 0 as joints, 0 as supports,
       sum(task.open_question_count)::int as questions
  from ledger.task
 where not task.is_withdrawn
 group by 1
 order by 1
 limit $1;

-- by body, narrowed

select held.key, count(*)::int as tasks, sum(held.leads)::int as leads, sum(held.joints)::int as joints,
       sum(held.supports)::int as supports, sum(held.open_question_count)::int as questions
  from (
    select coalesce(duty.department_id::text, duty.name) as key, task.id, task.open_question_count,
           max((duty.role = 'lead')::int) as leads, max((duty.role = 'joint')::int) as joints,
           max((duty.role = 'support')::int) as supports
      from ledger.task
      join ledger.duty on duty.task_id = task.id
     where not task.is_withdrawn
       and task.search_grams @> $1::integer[]
     group by 1, task.id
  ) as held
 group by held.key
 order by tasks desc, held.key
 limit $2;
