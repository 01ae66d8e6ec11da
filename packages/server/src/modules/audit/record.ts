import type { AuditResult } from "@zhigang/domain/audit";
import type { Call } from "../../platform/call.ts";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { CURRENT_ALGORITHM, CURRENT_FORM, digestOf, personalDigest } from "./digest.ts";
import type { EntryContent } from "./digest.ts";
import { insertEntry } from "./entry-store.ts";
import { splitPersonal } from "./split-personal.ts";

/** What a deed was done to. The label is what a reader of the audit will recognise it by. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly label?: string;
}

/**
 * What changed: the values before and after, and the reason where the rules ask for one. Personal data only in fields that are
 * declared (`PERSONAL_FIELDS`).
 */
export interface Change {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly reason?: string;
}

/** The part of a call that an entry keeps. */
export type Witness = Pick<Call, "actor" | "now" | "requestId" | "address">;

/** A call, or whatever else acts in a transaction: the first start, the command line. */
export type Recording = Witness & { readonly tx: Tx };

/** 留痕: writes the entry of a deed into the deed's own transaction; if it cannot be written, the deed does not happen. */
export async function record(call: Recording, operation: string, subject: Subject, change: Change = {}): Promise<void> {
  await write(call.tx, call, { operation, subject, change, result: "done" });
}

/** Writes the entry of a refusal into the call's transaction; for refusals whose work is kept, such as a failed sign-in. */
export async function recordRefusal(
  call: Recording,
  operation: string,
  subject: Subject,
  change: Change = {},
): Promise<void> {
  await write(call.tx, call, { operation, subject, change, result: "refused" });
}

/** Writes an entry in a transaction of its own: what was refused before any transaction began still leaves its trace. */
export async function recordApart(
  db: Tx,
  witness: Witness,
  operation: string,
  subject: Subject,
  change: Change & { readonly result?: AuditResult } = {},
): Promise<void> {
  const { result = "refused", ...rest } = change;
  await withTransaction(db, (tx) => write(tx, witness, { operation, subject, change: rest, result }));
}

interface Deed {
  readonly operation: string;
  readonly subject: Subject;
  readonly change: Change;
  readonly result: AuditResult;
}

async function write(tx: Tx, witness: Witness, { operation, subject, change, result }: Deed): Promise<void> {
  const { actor } = witness;
  const by = { name: actor.name, address: witness.address };
  const { label, before, after, personal } = splitPersonal({ by, of: subject, change });
  const digests = Object.fromEntries(personal.map((part) => [part.part, personalDigest(part, CURRENT_ALGORITHM)]));
  const entry: EntryContent = {
    id: newId(),
    recordedAt: witness.now,
    actorId: actor.accountId,
    roles: actor.roles,
    departmentId: actor.departmentId,
    requestId: witness.requestId,
    operation,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectLabel: label,
    result,
    reason: change.reason ?? null,
    before,
    after,
    form: CURRENT_FORM,
    actorName: null,
    address: null,
    actorDigest: digests["actor"] ?? null,
    subjectDigest: digests["subject"] ?? null,
  };
  const stored = { ...entry, algorithm: CURRENT_ALGORITHM, digest: digestOf(entry, CURRENT_ALGORITHM) };
  await insertEntry(tx, stored, personal);
}
