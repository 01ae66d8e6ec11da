import { sql } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DivisionTable, IdentityTables } from "../tables.ts";

/** All divisions by code, so that a parent of shorter or smaller code comes first. */
export async function listDivisionRows(tx: Tx): Promise<DivisionTable[]> {
  return on<IdentityTables>(tx).selectFrom("identity.division").selectAll().orderBy("code").execute();
}

/** The codes of the divisions in which one lies, the widest first and its own last. */
export async function listDivisionPath(tx: Tx, code: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive above as (
      select code, parent_code, 0 as depth from identity.division where code = ${code}
       union all
      select parent.code, parent.parent_code, above.depth + 1
        from above
        join identity.division as parent on parent.code = above.parent_code)
    select code from above order by depth desc`.execute(tx);
  return rows.map((row) => row.code);
}

/** A division that must be there; `pointer` is the field that names it. */
export async function getDivision(tx: Tx, code: string, pointer = "/divisionCode"): Promise<DivisionTable> {
  const division = await on<IdentityTables>(tx)
    .selectFrom("identity.division")
    .selectAll()
    .where("code", "=", code)
    .executeTakeFirst();
  if (!division) {
    throw new AppError("identity.division_not_found", { code }, [
      { pointer, keyword: "refusal", params: { code }, refusal: "identity.division_not_found" },
    ]);
  }
  return division;
}

/** Adds a division; says whether its code was free. */
export async function insertDivision(tx: Tx, division: DivisionTable): Promise<boolean> {
  const added = await on<IdentityTables>(tx)
    .insertInto("identity.division")
    .values(division)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("code")
    .executeTakeFirst();
  return added !== undefined;
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
