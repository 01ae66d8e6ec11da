import type { DigestAlgorithm } from "@zhigang/domain/audit";
import { sql } from "kysely";
import { on } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { CHAIN } from "./chain.ts";
import type { AuditTables } from "./tables.ts";

/** A link of the chain. */
export interface Seal {
  readonly seq: string;
  readonly entryId: string;
  readonly algorithm: DigestAlgorithm;
  readonly hash: Buffer;
  readonly sealedAt: Date;
}

/** A head of the chain as it was at some moment. */
export interface Anchor {
  readonly seq: number;
  readonly hash: Buffer;
  readonly anchoredAt: Date;
}

const CHAIN_LOCK = "audit.chain";

/** Takes the chain for this transaction; false while another has it. */
export async function lockChain(tx: Tx): Promise<boolean> {
  const taken = await sql<{ isTaken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${CHAIN_LOCK}, 0)) as is_taken`.execute(tx);
  return taken.rows[0]?.isTaken === true;
}

/** The last link; undefined while nothing is sealed. */
export async function findHead(tx: Tx): Promise<{ seq: number; hash: Buffer } | undefined> {
  const row = await on<AuditTables>(tx)
    .selectFrom("audit.seal")
    .select(["seq", "hash"])
    .where("chain", "=", CHAIN)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { seq: Number(row.seq), hash: row.hash };
}

function unsealed(tx: Tx) {
  return on<AuditTables>(tx)
    .selectFrom("audit.entry as entry")
    .where("entry.chain", "=", CHAIN)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("audit.seal as seal")
            .select("seal.seq")
            .where("seal.chain", "=", CHAIN)
            .whereRef("seal.entryId", "=", "entry.id"),
        ),
      ),
    );
}

/** Entries without a number, oldest first, recorded since the given moment. */
export async function listUnsealed(tx: Tx, since: Date, limit: number): Promise<{ id: string; digest: Buffer }[]> {
  return unsealed(tx)
    .select(["entry.id", "entry.digest"])
    .where("entry.recordedAt", ">=", since)
    .orderBy("entry.recordedAt")
    .orderBy("entry.id")
    .limit(limit)
    .execute();
}

/** How many entries wait for their number, and since when; only those recorded since a moment, where one is given. */
export async function countUnsealed(
  tx: Tx,
  recordedSince = new Date(0),
): Promise<{ count: number; since: Date | null }> {
  const row = await unsealed(tx)
    .where("entry.recordedAt", ">=", recordedSince)
    .select((eb) => [
      eb.fn.countAll<string>().as("count"),
      eb.fn.min<Date | null, "entry.recordedAt">("entry.recordedAt").as("since"),
    ])
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), since: row.since };
}

/** Appends links in one statement of five arrays, whatever their number. */
export async function insertSeals(tx: Tx, seals: readonly Seal[]): Promise<void> {
  const [first] = seals;
  if (!first) return;
  await sql`
    insert into audit.seal (chain, seq, entry_id, algorithm, hash, sealed_at)
    select ${CHAIN}, seq, entry_id, ${first.algorithm}, hash, ${first.sealedAt}
    from unnest(
      ${seals.map((seal) => seal.seq)}::bigint[],
      ${seals.map((seal) => seal.entryId)}::uuid[],
      ${seals.map((seal) => seal.hash)}::bytea[]
    ) as link (seq, entry_id, hash)`.execute(tx);
}

/** Keeps a head of the chain; keeping the same head again changes nothing. */
export async function insertAnchor(tx: Tx, anchor: Anchor): Promise<boolean> {
  const inserted = await on<AuditTables>(tx)
    .insertInto("audit.anchor")
    .values({ chain: CHAIN, seq: String(anchor.seq), hash: anchor.hash, anchoredAt: anchor.anchoredAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning("seq")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The heads kept in the database, oldest first. */
export async function listAnchors(tx: Tx): Promise<Anchor[]> {
  const rows = await on<AuditTables>(tx)
    .selectFrom("audit.anchor")
    .select(["seq", "hash", "anchoredAt"])
    .where("chain", "=", CHAIN)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
