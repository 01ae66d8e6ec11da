import type { Tx } from "../../platform/database/database.ts";
import { CHAIN_START, chainHash, CURRENT_ALGORITHM } from "./digest.ts";
import { findHead, insertSeals, listUnsealed, lockChain } from "./chain-store.ts";

const BATCH = 5_000;

/**
 * 封链: numbers the entries that have none yet, without a gap, and links each to the one before: h(n) = H(h(n-1) ‖ digest(n)).
 * Does nothing while another process is at it. Says how many were sealed.
 */
export async function sealEntries(tx: Tx, now: Date, recordedSince: Date): Promise<number> {
  if (!(await lockChain(tx))) return 0;

  const head = await findHead(tx);
  let seq = head?.seq ?? 0;
  let hash = head?.hash ?? CHAIN_START;
  const entries = await listUnsealed(tx, recordedSince, BATCH);
  const seals = entries.map((entry) => {
    seq += 1;
    hash = chainHash(hash, entry.digest, CURRENT_ALGORITHM);
    return { seq: String(seq), entryId: entry.id, algorithm: CURRENT_ALGORITHM, hash, sealedAt: now };
  });
  await insertSeals(tx, seals);

  return seals.length;
}
