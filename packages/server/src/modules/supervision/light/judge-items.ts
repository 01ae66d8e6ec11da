import { judgeItem, periodsLookedAt } from "@zhigang/domain/supervision";
import type { ItemFigures, Light } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { dayOf } from "../item/item-view.ts";
import { listVersionsInForce } from "../rule-set/rule-set-store.ts";
import type { RuleVersionRow } from "../rule-set/rule-set-store.ts";
import { JUDGE_PARENTS_JOB, judgeParents } from "./judge-parents.ts";
import { keepLights } from "./keep-lights.ts";
import type { Judged } from "./keep-lights.ts";
import { listAncestors, listCurrentLights, listItemsToJudge, listParentsAmong, lockJudging } from "./light-store.ts";
import { loadFigures } from "./load-figures.ts";

/** What judging rests on: a transaction and the moment; the day judged is the moment's. Parents of what changed are judged after it. */
export type Judging = Pick<Call, "tx" | "now" | "enqueue">;

/** 全部重新判灯: every item under every rule set in force today, parents after their children. Only what changed is written; gives how many lights changed. */
export async function judgeAllItems(call: Pick<Judging, "tx" | "now">): Promise<number> {
  const { tx } = call;
  await lockJudging(tx);
  const parents = await listAncestors(tx);
  const own = new Set(parents.map(({ id }) => id));
  const current = (await listCurrentLights(tx)).filter(({ itemId }) => !own.has(itemId));
  const day = dayOf(call);
  const judged = await judgeUnder(tx, await listVersionsInForce(tx, day), day);
  return (await keepLights(call, current, judged)) + (await judgeParents(call, parents));
}

/** Judges these items again, after something of them changed; their parents are judged soon after, by a job of their own. */
export async function judgeItems(call: Judging, itemIds: readonly string[]): Promise<number> {
  if (itemIds.length === 0) return 0;
  const { tx } = call;
  await lockJudging(tx, itemIds);
  const parents = await listParentsAmong(tx, itemIds);
  const leaves = itemIds.filter((id) => !parents.includes(id));
  const day = dayOf(call);
  const judged = await judgeUnder(tx, await listVersionsInForce(tx, day), day, leaves);
  const changed =
    (await keepLights(call, await listCurrentLights(tx, leaves), judged)) +
    (await judgeParents(
      call,
      parents.map((id) => ({ id, height: 1 })),
    ));
  // Not here: whoever holds one child and waits for the parent would wait in a circle with whoever holds another.
  if (changed > 0 && (await listAncestors(tx, itemIds)).length > 0) await call.enqueue(JUDGE_PARENTS_JOB, { itemIds });
  return changed;
}

/** Every judged item under these versions by its own figures, without writing anything. */
export async function judgeUnder(
  tx: Tx,
  versions: readonly RuleVersionRow[],
  cutOffOn: string,
  itemIds?: readonly string[],
): Promise<Judged[]> {
  if (versions.length === 0) return [];
  const items = await listItemsToJudge(tx, itemIds);
  const periods = periodsLookedAt(versions.map(({ content }) => content));
  const figures = await loadFigures(tx, items, { cutOffOn, periods });
  return versions.flatMap(({ ruleSetId, number, content }) =>
    items.flatMap(({ id }): Judged[] => {
      const known: ItemFigures | undefined = figures.get(id);
      if (!known) return [];
      const light: Light = judgeItem(content, known);
      return [{ itemId: id, ruleSetId, ruleNumber: number, light }];
    }),
  );
}
