import type { LightChange } from "@zhigang/contract/supervision";
import { worstLight } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { dayOf } from "../item/item-view.ts";
import { judgeUnder } from "../light/judge-items.ts";
import { listCurrentLights, listJudgedItems } from "../light/light-store.ts";
import type { NamedLight } from "../light/light-store.ts";
import { listVersionRows } from "./rule-set-store.ts";

/** 启用后会有何变化: the lights of today as they would be with the draft in place of its set's version in force. */
export async function previewRuleVersion(call: Call, id: string): Promise<{ judged: number; changes: LightChange[] }> {
  const draft = (await listVersionRows(call.tx, [id])).find(({ status }) => status === "drafted");
  if (!draft) throw new AppError("supervision.rule_draft_missing", { id });
  const judged = await judgeUnder(call.tx, [draft], dayOf(call));
  const items = new Map((await listJudgedItems(call.tx)).map((item) => [item.id, item]));
  const lights = byItem(await listCurrentLights(call.tx));

  const changes = judged.flatMap(({ itemId, light }): LightChange[] => {
    const all = lights.get(itemId) ?? [];
    const before = worstLight(all)?.colour ?? null;
    const after = worstLight([...all.filter(({ ruleSetId }) => ruleSetId !== id), light])?.colour ?? light.colour;
    const item = items.get(itemId);
    if (before === after || !item) return [];
    const because = { zh: light.zh, en: light.en };
    return [{ itemId, itemNumber: item.number, title: item.title, before, after, because }];
  });
  return { judged: judged.length, changes };
}

function byItem(lights: readonly NamedLight[]): Map<string, NamedLight[]> {
  const found = new Map<string, NamedLight[]>();
  for (const light of lights) found.set(light.itemId, [...(found.get(light.itemId) ?? []), light]);
  return found;
}
