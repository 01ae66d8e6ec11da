import type { AlignmentLink } from "@zhigang/contract/ledger";
import { decideAlignmentLink } from "@zhigang/domain/ledger";
import type { AlignmentLinkState } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { requireSeen } from "../require-seen.ts";
import { changeLink, getLinkForUpdate, getLinkRow } from "./alignment-store.ts";
import type { AlignmentLinkRow } from "./alignment-store.ts";
import { presentLink } from "./alignment-view.ts";

/** What a person decides about a link. */
export interface LinkDecision {
  readonly operation: string;
  readonly state: AlignmentLinkState;
  readonly reason?: string;
}

/** Decides a link: locked, seen, allowed, written, recorded. */
export async function decideLink(
  call: Call,
  id: string,
  { operation, state, reason }: LinkDecision,
): Promise<AlignmentLink> {
  const link = await getLinkForUpdate(call.tx, id);
  await requireSeen(call, link, async () => presentLink(link));
  const decision = decideAlignmentLink(link, { state, reason });
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id, state: link.state });

  const isDecided = state !== "proposed";
  await changeLink(call.tx, id, {
    state,
    reason: reason ?? null,
    decidedBy: isDecided ? call.actor.name : null,
    decidedAt: isDecided ? call.now : null,
  });
  await record(
    call,
    operation,
    { kind: "alignment_link", id, label: labelOf(link) },
    { from: { state: link.state }, to: { state }, ...(reason !== undefined && { reason }) },
  );
  return presentLink(await getLinkRow(call.tx, id));
}

/** A link as the record names it. */
export function labelOf({ upperEnd, lowerEnd }: Pick<AlignmentLinkRow, "upperEnd" | "lowerEnd">): string {
  return `${upperEnd.title} → ${lowerEnd.title}`;
}
