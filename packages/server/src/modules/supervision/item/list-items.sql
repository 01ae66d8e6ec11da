-- of the city, the next page
select item.*
  from supervision.item
 where true
   and (item.proposed_at, item.id) < ($1::timestamptz, $2::uuid)
 order by item.proposed_at desc, item.id desc
 limit $3;

-- of a department, every filter
select item.*
  from supervision.item
 where item.status = $1
   and item.source = $2
   and item.plan_id = $3::uuid
   and item.task_id = $4::uuid
   and item.duties @> $5::jsonb
   and (item.title ilike $6 or item.number ilike $7)
   and item.clock_state = 'running' and item.due_on < $8::date and item.completed_on is null
   and (item.status = any($9) or (item.status = any($10) and not item.handled_by @> array[$11::uuid]) or (item.status = any($12) and item.lead_department_ids @> array[$13::uuid]) or item.extension_request is not null or item.coordination_asked_on is not null or (item.objection_due_on is not null and not item.concluded_by @> array[$14::uuid]))
   and item.id = any(array(
    select id from supervision.item where department_ids @> array[$15::uuid]
    union all
    select parent_item_id from supervision.item where lead_department_ids @> array[$16::uuid] and parent_item_id is not null
    union all
    select child.id
      from supervision.item as parent
      join supervision.item as child on child.parent_item_id = parent.id
     where parent.lead_department_ids @> array[$17::uuid]))
 order by item.proposed_at desc, item.id desc
 limit $18;
