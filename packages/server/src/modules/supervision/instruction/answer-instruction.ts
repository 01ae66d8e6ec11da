import type { BodyOf } from "@zhigang/contract/http";
import type { InstructionDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { stageOnceNoted } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { dayOf } from "../item/item-view.ts";
import { insertInstructionReply, listInstructedItems, markLastReplyNoted } from "./instruction-store.ts";
import { getInstruction } from "./get-instruction.ts";
import { keepInstructionAct } from "./keep-instruction-act.ts";
import { lockInstructionFor } from "./lock-instruction.ts";
import { requireUnclassified } from "./require-unclassified.ts";
import { tellOfInstruction } from "./tell-of-instruction.ts";

type Endpoints = typeof supervisionEndpoints;

/** 报告办理情况 to the leader, when all is done or while it still goes on. */
export async function replyToInstruction(
  call: Call,
  id: string,
  { text }: BodyOf<Endpoints["replyToInstruction"]>,
): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "reply");
  requireUnclassified(call, [text]);
  await insertInstructionReply(call.tx, {
    instructionId: id,
    text,
    repliedOn: dayOf(call),
    repliedAt: call.now,
    repliedBy: call.actor.name,
  });
  await keepInstructionAct(call, instruction, { kind: "reply", fields: { stage: "replied" } });
  await tellOfInstruction(call, instruction, "reply", instruction.actCount + 1);
  return getInstruction(call, id);
}

/** 阅, by the leader, or by the office for one without an account: settled when all is done, else another report is owed. */
export async function noteInstruction(
  call: Call,
  id: string,
  { remark }: BodyOf<Endpoints["noteInstruction"]>,
): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "note");
  requireUnclassified(call, [remark]);
  const items = await listInstructedItems(call.tx, [id]);
  const stage = stageOnceNoted(items.map(({ status }) => status));
  await markLastReplyNoted(call.tx, id, { notedAt: call.now, notedBy: call.actor.name, remark: remark ?? null });
  await keepInstructionAct(call, instruction, { kind: "note", text: remark, fields: { stage } });
  await tellOfInstruction(call, instruction, "note", instruction.actCount + 1);
  return getInstruction(call, id);
}

/** 作废 of one registered in error, before anything was done about it; its number is not used again. */
export async function voidInstruction(
  call: Call,
  id: string,
  { reason }: BodyOf<Endpoints["voidInstruction"]>,
): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "void");
  await keepInstructionAct(call, instruction, { kind: "void", text: reason, fields: { stage: "voided" } });
  return getInstruction(call, id);
}
