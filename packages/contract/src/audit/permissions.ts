import { definePermissions } from "../permissions/define-permissions.ts";

/** 审计管理员 reads the audit and changes nothing (GB/T 22239-2019 8.1.5.2). */
export const auditPermissions = definePermissions({
  "audit.entry.list": ["audit_administrator"],
  "audit.entry.read": ["audit_administrator"],
  "audit.chain.verify": ["audit_administrator"],
});
