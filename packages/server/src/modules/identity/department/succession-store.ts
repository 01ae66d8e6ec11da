import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { DepartmentSuccessionTable, IdentityTables } from "../tables.ts";

/** One department follows another. */
export async function insertSuccession(tx: Tx, succession: Omit<DepartmentSuccessionTable, "id">): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.departmentSuccession")
    .values({ ...succession, id: newId() })
    .execute();
}

/** What came before and after a department, with the names of the others. */
export async function listSuccessions(tx: Tx, departmentId: string) {
  return on<IdentityTables>(tx)
    .selectFrom("identity.departmentSuccession as succession")
    .innerJoin("identity.presentName as before", "before.departmentId", "succession.fromDepartmentId")
    .innerJoin("identity.presentName as after", "after.departmentId", "succession.toDepartmentId")
    .select([
      "succession.kind",
      "succession.fromDepartmentId",
      "succession.toDepartmentId",
      "succession.effectiveOn",
      "succession.sourceDocument",
      "before.name as fromName",
      "after.name as toName",
    ])
    .where((eb) =>
      eb.or([eb("succession.fromDepartmentId", "=", departmentId), eb("succession.toDepartmentId", "=", departmentId)]),
    )
    .orderBy("succession.effectiveOn")
    .execute();
}
