import type { Tx } from "../../platform/database/database.ts";
import { appendAnchor } from "./anchor-file.ts";
import { findHead, insertAnchor } from "./chain-store.ts";

/**
 * 锚定链头: keeps the present head in the database and in a file outside it, so that a chain cut short is found. Where the file
 * cannot be written the transaction fails, and the next round keeps both.
 */
export async function keepAnchor(tx: Tx, folder: string, now: Date): Promise<void> {
  const head = await findHead(tx);
  if (!head) return;
  const anchor = { ...head, anchoredAt: now };
  if (await insertAnchor(tx, anchor)) await appendAnchor(folder, anchor);
}
