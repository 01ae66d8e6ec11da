import type { BodyOf } from "@zhigang/contract/http";
import type { ScoreCardDetail, SimulatedScore, supervisionEndpoints, UnitScore } from "@zhigang/contract/supervision";
import { scoreActionsOpenTo, scoreUnit, simulateScore } from "@zhigang/domain/supervision";
import type { UnitScore as ReckonedScore } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { dayOf } from "../item/item-view.ts";
import { presentCard } from "./score-round-view.ts";
import { getSeenCard, scorePartiesOf } from "./score-scope.ts";
import { getRoundRow, listScoreActRows } from "./score-store.ts";
import { factsOf, formOf, inputsOf } from "./scored-card.ts";

/** 一张评分单: what was frozen, what each stage made of it with every point's rule and events, and what may be done now. */
export async function getScoreCard(call: Call, id: string): Promise<ScoreCardDetail> {
  const card = await getSeenCard(call, id, "read");
  const round = await getRoundRow(call.tx, card.roundId);
  const acts = await listScoreActRows(call.tx, id);
  const [form, inputs] = [formOf(round), inputsOf(card)];
  // Adopting and making final are deeds on the whole round.
  const actor = { accountId: call.actor.accountId, parties: scorePartiesOf(call.actor, card), on: dayOf(call) };
  const open = scoreActionsOpenTo(factsOf(card, round, acts), actor);
  return {
    ...presentCard(card, form),
    roundTitle: round.title,
    formKind: form.kind,
    cutOffOn: round.cutOffOn,
    selfScoreBy: round.selfScoreBy,
    sha256: card.sha256,
    frozenItems: inputs.items.map((item) => ({ ...item })),
    facts: inputs.facts.map((fact) => ({ ...fact })),
    frozenScore: presentScore(scoreUnit(form, inputs, [])),
    stages: card.stages.map(({ statements, score, ...stage }) => ({
      ...stage,
      statements: statements.map((statement) => ({ ...statement })),
      score: presentScore(score),
    })),
    acts: acts.map(({ number, kind, at, actorName, reason }) => ({
      number,
      kind,
      actorName,
      reason,
      at: at.toISOString(),
    })),
    myActions: open.filter((action) => action !== "adopt" && action !== "finish"),
  };
}

/** 模拟: what one event that had not been would bring. Nothing is kept of it. */
export async function simulateCard(
  call: Call,
  id: string,
  supposition: BodyOf<(typeof supervisionEndpoints)["simulateScore"]>,
): Promise<SimulatedScore> {
  const card = await getSeenCard(call, id, "read");
  const form = formOf(await getRoundRow(call.tx, card.roundId));
  const statements = card.stages.at(-1)?.statements ?? [];
  const { before, after, exact, shown } = simulateScore(form, inputsOf(card), statements, supposition);
  return { before: presentScore(before), after: presentScore(after), exact, shown };
}

function presentScore({ points, open, ...rest }: ReckonedScore): UnitScore {
  return {
    ...rest,
    points: points.map((point) => ({ ...point, cites: point.cites.map((cite) => ({ ...cite })) })),
    open: open.map((one) => ({ ...one })),
  };
}
