import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_ACT_WORDS } from "@zhigang/domain/glossary";
import { decideSideAction, SIDE_STEPS } from "@zhigang/domain/supervision";
import type { SideAction, SideRefusal } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError, KeptRefusal } from "../../../platform/http/app-error.ts";
import { needsMetBy, requireSeenItem, sayRefusal } from "./act-on-item.ts";
import type { Brought } from "./act-on-item.ts";
import { remitKept } from "./check-remit.ts";
import { countedDayOf } from "./counted-day-of.ts";
import { getItem } from "./get-item.ts";
import { getSeenItem } from "./item-scope.ts";
import type { ItemRow } from "./item-store.ts";
import { keepAct } from "./keep-act.ts";
import { partiesOf } from "./parties-of.ts";

/** Does an act that leaves an item in its state: 延期, 配合确认, 协调, 督查方案. An application that comes too late is refused and kept. */
export async function actBesideItem(call: Call, id: string, action: SideAction, brought: Brought): Promise<ItemDetail> {
  const item = await getSeenItem(call, id, "change");
  await requireSeenItem(call, item);
  const decision = decideSideAction(
    item,
    action,
    { accountId: call.actor.accountId, parties: partiesOf(call.actor, item) },
    { needs: needsMetBy(brought), dueOn: brought.proposedDueOn ?? brought.dueOn },
    await countedDayOf(call, item),
  );
  const { reason, ...detail } = brought;
  if (!decision.allowed) {
    // A late application is refused and kept [S16].
    if (decision.because === "extension_late") await keepAct(call, item, { kind: "miss_extension", reason, detail });
    throw refusalOf(call, item, { action, because: decision.because, brought });
  }

  const remit = await remitKept(call, item, action, brought.remit);
  await keepAct(call, item, { kind: action, reason, detail: { ...detail, ...remit } });
  return getItem(call, id);
}

interface Refused {
  readonly action: SideAction;
  readonly because: SideRefusal;
  readonly brought: Brought;
}

function refusalOf({ language }: Call, item: ItemRow, { action, because, brought }: Refused): AppError {
  const step = SIDE_STEPS.find((one) => one.action === action);
  const details = {
    ...sayRefusal(language, item.status, step ?? { by: [], needs: [] }, brought),
    id: item.id,
    action: ITEM_ACT_WORDS[action][language],
    dueOn: item.dueOn,
    objectBy: item.objectBy,
    objectionDueOn: item.objectionDueOn,
  };
  return because === "extension_late"
    ? new KeptRefusal(`supervision.${because}`, details)
    : new AppError(`supervision.${because}`, details);
}
