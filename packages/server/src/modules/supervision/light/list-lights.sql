-- of the city, the next page
select item.*, page.severity, worst.light
  from (
    select item.id, worst.severity
      from supervision.item
      join (
    select light.item_id, min(array_position($1::text[], light.colour)) as severity
      from supervision.light
     where light.ended_at is null
     group by light.item_id
  ) as worst on worst.item_id = item.id
     where true
       and (worst.severity, item.id) > ($2::int, $3::uuid)
     order by worst.severity, item.id
     limit $4
  ) as page
  join supervision.item on item.id = page.id
  join lateral (
    select row_to_json(light)::jsonb || jsonb_build_object('rule_set_name', rule_set.name) as light
      from supervision.light
      join supervision.rule_set on rule_set.id = light.rule_set_id
     where light.item_id = item.id and light.ended_at is null
     order by array_position($5::text[], light.colour), light.rule_set_id
     limit 1
  ) as worst on true
 order by page.severity, item.id;

-- of a department, every filter
select item.*, page.severity, worst.light
  from (
    select item.id, worst.severity
      from supervision.item
      join (
    select light.item_id, min(array_position($1::text[], light.colour)) as severity
      from supervision.light
     where light.ended_at is null
     group by light.item_id
  ) as worst on worst.item_id = item.id
     where item.id = any(array(
    select id from supervision.item where department_ids @> array[$2::uuid]
    union all
    select parent_item_id from supervision.item where lead_department_ids @> array[$3::uuid] and parent_item_id is not null
    union all
    select child.id
      from supervision.item as parent
      join supervision.item as child on child.parent_item_id = parent.id
     where parent.lead_department_ids @> array[$4::uuid]))
       and worst.severity = $5
       and item.plan_id = $6::uuid
       and item.duties @> $7::jsonb
     order by worst.severity, item.id
     limit $8
  ) as page
  join supervision.item on item.id = page.id
  join lateral (
    select row_to_json(light)::jsonb || jsonb_build_object('rule_set_name', rule_set.name) as light
      from supervision.light
      join supervision.rule_set on rule_set.id = light.rule_set_id
     where light.item_id = item.id and light.ended_at is null
     order by array_position($9::text[], light.colour), light.rule_set_id
     limit 1
  ) as worst on true
 order by page.severity, item.id;

-- the counts of a department
select ($1::text[])[worst.severity] as colour, count(*)::int as count
  from supervision.item
  left join (
    select light.item_id, min(array_position($2::text[], light.colour)) as severity
      from supervision.light
     where light.ended_at is null
     group by light.item_id
  ) as worst on worst.item_id = item.id
 where item.id = any(array(
    select id from supervision.item where department_ids @> array[$3::uuid]
    union all
    select parent_item_id from supervision.item where lead_department_ids @> array[$4::uuid] and parent_item_id is not null
    union all
    select child.id
      from supervision.item as parent
      join supervision.item as child on child.parent_item_id = parent.id
     where parent.lead_department_ids @> array[$5::uuid]))
   and item.plan_id = $6::uuid
   and item.status not in ('proposed', 'filed', 'merged', 'cancelled', 'archived', 'cleared')
 group by worst.severity;
