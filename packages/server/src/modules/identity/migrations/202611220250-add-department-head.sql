alter table identity.account_role drop constraint account_role_role_check;
alter table identity.account_role add constraint account_role_role_check check (role in (
  'plan_office', 'supervision_office', 'liaison', 'department_head', 'leader',
  'system_administrator', 'security_administrator', 'audit_administrator', 'public_reader'
));
