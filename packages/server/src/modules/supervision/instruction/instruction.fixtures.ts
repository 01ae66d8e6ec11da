import type { BodyOf } from "@zhigang/contract/http";
import type { InstructionDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Actor } from "@zhigang/domain/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { aDepartment } from "../../ledger/ledger.fixtures.ts";
import { hasAccount } from "../blocker/blocker.fixtures.ts";
import { aCast, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { registerInstruction } from "./register-instruction.ts";

type NewInstruction = BodyOf<(typeof supervisionEndpoints)["registerInstruction"]>;

/** The cast of an item, an office that can sign, a leader with an account, another one, and somebody with no part in it. */
export interface InstructedCast extends Cast {
  readonly otherLeader: Actor;
  readonly stranger: Actor;
  readonly written: NewInstruction;
}

export async function anInstructedCast(tx: Tx): Promise<InstructedCast> {
  const cast = await aCast(tx);
  const officeId = await aDepartment(aCall(tx), "市政府督查室");
  const strangerId = await aDepartment(aCall(tx), "市气象局");
  await hasAccount(tx, cast.leader);
  const written = {
    leaderName: "市长",
    leaderAccountId: cast.leader.accountId,
    instructedOn: "2026-02-28",
    words: "请交通局牵头，速办供电改造",
    label: "internal",
    urgency: "urgent",
    paperTitle: "关于港区供电的报告",
    paperNumber: "港报〔2026〕3号",
    receivedOn: "2026-03-01",
    receivedBy: "督查室甲",
  } as const;
  return {
    ...cast,
    office: { ...cast.office, departmentId: officeId },
    otherLeader: { ...cast.leader, accountId: newId() },
    stranger: { ...cast.liaison, accountId: newId(), departmentId: strangerId },
    written,
  };
}

/** An urgent instruction of 28 February 2026, received on 1 March, registered by the office on the 2nd. */
export async function anInstruction(
  tx: Tx,
  cast: InstructedCast,
  wish: Partial<NewInstruction> = {},
  by: "office" | "leader" = "office",
): Promise<InstructionDetail> {
  return registerInstruction(callOf(tx, cast[by]), { ...cast.written, ...wish });
}
