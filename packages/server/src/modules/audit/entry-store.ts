import type { DigestAlgorithm } from "@zhigang/domain/audit";
import { on } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { EntryContent } from "./digest.ts";
import type { AuditTables } from "./tables.ts";

/** An entry with its digest, as stored. */
export interface StoredEntry extends EntryContent {
  readonly algorithm: DigestAlgorithm;
  readonly digest: Buffer;
}

/** Appends one entry. */
export async function insertEntry(tx: Tx, entry: StoredEntry): Promise<void> {
  await on<AuditTables>(tx)
    .insertInto("audit.entry")
    .values({
      ...entry,
      roles: [...entry.roles],
      before: entry.before === null ? null : JSON.stringify(entry.before),
      after: entry.after === null ? null : JSON.stringify(entry.after),
    })
    .execute();
}
