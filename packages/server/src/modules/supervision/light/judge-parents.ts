import { judgeParent } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { Clock } from "../../../platform/clock.ts";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { grouped } from "../grouped.ts";
import { keepLights } from "./keep-lights.ts";
import type { Judged } from "./keep-lights.ts";
import { listAncestors, listCurrentLights, listLitChildren, lockJudging } from "./light-store.ts";
import type { LitChild, ParentPlace } from "./light-store.ts";

/** The name of the job that judges the parents of items whose lights changed. */
export const JUDGE_PARENTS_JOB = "supervision.judge-parents";

/** 父项判灯, as soon as a child's light is known to all. */
export function judgeParentsJob(db: Tx, clock: Clock): JobDefinition {
  return {
    name: JUDGE_PARENTS_JOB,
    concurrency: 1,
    retryLimit: 3,
    async handle({ itemIds }) {
      const now = clock.now();
      await withTransaction(db, (tx) => judgeParentsOf({ tx, now }, itemIds as readonly string[]));
    },
  };
}

/** Judges the parents of these items, their parents after them. */
export async function judgeParentsOf(call: Pick<Call, "tx" | "now">, itemIds: readonly string[]): Promise<number> {
  const parents = await listAncestors(call.tx, itemIds);
  await lockJudging(
    call.tx,
    parents.map(({ id }) => id),
  );
  return judgeParents(call, parents);
}

/** Judges locked parents by the lights of their children, generation by generation. */
export async function judgeParents(call: Pick<Call, "tx" | "now">, parents: readonly ParentPlace[]): Promise<number> {
  let changed = 0;
  for (const height of new Set(parents.map((parent) => parent.height))) {
    const ids = parents.filter((parent) => parent.height === height).map(({ id }) => id);
    const judged = parentsUnder(await listLitChildren(call.tx, ids));
    changed += await keepLights(call, await listCurrentLights(call.tx, ids), judged);
  }
  return changed;
}

/** Each parent under each rule set by which one of its children is lit. */
function parentsUnder(lights: readonly LitChild[]): Judged[] {
  const byParent = grouped(lights, ({ parentItemId, ruleSetId }) => `${parentItemId} ${ruleSetId}`);
  return [...byParent.values()].flatMap((children) => {
    const [first] = children;
    const light = judgeParent(children);
    if (!first || !light) return [];
    const { parentItemId: itemId, ruleSetId, ruleNumber } = first;
    return [{ itemId, ruleSetId, ruleNumber, light }];
  });
}
