import type { AlignmentLink } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { decideLink } from "./decide-link.ts";

/** 否定衔接: a person says, with the reason, that the two passages only look alike. */
export async function rejectAlignmentLink(call: Call, id: string, reason: string): Promise<AlignmentLink> {
  return decideLink(call, id, { operation: "ledger.alignment.reject", state: "rejected", reason });
}
