import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_PARTIES, sideStepsOpenTo, stepsOpenTo } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listControlRules } from "../control/control-store.ts";
import { dayOf, namesIn, presentAct, presentItem, presentRemit } from "./item-view.ts";
import { getSeenItem, itemScopeOf } from "./item-scope.ts";
import { listActRows } from "./item-store.ts";
import { partiesAsked, partiesOf } from "./parties-of.ts";
import { presentChildren } from "./present-children.ts";
import { listSeenChildRows, listSeenIds } from "./seen-item-store.ts";

/** One item with its log, its children, and what the reader may do now. */
export async function getItem(call: Call, id: string): Promise<ItemDetail> {
  const row = await getSeenItem(call, id);
  const acts = await listActRows(call.tx, id);
  const scope = itemScopeOf(call.actor);
  const children = await listSeenChildRows(call.tx, scope, id);
  const named = acts.flatMap(({ detail }) => detail.overlaps?.map(({ itemId }) => itemId) ?? []);
  const seen = await listSeenIds(call.tx, scope, named);
  const names = await namesIn(call.tx, [row, ...children], acts);
  const today = dayOf(call);
  const isOwnWork = row.handledBy.includes(call.actor.accountId);
  const parties = partiesOf(call.actor, row);
  const isControlled = parties.includes("approver") && (await listControlRules(call.tx)).length > 0;
  const mySteps = [
    ...stepsOpenTo(row.status, parties).filter(({ by }) => !(isOwnWork && by.includes("verifier"))),
    ...sideStepsOpenTo(row, parties, today).filter(
      ({ action }) =>
        (action !== "decide_objection" || !row.concludedBy.includes(call.actor.accountId)) &&
        (action !== "permit_excess" || isControlled),
    ),
  ];
  return {
    ...presentItem(row, names, today),
    requirement: row.requirement,
    authority: row.authority,
    remit: presentRemit(row.remit, names),
    planId: row.planId,
    objectBy: row.objectBy,
    objectionDueOn: row.objectionDueOn,
    clockState: row.clockState,
    acts: acts.map((act) => presentAct(act, names, seen)),
    mySteps: mySteps.map(({ action, needs }) => ({ action, needs: [...needs] })),
    waitingFor: [...new Set([...(stepsOpenTo(row.status, ITEM_PARTIES)[0]?.by ?? []), ...partiesAsked(row)])],
    children: await presentChildren(call, children, names),
  };
}
