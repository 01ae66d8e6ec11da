import { deadlineKey } from "@zhigang/domain/ledger";
import type { Insertable } from "kysely";
import type { Call } from "../../../../platform/call.ts";
import { differences, insertChange } from "../../change-store.ts";
import type { TargetTable } from "../../tables.ts";
import { CARRY_OPERATION } from "./carry-task.ts";
import { putTargetFields } from "./version-store.ts";
import type { HeldTarget } from "./version-store.ts";

/** What a person may have set of a target in the ledger. */
const EDITABLE = ["name", "comparator", "value", "unit", "change", "kind", "scope", "dueOn"] as const;

/** Puts a target of the ledger on the words of the new version; what persons set of it stays. */
export async function carryTarget(
  call: Call,
  documents: readonly [string, string],
  carried: { held: HeldTarget; row: Insertable<TargetTable>; edited: ReadonlySet<string>; openQuestionCount: number },
): Promise<void> {
  const { held, row, edited, openQuestionCount } = carried;
  const { id: _id, createdAt: _made, planId: _plan, ...read } = row;
  const kept = Object.fromEntries(EDITABLE.filter((field) => edited.has(field)).map((field) => [field, held[field]]));
  const fields = { ...read, ...kept, openQuestionCount };
  const key = deadlineKey(fields.dueOn ?? null, fields.deadlineValue ?? null);
  await putTargetFields(call.tx, held.id, { ...fields, deadlineKey: key });
  const told = Object.fromEntries([...EDITABLE, "deadlineValue", "quote"].map((field) => [field, pick(fields, field)]));
  await insertChange(call, {
    subjectKind: "target",
    subjectId: held.id,
    version: held.version + 1,
    operation: CARRY_OPERATION,
    changes: [{ field: "document", from: documents[0], to: documents[1] }, ...differences<object>(held, told)],
  });
}

function pick(fields: object, field: string): unknown {
  return (fields as Readonly<Record<string, unknown>>)[field] ?? null;
}
