import type { Remit, ShownRemit } from "@zhigang/contract/supervision";
import { isReversed } from "@zhigang/domain/supervision";
import type { SupervisionWay } from "@zhigang/domain/supervision";

/** 督查方案 as somebody fills it in. */
export interface RemitDraft {
  readonly scope: string;
  readonly objectIds: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly ways: readonly SupervisionWay[];
}

export const EMPTY_REMIT: RemitDraft = { scope: "", objectIds: [], from: null, to: null, ways: [] };

/** The form as it begins. */
export function remitDraftOf({ scope, objects, from, to, ways }: ShownRemit): RemitDraft {
  return { scope: scope ?? "", objectIds: objects.map(({ departmentId }) => departmentId), from, to, ways };
}

/** The remit that the form means. */
export function remitOf({ scope, objectIds, from, to, ways }: RemitDraft): Remit {
  const words = scope.trim();
  return { scope: words === "" ? null : words, objectIds: [...objectIds], from, to, ways: [...ways] };
}

/** Whether it can be sent. */
export function isRemitSound(draft: RemitDraft): boolean {
  return !isReversed(draft);
}

/** Whether anything is said in it. */
export function isRemitSaid({ scope, objectIds, from, to, ways }: RemitDraft): boolean {
  return scope.trim() !== "" || objectIds.length > 0 || from !== null || to !== null || ways.length > 0;
}
