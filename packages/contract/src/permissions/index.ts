import type { Role } from "@zhigang/domain/identity";
import { auditPermissions } from "../audit/permissions.ts";
import { deliveryPermissions } from "../delivery/permissions.ts";
import { documentsPermissions } from "../documents/permissions.ts";
import { identityPermissions } from "../identity/permissions.ts";
import { ledgerPermissions } from "../ledger/permissions.ts";
import { supervisionPermissions } from "../supervision/permissions.ts";

export { definePermissions } from "./define-permissions.ts";

/** Every permission there is, and the roles that hold it. Rules about whose record it is are decided beside, in `domain`. */
export const PERMISSIONS = {
  ...identityPermissions,
  ...auditPermissions,
  ...documentsPermissions,
  ...ledgerPermissions,
  ...deliveryPermissions,
  ...supervisionPermissions,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether one of the roles holds the permission. */
export function holdsPermission(roles: readonly Role[], permission: string): boolean {
  const holders: readonly Role[] = (PERMISSIONS as Readonly<Record<string, readonly Role[]>>)[permission] ?? [];
  return roles.some((role) => holders.includes(role));
}
