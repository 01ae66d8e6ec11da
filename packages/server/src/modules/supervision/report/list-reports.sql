-- the next page
select report.*, item.number as item_number, item.title as item_title, item.requirement, item.plan_id, item.task_id,
       item.due_on, item.duties, item.lead_department_ids, item.division_code, period.opens_on,
       greatest(period.closes_on, exception.closes_on) as closes_on,
       greatest(period.late_until, exception.closes_on) as late_until, exception.closes_on is not null as is_excepted,
       item.coordination_asked_on, period.asked_target_ids, exists (
         select from supervision.report_support support
          where support.report_id = report.id and support.stance = 'disagreed') as is_disputed
  from supervision.report
  join supervision.item on item.id = report.item_id
  join supervision.report_period period on period.id = report.period_id
  left join lateral (
    select closes_on
      from supervision.report_exception
     where period_id = report.period_id and department_id = report.department_id
     order by approved_at desc, id desc
     limit 1) exception on true
 where (report.period_to, report.id) < ($1::date, $2::uuid)
   and true
 order by report.period_to desc, report.id desc
 limit $3;

-- every filter
select report.*, item.number as item_number, item.title as item_title, item.requirement, item.plan_id, item.task_id,
       item.due_on, item.duties, item.lead_department_ids, item.division_code, period.opens_on,
       greatest(period.closes_on, exception.closes_on) as closes_on,
       greatest(period.late_until, exception.closes_on) as late_until, exception.closes_on is not null as is_excepted,
       item.coordination_asked_on, period.asked_target_ids, exists (
         select from supervision.report_support support
          where support.report_id = report.id and support.stance = 'disagreed') as is_disputed
  from supervision.report
  join supervision.item on item.id = report.item_id
  join supervision.report_period period on period.id = report.period_id
  left join lateral (
    select closes_on
      from supervision.report_exception
     where period_id = report.period_id and department_id = report.department_id
     order by approved_at desc, id desc
     limit 1) exception on true
 where report.period = $1
   and report.status = $2
   and report.department_id = $3::uuid
   and item.plan_id = $4::uuid
   and report.item_id = $5::uuid
   and (report.status = any($6) or (report.status = any($7) and item.lead_department_ids @> array[$8::uuid]))
   and item.duties @> $9::jsonb and report.status <> 'approved' and not exists (
     select from supervision.report_support support
      where support.report_id = report.id and support.department_id = $10::uuid)
   and (report.department_id = $11::uuid or item.duties @> $12::jsonb)
   and true
 order by report.period_to desc, report.id desc
 limit $13;
