import type { AuditResult, DigestAlgorithm, EntryForm, PersonalPart } from "@zhigang/domain/audit";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import { CHAIN } from "./chain.ts";
import type { Personal } from "./digest.ts";
import type { StoredEntry } from "./entry-store.ts";

/** A link with the entry it seals and what stands beside that; `entry` is null when the entry is gone. */
export interface SealedEntry {
  readonly seq: number;
  readonly hash: Buffer;
  readonly algorithm: DigestAlgorithm;
  readonly entry: StoredEntry | null;
  readonly personal: readonly Personal[];
}

const CHAIN_PAGE = 5_000;

/** The chain from its beginning, a page at a time, so that a million links need no memory; the next is read meanwhile. */
export async function* streamChain(tx: Tx): AsyncGenerator<SealedEntry> {
  let coming = chainPage(tx, "0");
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    const isLast = !last || rows.length < CHAIN_PAGE;
    if (!isLast) coming = chainPage(tx, last.seal_seq);
    coming.catch(() => undefined); // told when its turn comes
    for (const row of rows) yield sealedEntryOf(row);
    if (isLast) return;
  }
}

/** A row as PostgreSQL names it: renaming thirty columns of a million rows would cost half of the walk. */
interface ChainRow {
  readonly seal_seq: string;
  readonly seal_hash: Buffer;
  readonly seal_algorithm: DigestAlgorithm;
  readonly id: string | null;
  readonly recorded_at: Date;
  readonly actor_id: string;
  readonly actor_name: string | null;
  readonly roles: string[];
  readonly department_id: string | null;
  readonly address: string | null;
  readonly request_id: string;
  readonly operation: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_label: string | null;
  readonly result: AuditResult;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly algorithm: DigestAlgorithm;
  readonly digest: Buffer;
  readonly form: EntryForm;
  readonly actor_digest: Buffer | null;
  readonly subject_digest: Buffer | null;
  readonly actor_salt: Buffer | null;
  readonly clear_name: string | null;
  readonly clear_address: string | null;
  readonly subject_salt: Buffer | null;
  readonly clear_label: string | null;
  readonly clear_before: unknown;
  readonly clear_after: unknown;
}

async function chainPage(tx: Tx, after: string): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select seal.seq as seal_seq, seal.hash as seal_hash, seal.algorithm as seal_algorithm, entry.*,
      actor.salt as actor_salt, actor.name as clear_name, actor.address as clear_address,
      subject.salt as subject_salt, subject.name as clear_label, subject.before as clear_before, subject.after as clear_after
    from (
      select * from audit.seal where chain = ${CHAIN} and seq > ${after} order by seq limit ${CHAIN_PAGE}
    ) seal
    left join audit.entry entry on entry.chain = seal.chain and entry.id = seal.entry_id
    left join audit.personal actor
      on actor.chain = seal.chain and actor.entry_id = seal.entry_id and actor.part = 'actor'
    left join audit.personal subject
      on subject.chain = seal.chain and subject.entry_id = seal.entry_id and subject.part = 'subject'
    order by seal.seq`.execute(tx.withoutPlugins());
  return rows;
}

function sealedEntryOf(row: ChainRow): SealedEntry {
  const { seal_seq, seal_hash, seal_algorithm, id } = row;
  const link = { seq: Number(seal_seq), hash: seal_hash, algorithm: seal_algorithm, personal: personalOf(row) };
  return { ...link, entry: id === null ? null : { ...entryOf(row), id } };
}

function personalOf(row: ChainRow): Personal[] {
  const parts: Personal[] = [];
  const add = (part: PersonalPart, salt: Buffer | null, said: Omit<Personal, "part" | "salt">) =>
    salt !== null && parts.push({ part, salt, ...said });
  add("actor", row.actor_salt, { name: row.clear_name, address: row.clear_address, before: null, after: null });
  const { clear_label: name, clear_before: before, clear_after: after } = row;
  add("subject", row.subject_salt, { name, address: null, before, after });
  return parts;
}

function entryOf(row: ChainRow): Omit<StoredEntry, "id"> {
  const { address, operation, result, reason, before, after, algorithm, digest, roles, form } = row;
  return {
    recordedAt: row.recorded_at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    roles,
    departmentId: row.department_id,
    address,
    requestId: row.request_id,
    operation,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectLabel: row.subject_label,
    result,
    reason,
    before,
    after,
    algorithm,
    digest,
    form,
    actorDigest: row.actor_digest,
    subjectDigest: row.subject_digest,
  };
}
