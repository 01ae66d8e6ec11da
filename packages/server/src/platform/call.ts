import type { Actor } from "@zhigang/domain/identity";
import type { Language } from "@zhigang/domain/glossary";
import type { Tx } from "./database/database.ts";

/** One request as a use case sees it: the open transaction, who asks, and when. */
export interface Call {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly language: Language;
  readonly requestId: string;
  /** The caller's network address, for the audit; null for calls of the command line and jobs. */
  readonly address: string | null;
  /** The version the caller saw (`If-Match`), on endpoints that edit. */
  readonly expectedVersion: number | null;
  /** Starts a job once this transaction has committed; a rollback takes it back. */
  enqueue(job: string, data: object): Promise<void>;
  /** Work to be done once the transaction has committed, such as starting a job or waking a listener. */
  afterCommit(work: () => void | Promise<void>): void;
}
