import type { ScoreRoundDetail } from "@zhigang/contract/supervision";
import { decideRoundDiscard } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { keepStep, requireStep, thirtyDaysFrom } from "./act-on-score-card.ts";
import { canFinish, getScoreRound, standingOf } from "./score-round-view.ts";
import { getRoundRow, listCardRows, markRoundAdopted, markRoundDiscarded } from "./score-store.ts";
import type { ScoreCardRow, ScoreRoundRow } from "./score-store.ts";
import { tellOfDiscard, tellOfScore } from "./tell-of-score.ts";

/** 采用: the competent leader adopts a round once every card is reviewed; each unit is told and may appeal for 30 days. */
export async function adoptScoreRound(call: Call, id: string): Promise<ScoreRoundDetail> {
  const { round, cards } = await lockRound(call, id);
  if (round.discardedAt !== null) throw new AppError("supervision.score_discarded", { id });
  const waiting = cards.filter(({ status }) => status === "drafted" || status === "self_scored");
  if (waiting.length > 0) throw new AppError("supervision.score_not_all_reviewed", { count: waiting.length });
  const appealBy = await thirtyDaysFrom(call);
  for (const card of cards) {
    await requireStep(call, { card, round, action: "adopt", hasReason: false, score: null });
    await keepStep(call, card, "adopt", { fields: { appealBy } });
    await tellOfScore(call, { card, round, action: "adopt" });
  }
  await markRoundAdopted(call.tx, id, dayOf(call));
  return getScoreRound(call, id);
}

/** 定案: whatever can no longer be appealed, or whose appeal was decided. */
export async function finishScoreRound(call: Call, id: string): Promise<ScoreRoundDetail> {
  const { round, cards } = await lockRound(call, id);
  const ready = cards.filter((card) => canFinish(card, dayOf(call)));
  if (ready.length === 0) throw new AppError("supervision.score_nothing_to_finish", { id });
  for (const card of ready) {
    await requireStep(call, { card, round, action: "finish", hasReason: false, score: null });
    await keepStep(call, card, "finish", { fields: {} });
  }
  return getScoreRound(call, id);
}

/** 作废: a wrong round is given up before its adoption, with the reason; it stays to be read, and its number is not given again. */
export async function discardScoreRound(call: Call, id: string, reason: string): Promise<ScoreRoundDetail> {
  const { round, cards } = await lockRound(call, id);
  const decision = decideRoundDiscard(standingOf(round));
  if (!decision.allowed) throw new AppError(`supervision.${decision.because}`, { id });
  const discard = { discardedAt: call.now, discardedBy: call.actor.name, discardReason: reason };
  await markRoundDiscarded(call.tx, id, discard);
  const change = { from: { isDiscarded: false }, to: { isDiscarded: true }, reason };
  await record(call, "supervision.score.discard", { kind: "score_round", id, label: round.title }, change);
  for (const card of cards) await tellOfDiscard(call, { card, round, reason });
  return getScoreRound(call, id);
}

async function lockRound(call: Call, id: string): Promise<{ round: ScoreRoundRow; cards: ScoreCardRow[] }> {
  const round = await getRoundRow(call.tx, id, "change");
  return { round, cards: await listCardRows(call.tx, id, "change") };
}
