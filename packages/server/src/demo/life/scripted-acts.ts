import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { KeptRefusal } from "../../platform/http/app-error.ts";
import type { DemoDay } from "./life-days.ts";
import type { LifeScript, ScriptedAct, ScriptedItem } from "./life-script.ts";
import { act, departmentOf, personOf, playerOf } from "./stage.ts";
import type { Scene, Stage, StagedItem } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** What befell single items: disputes, extensions, suspensions, completion, verification, exemptions. */
export function deedsOfItems({ items }: LifeScript): Deed[] {
  return items.flatMap((item) => [...(item.acts ?? []).map((one) => deedOf(item, one)), ...exemptionOf(item)]);
}

function deedOf(item: ScriptedItem, scripted: ScriptedAct): Deed {
  return { on: scripted.on, play: (stage, scene) => play(stage, scene, stagedAs(stage, item), scripted) };
}

async function play(stage: Stage, scene: Scene, staged: StagedItem, scripted: ScriptedAct): Promise<void> {
  const actor = playerOf(stage, scripted.as, staged.leadId);
  const asked = { params: { id: staged.id }, body: said(stage, scripted.say) as { reason: string } };
  try {
    const after = await act(stage, scene, actor, e[scripted.do] as typeof e.cancelItem, asked);
    staged.leadId = leadIn(after) ?? staged.leadId;
  } catch (error) {
    if (!(scripted.isRefused && error instanceof KeptRefusal)) throw error;
  }
}

/** Who leads by the answer of an act. */
function leadIn(answer: unknown): string | undefined {
  const { duties = [] } = answer as { duties?: { departmentId: string; role: string }[] };
  return duties.find(({ role }) => role !== "support")?.departmentId;
}

/** The words of the script with its days and departments as those of the city. */
function said(stage: Stage, say: ScriptedAct["say"]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(say).map(([field, value]) => [field, real(stage, field, value)]));
}

function real(stage: Stage, field: string, value: unknown): unknown {
  if (field === "support") return (value as string[]).map((key) => departmentOf(stage, key));
  if (field === "duties") {
    const duties = value as { departmentId: string; role: string }[];
    return duties.map(({ departmentId, role }) => ({ departmentId: departmentOf(stage, departmentId), role }));
  }
  return Array.isArray(value) ? stage.days.dayOf(value as unknown as DemoDay) : value;
}

function exemptionOf(item: ScriptedItem): Deed[] {
  const { exemption } = item;
  if (!exemption) return [];
  const { reason, from, to } = exemption;
  return [
    {
      on: exemption.asked,
      play: async (stage, scene) => {
        const { id, leadId } = stagedAs(stage, item);
        const body = { reason, from: stage.days.dayOf(from), to: stage.days.dayOf(to) };
        await act(stage, scene, personOf(stage, "liaison", leadId), e.askExemption, { params: { id }, body });
      },
    },
    {
      on: exemption.decided,
      play: async (stage, scene) => {
        const { id } = stagedAs(stage, item);
        const leader = personOf(stage, "leader");
        const [asked] = (await act(stage, scene, leader, e.listExemptions, { params: { id } })).items;
        await act(stage, scene, leader, e.approveExemption, { params: { id: asked?.id ?? "" } });
      },
    },
  ];
}

function stagedAs({ items }: Stage, { title }: ScriptedItem): StagedItem {
  const staged = items.get(title);
  if (!staged) throw new Error(`${title} was never put forward`);
  return staged;
}
