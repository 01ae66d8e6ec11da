import type { ClockProof } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { findLatestProof } from "./clock-proof-store.ts";

/** The latest proof of the clocks, as the nightly job or somebody by hand made it. */
export async function getClockProof(call: Call): Promise<{ proof: ClockProof | null }> {
  return { proof: await findLatestProof(call.tx) };
}
