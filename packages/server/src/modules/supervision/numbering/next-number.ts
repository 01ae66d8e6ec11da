import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/**
 * The next number of a series in a year, from 1, without gaps: the row stays locked until the transaction ends, and a rollback
 * gives the number back.
 */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into supervision.numbering (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = numbering.last + 1
    returning last`.execute(tx);
  return rows[0]?.last ?? 1;
}
