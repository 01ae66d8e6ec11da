import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { LifeScript, ScriptedConsequence } from "./life-script.ts";
import { act, departmentOf, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** 督查管控规则 is set, and praise and blame are proposed: one is decided, another waits for the leader. */
export function deedsOfConsequences({ control, consequences }: LifeScript): Deed[] {
  return [{ on: control.on, play: setControl }, ...consequences.flatMap(deedsOf)];
}

async function setControl(stage: Stage, scene: Scene): Promise<void> {
  const { on, ...rule } = stage.script.control;
  const body = { ...rule, validFrom: stage.days.dayOf(on) };
  await act(stage, scene, officeOf(stage), e.setControlRule, { body });
}

function deedsOf(told: ScriptedConsequence): Deed[] {
  const { stated, decided } = told;
  return [
    { on: told.drafted, play: (stage, scene) => draft(stage, scene, told) },
    ...(stated ? [{ on: stated, play: (stage: Stage, scene: Scene) => state(stage, scene, told) }] : []),
    { on: told.submitted, play: (stage, scene) => submit(stage, scene, told) },
    ...(decided ? [{ on: decided, play: (stage: Stage, scene: Scene) => approve(stage, scene, told) }] : []),
  ];
}

async function draft(stage: Stage, scene: Scene, told: ScriptedConsequence): Promise<void> {
  const { kind, lead, item, note, statementBy } = told;
  const departmentId = departmentOf(stage, lead);
  const sourceId = stage.items.get(item)?.id ?? "";
  const office = officeOf(stage);
  const body = { kind, departmentId, source: "item" as const, sourceId };
  const { id } = await act(stage, scene, office, e.draftConsequence, { body });
  if (statementBy === undefined) return;
  const asked = { statementBy: stage.days.dayOf(statementBy), ...(note !== undefined && { note }) };
  await act(stage, scene, office, e.askForStatement, { params: { id }, body: asked });
}

async function state(stage: Stage, scene: Scene, told: ScriptedConsequence): Promise<void> {
  const head = personOf(stage, "department_head", departmentOf(stage, told.lead));
  const params = await proposalOf(stage, scene, told);
  await act(stage, scene, head, e.makeStatement, { params, body: { statement: told.statement ?? "" } });
}

async function submit(stage: Stage, scene: Scene, told: ScriptedConsequence): Promise<void> {
  await act(stage, scene, officeOf(stage), e.submitConsequence, { params: await proposalOf(stage, scene, told) });
}

async function approve(stage: Stage, scene: Scene, told: ScriptedConsequence): Promise<void> {
  const params = await proposalOf(stage, scene, told);
  const { remark } = told;
  const body = remark === undefined ? {} : { reason: remark };
  await act(stage, scene, personOf(stage, "leader"), e.approveConsequence, { params, body });
}

async function proposalOf(stage: Stage, scene: Scene, { kind, lead }: ScriptedConsequence): Promise<{ id: string }> {
  const query = { kind, departmentId: departmentOf(stage, lead) };
  const { items } = await act(stage, scene, officeOf(stage), e.listConsequences, { query });
  return { id: items[0]?.id ?? "" };
}
