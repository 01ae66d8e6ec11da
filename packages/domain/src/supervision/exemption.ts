import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";

/** 例外: asked for by the lead, decided by the approver. */
export const EXEMPTION_STATUSES = ["asked", "approved", "declined"] as const;
export type ExemptionStatus = (typeof EXEMPTION_STATUSES)[number];

/** Whether an exemption may be decided: once, and not by whoever asked for it. */
export function decideExemption(
  exemption: { readonly status: ExemptionStatus; readonly askedById: string },
  actor: { readonly accountId: string },
): Decision<"exemption_decided" | "exemption_own"> {
  if (exemption.status !== "asked") return refused("exemption_decided");
  return exemption.askedById === actor.accountId ? refused("exemption_own") : ALLOWED;
}
