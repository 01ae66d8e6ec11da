import type { FieldChange } from "../tables.ts";
import type { ExportedTask } from "../task/list-task-store.ts";

/** A task as the ledger has it now, with what others changed since the file was written. */
export interface CurrentTask {
  readonly task: ExportedTask;
  /** Each field changed since, with its value when the file was written. */
  readonly since: ReadonlyMap<string, FieldChange["from"]>;
}

/** Where a name of a body leads in the city of a plan. */
export interface NamedBody {
  readonly departmentId: string | null;
  readonly candidates: readonly string[];
}

/** What of the ledger a comparison looks at. */
export interface KnownLedger {
  readonly tasks: ReadonlyMap<string, CurrentTask>;
  /** Looks a name up as the plan's city writes it today. */
  resolve(planId: string, name: string): NamedBody;
}
