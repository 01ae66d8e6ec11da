import type { NewStatement, ScoreCardDetail } from "@zhigang/contract/supervision";
import {
  SCORE_ACTION_WORDS,
  SCORE_PARTY_WORDS,
  SCORE_STATEMENT_WORDS,
  SCORE_STATUS_WORDS,
} from "@zhigang/domain/glossary";
import { appealDay, decideScoreAction, SCORE_STEPS, scoreStatusAfter, scoreUnit } from "@zhigang/domain/supervision";
import type { ScoreAction, ScoreRefusal, UnitScore } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { dayOf } from "../item/item-view.ts";
import { checkStatements } from "./check-statements.ts";
import { getScoreCard } from "./score-card-view.ts";
import { getSeenCard, scorePartiesOf } from "./score-scope.ts";
import { appendScoreAct, changeCard, getRoundRow, listScoreActRows } from "./score-store.ts";
import type { ScoreCardRow, ScoreRoundRow } from "./score-store.ts";
import type { ScoreCardTable, ScoredStage } from "./score-tables.ts";
import { factsOf, formOf, inputsOf } from "./scored-card.ts";
import { tellOfScore } from "./tell-of-score.ts";

/** What somebody brings to a step. */
export interface ScoreDeed {
  readonly reason?: string;
  readonly statements?: readonly NewStatement[];
}

/** 自评, 审核, 退回, 申诉, 复核: one step on one card, with the score that comes of it. */
export async function actOnScoreCard(
  call: Call,
  id: string,
  action: Exclude<ScoreAction, "adopt" | "finish">,
  { reason, statements }: ScoreDeed,
): Promise<ScoreCardDetail> {
  const card = await getSeenCard(call, id, "change");
  if (call.expectedVersion !== card.version) requireVersion(call, card, await getScoreCard(call, id));
  const round = await getRoundRow(call.tx, card.roundId);
  const stage = statements === undefined ? null : stageOf(call, { card, round, action, statements });
  await requireStep(call, { card, round, action, hasReason: reason !== undefined, score: stage?.score ?? null });

  await keepStep(call, card, action, {
    fields: { ...(stage && { stages: JSON.stringify([...card.stages, stage]) }), ...(await daysAfter(call, action)) },
    reason,
    ...(stage && { score: stage.score }),
  });
  await tellOfScore(call, { card, round, action, reason });
  return getScoreCard(call, id);
}

/** Writes a step that was allowed: the state, the act, the audit, in one transaction. */
export async function keepStep(
  call: Call,
  card: ScoreCardRow,
  action: ScoreAction,
  kept: {
    readonly fields: Updateable<ScoreCardTable>;
    readonly reason?: string | undefined;
    readonly score?: UnitScore;
  },
): Promise<void> {
  const { fields, reason, score } = kept;
  const status = scoreStatusAfter(card.status, action);
  await changeCard(call.tx, card.id, { ...fields, status });
  const { accountId, name: actorName } = call.actor;
  await appendScoreAct(call.tx, {
    cardId: card.id,
    kind: action,
    at: call.now,
    accountId,
    actorName,
    reason: reason ?? null,
  });
  await record(
    call,
    `supervision.score.${action}`,
    { kind: "score_card", id: card.id, label: inputsOf(card).departmentName },
    {
      from: { status: card.status },
      to: { status, ...(score && { score: score.exact }) },
      ...(reason !== undefined && { reason }),
    },
  );
}

/** Refuses what the rules refuse, in words. */
export async function requireStep(
  call: Call,
  step: {
    readonly card: ScoreCardRow;
    readonly round: ScoreRoundRow;
    readonly action: ScoreAction;
    readonly hasReason: boolean;
    readonly score: UnitScore | null;
  },
): Promise<void> {
  const { card, round, action, hasReason, score } = step;
  const acts = await listScoreActRows(call.tx, card.id);
  const facts = factsOf(card, round, acts, score?.open.length ?? 0);
  const { accountId } = call.actor;
  const actor = { accountId, parties: scorePartiesOf(call.actor, card), on: dayOf(call), hasReason };
  const decision = decideScoreAction(facts, action, actor);
  if (!decision.allowed) throw refusalOf(call, decision.because, step);
}

function stageOf(
  call: Call,
  step: {
    readonly card: ScoreCardRow;
    readonly round: ScoreRoundRow;
    readonly action: ScoreAction;
    readonly statements: readonly NewStatement[];
  },
): ScoredStage | null {
  const { card, round, action } = step;
  if (action !== "self_score" && action !== "review" && action !== "decide") return null;
  const [form, inputs] = [formOf(round), inputsOf(card)];
  const statements = checkStatements(call, step.statements, { form, inputs, isSelf: action === "self_score" });
  const score = scoreUnit(form, inputs, statements);
  return { stage: action, at: call.now.toISOString(), actorName: call.actor.name, statements, score };
}

/** 30日 for the decision, from the appeal on (decree 733 Art. 17). */
async function daysAfter(call: Call, action: ScoreAction): Promise<Updateable<ScoreCardTable>> {
  return action === "appeal" ? { decideBy: await thirtyDaysFrom(call) } : {};
}

/** The last of thirty days from today on; a year whose calendar is not published yet is refused. */
export async function thirtyDaysFrom(call: Call): Promise<string> {
  const day = appealDay(await loadCalendar(call.tx, null), dayOf(call));
  if (!day.isKnown) throw new AppError("supervision.year_unpublished", { year: day.year });
  return day.day;
}

function refusalOf(
  { language }: Call,
  because: ScoreRefusal,
  { card, round, action, score }: Parameters<typeof requireStep>[1],
): AppError {
  const by = SCORE_STEPS[card.status].find((one) => one.action === action)?.by;
  const what = (score?.open ?? []).map(({ kind }) => SCORE_STATEMENT_WORDS[kind][language]);
  return new AppError(`supervision.${because}`, {
    id: card.id,
    status: SCORE_STATUS_WORDS[card.status][language],
    action: SCORE_ACTION_WORDS[action][language],
    by: by === undefined ? "" : SCORE_PARTY_WORDS[by][language],
    day: card.appealBy ?? round.selfScoreBy,
    count: what.length,
    what: [...new Set(what)].join(language === "zh" ? "、" : ", "),
  });
}
