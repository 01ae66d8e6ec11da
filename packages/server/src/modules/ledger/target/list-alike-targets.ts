import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/**
 * 同一指标: every target of a division that names the same indicator in the same unit and scope as one of these, itself among them,
 * by the id of the one that was asked for. Two divisions never share a figure.
 */
export async function listAlikeTargets(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly askedId: string; readonly id: string }[]> {
  const plain = (name: string) => sql`lower(regexp_replace(normalize(${sql.ref(name)}, NFKC), '\\s', '', 'g'))`;
  const { rows } = await sql<{ askedId: string; id: string }>`
select asked.id as asked_id, other.id
  from ledger.target as asked
  join ledger.plan as asked_plan on asked_plan.id = asked.plan_id
  join ledger.target as other on ${plain("other.name")} = ${plain("asked.name")} and other.unit = asked.unit
   and other.scope is not distinct from asked.scope
  join ledger.plan as other_plan on other_plan.id = other.plan_id
   and other_plan.division_code is not distinct from asked_plan.division_code
 where asked.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
