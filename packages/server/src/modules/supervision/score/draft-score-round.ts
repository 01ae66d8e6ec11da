import { createHash } from "node:crypto";
import type { BodyOf } from "@zhigang/contract/http";
import type { ScoreRoundDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ScoreInputs } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { freezeInputs } from "./freeze-inputs.ts";
import { scoreFormOn } from "./score-form-on.ts";
import { insertCards, insertRound } from "./score-store.ts";
import { getScoreRound } from "./score-round-view.ts";

const NOT_DISCARDED = { discardedAt: null, discardedBy: null, discardReason: null } as const;

/** 新建评分轮次, by the form that is in force when the days scored end: the inputs of every unit are frozen as JSON with their hash; nothing that comes later changes them. */
export async function draftScoreRound(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["draftScoreRound"]>,
): Promise<ScoreRoundDetail> {
  const { title, form: formName, from, cutOffOn, selfScoreBy, planId } = input;
  const today = dayOf(call);
  if (cutOffOn >= today) throw new AppError("supervision.score_cut_off_future", { day: cutOffOn });
  if (from >= cutOffOn || selfScoreBy <= today) throw new AppError("supervision.score_days_reversed");
  const form = await scoreFormOn(call.tx, formName, cutOffOn);
  const frozen = await freezeInputs(call.tx, { from, cutOffOn, ...(planId !== undefined && { planId }) });
  if (frozen.length === 0) throw new AppError("supervision.score_without_units");

  const id = newId();
  const year = Number(today.slice(0, 4));
  await insertRound(call.tx, {
    id,
    year,
    number: await nextNumber(call.tx, "score_round", year),
    title,
    cutOffOn,
    selfScoreBy,
    form: JSON.stringify(form),
    fromOn: from,
    planId: planId ?? null,
    frozenAt: call.now,
    frozenBy: call.actor.name,
    adoptedOn: null,
    ...NOT_DISCARDED,
  });
  await insertCards(
    call.tx,
    frozen.map((inputs) => cardOf(id, inputs)),
  );
  await record(call, "supervision.score.draft", { kind: "score_round", id, label: title }, { to: input });
  return getScoreRound(call, id);
}

function cardOf(roundId: string, frozen: ScoreInputs) {
  const inputs = JSON.stringify(frozen);
  return {
    id: newId(),
    roundId,
    departmentId: frozen.departmentId,
    status: "drafted" as const,
    inputs,
    sha256: hashOf(inputs),
    stages: "[]",
    appealBy: null,
    decideBy: null,
  };
}

/** The hash by which frozen inputs are known to be the ones that were frozen. */
export function hashOf(inputs: string): string {
  return createHash("sha256").update(inputs, "utf8").digest("hex");
}
