import { definePermissions } from "../permissions/define-permissions.ts";

/**
 * 三员分立 (GB/T 22239-2019 8.1.5): the system administrator keeps accounts and organisations, the security administrator
 * grants and unlocks. The plan office may add the bodies that its plans name.
 */
export const identityPermissions = definePermissions({
  "identity.account.list": ["system_administrator", "security_administrator"],
  "identity.account.read": ["system_administrator", "security_administrator"],
  "identity.account.create": ["system_administrator"],
  "identity.account.change": ["system_administrator"],
  "identity.account.disable": ["system_administrator"],
  "identity.account.enable": ["system_administrator"],
  "identity.account.reset": ["system_administrator"],
  "identity.account.erase": ["system_administrator"],
  "identity.account.unlock": ["security_administrator"],
  "identity.second_factor.reset": ["security_administrator"],
  "identity.account_rule.set": ["security_administrator"],
  "identity.role.grant": ["security_administrator"],
  "identity.role.revoke": ["security_administrator"],
  "identity.division.create": ["system_administrator", "plan_office"],
  "identity.department.create": ["system_administrator", "plan_office"],
  "identity.department.alias": ["system_administrator", "plan_office"],
  "identity.department.rename": ["system_administrator"],
  "identity.department.merge": ["system_administrator"],
  "identity.department.end": ["system_administrator"],
});
