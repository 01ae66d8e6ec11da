import type { ScoreCard, ScoreRound, ScoreRoundDetail } from "@zhigang/contract/supervision";
import { decideRoundDiscard, rankScores } from "@zhigang/domain/supervision";
import type { ScoreForm } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { dayOf } from "../item/item-view.ts";
import { seesAllScores } from "./score-scope.ts";
import { getRoundRow, listCardRows, listRoundRows } from "./score-store.ts";
import type { CountedRound, ScoreCardRow, ScoreRoundRow } from "./score-store.ts";
import { formOf, inputsOf, standingScore } from "./scored-card.ts";

/** 评分轮次, the latest first; a unit sees the rounds in which it is scored. */
export async function listScoreRounds({ tx, actor }: Call): Promise<{ items: ScoreRound[] }> {
  const rows = await listRoundRows(tx, seesAllScores(actor) ? undefined : actor.departmentId);
  return { items: rows.map(presentRound) };
}

/** 一轮评分: the cards in groups that compare like with like. Places are the office's and the leaders' to see: nothing is published by itself. */
export async function getScoreRound(call: Call, id: string): Promise<ScoreRoundDetail> {
  const { tx, actor } = call;
  const round = await getRoundRow(tx, id);
  const isRanked = seesAllScores(actor);
  const rows = (await listCardRows(tx, id)).filter((card) => isRanked || card.departmentId === actor.departmentId);
  if (rows.length === 0) throw new AppError("supervision.score_round_not_found", { id });
  const form = formOf(round);
  const scores = rows.map((row) => {
    const score = standingScore(form, row);
    const card = presentCard(row, form);
    return { card, departmentKind: card.departmentKind, exact: score.judged === 0 ? null : score.exact };
  });
  const groups = rankScores(scores, form.groups).map(({ words, kinds, rows: ranked }) => ({
    words,
    kinds: [...kinds],
    rows: ranked.map(({ score, place, isTied }) => ({
      card: score.card,
      place: isRanked ? place : null,
      isTied: isRanked && isTied,
    })),
  }));
  const isOpen = round.discardedAt === null;
  const isOffice = actor.roles.includes("supervision_office");
  const settled = rows.filter(({ status }) => status === "final").length;
  return {
    ...presentRound({ ...round, cards: rows.length, settled }),
    formSource: form.source,
    planId: round.planId,
    isRanked,
    mayAdopt: isOpen && actor.roles.includes("leader") && rows.every(({ status }) => status === "reviewed"),
    mayFinish: isOffice && rows.some((row) => canFinish(row, dayOf(call))),
    mayDiscard: isOffice && decideRoundDiscard(standingOf(round)).allowed,
    groups,
  };
}

/** What decides whether a round may be given up. */
export function standingOf({ adoptedOn, discardedAt }: ScoreRoundRow) {
  return { isAdopted: adoptedOn !== null, isDiscarded: discardedAt !== null };
}

/** Whether nothing more can be said against a score. */
export function canFinish({ status, appealBy }: ScoreCardRow, today: string): boolean {
  return status === "decided" || (status === "adopted" && appealBy !== null && appealBy < today);
}

/** 评分单 as a row. */
export function presentCard(row: ScoreCardRow, form: ScoreForm): ScoreCard {
  const { id, roundId, departmentId, status, appealBy, decideBy, version } = row;
  const { departmentName, departmentKind } = inputsOf(row);
  const { shown, judged, items, open } = standingScore(form, row);
  return {
    id,
    roundId,
    departmentId,
    departmentName,
    departmentKind,
    status,
    appealBy,
    decideBy,
    version,
    shown: judged === 0 ? null : shown,
    judged,
    items,
    open: open.length,
  };
}

function presentRound(row: CountedRound): ScoreRound {
  const { id, year, number, title, fromOn, cutOffOn, selfScoreBy, frozenAt, frozenBy, adoptedOn, cards, settled } = row;
  const { discardedAt, discardedBy, discardReason } = row;
  const form = formOf(row);
  return {
    id,
    year,
    number,
    title,
    from: fromOn,
    cutOffOn,
    selfScoreBy,
    frozenBy,
    adoptedOn,
    cards,
    settled,
    formName: form.name,
    formTitle: form.title,
    formVersion: form.version,
    discarded: discardedAt && { at: discardedAt.toISOString(), by: discardedBy ?? "", reason: discardReason ?? "" },
    frozenAt: frozenAt.toISOString(),
  };
}
