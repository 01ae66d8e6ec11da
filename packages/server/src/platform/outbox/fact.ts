import type { Tx } from "../database/database.ts";

/** Something that happened, told to whoever listens. `name` is `room.noun.past-tense`. */
export interface Fact {
  readonly id: string;
  readonly name: string;
  /** What it is about; facts of one subject are told in the order in which they happened. */
  readonly subject: string;
  readonly at: Date;
  readonly data: object;
}

/** Hears facts, within the transaction that takes them from the outbox. It may hear one twice. */
export type Listener = (tx: Tx, facts: readonly Fact[]) => Promise<void>;
