import type { InstructionActKind } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { changeInstruction, insertInstructionAct } from "./instruction-store.ts";
import type { InstructionRow } from "./instruction-store.ts";
import type { InstructionTable } from "./instruction-tables.ts";

/** An act as it is done: what it says, what it sets beside the instruction, and what the audit keeps of it. */
export interface NewInstructionAct {
  readonly kind: InstructionActKind;
  readonly text?: string | undefined;
  readonly fields?: Updateable<InstructionTable>;
  readonly told?: object;
}

/** Appends an act to the log of an instruction, which must be locked or new, changes what stands beside it, and records it. */
export async function keepInstructionAct(
  call: Call,
  instruction: Pick<InstructionRow, "id" | "number" | "actCount" | "stage">,
  { kind, text, fields = {}, told = {} }: NewInstructionAct,
): Promise<void> {
  const { id, number, stage } = instruction;
  const { accountId, name: actorName } = call.actor;
  const actCount = instruction.actCount + 1;
  const act = { instructionId: id, number: actCount, kind, at: call.now, accountId, actorName, text: text ?? null };
  await insertInstructionAct(call.tx, act);
  await changeInstruction(call.tx, id, { ...fields, actCount });
  const change = { from: { stage }, to: { ...told, ...(fields.stage !== undefined && { stage: fields.stage }) } };
  // The words of a leader stay with the instruction; the audit keeps that and when they were dealt with.
  await record(call, `supervision.instruction.${kind}`, { kind: "instruction", id, label: number }, change);
}
