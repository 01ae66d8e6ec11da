import type { Instruction } from "@zhigang/contract/supervision";
import {
  INSTRUCTION_STEPS,
  instructionActionsOpenTo,
  instructionStatus,
  SETTLED_INSTRUCTIONS,
  SEVERITY,
} from "@zhigang/domain/supervision";
import type { InstructionStatus } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { instructionPartiesOf, instructionScopeOf } from "./instruction-scope.ts";
import { listInstructedItems } from "./instruction-store.ts";
import type { InstructedItemRow, InstructionRow } from "./instruction-store.ts";

/** What is looked up to show instructions: their items, and the names of those who lead them. */
export interface InstructionContext {
  readonly items: readonly InstructedItemRow[];
  readonly names: DepartmentNames;
}

/** The items of these instructions with the names of their leads. */
export async function loadInstructionContext(tx: Tx, rows: readonly { id: string }[]): Promise<InstructionContext> {
  const items = await listInstructedItems(
    tx,
    rows.map(({ id }) => id),
  );
  const names = await findDepartmentNames(
    tx,
    items.flatMap(({ leadDepartmentIds }) => leadDepartmentIds),
  );
  return { items, names };
}

/** Where an instruction stands, by its items. */
export function statusOf(
  { id, stage }: Pick<InstructionRow, "id" | "stage">,
  context: InstructionContext,
): InstructionStatus {
  return instructionStatus(
    stage,
    itemsOf(context, id).map(({ status }) => status),
  );
}

/** An instruction as the reader may see it: a department reads the words beside its own items alone. */
export function presentInstruction(call: Call, row: InstructionRow, context: InstructionContext): Instruction {
  const { actor } = call;
  const scope = instructionScopeOf(actor);
  const isWhole = scope.of !== "lead";
  const status = statusOf(row, context);
  const items = itemsOf(context, row.id).filter(
    ({ leadDepartmentIds }) => isWhole || leadDepartmentIds.some((id) => id === actor.departmentId),
  );
  return {
    id: row.id,
    number: row.number,
    leaderName: row.leaderName,
    instructedOn: row.instructedOn,
    words: isWhole ? row.words : null,
    urgency: row.urgency,
    dueOn: row.dueOn,
    isOverdue: ["registered", "under_way", "to_reply"].includes(status) && row.dueOn < dayOf(call),
    paperTitle: isWhole ? row.paperTitle : null,
    paperNumber: isWhole ? row.paperNumber : null,
    status,
    items: items.map((item) => presentItemOf(item, context.names)),
    myActions: [...instructionActionsOpenTo(status, instructionPartiesOf(actor, row))],
    waitingFor: SETTLED_INSTRUCTIONS.includes(status) ? [] : [...(INSTRUCTION_STEPS[status][0]?.by ?? [])],
    version: row.version,
  };
}

function itemsOf({ items }: InstructionContext, id: string): InstructedItemRow[] {
  return items.filter(({ instructionId }) => instructionId === id);
}

function presentItemOf(item: InstructedItemRow, names: DepartmentNames): Instruction["items"][number] {
  const { itemId, number, title, status, dueOn, words, leadDepartmentIds, colours } = item;
  return {
    itemId,
    number,
    title,
    status,
    dueOn,
    words,
    colour: SEVERITY.find((colour) => colours.includes(colour)) ?? null,
    leadNames: leadDepartmentIds.flatMap((id) => names.get(id) ?? []),
  };
}
