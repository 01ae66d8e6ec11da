import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import type { DemoDay } from "./life-days.ts";
import type { LifeScript, ScriptedItem, ScriptedRemit, Wave } from "./life-script.ts";
import { act, departmentOf, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage, StagedItem } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** The way of every item of a wave until it is in hand: put forward, filed, assigned, taken up and broken down. */
export function deedsOfWaves({ waves }: LifeScript): Deed[] {
  return waves.flatMap((wave) => [
    ...(wave.proposed === null
      ? []
      : [{ on: wave.proposed, play: (stage: Stage, scene: Scene) => propose(stage, scene, wave) }]),
    { on: wave.filed, play: (stage, scene) => file(stage, scene, wave) },
    { on: wave.assigned, play: (stage, scene) => assign(stage, scene, wave) },
    ...(wave.takenUp === null
      ? []
      : [{ on: wave.takenUp, play: (stage: Stage, scene: Scene) => takeUp(stage, scene, wave) }]),
  ]);
}

/** Matters that wait for the leader. */
export function deedsOfProposals({ proposed }: LifeScript): Deed[] {
  return proposed.map((matter) => ({
    on: matter.on,
    play: async (stage, scene) => {
      const { title, requirement, source, lead, dueOn, remit } = matter;
      const duties = [{ departmentId: departmentOf(stage, lead), role: "lead" as const }];
      const body = { title, requirement, source, kind: "daily" as const, duties, remit: remitOf(stage, remit) };
      await act(stage, scene, officeOf(stage), e.proposeItem, {
        body: { ...body, proposedDueOn: stage.days.dayOf(dueOn) },
      });
    },
  }));
}

function itemsOf({ script }: Stage, { key }: Wave): ScriptedItem[] {
  return script.items.filter(({ wave }) => wave === key);
}

function stagedOf(stage: Stage, wave: Wave): StagedItem[] {
  return itemsOf(stage, wave).flatMap(({ title }) => stage.items.get(title) ?? []);
}

async function propose(stage: Stage, scene: Scene, wave: Wave): Promise<void> {
  const made = wave.file === null ? await proposeMatters(stage, scene, wave) : await proposeTasks(stage, scene, wave);
  for (const script of itemsOf(stage, wave)) {
    const id = made.get(script.title);
    if (id === undefined) throw new Error(`no task of the sample plans is called ${script.title}`);
    stage.items.set(script.title, { id, script, leadId: departmentOf(stage, script.lead) });
  }
}

async function proposeTasks(stage: Stage, scene: Scene, wave: Wave): Promise<Map<string, string>> {
  const planId = stage.planIds.get(wave.file ?? "") ?? "";
  const office = officeOf(stage);
  const tasks = await act(stage, scene, office, ledgerEndpoints.listTasks, { query: { planId, limit: 200 } });
  const titles = itemsOf(stage, wave).map(({ title }) => title);
  const ids = tasks.items.filter(({ title }) => isTold(titles, title)).map(({ id }) => id);
  const { scope, ways } = wave.remit;
  const body = { selection: { ids }, kind: "daily" as const, scope, ways: [...ways] };
  const { items } = await act(stage, scene, office, e.proposeTasksAsItems, { body });
  return new Map(items.map(({ id, title }) => [titles.find((told) => isTold([told], title)) ?? title, id]));
}

/** The table's tasks are whole sentences; the script names them by their beginning. */
function isTold(titles: readonly string[], title: string): boolean {
  return titles.some((told) => title.startsWith(told));
}

async function proposeMatters(stage: Stage, scene: Scene, wave: Wave): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { title, requirement = title, source = "meeting" } of itemsOf(stage, wave)) {
    const body = { title, requirement, source, kind: "daily" as const, remit: remitOf(stage, wave.remit) };
    const { id } = await act(stage, scene, officeOf(stage), e.proposeItem, { body });
    made.set(title, id);
  }
  return made;
}

/** 督查方案 of the script with its days as those of the city. */
export function remitOf({ days }: Stage, { scope, from, to, ways }: ScriptedRemit) {
  const dayOf = (day: DemoDay | null) => day && days.dayOf(day);
  return { scope, objectIds: [], from: dayOf(from), to: dayOf(to), ways: [...ways] };
}

async function file(stage: Stage, scene: Scene, wave: Wave): Promise<void> {
  const { decidedOn, ...decision } = wave.authority;
  const [decided, today] = [stage.days.dayOf(decidedOn), calendarDateOf(scene.now)];
  // On the first days of a month the story has not come to the day of its decision yet.
  const authority = { ...decision, decidedOn: decided < today ? decided : today };
  const items = await seenBy(stage, scene, stagedOf(stage, wave));
  // The paper of the year comes back to matters of the five-year plan: who files them all the same says why.
  const { overlap: reason } = stage.script.phrases;
  await act(stage, scene, personOf(stage, "leader"), e.fileItems, { body: { items, authority, reason } });
}

async function assign(stage: Stage, scene: Scene, wave: Wave): Promise<void> {
  const staged = stagedOf(stage, wave);
  const seen = await seenBy(stage, scene, staged);
  const { acknowledgeWithin } = stage.script;
  const items = staged.map(({ script, leadId }, index) => ({
    ...(seen[index] ?? { id: "", version: 1 }),
    duties: [{ departmentId: leadId, role: "lead" as const }],
    dueOn: stage.days.dayOf(script.due),
  }));
  const body = { items, acknowledgeWithin };
  await act(stage, scene, officeOf(stage), e.assignItems, { body });
}

async function takeUp(stage: Stage, scene: Scene, wave: Wave): Promise<void> {
  for (const { id, script, leadId } of stagedOf(stage, wave)) {
    if (script.isRefusedFirst) continue;
    const lead = personOf(stage, "liaison", leadId);
    await act(stage, scene, lead, e.acknowledgeItem, { params: { id } });
    const breakdown = `分${script.steps.length}步：${script.steps.join("、")}，逐月报告进展`;
    await act(stage, scene, lead, e.breakDownItem, { params: { id }, body: { breakdown } });
  }
}

/** The items in the versions in which they stand now. */
async function seenBy(stage: Stage, scene: Scene, staged: readonly StagedItem[]) {
  const seen: { id: string; version: number }[] = [];
  for (const { id } of staged) {
    const { version } = await act(stage, scene, officeOf(stage), e.getItem, { params: { id } });
    seen.push({ id, version });
  }
  return seen;
}
