import type { BodyOf } from "@zhigang/contract/http";
import type { InstructionDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { DONE_ITEMS, LIMIT_OF_URGENCY, limitRuleOn } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { listAccountIds } from "../../identity/index.ts";
import { listLimitRules } from "../calendar/calendar-store.ts";
import { reckonDays } from "../calendar/reckon-days.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { insertInstruction, insertInstructionItem, listInstructedItems } from "./instruction-store.ts";
import type { InstructionRow } from "./instruction-store.ts";
import { getInstruction } from "./get-instruction.ts";
import { keepInstructionAct } from "./keep-instruction-act.ts";
import { lockInstructionFor } from "./lock-instruction.ts";
import { requireUnclassified } from "./require-unclassified.ts";
import { tellOfInstruction } from "./tell-of-instruction.ts";

type NewInstruction = BodyOf<(typeof supervisionEndpoints)["registerInstruction"]>;

/** 登记批示, by the office or by the leader himself; its day follows from the limit rule that holds when it is received. */
export async function registerInstruction(call: Call, input: NewInstruction): Promise<InstructionDetail> {
  requireUnclassified(call, [input.words, input.paperTitle, input.paperNumber], input.label);
  requireDays(call, input);
  const leaderAccountId = await requireLeader(call, input.leaderAccountId);
  const { followsId } = input;
  const followed = followsId === undefined ? null : await lockInstructionFor(call, followsId, "follow");

  const id = newId();
  const year = Number(dayOf(call).slice(0, 4));
  const number = `批示〔${year}〕${await nextNumber(call.tx, "instruction", year)}号`;
  await insertInstruction(call.tx, {
    ...input,
    ...(await limitOf(call, input)),
    id,
    number,
    leaderAccountId,
    followsId: followsId ?? null,
    registeredAt: call.now,
    registeredBy: call.actor.name,
    stage: "open",
    actCount: 0,
  });
  const told = { leaderName: input.leaderName, instructedOn: input.instructedOn, urgency: input.urgency };
  await keepInstructionAct(call, { id, number, actCount: 0, stage: "open" }, { kind: "register", told });
  if (followed !== null) await follow(call, followed, { id, number, words: input.words });
  await tellOfInstruction(call, { id, number, leaderName: input.leaderName, leaderAccountId }, "register", 1);
  return getInstruction(call, id);
}

/** 再批示: the earlier one is answered by the new, which takes over the items that still go on. */
async function follow(
  call: Call,
  earlier: InstructionRow,
  { id, number, words }: Pick<InstructionRow, "id" | "number" | "words">,
): Promise<void> {
  await keepInstructionAct(call, earlier, { kind: "follow", text: number, fields: { stage: "followed" } });
  for (const { itemId, status } of await listInstructedItems(call.tx, [earlier.id])) {
    if (status === "cancelled" || DONE_ITEMS.includes(status)) continue;
    await insertInstructionItem(call.tx, { id: newId(), instructionId: id, itemId, words, attachedAt: call.now });
  }
}

function requireDays(call: Call, { instructedOn, receivedOn }: NewInstruction): void {
  if (instructedOn > receivedOn || receivedOn > dayOf(call)) {
    throw new AppError("supervision.instruction_days_reversed");
  }
}

/** A leader enters his own; the office names the account of a leader, or none. */
async function requireLeader({ tx, actor }: Call, accountId: string | null): Promise<string | null> {
  if (!actor.roles.includes("supervision_office")) return actor.accountId;
  if (accountId === null) return null;
  const leaders = await listAccountIds(tx, { role: "leader" });
  if (!leaders.includes(accountId)) throw new AppError("supervision.instruction_leader_unknown", { id: accountId });
  return accountId;
}

/** 办理时限, by the rule in force on the day of receipt; the rule's source is kept beside it. */
async function limitOf(call: Call, { urgency, receivedOn }: NewInstruction) {
  const { limits, source } = limitRuleOn(await listLimitRules(call.tx), receivedOn);
  const { amount, unit } = limits[LIMIT_OF_URGENCY[urgency]];
  const { divisionCode } = call.actor;
  const place = divisionCode === null ? {} : { divisionCode };
  const { day } = await reckonDays(call, { from: receivedOn, amount, unit, ...place });
  return { limitAmount: amount, limitUnit: unit, limitSource: source, dueOn: day };
}
