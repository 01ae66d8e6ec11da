-- all of them
select item.*
  from supervision.item
 where item.proposed_at <= $1::timestamptz
 order by (item.number is null)::int, coalesce(item.number, ''), item.id;

-- of a plan and a department, the next page
select item.*
  from supervision.item
 where item.proposed_at <= $1::timestamptz
   and item.plan_id = $2::uuid
   and item.id = any(array(
    select id from supervision.item where department_ids @> array[$3::uuid]
    union all
    select parent_item_id from supervision.item where lead_department_ids @> array[$4::uuid] and parent_item_id is not null
    union all
    select child.id
      from supervision.item as parent
      join supervision.item as child on child.parent_item_id = parent.id
     where parent.lead_department_ids @> array[$5::uuid]))
   and ((item.number is null)::int, coalesce(item.number, ''), item.id) > ($6::int, $7::text, $8::uuid)
 order by (item.number is null)::int, coalesce(item.number, ''), item.id
 limit $9;
