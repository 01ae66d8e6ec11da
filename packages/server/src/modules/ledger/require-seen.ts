import type { Call } from "../../platform/call.ts";
import { requireVersion } from "../../platform/http/version.ts";

/** Refuses an edit by somebody who has not seen the current version, and shows it. It is read only when it is needed. */
export async function requireSeen(
  call: Call,
  current: { readonly version: number },
  show: () => Promise<unknown>,
): Promise<void> {
  if (call.expectedVersion === null || call.expectedVersion === current.version) return;
  requireVersion(call, current, await show());
}
