import type { BodyOf } from "@zhigang/contract/http";
import type { ConsequenceDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { CONSEQUENCE_ACTION_WORDS, CONSEQUENCE_PARTY_WORDS, CONSEQUENCE_STATUS_WORDS } from "@zhigang/domain/glossary";
import {
  addWorkingDays,
  CONSEQUENCE_STEPS,
  consequenceStatusAfter,
  controlRuleOn,
  decideConsequenceAction,
} from "@zhigang/domain/supervision";
import type { ConsequenceAction, ConsequenceRefusal } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { listControlRules } from "../control/control-store.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { issuerOf } from "../output/issuer-of.ts";
import { registerDocument } from "../output/register-document.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { consequencePaper } from "./consequence-paper.ts";
import { consequencePartiesOf, getSeenConsequence } from "./consequence-scope.ts";
import { appendConsequenceAct, changeConsequence } from "./consequence-store.ts";
import type { ConsequenceRow } from "./consequence-store.ts";
import type { ConsequenceTable } from "./consequence-tables.ts";
import { getConsequence } from "./consequence-view.ts";
import { tellOfConsequence } from "./tell-of-consequence.ts";

type Endpoints = typeof supervisionEndpoints;
type Fields = Updateable<ConsequenceTable>;

/** An act on a proposal: its words, and what it sets beside the state. */
export interface ConsequenceDeed {
  readonly action: ConsequenceAction;
  readonly reason?: string | undefined;
  readonly fields?: (row: ConsequenceRow) => Promise<Fields>;
}

/** Does one act to a proposal after the rules were asked. */
export async function actOnConsequence(
  call: Call,
  id: string,
  { action, reason, fields }: ConsequenceDeed,
): Promise<ConsequenceDetail> {
  const row = await getSeenConsequence(call, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== row.version) {
    requireVersion(call, row, await getConsequence(call, id));
  }
  const decision = decideConsequenceAction(row, action, consequencePartiesOf(call.actor, row), dayOf(call));
  if (!decision.allowed) throw refusalOf(call, row, action, decision.because);

  const status = consequenceStatusAfter(row.status, action);
  const changed = (await fields?.(row)) ?? {};
  await changeConsequence(call.tx, id, { ...changed, status });
  const { accountId, name: actorName } = call.actor;
  await appendConsequenceAct(call.tx, {
    consequenceId: id,
    kind: action,
    at: call.now,
    accountId,
    actorName,
    reason: reason ?? null,
  });
  await record(
    call,
    `supervision.consequence.${action}`,
    { kind: "consequence", id, label: row.title },
    { from: { status: row.status }, to: { status, ...wordsOf(changed) }, ...(reason !== undefined && { reason }) },
  );
  await tellOfConsequence(call, row, action);
  return getConsequence(call, id);
}

/** 修改 the words while they are a draft. */
export function editConsequence(
  call: Call,
  id: string,
  input: BodyOf<Endpoints["editConsequence"]>,
): Promise<ConsequenceDetail> {
  return actOnConsequence(call, id, { action: "edit", fields: () => Promise.resolve(input) });
}

/** 听取单位意见: by the time set, or by the day the office names where none is set. */
export function askForStatement(
  call: Call,
  id: string,
  { statementBy, note }: BodyOf<Endpoints["askForStatement"]>,
): Promise<ConsequenceDetail> {
  const fields = async (): Promise<Fields> => ({
    askedAt: call.now,
    statementBy: await statementDay(call, statementBy),
    statementNote: note ?? null,
  });
  return actOnConsequence(call, id, { action: "ask_statement", reason: note, fields });
}

/** 陈述意见 by the unit; kept word for word. */
export function makeStatement(call: Call, id: string, statement: string): Promise<ConsequenceDetail> {
  const fields = { statement, statedAt: call.now, statedBy: call.actor.name };
  return actOnConsequence(call, id, { action: "state", fields: () => Promise.resolve(fields) });
}

/** 报请审定. */
export function submitConsequence(call: Call, id: string): Promise<ConsequenceDetail> {
  return actOnConsequence(call, id, {
    action: "submit",
    fields: () => Promise.resolve({ submittedAt: call.now }),
  });
}

/** 批准 by the leader alone: numbered, written as an official paper, registered; it goes to the unit and to nobody else. */
export function approveConsequence(call: Call, id: string, reason?: string): Promise<ConsequenceDetail> {
  const fields = async (row: ConsequenceRow): Promise<Fields> => ({
    ...decided(call, reason),
    ...(await issued(call, row)),
  });
  return actOnConsequence(call, id, { action: "approve", reason, fields });
}

/** 不予批准, with the reason. */
export function declineConsequence(call: Call, id: string, reason: string): Promise<ConsequenceDetail> {
  return actOnConsequence(call, id, {
    action: "decline",
    reason,
    fields: () => Promise.resolve(decided(call, reason)),
  });
}

/** The paper as it was approved. */
export async function downloadConsequence(call: Call, id: string): Promise<FileAnswer> {
  const { documentId, number, title } = await getSeenConsequence(call, id);
  if (documentId === null) throw new AppError("supervision.consequence_not_found", { id });
  const { content } = await getIssuedRow(call.tx, documentId);
  return {
    fileName: `${number ?? ""}${title}.docx`,
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    body: content,
  };
}

function decided({ now, actor }: Call, reason: string | undefined): Fields {
  return { decidedAt: now, decidedBy: actor.name, decisionReason: reason ?? null };
}

async function issued(call: Call, row: ConsequenceRow): Promise<Fields> {
  const issuedOn = dayOf(call);
  const year = Number(issuedOn.slice(0, 4));
  const number = `督查结果〔${year}〕${await nextNumber(call.tx, "consequence", year)}号`;
  const departmentName = (await findDepartmentNames(call.tx, [row.departmentId])).get(row.departmentId) ?? "";
  const mark = await issuerOf(call);
  const paper = consequencePaper(row, { mark, number, departmentName, issuedOn }, call.actor.name);
  const from = { consequenceId: row.id, facts: row.facts };
  const kind = "consequence";
  const documentId = await registerDocument(call, { kind, number, cutOffOn: issuedOn, paper, creator: mark, from });
  return { number, documentId };
}

/** The last day for a statement: named, or counted by the rule in force; without either there is none. */
async function statementDay(call: Call, named: CalendarDate | undefined): Promise<CalendarDate> {
  const today = dayOf(call);
  if (named !== undefined && named > today) return named;
  const days = controlRuleOn(await listControlRules(call.tx), today)?.statementDays ?? null;
  if (named !== undefined || days === null) throw new AppError("supervision.statement_day_missing");
  const day = addWorkingDays(await loadCalendar(call.tx, call.actor.divisionCode), today, days);
  if (!day.isKnown) throw new AppError("supervision.year_unpublished", { year: day.year });
  return day.day;
}

/** What of an act the audit keeps: the words a person wrote and the day, not the moments beside them. */
function wordsOf({ title, body, statementBy, statement, number }: Fields) {
  return { title, body, statementBy, statement, number };
}

function refusalOf(
  { language }: Call,
  { id, status, statementBy }: ConsequenceRow,
  action: ConsequenceAction,
  because: ConsequenceRefusal,
): AppError {
  const by = CONSEQUENCE_STEPS[status].find((step) => step.action === action)?.by;
  return new AppError(`supervision.${because}`, {
    id,
    status: CONSEQUENCE_STATUS_WORDS[status][language],
    action: CONSEQUENCE_ACTION_WORDS[action][language],
    by: by ? CONSEQUENCE_PARTY_WORDS[by][language] : "",
    statementBy,
  });
}
