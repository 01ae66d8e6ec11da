import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_ACT_WORDS, ITEM_NEED_WORDS, ITEM_PARTY_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { Language, Term } from "@zhigang/domain/glossary";
import { decideItemAction, ITEM_STEPS } from "@zhigang/domain/supervision";
import type { ActDetail, ItemAction, ItemNeed, ItemRefusal, ItemStatus, ItemStep } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { requireReachable } from "../control/require-reachable.ts";
import { feedBackConclusion } from "./feed-back-conclusion.ts";
import { getItem } from "./get-item.ts";
import { getSeenItem } from "./item-scope.ts";
import { listChildRows, listItemRowsOf } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { keepAct } from "./keep-act.ts";
import type { ActColumns } from "./keep-act.ts";
import { partiesOf } from "./parties-of.ts";

/** What an act brings along beside its reason. */
export interface Brought extends ActDetail {
  readonly reason?: string | undefined;
}

/** Does one act to one item, after the rules were asked: whoever may not, or brings too little, hears why. */
export async function actOnItem(
  call: Call,
  id: string,
  action: ItemAction,
  { reason, ...detail }: Brought,
  columnsFor: (item: ItemRow) => Promise<ActColumns> = () => Promise.resolve({}),
): Promise<ItemDetail> {
  const item = await getSeenItem(call, id, "change");
  await requireSeenItem(call, item);
  if (detail.dueOn !== undefined && detail.limit !== undefined) throw new AppError("supervision.due_twice");
  await requireAllowed(call, item, action, { ...detail, reason });
  await requireReachable(call, item, action, detail);

  const paper = await feedBackConclusion(call, item, action, { ...detail, reason });
  await keepAct(call, item, { kind: action, reason, detail: { ...detail, ...paper } }, await columnsFor(item));
  return getItem(call, id);
}

/** Refuses an act by somebody who has not seen the current state of the item, and shows it. */
export async function requireSeenItem(call: Call, item: ItemRow): Promise<void> {
  if (call.expectedVersion === null || call.expectedVersion === item.version) return;
  requireVersion(call, item, await getItem(call, item.id));
}

/** Asks the rules; throws the refusal with the words of this act. */
export async function requireAllowed(call: Call, item: ItemRow, action: ItemAction, brought: Brought): Promise<void> {
  const openChildren = action === "close_parent" ? await countOpenChildren(call, item.id) : 0;
  const parties = partiesOf(call.actor, item);
  const decision = decideItemAction(
    { ...item, openChildren },
    action,
    { accountId: call.actor.accountId, parties },
    needsMetBy(brought),
  );
  if (!decision.allowed) throw refusalOf(call, item, { action, because: decision.because, brought, openChildren });
}

/** Children that are still owed; one that was merged is owed as long as the item in which it lives on. */
async function countOpenChildren(call: Call, id: string): Promise<number> {
  const children = await listChildRows(call.tx, id);
  const survivors = await listItemRowsOf(
    call.tx,
    children.flatMap(({ survivorId }) => survivorId ?? []),
  );
  const statusOf = new Map(survivors.map((row) => [row.id, row.status]));
  return children.filter(({ status, survivorId }) => {
    const stands = status === "merged" ? (statusOf.get(survivorId ?? "") ?? status) : status;
    return !["cleared", "archived", "cancelled"].includes(stands);
  }).length;
}

/** Which needs of the rules an input meets. */
export function needsMetBy(brought: Brought): ItemNeed[] {
  const met: Readonly<Record<ItemNeed, boolean>> = {
    reason: isWritten(brought.reason),
    authorising_act: brought.authority !== undefined,
    lead: brought.duties?.some(({ role }) => role !== "support") ?? false,
    due_on: brought.dueOn !== undefined || brought.limit !== undefined,
    breakdown: isWritten(brought.breakdown),
    closing_report: isWritten(brought.closingReport),
    conclusion: isWritten(brought.conclusion),
    review_on: brought.reviewOn !== undefined,
    survivor: brought.survivorId !== undefined,
    children: (brought.childIds?.length ?? 0) > 0,
    progress: isWritten(brought.progress),
    proposed_due_on: brought.proposedDueOn !== undefined,
    named_due_on: brought.dueOn !== undefined,
    remit: brought.remit !== undefined,
  };
  return (Object.keys(met) as ItemNeed[]).filter((need) => met[need]);
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}

interface Refused {
  readonly action: ItemAction;
  readonly because: ItemRefusal;
  readonly brought: Brought;
  readonly openChildren: number;
}

function refusalOf({ language }: Call, item: ItemRow, { action, because, brought, openChildren }: Refused): AppError {
  const step = ITEM_STEPS[item.status].find((one) => one.action === action);
  return new AppError(`supervision.${because}`, {
    ...sayRefusal(language, item.status, step ?? { by: [], needs: [] }, brought),
    id: item.id,
    action: ITEM_ACT_WORDS[action][language],
    count: openChildren,
  });
}

/** The words of a refusal: where the item stands, whose act it is, and what is missing. */
export function sayRefusal(
  language: Language,
  status: ItemStatus,
  step: Pick<ItemStep, "by" | "needs">,
  brought: Brought,
): { readonly status: string; readonly by: string; readonly missing: string } {
  const met = needsMetBy(brought);
  const say = (terms: readonly Term[]) => terms.map((term) => term[language]).join(language === "zh" ? "、" : ", ");
  return {
    status: ITEM_STATUS_WORDS[status][language],
    by: say(step.by.map((party) => ITEM_PARTY_WORDS[party])),
    missing: say(step.needs.filter((need) => !met.includes(need)).map((need) => ITEM_NEED_WORDS[need])),
  };
}
