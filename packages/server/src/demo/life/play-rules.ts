import type { RuleSet as RuleSetShape } from "@zhigang/contract/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { PUBLISHED_LADDERS, PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import type { RuleSet } from "@zhigang/domain/supervision";
import type { LifeScript } from "./life-script.ts";
import { act, officeOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** A published rule set is drafted, its hole is closed on record, and it is put in force with a ladder of sheets. */
export function deedsOfRules({ rules, ladder }: LifeScript): Deed[] {
  return [
    { on: rules.drafted, play: draft },
    { on: rules.closed, play: close },
    { on: rules.inForce, play: putInForce },
    { on: ladder.on, play: putLadderInForce },
  ];
}

async function draft(stage: Stage, scene: Scene): Promise<void> {
  const { draftNote: note } = stage.script.rules;
  await act(stage, scene, officeOf(stage), e.createRuleSet, { body: { content: copied(published(stage)), note } });
}

async function close(stage: Stage, scene: Scene): Promise<void> {
  const { greenBelow, greenBecause, missing, notDue, closedNote: note } = stage.script.rules;
  const set = published(stage);
  const levels = set.levels.map((level) =>
    level.colour === "green"
      ? { ...level, high: greenBelow, highClosed: false, because: greenBecause }
      : { ...level, causeExempt: true },
  );
  const body = { content: copied({ ...set, levels, missing, notDue }), note };
  await act(stage, scene, officeOf(stage), e.draftRuleVersion, { params: await ruleSetOf(stage, scene), body });
}

async function putInForce(stage: Stage, scene: Scene): Promise<void> {
  const { inForce, reason } = stage.script.rules;
  const body = { inForceFrom: stage.days.dayOf(inForce), reason };
  await act(stage, scene, officeOf(stage), e.putRuleVersionInForce, { params: await ruleSetOf(stage, scene), body });
}

async function putLadderInForce(stage: Stage, scene: Scene): Promise<void> {
  const { from, name, answerWithin, on, reason } = stage.script.ladder;
  const ladder = PUBLISHED_LADDERS.find((one) => one.name === from);
  if (!ladder) throw new Error(`no published ladder is called ${from}`);
  const rungs = ladder.rungs.map((rung) => ({ ...rung, trigger: { ...rung.trigger }, answerWithin }));
  const content = { ...ladder, name, rungs };
  const body = { content, inForceFrom: stage.days.dayOf(on), reason };
  await act(stage, scene, officeOf(stage), e.putLadderInForce, { body });
}

function published({ script: { rules } }: Stage): RuleSet {
  const set = PUBLISHED_RULE_SETS.find(({ name }) => name === rules.from);
  if (!set) throw new Error(`no published rule set is called ${rules.from}`);
  return { ...set, name: rules.name };
}

async function ruleSetOf(stage: Stage, scene: Scene): Promise<{ id: string }> {
  const { items } = await act(stage, scene, officeOf(stage), e.listRuleSets, {});
  return { id: items[0]?.id ?? "" };
}

function copied(set: RuleSet): RuleSetShape {
  const levels = set.levels.map((level) => ({
    ...level,
    peer: level.peer && { relation: level.peer.relation, of: [...level.peer.of] },
  }));
  return { ...set, levels };
}
