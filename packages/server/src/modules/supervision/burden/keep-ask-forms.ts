import type { BodyOf } from "@zhigang/contract/http";
import type { AskField, AskForm, supervisionEndpoints } from "@zhigang/contract/supervision";
import { isSameAsk } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FieldProblem } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { getTarget } from "../../ledger/index.ts";
import { dayOf } from "../item/item-view.ts";
import {
  findReportedFigure,
  getAskFormForUpdate,
  insertAskForm,
  listAskFormRows,
  lockAskForms,
  markAskFormEnded,
} from "./burden-store.ts";
import type { AskFormRow } from "./burden-store.ts";
import { presentForms } from "./present-ask-form.ts";

/** 报表清单. */
export async function listAskForms({ tx }: Call): Promise<{ items: AskForm[] }> {
  return { items: await presentForms(tx, await listAskFormRows(tx)) };
}

type NewForm = BodyOf<(typeof supervisionEndpoints)["registerAskForm"]>;

/** 登记报表, with its reason and its end. What a report or another form in force has already is not asked again (减负). */
export async function registerAskForm(call: Call, input: NewForm): Promise<AskForm> {
  const { validFrom, validTo, departmentIds, fields } = input;
  requireDays(call, input);
  const names = await findDepartmentNames(call.tx, departmentIds);
  const unknown = departmentIds.find((id) => !names.has(id));
  if (unknown !== undefined) throw new AppError("identity.department_not_found", { id: unknown });
  await lockAskForms(call.tx);
  await requireUnknown(call, input);

  const id = newId();
  const row = {
    id,
    title: input.title,
    justification: input.justification,
    validFrom,
    validTo,
    departmentIds,
    issuedBy: call.actor.name,
    fields: JSON.stringify(fields),
    endedOn: null,
    registeredAt: call.now,
  };
  await insertAskForm(call.tx, row);
  await record(call, "supervision.ask_form.register", { kind: "ask_form", id, label: input.title }, { to: input });
  return presentOne(call, await getAskFormForUpdate(call.tx, id));
}

function requireDays(call: Call, { validFrom, validTo, fields }: NewForm): void {
  const today = dayOf(call);
  if (validTo < validFrom || validTo < today) throw new AppError("supervision.ask_form_days");
  const wrong = fields.find(
    ({ validTo: ends }) => ends !== null && (ends < validFrom || ends > validTo || ends < today),
  );
  if (wrong) throw new AppError("supervision.ask_field_days", { field: wrong.name });
}

/** Refuses every field that is known already, each with its place, so that a screen can say it beside the field. */
async function requireUnknown(call: Call, input: NewForm): Promise<void> {
  const others = (await listAskFormRows(call.tx)).filter((form) => isBeside(form, input));
  const known: FieldProblem[] = [];
  for (const [at, field] of input.fields.entries()) {
    const asked = input.fields.slice(0, at).find((other) => isSameAsk(field, other));
    const place = asked ? placeInForm(call, input.title) : await placeOf(call, field, others);
    if (place === null) continue;
    const params = { field: field.name, place };
    known.push({ pointer: `/fields/${at}`, keyword: "known", params, refusal: "supervision.already_known" });
  }
  const [first] = known;
  if (first) throw new AppError("supervision.already_known", first.params, known);
}

/** 停用报表: from today on nobody is asked by it. */
export async function endAskForm(call: Call, id: string): Promise<AskForm> {
  const form = await getAskFormForUpdate(call.tx, id);
  requireVersion(call, form, await presentOne(call, form));
  if (form.endedOn !== null) throw new AppError("supervision.ask_form_ended", { id });
  const ended = await markAskFormEnded(call.tx, id, dayOf(call));
  const change = { from: { endedOn: null }, to: { endedOn: ended.endedOn } };
  await record(call, "supervision.ask_form.end", { kind: "ask_form", id, label: form.title }, change);
  return presentOne(call, ended);
}

async function presentOne({ tx }: Call, row: AskFormRow): Promise<AskForm> {
  const [form] = await presentForms(tx, [row]);
  if (!form) throw new Error(`no form: ${row.id}`);
  return form;
}

/** A form that holds on some of the same days and asks some of the same departments. */
function isBeside(
  form: AskFormRow,
  wish: { readonly validFrom: CalendarDate; readonly validTo: CalendarDate; readonly departmentIds: readonly string[] },
): boolean {
  const ends = form.endedOn ?? form.validTo;
  return (
    form.validFrom <= wish.validTo &&
    ends >= wish.validFrom &&
    form.departmentIds.some((id) => wish.departmentIds.includes(id))
  );
}

/** Where a figure is known already; null where it is not. */
async function placeOf(call: Call, field: AskField, others: readonly AskFormRow[]): Promise<string | null> {
  if (field.targetId !== null) {
    await getTarget(call, field.targetId);
    const known = await findReportedFigure(call.tx, field.targetId);
    if (known) {
      const item = `${known.itemNumber ?? ""}${known.itemTitle}`;
      return call.language === "zh" ? `进展报告 ${known.period}，${item}` : `progress report ${known.period}, ${item}`;
    }
  }
  const form = others.find(({ fields }) => fields.some((other) => isSameAsk(field, other)));
  return form ? placeInForm(call, form.title, form.issuedBy) : null;
}

function placeInForm({ language }: Call, title: string, issuedBy?: string): string {
  const by = issuedBy === undefined ? "" : language === "zh" ? `（${issuedBy}）` : ` (${issuedBy})`;
  return language === "zh" ? `报表《${title}》${by}` : `form “${title}”${by}`;
}
