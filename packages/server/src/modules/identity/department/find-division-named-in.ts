import type { Tx } from "../../../platform/database/database.ts";
import type { DivisionTable } from "../tables.ts";
import { listDivisionRows } from "./division-store.ts";

/**
 * The division that texts such as a title or an issuing authority name: the lowest one, when all others named are above it.
 * Null when none is named, or two that do not lie under each other.
 */
export async function findDivisionNamedIn(tx: Tx, texts: readonly string[]): Promise<string | null> {
  const divisions = await listDivisionRows(tx);
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const named = divisions.filter((division) => texts.some((text) => text.includes(division.name)));
  const lowest = named.filter((division) =>
    named.every((other) => other === division || isAbove(other, division, byCode)),
  );
  return lowest[0]?.code ?? null;
}

function isAbove(upper: DivisionTable, lower: DivisionTable, byCode: ReadonlyMap<string, DivisionTable>): boolean {
  for (let at = lower.parentCode; at !== null; at = byCode.get(at)?.parentCode ?? null) {
    if (at === upper.code) return true;
  }
  return false;
}
