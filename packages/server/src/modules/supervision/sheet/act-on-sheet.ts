import type { BodyOf } from "@zhigang/contract/http";
import type { SheetDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { SHEET_STATUS_WORDS } from "@zhigang/domain/glossary";
import { addWorkingDays, decideSheetAction, sheetStatusAfter } from "@zhigang/domain/supervision";
import type { SheetAction } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { requireWithinCap } from "../control/require-reachable.ts";
import { getItemRow } from "../item/item-store.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { dayOf } from "../item/item-view.ts";
import { partiesOf } from "../item/parties-of.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { issuerName } from "../output/issuer-name.ts";
import { registerDocument } from "../output/register-document.ts";
import { getSeenSheet } from "./sheet-scope.ts";
import { appendSheetAct, changeSheet, getDocumentContent } from "./sheet-store.ts";
import type { SheetRow } from "./sheet-store.ts";
import type { SheetTable } from "./sheet-tables.ts";
import { sheetPaper } from "./sheet-text.ts";
import { getSheet } from "./sheet-view.ts";
import { tellOfSheet } from "./tell-of-sheet.ts";

/** Edits the words of a sheet before it is issued. */
export async function editSheet(
  call: Call,
  id: string,
  input: BodyOf<(typeof supervisionEndpoints)["editSheet"]>,
): Promise<SheetDetail> {
  return actOnSheet(call, id, { action: "edit", fields: () => Promise.resolve(input) });
}

/** 签发: numbered, dated, written as an official paper, registered, and told to those it is for. */
export async function issueSheet(call: Call, id: string): Promise<SheetDetail> {
  return actOnSheet(call, id, { action: "issue", fields: (sheet) => issued(call, sheet) });
}

/** 答复 by the lead. */
export async function answerSheet(call: Call, id: string, answer: string): Promise<SheetDetail> {
  const fields = { answer, answeredAt: call.now, answeredBy: call.actor.name };
  return actOnSheet(call, id, { action: "answer", fields: () => Promise.resolve(fields) });
}

/** 退回答复: the answer stays in the record; another one is owed. */
export async function returnSheetAnswer(call: Call, id: string, reason: string): Promise<SheetDetail> {
  const fields = { answeredAt: null, answeredBy: null };
  return actOnSheet(call, id, { action: "return_answer", reason, fields: () => Promise.resolve(fields) });
}

/** 销单, 弃用, 撤回: the sheet rests. */
export async function restSheet(
  call: Call,
  id: string,
  action: Extract<SheetAction, "settle" | "discard" | "recall">,
  reason?: string,
): Promise<SheetDetail> {
  return actOnSheet(call, id, { action, reason, fields: () => Promise.resolve({}) });
}

/** The issued paper as it was issued. */
export async function downloadSheet(call: Call, id: string): Promise<FileAnswer> {
  const { documentId, number } = await getSeenSheet(call, id);
  const document = documentId === null ? undefined : await getDocumentContent(call.tx, documentId);
  if (!document) throw new AppError("supervision.sheet_not_issued", { id });
  return {
    fileName: `${number ?? ""}${document.title}.docx`,
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    body: document.content,
  };
}

interface SheetDeed {
  readonly action: SheetAction;
  readonly reason?: string | undefined;
  /** What the act sets beside the state. */
  readonly fields: (sheet: SheetRow) => Promise<Updateable<SheetTable>>;
}

async function actOnSheet(call: Call, id: string, { action, reason, fields }: SheetDeed): Promise<SheetDetail> {
  const sheet = await getSeenSheet(call, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== sheet.version) {
    requireVersion(call, sheet, await getSheet(call, id));
  }
  const parties = partiesOf(call.actor, { duties: [{ departmentId: sheet.departmentId, role: "lead" }] });
  const decision = decideSheetAction(sheet.status, action, parties);
  if (!decision.allowed) throw refusalOf(call, sheet, decision.because);

  const status = sheetStatusAfter(sheet.status, action);
  const changed = await fields(sheet);
  await changeSheet(call.tx, id, { ...changed, status });
  const { accountId, name: actorName } = call.actor;
  await appendSheetAct(call.tx, {
    sheetId: id,
    kind: action,
    at: call.now,
    accountId,
    actorName,
    reason: reason ?? null,
  });
  await record(
    call,
    `supervision.sheet.${action}`,
    { kind: "sheet", id, label: sheet.title },
    { from: { status: sheet.status }, to: { status, ...wordsOf(changed) }, ...(reason !== undefined && { reason }) },
  );
  await tellOfSheet(call, sheet, action, reason ?? changed.answer ?? undefined);
  return getSheet(call, id);
}

function refusalOf({ language }: Call, { id, status }: SheetRow, because: "sheet_state" | "item_party"): AppError {
  return because === "sheet_state"
    ? new AppError("supervision.sheet_state", { id, status: SHEET_STATUS_WORDS[status][language] })
    : new AppError("supervision.sheet_party", { id });
}

/** What of an act the audit keeps: the words a person wrote, not the moments beside them. */
function wordsOf({ title, body, answer, number, answerWithin }: Updateable<SheetTable>) {
  return { title, body, answer, number, answerWithin };
}

async function issued(call: Call, sheet: SheetRow): Promise<Updateable<SheetTable>> {
  await requireWithinCap(call, await getItemRow(call.tx, sheet.itemId), [sheet.departmentId]);
  const issuedOn = dayOf(call);
  const year = Number(issuedOn.slice(0, 4));
  const number = `督办〔${year}〕${await nextNumber(call.tx, "sheet", year)}号`;
  const answerBy = sheet.answerWithin === null ? null : await answerDay(call, issuedOn, sheet.answerWithin);
  const departmentName = (await findDepartmentNames(call.tx, [sheet.departmentId])).get(sheet.departmentId) ?? "";
  const mark = await issuerName(call);
  const paper = sheetPaper({ ...sheet, number, answerBy }, { mark, departmentName, issuedOn });
  const kind = sheet.instrument === "letter" ? "letter" : "sheet";
  const from = { sheetId: sheet.id, itemId: sheet.itemId };
  const documentId = await registerDocument(call, { kind, number, cutOffOn: issuedOn, paper, creator: mark, from });
  return { number, answerBy, documentId, issuedAt: call.now, issuedBy: call.actor.name };
}

async function answerDay(call: Call, from: string, days: number): Promise<string> {
  const day = addWorkingDays(await loadCalendar(call.tx, call.actor.divisionCode), from, days);
  if (!day.isKnown) throw new AppError("supervision.year_unpublished", { year: day.year });
  return day.day;
}
