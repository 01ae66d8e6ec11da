import { findHead } from "./chain-store.ts";
import { record } from "./record.ts";
import type { Recording } from "./record.ts";
import type { Tx } from "../../platform/database/database.ts";

/** A head of the chain in words: its number and its link. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The present head of the chain; null while nothing is sealed. */
export async function readChainHead(tx: Tx): Promise<ChainHead | null> {
  const head = await findHead(tx);
  return head ? { seq: head.seq, hash: head.hash.toString("hex") } : null;
}

/** 恢复备份: the entry that joins the chain that was replaced to the chain that came back from the backup. */
export async function recordRestore(
  call: Recording,
  backup: { readonly createdAt: string; readonly rows: number },
  replaced: ChainHead | null,
): Promise<void> {
  const restored = await readChainHead(call.tx);
  await record(
    call,
    "audit.backup.restore",
    { kind: "audit_chain", id: "1" },
    { from: { head: replaced }, to: { head: restored, ...backup } },
  );
}
