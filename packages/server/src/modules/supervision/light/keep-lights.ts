import type { Light } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { dayOf } from "../item/item-view.ts";
import { appendLights, endLights } from "./light-store.ts";
import type { LightRow, NamedLight } from "./light-store.ts";

/** A judged item under one version of the rules. */
export interface Judged {
  readonly itemId: string;
  readonly ruleSetId: string;
  readonly ruleNumber: number;
  readonly light: Light;
}

/** Writes what is judged otherwise than before, and ends what is judged no more; gives how many lights changed. */
export async function keepLights(
  { tx, now }: Pick<Call, "tx" | "now">,
  current: readonly NamedLight[],
  judged: readonly Judged[],
): Promise<number> {
  const standing = new Map(current.map((light) => [keyOf(light), light]));
  const fresh = judged.filter((one) => !isSame(standing.get(keyOf(one)), one));
  const kept = new Set(judged.map(keyOf));
  const ended = current.filter((light) => !kept.has(keyOf(light)));
  const today = dayOf({ now });
  await endLights(tx, ended, now);
  await appendLights(
    tx,
    fresh.map((one) => lightRow(one, today, now)),
  );
  return fresh.length + ended.length;
}

function keyOf({ itemId, ruleSetId }: Pick<LightRow, "itemId" | "ruleSetId">): string {
  return `${itemId} ${ruleSetId}`;
}

/** The same light is not written again only because a day went by: the sentence must say something new about the value, or of the children. */
function isSame(current: NamedLight | undefined, { ruleNumber, light }: Judged): boolean {
  return (
    current !== undefined &&
    current.ruleNumber === ruleNumber &&
    current.state === light.state &&
    current.colour === light.colour &&
    current.value === light.value &&
    (light.state !== "worst_child" || current.because.zh === light.zh)
  );
}

function lightRow({ itemId, ruleSetId, ruleNumber, light }: Judged, cutOffOn: string, knownAt: Date) {
  const { state, colour, value, zh, en } = light;
  return { itemId, ruleSetId, ruleNumber, cutOffOn, knownAt, state, colour, value, because: { zh, en } };
}
