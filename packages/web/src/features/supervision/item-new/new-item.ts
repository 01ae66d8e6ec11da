import type { BodyOf } from "@zhigang/contract/http";
import type { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ItemSource, SupervisionKind } from "@zhigang/domain/supervision";
import { EMPTY_REMIT, isRemitSaid, isRemitSound, remitOf } from "../control/remit-draft.ts";
import type { RemitDraft } from "../control/remit-draft.ts";
import { dutiesOf } from "../parts/duties-of.ts";

/** An item as somebody fills it in. */
export interface NewItem {
  readonly title: string;
  readonly requirement: string;
  readonly source: ItemSource;
  readonly kind: SupervisionKind;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly dueOn: string | null;
  readonly reason: string;
  readonly remit: RemitDraft;
}

export const EMPTY_ITEM: NewItem = {
  title: "",
  requirement: "",
  source: "meeting",
  kind: "daily",
  leads: [],
  supports: [],
  dueOn: null,
  reason: "",
  remit: EMPTY_REMIT,
};

/** Whether it can be put forward. */
export function isComplete({ title, requirement, leads, supports, remit }: NewItem): boolean {
  const isNamed = title.trim() !== "" && requirement.trim() !== "";
  return isNamed && isRemitSound(remit) && (supports.length === 0 || leads.length > 0);
}

/** The request that it means; what is empty is left out. */
export function proposalOf({ title, requirement, source, kind, leads, supports, dueOn, reason, remit }: NewItem) {
  const body: BodyOf<typeof supervisionEndpoints.proposeItem> = {
    title: title.trim(),
    requirement: requirement.trim(),
    source,
    kind,
    ...(leads.length > 0 && { duties: dutiesOf(leads, supports) }),
    ...(dueOn !== null && { proposedDueOn: dueOn }),
    ...(isRemitSaid(remit) && { remit: remitOf(remit) }),
    ...(reason.trim() !== "" && { reason: reason.trim() }),
  };
  return body;
}
