import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { actOnScoreCard } from "./act-on-score-card.ts";
import { draftScoreRound } from "./draft-score-round.ts";
import { discardScoreFormDraft, draftScoreForm, putScoreFormInForce } from "./keep-score-forms.ts";
import { previewScoreForm } from "./preview-score-form.ts";
import { replayScoreRound } from "./replay-score-round.ts";
import { getScoreCard, simulateCard } from "./score-card-view.ts";
import { listScoreForms } from "./score-form-view.ts";
import { getScoreRound, listScoreRounds } from "./score-round-view.ts";
import { adoptScoreRound, discardScoreRound, finishScoreRound } from "./settle-score-round.ts";

/** The routes of scores. */
export const scoreRoutes: readonly Route[] = [
  serve(e.listScoreForms, (call) => listScoreForms(call)),
  serve(e.draftScoreForm, (call, { params, body }) => draftScoreForm(call, params.name, body)),
  serve(e.discardScoreFormDraft, (call, { params }) => discardScoreFormDraft(call, params.name)),
  serve(e.previewScoreForm, (call, { params, body }) => previewScoreForm(call, params.name, body.roundId)),
  serve(e.putScoreFormInForce, (call, { params, body }) => putScoreFormInForce(call, params.name, body)),
  serve(e.listScoreRounds, (call) => listScoreRounds(call)),
  serve(e.draftScoreRound, (call, { body }) => draftScoreRound(call, body)),
  serve(e.getScoreRound, (call, { params }) => getScoreRound(call, params.id)),
  serve(e.discardScoreRound, (call, { params, body }) => discardScoreRound(call, params.id, body.reason)),
  serve(e.adoptScoreRound, (call, { params }) => adoptScoreRound(call, params.id)),
  serve(e.finishScoreRound, (call, { params }) => finishScoreRound(call, params.id)),
  serve(e.replayScoreRound, (call, { params }) => replayScoreRound(call, params.id)),
  serve(e.getScoreCard, (call, { params }) => getScoreCard(call, params.id)),
  serve(e.simulateScore, (call, { params, body }) => simulateCard(call, params.id, body)),
  serve(e.selfScoreCard, (call, { params, body }) => actOnScoreCard(call, params.id, "self_score", body)),
  serve(e.reviewScoreCard, (call, { params, body }) => actOnScoreCard(call, params.id, "review", body)),
  serve(e.returnSelfScore, (call, { params, body }) => actOnScoreCard(call, params.id, "return_self_score", body)),
  serve(e.returnScoreReview, (call, { params, body }) => actOnScoreCard(call, params.id, "return_review", body)),
  serve(e.appealScore, (call, { params, body }) => actOnScoreCard(call, params.id, "appeal", body)),
  serve(e.decideScoreAppeal, (call, { params, body }) => actOnScoreCard(call, params.id, "decide", body)),
];
