import type { ClockProof } from "@zhigang/contract/supervision";
import type { Tx } from "../../../platform/database/database.ts";
import { compareClocks } from "./compare-clocks.ts";
import { insertProof } from "./clock-proof-store.ts";

/** 时限核验: proves that every stored value equals the replay of its log, and keeps what was found. */
export async function proveClocks(tx: Tx, now: Date): Promise<ClockProof> {
  const { itemCount, differences } = await compareClocks(tx);
  const proof = {
    ranAt: now.toISOString(),
    itemCount,
    differences: differences.map(({ item, fields }) => ({
      itemId: item.id,
      number: item.number,
      title: item.title,
      fields: [...fields],
    })),
  };
  await insertProof(tx, proof);
  return proof;
}
