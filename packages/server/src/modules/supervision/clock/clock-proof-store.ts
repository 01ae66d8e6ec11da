import type { ClockProof } from "@zhigang/contract/supervision";
import type { JSONColumnType } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";

/** What is kept of the proofs of the clocks. */
export interface ClockTables {
  "supervision.clockProof": ClockProofTable;
}

interface ClockProofTable {
  id: string;
  ranAt: Date;
  itemCount: number;
  differences: JSONColumnType<ClockProof["differences"], string, string>;
}

export async function insertProof(tx: Tx, { ranAt, itemCount, differences }: ClockProof): Promise<void> {
  await on<ClockTables>(tx)
    .insertInto("supervision.clockProof")
    .values({ id: newId(), ranAt: new Date(ranAt), itemCount, differences: JSON.stringify(differences) })
    .execute();
}

/** The latest proof; null before the first. */
export async function findLatestProof(tx: Tx): Promise<ClockProof | null> {
  const row = await on<ClockTables>(tx)
    .selectFrom("supervision.clockProof")
    .select(["ranAt", "itemCount", "differences"])
    .orderBy("ranAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, ranAt: row.ranAt.toISOString() } : null;
}
