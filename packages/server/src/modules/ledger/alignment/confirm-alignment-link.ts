import type { AlignmentLink } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { decideLink } from "./decide-link.ts";

/** 确认衔接: a person says that the lower passage answers the upper one. */
export async function confirmAlignmentLink(call: Call, id: string): Promise<AlignmentLink> {
  return decideLink(call, id, { operation: "ledger.alignment.confirm", state: "confirmed" });
}
