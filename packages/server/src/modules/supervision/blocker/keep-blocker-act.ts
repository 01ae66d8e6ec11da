import type { BlockerActKind, BlockerLevel } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { dayOf } from "../item/item-view.ts";
import { insertBlockerAct } from "./blocker-store.ts";

/** An act as it is done, with what it set. */
export interface NewBlockerAct {
  readonly kind: BlockerActKind;
  readonly text?: string | undefined;
  readonly ownerId?: string | null | undefined;
  readonly solveBy?: string | undefined;
  readonly level?: BlockerLevel | undefined;
}

/** Appends an act to the log of a blocker, which must be locked or new, so that its numbers follow each other. */
export async function keepBlockerAct(
  call: Call,
  { id, actCount }: { readonly id: string; readonly actCount: number },
  { kind, text, ownerId, solveBy, level }: NewBlockerAct,
): Promise<void> {
  const { accountId, name: actorName, departmentId } = call.actor;
  await insertBlockerAct(call.tx, {
    blockerId: id,
    number: actCount + 1,
    kind,
    at: call.now,
    onDay: dayOf(call),
    accountId,
    actorName,
    departmentId,
    text: text ?? null,
    ownerId: ownerId ?? null,
    solveBy: solveBy ?? null,
    level: level ?? null,
  });
}
