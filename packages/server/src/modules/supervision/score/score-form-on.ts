import { SCORE_FORMS } from "@zhigang/domain/supervision";
import type { ScoreForm } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { listFormVersionRows } from "./score-form-store.ts";
import type { ScoreFormVersionRow } from "./score-form-store.ts";

/** The form that scores days which end on this one: the city's own version in force then, else the published one. */
export async function scoreFormOn(tx: Tx, name: ScoreForm["name"], day: CalendarDate): Promise<ScoreForm> {
  return formAmong(await listFormVersionRows(tx, name), name, day);
}

/** The same among versions that were read before. */
export function formAmong(rows: readonly ScoreFormVersionRow[], name: string, day: CalendarDate): ScoreForm {
  const own = rows.find((row) => row.name === name && isInForceOn(row, day));
  return own ? formOfVersion(own) : publishedForm(name);
}

/** A version as the form that reckons by it. */
export function formOfVersion({ name, number, content, inForceFrom, inForceTo }: ScoreFormVersionRow): ScoreForm {
  return { ...content, name, version: String(number), validFrom: inForceFrom, validTo: inForceTo };
}

/** 第1版: the form as it was published. */
export function publishedForm(name: string): ScoreForm {
  const form = SCORE_FORMS.find((one) => one.name === name);
  if (!form) throw new Error(`no such form: ${name}`);
  return form;
}

function isInForceOn({ status, inForceFrom, inForceTo }: ScoreFormVersionRow, day: CalendarDate): boolean {
  return status !== "drafted" && inForceFrom !== null && inForceFrom <= day && (inForceTo === null || inForceTo >= day);
}
