import type { ListAuditEntries } from "@zhigang/contract/audit";
import type { DigestAlgorithm } from "@zhigang/domain/audit";
import { on } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { CHAIN } from "./chain.ts";
import type { EntryContent } from "./digest.ts";
import type { AuditTables } from "./tables.ts";

/** An entry with its digest, as stored. */
export interface StoredEntry extends EntryContent {
  readonly algorithm: DigestAlgorithm;
  readonly digest: Buffer;
}

/** An entry as a reader sees it: with its number and link once it is sealed. */
export interface EntryRow extends StoredEntry {
  readonly seq: string | null;
  readonly chainHash: Buffer | null;
  readonly sealedAt: Date | null;
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

/** What a reader asks for, already checked by the endpoint. */
export interface EntryFilters extends Omit<ListAuditEntries, "cursor" | "limit"> {}

/** The list query: newest first, from after the given row on. */
export function entriesQuery(
  tx: Tx,
  filters: EntryFilters,
  after: { recordedAt: Date; id: string } | null,
  limit: number,
) {
  const { from, to, actorId, actorName, operation, subjectKind, subjectId, requestId, result } = filters;
  return withSeal(tx)
    .$if(from !== undefined, (q) => q.where("entry.recordedAt", ">=", new Date(from ?? 0)))
    .$if(to !== undefined, (q) => q.where("entry.recordedAt", "<", new Date(to ?? 0)))
    .$if(actorId !== undefined, (q) => q.where("entry.actorId", "=", actorId ?? ""))
    .$if(actorName !== undefined, (q) => q.where("entry.actorName", "like", `%${escapeLike(actorName ?? "")}%`))
    .$if(operation !== undefined, (q) => q.where("entry.operation", "like", operationPattern(operation ?? "")))
    .$if(subjectKind !== undefined, (q) => q.where("entry.subjectKind", "=", subjectKind ?? ""))
    .$if(subjectId !== undefined, (q) => q.where("entry.subjectId", "=", subjectId ?? ""))
    .$if(requestId !== undefined, (q) => q.where("entry.requestId", "=", requestId ?? ""))
    .$if(result !== undefined, (q) => q.where("entry.result", "=", result ?? "done"))
    .$if(after !== null, (q) =>
      q.where((eb) =>
        eb(
          eb.refTuple("entry.recordedAt", "entry.id"),
          "<",
          eb.tuple(after?.recordedAt ?? new Date(0), after?.id ?? ""),
        ),
      ),
    )
    .orderBy("entry.recordedAt", "desc")
    .orderBy("entry.id", "desc")
    .limit(limit);
}

/** One entry with its link; undefined if there is none. */
export async function findEntry(tx: Tx, id: string): Promise<EntryRow | undefined> {
  return withSeal(tx).where("entry.id", "=", id).executeTakeFirst();
}

function withSeal(tx: Tx) {
  return on<AuditTables>(tx)
    .selectFrom("audit.entry as entry")
    .leftJoin("audit.seal as seal", (join) =>
      join.onRef("seal.chain", "=", "entry.chain").onRef("seal.entryId", "=", "entry.id"),
    )
    .selectAll("entry")
    .select(["seal.seq", "seal.hash as chainHash", "seal.sealedAt"])
    .where("entry.chain", "=", CHAIN);
}

/** `ledger.task.` matches all that begins so; anything else only itself. */
function operationPattern(operation: string): string {
  return operation.endsWith(".") ? `${escapeLike(operation)}%` : escapeLike(operation);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
