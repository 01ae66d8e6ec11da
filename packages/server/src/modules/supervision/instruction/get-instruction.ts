import type { InstructionDetail } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { listInstructionFileRows } from "./instruction-file-store.ts";
import type { InstructionFileRow } from "./instruction-file-store.ts";
import { instructionScopeOf } from "./instruction-scope.ts";
import {
  getInstructionRow,
  listChainRows,
  listInstructionActRows,
  listInstructionReplyRows,
} from "./instruction-store.ts";
import type { InstructionActRow, InstructionReplyRow, InstructionRow } from "./instruction-store.ts";
import { loadInstructionContext, presentInstruction, statusOf } from "./instruction-view.ts";
import type { InstructionContext } from "./instruction-view.ts";

/** One instruction whole, with what may be done now. */
export async function getInstruction(call: Call, id: string): Promise<InstructionDetail> {
  const scope = instructionScopeOf(call.actor);
  const row = await getInstructionRow(call.tx, scope, id);
  const chain = await listChainRows(call.tx, id);
  const context = await loadInstructionContext(call.tx, chain);
  const seen = chain.filter((one) => scope.of === "all" || one.leaderAccountId === row.leaderAccountId);
  return {
    ...presentInstruction(call, row, context),
    leaderAccountId: row.leaderAccountId,
    label: row.label,
    limit: { amount: row.limitAmount, unit: row.limitUnit, source: row.limitSource },
    receivedOn: row.receivedOn,
    receivedBy: row.receivedBy,
    registeredBy: row.registeredBy,
    replies: (await listInstructionReplyRows(call.tx, id)).map(presentReply),
    chain: seen.map((one) => presentLink(one, context)),
    files: (await listInstructionFileRows(call.tx, id)).map(presentFile),
    slip: await slipOf(call, row),
    acts: (await listInstructionActRows(call.tx, id)).map(presentAct),
  };
}

async function slipOf({ tx }: Call, { slipId }: InstructionRow): Promise<InstructionDetail["slip"]> {
  if (slipId === null) return null;
  const { number } = await getIssuedRow(tx, slipId);
  return { documentId: slipId, number };
}

function presentFile(row: InstructionFileRow): InstructionDetail["files"][number] {
  const { id, fileName, contentType, byteSize, sha256, addedAt, addedByName } = row;
  return { id, fileName, contentType, byteSize, sha256, addedAt: addedAt.toISOString(), addedByName };
}

function presentReply(row: InstructionReplyRow): InstructionDetail["replies"][number] {
  const { number, text, repliedOn, repliedBy, notedAt, notedBy, remark } = row;
  return { number, text, repliedOn, repliedBy, notedAt: notedAt?.toISOString() ?? null, notedBy, remark };
}

function presentLink(row: InstructionRow, context: InstructionContext): InstructionDetail["chain"][number] {
  const { id, number, leaderName, instructedOn } = row;
  return { id, number, leaderName, instructedOn, status: statusOf(row, context) };
}

function presentAct({ number, kind, at, actorName, text }: InstructionActRow): InstructionDetail["acts"][number] {
  return { number, kind, at: at.toISOString(), actorName, text };
}
