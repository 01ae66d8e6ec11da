import type { Role } from "@zhigang/domain/identity";

/** Keeps the permissions of a room as literal types: `room.noun.verb` → the roles that hold it. */
export function definePermissions<const T extends Readonly<Record<string, readonly Role[]>>>(table: T): T {
  return table;
}
