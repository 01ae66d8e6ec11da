-- 个人信息与留痕分开保存 — personal data beside the entry, its salted digest in it (PIPL art. 47).
alter table audit.entry
  alter column actor_name drop not null,
  add column form smallint not null default 1,
  add column actor_digest bytea check (length(actor_digest) = 32),
  add column subject_digest bytea check (length(subject_digest) = 32),
  add constraint entry_form_check check (
    (form = 1 and actor_name is not null and actor_digest is null and subject_digest is null)
    or (form = 2 and actor_name is null and address is null)
  );

create table audit.personal (
  chain smallint not null default 1,
  entry_id uuid not null,
  part text not null check (part in ('actor', 'subject')),
  salt bytea not null check (length(salt) = 16),
  name text,
  address text,
  before jsonb,
  after jsonb,
  primary key (chain, entry_id, part)
);

create function audit.guard_personal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('audit.erasing', true) = 'on' then
    return null;
  end if;
  raise exception '留痕中的个人信息只由留痕自身删除 — % is append-only but for an erasure on record: % refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end
$$;
create trigger personal_is_guarded before update or delete or truncate on audit.personal
  for each statement execute function audit.guard_personal();

create function audit.erase_personal(person text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  erased bigint;
begin
  if not exists (
    select from audit.entry act
    where act.subject_id = person and act.subject_kind = 'account' and act.operation = 'audit.personal.erase'
      and act.result = 'done' and age(act.xmin) <= age(pg_current_xact_id()::xid)
  ) then
    raise exception '删除个人信息须先留痕 — personal data goes only with its act on record'
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('audit.erasing', 'on', true);
  delete from audit.personal kept
  using (
    select entry.chain, entry.id, 'actor' as part from audit.entry entry where entry.actor_id = person
    union all
    select entry.chain, entry.id, part from audit.entry entry, unnest(array['actor', 'subject']) part
    where entry.subject_id = person and entry.subject_kind = 'account' and (part = 'subject' or entry.actor_id = '')
  ) about
  where kept.chain = about.chain and kept.entry_id = about.id and kept.part = about.part;
  get diagnostics erased = row_count;
  perform set_config('audit.erasing', 'off', true);
  return erased;
end
$$;
revoke all on function audit.erase_personal(text) from public;

comment on column audit.entry.form is '写法：1 姓名与地址在本条内；2 只存加盐摘要 — 1 holds name and address, 2 only salted digests';
comment on column audit.entry.actor_digest is '行为人姓名与地址的加盐摘要 — salted digest over the name and the address of who acted';
comment on column audit.entry.subject_digest is '对象个人信息的加盐摘要 — salted digest over what the entry says of the person it is about';
comment on table audit.personal is '留痕中的个人信息明文，可随个人信息删除而去 — what entries say of persons in clear; goes when a person is erased';
comment on column audit.personal.part is '行为人或对象 — about who acted, or about whom';
comment on column audit.personal.salt is '盐，随明文一并删除，使摘要无从猜解 — goes with the clear text, so that no digest can be guessed';
