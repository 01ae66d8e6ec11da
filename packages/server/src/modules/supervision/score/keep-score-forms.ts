import type { BodyOf } from "@zhigang/contract/http";
import type { ScoreFormRow, supervisionEndpoints } from "@zhigang/contract/supervision";
import { lintScoreForm, shiftDay } from "@zhigang/domain/supervision";
import type { ScoreForm } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { publishedForm } from "./score-form-on.ts";
import {
  changeFormVersion,
  deleteFormDraft,
  getFormForUpdate,
  insertFormVersion,
  listFormVersionRows,
  markFormChanged,
} from "./score-form-store.ts";
import type { ScoreFormVersionRow } from "./score-form-store.ts";
import { getScoreForm } from "./score-form-view.ts";

type Name = ScoreForm["name"];
const FIRST_OWN = 2;

/** 起草: the city's own parameters for the next version of a form; a version that was in force stays what it is. */
export async function draftScoreForm(
  call: Call,
  name: Name,
  { content, note }: BodyOf<(typeof supervisionEndpoints)["draftScoreForm"]>,
): Promise<ScoreFormRow> {
  const { draft, latest } = await openForm(call, name);
  if (content.kind !== publishedForm(name).kind) throw new AppError("supervision.score_form_kind");
  const written = { content: JSON.stringify(content), note, draftedAt: call.now, draftedBy: call.actor.name };
  const number = (latest?.number ?? FIRST_OWN - 1) + 1;
  if (draft) await changeFormVersion(call.tx, draft, written);
  else await insertFormVersion(call.tx, { name, number, status: "drafted", ...written });
  return keepDeed(call, name, "edit", { from: draft?.content ?? latest?.content ?? null, to: content, reason: note });
}

/** 放弃草稿: what is in force is not touched. */
export async function discardScoreFormDraft(call: Call, name: Name): Promise<ScoreFormRow> {
  const { draft } = await openForm(call, name);
  if (!draft) throw new AppError("supervision.score_form_draft_missing", { name });
  await deleteFormDraft(call.tx, name);
  return keepDeed(call, name, "discard", { from: draft.content });
}

/** 启用, by the leader: rounds whose days end from then on are scored by it; rounds that were drawn up keep their own. */
export async function putScoreFormInForce(
  call: Call,
  name: Name,
  { inForceFrom, reason }: BodyOf<(typeof supervisionEndpoints)["putScoreFormInForce"]>,
): Promise<ScoreFormRow> {
  const { draft, rows } = await openForm(call, name);
  if (!draft) throw new AppError("supervision.score_form_draft_missing", { name });
  requireSound(call, draft);
  if (inForceFrom < dayOf(call)) throw new AppError("supervision.score_form_from_past", { day: inForceFrom });
  for (const row of rows.filter(({ status }) => status === "in_force")) {
    await changeFormVersion(call.tx, row, { status: "retired", inForceTo: shiftDay(inForceFrom, -1) });
  }
  const { number } = draft;
  const inForce = { putInForceAt: call.now, putInForceBy: call.actor.name, inForceFrom };
  await changeFormVersion(call.tx, draft, { status: "in_force", ...inForce });
  return keepDeed(call, name, "put_in_force", { to: { number, inForceFrom }, reason });
}

function requireSound({ language }: Call, { name, content }: ScoreFormVersionRow): void {
  const findings = lintScoreForm(content);
  const [first] = findings;
  if (!first) return;
  const problem = `${first.at}: ${first[language]}`;
  throw new AppError("supervision.score_form_unsound", { name, count: findings.length, problem });
}

/** A form opened to be changed: locked, seen as it is now, with its versions, the latest first. */
async function openForm(call: Call, name: Name) {
  const form = await getFormForUpdate(call.tx, name);
  if (call.expectedVersion !== form.version) requireVersion(call, form, await getScoreForm(call, name));
  const rows = await listFormVersionRows(call.tx, name);
  return { rows, draft: rows.find(({ status }) => status === "drafted"), latest: rows[0] };
}

async function keepDeed(
  call: Call,
  name: Name,
  verb: "edit" | "discard" | "put_in_force",
  change: { readonly from?: unknown; readonly to?: unknown; readonly reason?: string },
): Promise<ScoreFormRow> {
  await markFormChanged(call.tx, name);
  const subject = { kind: "score_form", id: name, label: publishedForm(name).title.zh };
  await record(call, `supervision.score_form.${verb}`, subject, change);
  return getScoreForm(call, name);
}
