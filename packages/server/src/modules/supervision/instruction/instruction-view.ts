import type { Instruction, InstructionDetail } from "@zhigang/contract/supervision";
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
import { getIssuedRow } from "../output/register-store.ts";
import { listInstructionFileRows } from "./instruction-file-store.ts";
import { instructionPartiesOf, instructionScopeOf } from "./instruction-scope.ts";
import {
  getInstructionRow,
  listChainRows,
  listInstructedItems,
  listInstructionActRows,
  listInstructionReplyRows,
} from "./instruction-store.ts";
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

/** One instruction whole, with what may be done now. */
export async function getInstruction(call: Call, id: string): Promise<InstructionDetail> {
  const scope = instructionScopeOf(call.actor);
  const row = await getInstructionRow(call.tx, scope, id);
  const chain = await listChainRows(call.tx, id);
  const context = await loadInstructionContext(call.tx, chain);
  const seen = chain.filter((one) => scope.of === "all" || one.leaderAccountId === row.leaderAccountId);
  const slip = row.slipId === null ? null : await getIssuedRow(call.tx, row.slipId);
  return {
    ...presentInstruction(call, row, context),
    leaderAccountId: row.leaderAccountId,
    label: row.label,
    limit: { amount: row.limitAmount, unit: row.limitUnit, source: row.limitSource },
    receivedOn: row.receivedOn,
    receivedBy: row.receivedBy,
    registeredBy: row.registeredBy,
    replies: (await listInstructionReplyRows(call.tx, id)).map(
      ({ instructionId: _, repliedAt: __, notedAt, ...reply }) => ({
        ...reply,
        notedAt: notedAt?.toISOString() ?? null,
      }),
    ),
    chain: seen.map((one) => ({
      id: one.id,
      number: one.number,
      leaderName: one.leaderName,
      instructedOn: one.instructedOn,
      status: statusOf(one, context),
    })),
    files: (await listInstructionFileRows(call.tx, id)).map(({ instructionId: _, addedAt, ...file }) => ({
      ...file,
      addedAt: addedAt.toISOString(),
    })),
    slip: slip && { documentId: slip.id, number: slip.number },
    acts: (await listInstructionActRows(call.tx, id)).map(({ number, kind, at, actorName, text }) => ({
      number,
      kind,
      at: at.toISOString(),
      actorName,
      text,
    })),
  };
}
