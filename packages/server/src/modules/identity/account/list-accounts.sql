-- the first page
select "account"."id", "account"."login_name", "account"."login_name_key", "account"."name", "account"."department_id", "account"."status", "account"."is_demo", "account"."password_hash", "account"."created_at", "account"."last_signed_in_at", "account"."expires_on", "account"."version", exists (
  select from identity.second_factor factor
  where factor.account_id = account.id and factor.enrolled_at is not null) as "has_second_factor", (select "present"."name" from "identity"."present_name" as "present" where "present"."department_id" = "account"."department_id") as "department_name", array(
        select held.role from identity.account_role held
        where held.account_id = account.id and held.revoked_at is null
        order by held.role) as "roles" from "identity"."account" as "account" order by "account"."login_name_key" limit $1;

-- every filter, a later page
select "account"."id", "account"."login_name", "account"."login_name_key", "account"."name", "account"."department_id", "account"."status", "account"."is_demo", "account"."password_hash", "account"."created_at", "account"."last_signed_in_at", "account"."expires_on", "account"."version", exists (
  select from identity.second_factor factor
  where factor.account_id = account.id and factor.enrolled_at is not null) as "has_second_factor", (select "present"."name" from "identity"."present_name" as "present" where "present"."department_id" = "account"."department_id") as "department_name", array(
        select held.role from identity.account_role held
        where held.account_id = account.id and held.revoked_at is null
        order by held.role) as "roles" from "identity"."account" as "account" where ("account"."login_name_key" like $1 or lower("account"."name") like $2) and "account"."status" = $3 and "account"."department_id" = $4 and exists (select "held"."role" from "identity"."account_role" as "held" where "held"."account_id" = "account"."id" and "held"."role" = $5 and "held"."revoked_at" is null) and "account"."login_name_key" > $6 order by "account"."login_name_key" limit $7;
