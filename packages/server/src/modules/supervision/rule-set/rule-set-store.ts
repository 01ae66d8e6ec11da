import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { RuleSetTable, RuleSetTables, RuleVersionTable } from "./rule-set-tables.ts";

export type RuleSetRow = Selectable<RuleSetTable>;
export type RuleVersionRow = Selectable<RuleVersionTable>;

export async function listRuleSetRows(tx: Tx): Promise<RuleSetRow[]> {
  return on<RuleSetTables>(tx).selectFrom("supervision.ruleSet").selectAll().orderBy("createdAt").execute();
}

export async function getRuleSetRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<RuleSetRow> {
  const row = await on<RuleSetTables>(tx)
    .selectFrom("supervision.ruleSet")
    .selectAll()
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.rule_set_not_found", { id });
  return row;
}

export async function isRuleSetNameTaken(tx: Tx, name: string): Promise<boolean> {
  const found = await on<RuleSetTables>(tx)
    .selectFrom("supervision.ruleSet")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirst();
  return found !== undefined;
}

/** All versions of these sets, the latest first. */
export async function listVersionRows(tx: Tx, ruleSetIds: readonly string[]): Promise<RuleVersionRow[]> {
  if (ruleSetIds.length === 0) return [];
  return on<RuleSetTables>(tx)
    .selectFrom("supervision.ruleVersion")
    .selectAll()
    .where("ruleSetId", "in", [...ruleSetIds])
    .orderBy("number", "desc")
    .execute();
}

/** The versions that judge on a day. */
export async function listVersionsInForce(tx: Tx, day: string): Promise<RuleVersionRow[]> {
  return on<RuleSetTables>(tx)
    .selectFrom("supervision.ruleVersion")
    .selectAll()
    .where("status", "!=", "drafted")
    .where("inForceFrom", "<=", day)
    .where((where) => where.or([where("inForceTo", "is", null), where("inForceTo", ">=", day)]))
    .orderBy("ruleSetId")
    .execute();
}

export async function insertRuleSet(tx: Tx, row: Insertable<RuleSetTable>): Promise<void> {
  await on<RuleSetTables>(tx).insertInto("supervision.ruleSet").values(row).execute();
}

export async function insertVersion(tx: Tx, row: Insertable<RuleVersionTable>): Promise<void> {
  await on<RuleSetTables>(tx).insertInto("supervision.ruleVersion").values(row).execute();
}

export async function changeVersion(
  tx: Tx,
  { ruleSetId, number }: Pick<RuleVersionRow, "ruleSetId" | "number">,
  fields: Updateable<RuleVersionTable>,
): Promise<void> {
  await on<RuleSetTables>(tx)
    .updateTable("supervision.ruleVersion")
    .set(fields)
    .where("ruleSetId", "=", ruleSetId)
    .where("number", "=", number)
    .execute();
}

export async function deleteVersion(
  tx: Tx,
  { ruleSetId, number }: Pick<RuleVersionRow, "ruleSetId" | "number">,
): Promise<void> {
  await on<RuleSetTables>(tx)
    .deleteFrom("supervision.ruleVersion")
    .where("ruleSetId", "=", ruleSetId)
    .where("number", "=", number)
    .execute();
}

/** Counts a change of the set, for those who have it open. */
export async function markRuleSetChanged(tx: Tx, id: string): Promise<void> {
  await on<RuleSetTables>(tx)
    .updateTable("supervision.ruleSet")
    .set({ version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}
