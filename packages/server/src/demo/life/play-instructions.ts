import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { LifeScript, ScriptedInstruction } from "./life-script.ts";
import { act, departmentOf, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** 领导批示: registered by the office, carried out by an item there is or a new one, reported to the leader. */
export function deedsOfInstructions({ instructions }: LifeScript): Deed[] {
  return instructions.flatMap((told): Deed[] => [
    { on: told.registered, play: (stage, scene) => register(stage, scene, told) },
    { on: told.carriedOut, play: (stage, scene) => carryOut(stage, scene, told) },
    ...(told.replied === null
      ? []
      : [{ on: told.replied, play: (stage: Stage, scene: Scene) => reply(stage, scene, told) }]),
  ]);
}

async function register(stage: Stage, scene: Scene, told: ScriptedInstruction): Promise<void> {
  const { leaderName, words, urgency, paperTitle, paperNumber } = told;
  const office = officeOf(stage);
  await act(stage, scene, office, e.registerInstruction, {
    body: {
      leaderName,
      leaderAccountId: personOf(stage, "leader").accountId,
      instructedOn: stage.days.dayOf(told.instructed),
      words,
      label: "internal",
      urgency,
      paperTitle,
      paperNumber,
      receivedOn: stage.days.dayOf(told.registered),
      receivedBy: office.name,
    },
  });
}

async function carryOut(stage: Stage, scene: Scene, told: ScriptedInstruction): Promise<void> {
  const { item, becomes, excerpt } = told;
  const params = await instructionOf(stage, scene, told);
  const office = officeOf(stage);
  if (item !== null) {
    const itemId = stage.items.get(item)?.id ?? "";
    await act(stage, scene, office, e.attachInstructedItem, { params, body: { itemId, words: excerpt } });
  }
  if (becomes !== null) {
    const duties = [{ departmentId: departmentOf(stage, becomes.lead), role: "lead" as const }];
    const { title, requirement } = becomes;
    const body = { title, requirement, duties, words: excerpt };
    await act(stage, scene, office, e.makeInstructedItem, { params, body });
  }
}

async function reply(stage: Stage, scene: Scene, told: ScriptedInstruction): Promise<void> {
  const params = await instructionOf(stage, scene, told);
  await act(stage, scene, officeOf(stage), e.replyToInstruction, { params, body: { text: told.reply } });
}

async function instructionOf(stage: Stage, scene: Scene, { paperTitle }: ScriptedInstruction): Promise<{ id: string }> {
  const query = { q: paperTitle };
  const { items } = await act(stage, scene, officeOf(stage), e.listInstructions, { query });
  return { id: items[0]?.id ?? "" };
}
