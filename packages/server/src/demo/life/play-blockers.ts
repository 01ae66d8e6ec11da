import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { LifeScript, ScriptedBlocker, ScriptedBlockerAct } from "./life-script.ts";
import { act, departmentOf, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** 问题台账: the rule on escalation is set, and what kept single items from going on goes its way. */
export function deedsOfBlockers({ blockerRule, blockers }: LifeScript): Deed[] {
  return [
    { on: blockerRule.on, play: setRule },
    ...blockers.flatMap((told): Deed[] => [
      { on: told.raised, play: (stage, scene) => raise(stage, scene, told) },
      ...told.acts.map((one): Deed => ({ on: one.on, play: (stage, scene) => go(stage, scene, told, one) })),
    ]),
  ];
}

async function setRule(stage: Stage, scene: Scene): Promise<void> {
  const { on, ...rule } = stage.script.blockerRule;
  const body = { ...rule, validFrom: stage.days.dayOf(on) };
  await act(stage, scene, officeOf(stage), e.setBlockerRule, { body });
}

async function raise(stage: Stage, scene: Scene, told: ScriptedBlocker): Promise<void> {
  const { title, blocked, needed, kind, owner, solveBy, reportOf } = told;
  const { id, leadId } = itemOf(stage, told);
  const liaison = personOf(stage, "liaison", leadId);
  const body = {
    title,
    blocked,
    needed,
    kind,
    solveBy: stage.days.dayOf(solveBy),
    ...(owner !== null && { ownerId: departmentOf(stage, owner) }),
  };
  const query = { itemId: id, period: stage.days.monthOf(reportOf ?? 0) };
  const [report] = reportOf === undefined ? [] : (await act(stage, scene, liaison, e.listReports, { query })).items;
  await act(stage, scene, liaison, e.raiseBlocker, {
    params: { id },
    body: { ...body, ...(report && { reportId: report.id }) },
  });
}

async function go(stage: Stage, scene: Scene, told: ScriptedBlocker, one: ScriptedBlockerAct): Promise<void> {
  const { leadId } = itemOf(stage, told);
  const [blocker] = (await act(stage, scene, officeOf(stage), e.listBlockers, { query: { q: told.title } })).items;
  const actor = {
    office: () => officeOf(stage),
    raiser: () => personOf(stage, "liaison", leadId),
    owner: () => personOf(stage, "department_head", blocker?.ownerId ?? ""),
  }[one.as]();
  const { solveBy, owner, ...words } = one.say;
  const body = {
    ...words,
    ...(solveBy && { solveBy: stage.days.dayOf(solveBy) }),
    ...(owner && { ownerId: departmentOf(stage, owner) }),
  };
  const asked = { params: { id: blocker?.id ?? "" }, body: body as { reason: string } };
  await act(stage, scene, actor, e[one.do] as typeof e.withdrawBlocker, asked);
}

function itemOf({ items }: Stage, { item, title }: ScriptedBlocker) {
  const staged = items.get(item);
  if (!staged) throw new Error(`${title} blocks ${item}, which was never put forward`);
  return staged;
}
