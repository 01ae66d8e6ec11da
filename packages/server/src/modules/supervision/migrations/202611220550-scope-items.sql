alter table supervision.item
  add column department_ids uuid[] not null default '{}';

update supervision.item
   set department_ids = named.ids
  from (
    select each.item_id, array_agg(distinct each.department_id order by each.department_id) as ids
      from (
        select item_id, department_id from supervision.item_act where kind = 'propose' and department_id is not null
        union all
        select act.item_id, (duty ->> 'departmentId')::uuid
          from supervision.item_act as act
         cross join lateral jsonb_array_elements(act.detail -> 'duties') as duty
         where act.kind <> 'propose' and jsonb_typeof(act.detail -> 'duties') = 'array'
      ) as each
     group by each.item_id
  ) as named
 where named.item_id = item.id;

create index item_department_ids_idx on supervision.item using gin (department_ids);

comment on column supervision.item.department_ids is
  '涉及单位：拟办单位，以及交办以来承担过责任的单位，决定谁能看到本事项 — departments that put it forward or had a duty since it was handed over; who may read it follows';
