-- the first page
select "department"."id", "present"."name", "present"."short_name", "department"."kind", "department"."division_code", "department"."parent_id", "department"."competent_department_id", "department"."initials", "department"."began_on", "department"."ended_on", "department"."version", array(
        select alias.alias from identity.department_alias alias
        where alias.department_id = department.id order by alias.alias) as "known_as" from "identity"."department" as "department" inner join "identity"."present_name" as "present" on "present"."department_id" = "department"."id" order by present.name collate "zh-x-icu", "department"."id" limit $1;

-- every filter, a later page
select "department"."id", "present"."name", "present"."short_name", "department"."kind", "department"."division_code", "department"."parent_id", "department"."competent_department_id", "department"."initials", "department"."began_on", "department"."ended_on", "department"."version", array(
        select alias.alias from identity.department_alias alias
        where alias.department_id = department.id order by alias.alias) as "known_as" from "identity"."department" as "department" inner join "identity"."present_name" as "present" on "present"."department_id" = "department"."id" where (
    department.initials like $1
    or exists (
      select from identity.department_name named
      where named.department_id = department.id and (named.name like $2 or named.short_name like $3))
    or exists (
      select from identity.department_alias alias
      where alias.department_id = department.id and alias.alias like $4)) and "department"."division_code" = $5 and "department"."kind" = $6 and "department"."ended_on" is null and (present.name collate "zh-x-icu", department.id) > ($7 collate "zh-x-icu", $8::uuid) order by present.name collate "zh-x-icu", "department"."id" limit $9;
