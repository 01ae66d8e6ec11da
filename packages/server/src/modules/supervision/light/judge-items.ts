import { judgeItem, periodsLookedAt } from "@zhigang/domain/supervision";
import type { ItemFigures, Light } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { dayOf } from "../item/item-view.ts";
import { listVersionsInForce } from "../rule-set/rule-set-store.ts";
import type { RuleVersionRow } from "../rule-set/rule-set-store.ts";
import { appendLights, endLights, listCurrentLights, listJudgedItems, lockJudging } from "./light-store.ts";
import type { LightRow, NamedLight } from "./light-store.ts";
import { loadFigures } from "./load-figures.ts";

/** What judging rests on: a transaction and the moment; the day judged is the moment's. */
export type Judging = Pick<Call, "tx" | "now">;

/** A judged item under one version of the rules. */
export interface Judged {
  readonly itemId: string;
  readonly version: RuleVersionRow;
  readonly light: Light;
}

/** 全部重新判灯: every item under every rule set in force today. Only what changed is written; gives how many lights changed. */
export async function judgeAllItems(call: Judging): Promise<number> {
  return judge(call);
}

/** Judges these items again, after something of them changed. */
export async function judgeItems(call: Judging, itemIds: readonly string[]): Promise<number> {
  return itemIds.length === 0 ? 0 : judge(call, itemIds);
}

async function judge(call: Judging, itemIds?: readonly string[]): Promise<number> {
  await lockJudging(call.tx, itemIds);
  const today = dayOf(call);
  const versions = await listVersionsInForce(call.tx, today);
  const judged = await judgeUnder(call.tx, versions, today, itemIds);
  const current = new Map((await listCurrentLights(call.tx, itemIds)).map((light) => [keyOf(light), light]));
  const fresh = judged.filter((one) => !isSame(current.get(keyOfJudged(one)), one));
  const kept = new Set(judged.map(keyOfJudged));
  await endLights(
    call.tx,
    [...current.values()].filter((light) => !kept.has(keyOf(light))),
    call.now,
  );
  await appendLights(
    call.tx,
    fresh.map((one) => lightRow(one, today, call.now)),
  );
  return fresh.length;
}

/** Every judged item under these versions, without writing anything. */
export async function judgeUnder(
  tx: Tx,
  versions: readonly RuleVersionRow[],
  cutOffOn: string,
  itemIds?: readonly string[],
): Promise<Judged[]> {
  if (versions.length === 0) return [];
  const items = await listJudgedItems(tx, itemIds);
  const periods = periodsLookedAt(versions.map(({ content }) => content));
  const figures = await loadFigures(tx, items, { cutOffOn, periods });
  return versions.flatMap((version) =>
    items.flatMap(({ id }) => {
      const known: ItemFigures | undefined = figures.get(id);
      return known ? [{ itemId: id, version, light: judgeItem(version.content, known) }] : [];
    }),
  );
}

function keyOf({ itemId, ruleSetId }: Pick<LightRow, "itemId" | "ruleSetId">): string {
  return `${itemId} ${ruleSetId}`;
}

function keyOfJudged({ itemId, version }: Judged): string {
  return keyOf({ itemId, ruleSetId: version.ruleSetId });
}

/** The same light is not written again only because a day went by: the sentence must say something new about the value. */
function isSame(current: NamedLight | undefined, { version, light }: Judged): boolean {
  return (
    current !== undefined &&
    current.ruleNumber === version.number &&
    current.state === light.state &&
    current.colour === light.colour &&
    current.value === light.value
  );
}

function lightRow({ itemId, version, light }: Judged, cutOffOn: string, knownAt: Date) {
  const { state, colour, value, zh, en } = light;
  const because = { zh, en };
  return {
    itemId,
    ruleSetId: version.ruleSetId,
    ruleNumber: version.number,
    cutOffOn,
    knownAt,
    state,
    colour,
    value,
    because,
  };
}
