import { isDeepStrictEqual } from "node:util";
import type { ScoreReplay } from "@zhigang/contract/supervision";
import { scoreUnit } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { hashOf } from "./draft-score-round.ts";
import { seesAllScores } from "./score-scope.ts";
import { getRoundRow, listCardRows } from "./score-store.ts";
import { formOf, inputsOf } from "./scored-card.ts";

/** 重算: every kept score reckoned again from the frozen inputs by the form of the round; the whole of it is compared, not only the sum. */
export async function replayScoreRound({ tx, actor }: Call, id: string): Promise<ScoreReplay> {
  const round = await getRoundRow(tx, id);
  const form = formOf(round);
  const isSeen = (departmentId: string) => seesAllScores(actor) || departmentId === actor.departmentId;
  const cards = (await listCardRows(tx, id)).filter(({ departmentId }) => isSeen(departmentId));
  if (cards.length === 0) throw new AppError("supervision.score_round_not_found", { id });
  const scores = cards.flatMap((card) => {
    const inputs = inputsOf(card);
    const isIntact = hashOf(card.inputs) === card.sha256;
    return card.stages.map(({ stage, statements, score }) => {
      const replayed = scoreUnit(form, inputs, statements);
      return {
        cardId: card.id,
        departmentName: inputs.departmentName,
        stage,
        isIntact,
        kept: score.exact,
        replayed: replayed.exact,
        isSame: isDeepStrictEqual(replayed, score),
      };
    });
  });
  const areIntact = cards.every((card) => hashOf(card.inputs) === card.sha256);
  return {
    roundId: id,
    title: round.title,
    formName: form.name,
    formVersion: form.version,
    isSame: areIntact && scores.every(({ isSame }) => isSame),
    scores,
  };
}
