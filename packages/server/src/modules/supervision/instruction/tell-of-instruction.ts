import { INSTRUCTION_ACT_WORDS } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import { listAccountIds } from "../../identity/index.ts";
import { raiseNotice } from "../notice/raise-notice.ts";
import type { InstructionRow } from "./instruction-store.ts";

/** Tells the leader that a report waits for him, the office that a leader wrote or read; never the words themselves. */
export async function tellOfInstruction(
  call: Call,
  instruction: Pick<InstructionRow, "id" | "number" | "leaderName" | "leaderAccountId">,
  kind: "register" | "reply" | "note",
  act: number,
): Promise<void> {
  const { id, number, leaderName, leaderAccountId } = instruction;
  const forLeader = leaderAccountId === null ? [] : [leaderAccountId];
  const to = kind === "reply" ? forLeader : await listAccountIds(call.tx, { role: "supervision_office" });
  const { zh, en } = INSTRUCTION_ACT_WORDS[kind];
  await raiseNotice(call, {
    kind: kind === "register" ? "assigned" : "digest_only",
    to: to.filter((accountId) => accountId !== call.actor.accountId),
    title: { zh: `${zh}：${number}`, en: `${en}: ${number}` },
    text: { zh: `${leaderName}，${number}。`, en: `${leaderName}, ${number}.` },
    link: `/supervision/instructions/${id}`,
    isUrgent: false,
    dedupeKey: `instruction ${id} ${act}`,
    subject: id,
  });
}
