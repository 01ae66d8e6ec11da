create function supervision.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '只增不改 — % is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger report_version_is_append_only before update or delete on supervision.report_version
  for each statement execute function supervision.refuse_rewriting();
create trigger report_act_is_append_only before update or delete on supervision.report_act
  for each statement execute function supervision.refuse_rewriting();
