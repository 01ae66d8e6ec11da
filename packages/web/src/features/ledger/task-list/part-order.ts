import type { PlanPart } from "@zhigang/contract/ledger";

/** The place of each part in the text of its plan. */
export function partOrder(parts: readonly PlanPart[]): ReadonlyMap<string, number> {
  return new Map(partIds(parts).map((id, index) => [id, index]));
}

function partIds(parts: readonly PlanPart[]): string[] {
  return parts.flatMap((part) => [part.id, ...partIds(part.parts)]);
}
