-- the next page
select sheet.*, item.number as item_number, item.title as item_title, item.lead_department_ids
  from supervision.sheet
  join supervision.item on item.id = sheet.item_id
 where (sheet.drafted_at, sheet.id) < ($1::timestamptz, $2::uuid)
 order by sheet.drafted_at desc, sheet.id desc
 limit $3;

-- every filter
select sheet.*, item.number as item_number, item.title as item_title, item.lead_department_ids
  from supervision.sheet
  join supervision.item on item.id = sheet.item_id
 where sheet.issued_at is not null
   and sheet.department_id = $1::uuid
   and sheet.status = $2
   and sheet.instrument = $3
   and sheet.department_id = $4::uuid
   and sheet.item_id = $5::uuid
   and (sheet.status = 'issued' and sheet.answer_by < $6::date)
 order by sheet.drafted_at desc, sheet.id desc
 limit $7;
