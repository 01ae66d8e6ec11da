import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_PARTIES, sideStepsOpenTo, stepsOpenTo } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { dayOf, namesIn, presentAct, presentItem } from "./item-view.ts";
import { getItemRow, listActRows, listChildRows } from "./item-store.ts";
import { partiesAsked, partiesOf } from "./parties-of.ts";

/** One item with its log, its children, and what the reader may do now. */
export async function getItem(call: Call, id: string): Promise<ItemDetail> {
  const row = await getItemRow(call.tx, id);
  const acts = await listActRows(call.tx, id);
  const children = await listChildRows(call.tx, id);
  const names = await namesIn(call.tx, [row, ...children], acts);
  const today = dayOf(call);
  const isOwnWork = row.handledBy.includes(call.actor.accountId);
  const parties = partiesOf(call.actor, row);
  const mySteps = [
    ...stepsOpenTo(row.status, parties).filter(({ by }) => !(isOwnWork && by.includes("verifier"))),
    ...sideStepsOpenTo(row, parties, today).filter(
      ({ action }) => action !== "decide_objection" || !row.concludedBy.includes(call.actor.accountId),
    ),
  ];
  return {
    ...presentItem(row, names, today),
    requirement: row.requirement,
    authority: row.authority,
    planId: row.planId,
    objectBy: row.objectBy,
    objectionDueOn: row.objectionDueOn,
    clockState: row.clockState,
    acts: acts.map((act) => presentAct(act, names)),
    mySteps: mySteps.map(({ action, needs }) => ({ action, needs: [...needs] })),
    waitingFor: [...new Set([...(stepsOpenTo(row.status, ITEM_PARTIES)[0]?.by ?? []), ...partiesAsked(row)])],
    children: children.map((child) => presentItem(child, names, today)),
  };
}
