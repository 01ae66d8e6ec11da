import type { ScoreFormPreview } from "@zhigang/contract/supervision";
import { differenceOf, rankScores, scoreUnit } from "@zhigang/domain/supervision";
import type { ScoreForm, UnitScore } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { formOfVersion } from "./score-form-on.ts";
import { listFormVersionRows } from "./score-form-store.ts";
import { getRoundRow, listCardRows } from "./score-store.ts";
import type { ScoreCardRow } from "./score-store.ts";
import { formOf, inputsOf, standingScore } from "./scored-card.ts";

/** 试算: the frozen inputs and the statements of a round, reckoned by the draft; nothing is kept of it. */
export async function previewScoreForm(call: Call, name: string, roundId: string): Promise<ScoreFormPreview> {
  const draft = (await listFormVersionRows(call.tx, name)).find(({ status }) => status === "drafted");
  if (!draft) throw new AppError("supervision.score_form_draft_missing", { name });
  const round = await getRoundRow(call.tx, roundId);
  const kept = formOf(round);
  if (kept.name !== name) throw new AppError("supervision.score_round_other_form", { id: roundId });
  const form = formOfVersion(draft);
  const cards = await listCardRows(call.tx, roundId);
  const before = placed(kept, cards, (card) => standingScore(kept, card));
  const after = placed(form, cards, (card) => scoreUnit(form, inputsOf(card), card.stages.at(-1)?.statements ?? []));
  const units = cards.flatMap((card) => {
    const [was, would] = [before.get(card.id), after.get(card.id)];
    if (!was || !would) return [];
    return {
      departmentId: card.departmentId,
      departmentName: inputsOf(card).departmentName,
      before: was.shown,
      after: would.shown,
      difference: differenceOf(was.score, would.score).shown,
      placeBefore: was.place,
      placeAfter: would.place,
      open: would.score.open.length,
    };
  });
  const changed = units.filter((one) => Number(one.difference) !== 0 || one.placeBefore !== one.placeAfter);
  return { roundTitle: round.title, changed: changed.length, units };
}

interface Placed {
  readonly score: UnitScore;
  readonly shown: string | null;
  readonly place: number | null;
}

/** Every card with its score and its place under a form. */
function placed(
  form: ScoreForm,
  cards: readonly ScoreCardRow[],
  reckon: (card: ScoreCardRow) => UnitScore,
): ReadonlyMap<string, Placed> {
  const scores = cards.map((card) => {
    const score = reckon(card);
    const isJudged = score.judged > 0;
    const { departmentKind } = inputsOf(card);
    return { id: card.id, departmentKind, score, isJudged, exact: isJudged ? score.exact : null };
  });
  return new Map(
    rankScores(scores, form.groups).flatMap(({ rows }) =>
      rows.map(({ score: { id, score, isJudged }, place }) => [
        id,
        { score, shown: isJudged ? score.shown : null, place },
      ]),
    ),
  );
}
