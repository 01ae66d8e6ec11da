import type { BodyOf } from "@zhigang/contract/http";
import type { InstructionDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { putForward } from "../item/propose-item.ts";
import { insertInstructionItem, listInstructedItems, markItemDetached } from "./instruction-store.ts";
import type { InstructionRow } from "./instruction-store.ts";
import { getInstruction } from "./get-instruction.ts";
import { keepInstructionAct } from "./keep-instruction-act.ts";
import { lockInstructionFor } from "./lock-instruction.ts";
import { requireUnclassified } from "./require-unclassified.ts";

type Endpoints = typeof supervisionEndpoints;

/**
 * 批示转为督查事项 in one step: put forward with the leader, the day and the paper as the act that authorises it, so that filing
 * only has to confirm it; its day is the one of the instruction unless another is named.
 */
export async function makeInstructedItem(
  call: Call,
  id: string,
  { title, requirement, dueOn, duties, words }: BodyOf<Endpoints["makeInstructedItem"]>,
): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "make_item");
  requireUnclassified(call, [title, requirement, words]);
  const itemId = await putForward(
    call,
    {
      title,
      requirement,
      source: "instruction",
      kind: "daily",
      taskId: null,
      planId: null,
      parentItemId: null,
      divisionCode: call.actor.divisionCode,
    },
    {
      reason: `${instruction.leaderName}批示（${instruction.number}）`,
      proposedDueOn: dueOn ?? instruction.dueOn,
      authority: authorityOf(instruction),
      ...(duties && { duties }),
    },
  );
  await tie(call, instruction, itemId, words);
  await keepInstructionAct(call, instruction, { kind: "make_item", text: title, told: { itemId } });
  return getInstruction(call, id);
}

/** 挂接事项: an item under way carries the instruction out as well. */
export async function attachInstructedItem(
  call: Call,
  id: string,
  { itemId, words }: BodyOf<Endpoints["attachInstructedItem"]>,
): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "attach");
  requireUnclassified(call, [words]);
  const item = await getSeenItem(call, itemId);
  if (item.status === "cancelled" || item.status === "merged") {
    const status = ITEM_STATUS_WORDS[item.status][call.language];
    throw new AppError("supervision.instruction_item_state", { id: itemId, status });
  }
  const attached = await listInstructedItems(call.tx, [id]);
  if (attached.some((one) => one.itemId === itemId)) {
    throw new AppError("supervision.instruction_item_attached", { id: itemId });
  }
  await tie(call, instruction, itemId, words);
  await keepInstructionAct(call, instruction, { kind: "attach", text: item.title, told: { itemId } });
  return getInstruction(call, id);
}

/** 解除挂接: the item goes on by itself; that it was attached stays in the log. */
export async function detachInstructedItem(
  call: Call,
  id: string,
  { itemId, reason }: BodyOf<Endpoints["detachInstructedItem"]>,
): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "detach");
  const isDetached = await markItemDetached(call.tx, id, itemId, call.now);
  if (!isDetached) throw new AppError("supervision.instruction_item_absent", { id: itemId });
  await keepInstructionAct(call, instruction, { kind: "detach", text: reason, told: { itemId } });
  return getInstruction(call, id);
}

function tie(call: Call, { id, words: all }: InstructionRow, itemId: string, words: string | undefined): Promise<void> {
  const link = { id: newId(), instructionId: id, itemId, words: words ?? all, attachedAt: call.now };
  return insertInstructionItem(call.tx, link);
}

/** 授权依据: the leader, his day, and the paper it was written on. */
function authorityOf({ leaderName, instructedOn, paperTitle, paperNumber, number }: InstructionRow) {
  const paper = [paperTitle && `《${paperTitle}》`, paperNumber && `（${paperNumber}）`].filter(Boolean).join("");
  return { decidedBy: leaderName, decidedOn: instructedOn, document: `${paper}${number}批示件` };
}
