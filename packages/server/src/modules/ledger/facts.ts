import type { NewFact } from "../../platform/outbox/announce.ts";
import type { FieldChange } from "./tables.ts";

/** What the ledger announces, each in the transaction of its deed. */
export const LEDGER_FACTS = [
  "ledger.plan.published",
  "ledger.plan.changed",
  "ledger.plan.withdrawn",
  "ledger.task.created",
  "ledger.task.changed",
  "ledger.target.changed",
] as const;
export type LedgerFactName = (typeof LEDGER_FACTS)[number];

/** A change of a plan, a task or a target, as those hear of it who are not in the house. */
export interface ChangedSubject {
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  readonly version: number;
  readonly operation: string;
  readonly changes: readonly FieldChange[];
}

/** Announces that something of the ledger is not what it was. */
export function changedFact(name: LedgerFactName, subject: ChangedSubject): NewFact {
  return { name, subject: subject.id, data: subject };
}
