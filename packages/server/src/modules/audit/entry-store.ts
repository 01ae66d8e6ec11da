import type { ListAuditEntries } from "@zhigang/contract/audit";
import type { DigestAlgorithm } from "@zhigang/domain/audit";
import { sql } from "kysely";
import { on } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { CHAIN } from "./chain.ts";
import type { EntryContent, Personal } from "./digest.ts";
import type { AuditTables } from "./tables.ts";

/** An entry with its digest, as stored. */
export interface StoredEntry extends EntryContent {
  readonly algorithm: DigestAlgorithm;
  readonly digest: Buffer;
}

/** What an entry says of its persons, as far as they are not erased. */
export interface ClearText {
  readonly clearActorName: string | null;
  readonly clearAddress: string | null;
  readonly clearSubjectLabel: string | null;
  readonly clearBefore: unknown;
  readonly clearAfter: unknown;
}

/** An entry as a reader sees it: with its number and link once it is sealed. */
export interface EntryRow extends StoredEntry, ClearText {
  readonly seq: string | null;
  readonly chainHash: Buffer | null;
  readonly sealedAt: Date | null;
}

/** Appends one entry, and beside it what it says of persons, in one statement. */
export async function insertEntry(tx: Tx, entry: StoredEntry, personal: readonly Personal[]): Promise<void> {
  const parts = personal.map((part) => ({ ...part, ...imagesOf(part), entryId: entry.id }));
  const values = { ...entry, ...imagesOf(entry), roles: [...entry.roles] };
  if (parts.length === 0) {
    await on<AuditTables>(tx).insertInto("audit.entry").values(values).execute();
    return;
  }
  await on<AuditTables>(tx)
    .with("kept", (db) => db.insertInto("audit.personal").values(parts))
    .insertInto("audit.entry")
    .values(values)
    .execute();
}

function imagesOf({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  return {
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  };
}

/** Deletes what entries say of a person and gives how many parts went; the database asks for the act on record. */
export async function deletePersonal(tx: Tx, person: string): Promise<number> {
  const { rows } = await sql<{ erased: string }>`select audit.erase_personal(${person}) as erased`.execute(tx);
  return Number(rows[0]?.erased ?? 0);
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
    .$if(actorName !== undefined, (q) => {
      const pattern = `%${escapeLike(actorName ?? "")}%`;
      return q.where((eb) => eb(eb.fn.coalesce("entry.actorName", "actor.name"), "like", pattern));
    })
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

/** The latest deeds of one person, with the address they came from. */
export function ownEntriesQuery(tx: Tx, accountId: string, limit: number) {
  return on<AuditTables>(tx)
    .selectFrom("audit.entry as entry")
    .leftJoin("audit.personal as actor", (join) =>
      join
        .onRef("actor.chain", "=", "entry.chain")
        .onRef("actor.entryId", "=", "entry.id")
        .on("actor.part", "=", "actor"),
    )
    .select(["entry.recordedAt", "entry.operation", "entry.subjectKind", "entry.subjectId", "entry.result"])
    .select((eb) => eb.fn.coalesce("entry.address", "actor.address").as("address"))
    .where("entry.actorId", "=", accountId)
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
    .leftJoin("audit.personal as actor", (join) =>
      join
        .onRef("actor.chain", "=", "entry.chain")
        .onRef("actor.entryId", "=", "entry.id")
        .on("actor.part", "=", "actor"),
    )
    .leftJoin("audit.personal as subject", (join) =>
      join
        .onRef("subject.chain", "=", "entry.chain")
        .onRef("subject.entryId", "=", "entry.id")
        .on("subject.part", "=", "subject"),
    )
    .selectAll("entry")
    .select(["seal.seq", "seal.hash as chainHash", "seal.sealedAt"])
    .select(["actor.name as clearActorName", "actor.address as clearAddress", "subject.name as clearSubjectLabel"])
    .select(["subject.before as clearBefore", "subject.after as clearAfter"])
    .where("entry.chain", "=", CHAIN);
}

/** `ledger.task.` matches all that begins so; anything else only itself. */
function operationPattern(operation: string): string {
  return operation.endsWith(".") ? `${escapeLike(operation)}%` : escapeLike(operation);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
