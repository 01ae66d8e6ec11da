import type { BodyOf } from "@zhigang/contract/http";
import type { AskForm, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
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
import type { AskField } from "./burden-tables.ts";

/** 报表清单. */
export async function listAskForms({ tx }: Call): Promise<{ items: AskForm[] }> {
  return { items: (await listAskFormRows(tx)).map(presentForm) };
}

/** 登记报表, with its reason and its end. What a report or another form in force has already is not asked again (减负). */
export async function registerAskForm(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["registerAskForm"]>,
): Promise<AskForm> {
  const { validFrom, validTo, departmentIds, fields } = input;
  if (validTo < validFrom || validTo < dayOf(call)) throw new AppError("supervision.ask_form_days");
  const names = await findDepartmentNames(call.tx, departmentIds);
  const unknown = departmentIds.find((id) => !names.has(id));
  if (unknown !== undefined) throw new AppError("identity.department_not_found", { id: unknown });
  await lockAskForms(call.tx);
  const others = (await listAskFormRows(call.tx)).filter((form) => isBeside(form, input));
  for (const field of fields) {
    const place = await placeOf(call, field, others);
    if (place !== null) throw new AppError("supervision.already_known", { field: field.name, place });
  }

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
  return presentForm(await getAskFormForUpdate(call.tx, id));
}

/** 停用报表: from today on nobody is asked by it. */
export async function endAskForm(call: Call, id: string): Promise<AskForm> {
  const form = await getAskFormForUpdate(call.tx, id);
  requireVersion(call, form, presentForm(form));
  if (form.endedOn !== null) throw new AppError("supervision.ask_form_ended", { id });
  const ended = await markAskFormEnded(call.tx, id, dayOf(call));
  const change = { from: { endedOn: null }, to: { endedOn: ended.endedOn } };
  await record(call, "supervision.ask_form.end", { kind: "ask_form", id, label: form.title }, change);
  return presentForm(ended);
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
  const isZh = call.language === "zh";
  if (field.targetId !== null) {
    await getTarget(call, field.targetId);
    const known = await findReportedFigure(call.tx, field.targetId);
    if (known) {
      const item = `${known.itemNumber ?? ""}${known.itemTitle}`;
      return isZh ? `进展报告 ${known.period}，${item}` : `progress report ${known.period}, ${item}`;
    }
  }
  const form = others.find(({ fields }) => fields.some((other) => isSameField(field, other)));
  if (!form) return null;
  return isZh ? `报表《${form.title}》（${form.issuedBy}）` : `form “${form.title}” (${form.issuedBy})`;
}

function isSameField(one: AskField, other: AskField): boolean {
  if (one.targetId !== null || other.targetId !== null) return one.targetId === other.targetId;
  return plain(one.name) === plain(other.name);
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}

function presentForm(row: AskFormRow): AskForm {
  const { id, title, issuedBy, justification, validFrom, validTo, departmentIds, endedOn, version } = row;
  const fields = row.fields.map(({ name, targetId }) => ({ name, targetId }));
  return { id, title, issuedBy, justification, validFrom, validTo, departmentIds, fields, endedOn, version };
}
