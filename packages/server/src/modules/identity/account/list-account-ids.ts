import type { Role } from "@zhigang/domain/identity";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { IdentityTables } from "../tables.ts";

/** The active accounts that hold a role, in one department where one is given. */
export async function listAccountIds(
  tx: Tx,
  { role, departmentId }: { readonly role: Role; readonly departmentId?: string },
): Promise<string[]> {
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.account as account")
    .innerJoin("identity.accountRole as held", "held.accountId", "account.id")
    .select("account.id")
    .where("account.status", "=", "active")
    .where("held.role", "=", role)
    .where("held.revokedAt", "is", null)
    .$if(departmentId !== undefined, (query) => query.where("account.departmentId", "=", departmentId ?? null))
    .orderBy("account.id")
    .execute();
  return rows.map(({ id }) => id);
}
