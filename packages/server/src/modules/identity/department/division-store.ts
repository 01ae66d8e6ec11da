import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DivisionTable, IdentityTables } from "../tables.ts";

/** All divisions by code, so that a parent of shorter or smaller code comes first. */
export async function listDivisionRows(tx: Tx): Promise<DivisionTable[]> {
  return on<IdentityTables>(tx).selectFrom("identity.division").selectAll().orderBy("code").execute();
}

/** A division that must be there. */
export async function getDivision(tx: Tx, code: string): Promise<DivisionTable> {
  const division = await on<IdentityTables>(tx)
    .selectFrom("identity.division")
    .selectAll()
    .where("code", "=", code)
    .executeTakeFirst();
  if (!division) {
    throw new AppError("identity.division_not_found", { code }, [
      { pointer: "/divisionCode", keyword: "refusal", params: {}, refusal: "identity.division_not_found" },
    ]);
  }
  return division;
}

/** Adds a division, or gives it its new name and place. */
export async function upsertDivision(tx: Tx, division: DivisionTable): Promise<void> {
  const { name, level, parentCode } = division;
  await on<IdentityTables>(tx)
    .insertInto("identity.division")
    .values(division)
    .onConflict((conflict) => conflict.column("code").doUpdateSet({ name, level, parentCode }))
    .execute();
}
