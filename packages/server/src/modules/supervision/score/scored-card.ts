import { scoreUnit } from "@zhigang/domain/supervision";
import type { ScoreFacts, ScoreForm, ScoreInputs, UnitScore } from "@zhigang/domain/supervision";
import type { ScoreActRow, ScoreCardRow, ScoreRoundRow } from "./score-store.ts";

/** The form of a round as it was when the round was drawn up. */
export function formOf({ form }: Pick<ScoreRoundRow, "form">): ScoreForm {
  return JSON.parse(form) as ScoreForm;
}

/** What was frozen of a unit. */
export function inputsOf({ inputs }: Pick<ScoreCardRow, "inputs">): ScoreInputs {
  return JSON.parse(inputs) as ScoreInputs;
}

/** The score that stands: of the latest stage, before any by the ledger alone. */
export function standingScore(form: ScoreForm, card: ScoreCardRow): UnitScore {
  return card.stages.at(-1)?.score ?? scoreUnit(form, inputsOf(card), []);
}

/** What the rules ask of a card before somebody acts on it. */
export function factsOf(card: ScoreCardRow, round: ScoreRoundRow, acts: readonly ScoreActRow[], open = 0): ScoreFacts {
  const made = acts.filter(({ kind }) => kind === "review" || kind === "adopt");
  return {
    status: card.status,
    selfScoreBy: round.selfScoreBy,
    appealBy: card.appealBy,
    madeBy: made.map(({ accountId }) => accountId),
    open,
    isDiscarded: round.discardedAt !== null,
  };
}
