import { canonicalJson } from "@zhigang/domain/audit";
import type { AuditResult } from "@zhigang/domain/audit";
import type { Call } from "../../platform/call.ts";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { CURRENT_ALGORITHM, digestOf } from "./digest.ts";
import type { EntryContent } from "./digest.ts";
import { insertEntry } from "./entry-store.ts";

/** What a deed was done to. The label is what a reader of the audit will recognise it by. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly label?: string;
}

/** What changed: the values before and after, and the reason where the rules ask for one. No personal data beyond need. */
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
  const entry: EntryContent = {
    id: newId(),
    recordedAt: witness.now,
    actorId: actor.accountId,
    actorName: actor.name,
    roles: actor.roles,
    departmentId: actor.departmentId,
    address: witness.address,
    requestId: witness.requestId,
    operation,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectLabel: subject.label ?? null,
    result,
    reason: change.reason ?? null,
    before: normalised(change.from),
    after: normalised(change.to),
  };
  await insertEntry(tx, { ...entry, algorithm: CURRENT_ALGORITHM, digest: digestOf(entry, CURRENT_ALGORITHM) });
}

/** The value as `jsonb` will give it back. */
function normalised(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(canonicalJson(value));
}
