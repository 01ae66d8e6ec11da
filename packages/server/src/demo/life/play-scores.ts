import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { LifeScript } from "./life-script.ts";
import { act, departmentOf, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** 考核评分: a round is frozen, reviewed and adopted; one unit appeals, and the appeal waits for somebody who had no hand in it. */
export function deedsOfScores({ score }: LifeScript): Deed[] {
  return [
    { on: score.drafted, play: draft },
    { on: score.reviewed, play: review },
    { on: score.adopted, play: adopt },
    { on: score.appeal.on, play: appeal },
  ];
}

async function draft(stage: Stage, scene: Scene): Promise<void> {
  const { title, form, from, cutOffOn, selfScoreBy } = stage.script.score;
  const { dayOf } = stage.days;
  const body = { title, form, from: dayOf(from), cutOffOn: dayOf(cutOffOn), selfScoreBy: dayOf(selfScoreBy) };
  await act(stage, scene, officeOf(stage), e.draftScoreRound, { body });
}

/** No unit scored itself: the figures of this form say everything. */
async function review(stage: Stage, scene: Scene): Promise<void> {
  const { cards } = await roundOf(stage, scene);
  for (const { id } of cards) {
    await act(stage, scene, officeOf(stage), e.reviewScoreCard, { params: { id }, body: { statements: [] } });
  }
}

async function adopt(stage: Stage, scene: Scene): Promise<void> {
  const { id } = await roundOf(stage, scene);
  await act(stage, scene, personOf(stage, "leader"), e.adoptScoreRound, { params: { id } });
}

async function appeal(stage: Stage, scene: Scene): Promise<void> {
  const { by, reason } = stage.script.score.appeal;
  const departmentId = departmentOf(stage, by);
  const { cards } = await roundOf(stage, scene);
  const card = cards.find((one) => one.departmentId === departmentId);
  const head = personOf(stage, "department_head", departmentId);
  await act(stage, scene, head, e.appealScore, { params: { id: card?.id ?? "" }, body: { reason } });
}

async function roundOf(stage: Stage, scene: Scene) {
  const [round] = (await act(stage, scene, officeOf(stage), e.listScoreRounds, {})).items;
  const id = round?.id ?? "";
  const { groups } = await act(stage, scene, officeOf(stage), e.getScoreRound, { params: { id } });
  return { id, cards: groups.flatMap(({ rows }) => rows.map(({ card }) => card)) };
}
