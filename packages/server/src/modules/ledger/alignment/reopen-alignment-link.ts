import type { AlignmentLink } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { decideLink } from "./decide-link.ts";

/** 撤回判定: a decision is taken back; the link is a proposal again. */
export async function reopenAlignmentLink(call: Call, id: string): Promise<AlignmentLink> {
  return decideLink(call, id, { operation: "ledger.alignment.reopen", state: "proposed" });
}
