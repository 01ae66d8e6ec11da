export { auditEndpoints } from "./endpoints.ts";
export { AuditEntry, AuditEntryPage, AuditEntryRow, ListAuditEntries } from "./entry.ts";
export { auditErrors } from "./errors.ts";
export { auditPermissions } from "./permissions.ts";
export { AuditVerification } from "./verification.ts";
