import type { BodyOf } from "@zhigang/contract/http";
import type { BulletinDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { BULLETIN_ACTION_WORDS, BULLETIN_STATUS_WORDS } from "@zhigang/domain/glossary";
import { bulletinActionsIn } from "@zhigang/domain/supervision";
import type { BulletinAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { findPlanScope } from "../output/plan-scope.ts";
import { registerDocument } from "../output/register-document.ts";
import { proposedTexts } from "./bulletin-paper.ts";
import { bulletinRuleOn } from "./bulletin-rule-store.ts";
import { changeBulletin, findCorrectionOf, getBulletinRow, insertBulletin } from "./bulletin-store.ts";
import type { BulletinRow } from "./bulletin-store.ts";
import { getBulletin, paperOf, reckoned } from "./bulletin-view.ts";
import { lastDayOf } from "./draw-up-bulletin.ts";

type Body<Name extends keyof typeof supervisionEndpoints> = BodyOf<(typeof supervisionEndpoints)[Name]>;

/** 起草通报: the words are proposed, the figures follow the ledger until it is issued. */
export async function draftBulletin(call: Call, { period, planId }: Body<"draftBulletin">): Promise<BulletinDetail> {
  const cutOffOn = lastDayOf(period);
  const rule = await bulletinRuleOn(call.tx, cutOffOn, call.now);
  const plan = await findPlanScope(call, planId === undefined ? rule.planId : planId);
  const id = newId();
  await insertBulletin(call.tx, {
    ...UNISSUED,
    ...proposedTexts(period, { cutOffOn, planTitle: plan?.title ?? null }),
    id,
    period,
    cutOffOn,
    planId: plan?.id ?? null,
    rounding: rule.rounding,
    mark: rule.mark,
    addressees: [],
    copyTo: [],
    draftedAt: call.now,
    draftedBy: call.actor.name,
  });
  await record(call, "supervision.bulletin.draft", { kind: "bulletin", id, label: period }, { to: { period } });
  return getBulletin(call, id);
}

/** 修改通报 before it is issued. */
export async function editBulletin(call: Call, id: string, input: Body<"editBulletin">): Promise<BulletinDetail> {
  const row = await lockFor(call, id, "edit");
  await findPlanScope(call, input.planId);
  await changeBulletin(call.tx, id, input);
  const before = Object.fromEntries(Object.keys(input).map((field) => [field, row[field as keyof typeof input]]));
  await record(call, "supervision.bulletin.edit", subjectOf(row), { from: before, to: input });
  return getBulletin(call, id);
}

/** 弃用通报稿. */
export async function discardBulletin(call: Call, id: string, reason: string): Promise<BulletinDetail> {
  const row = await lockFor(call, id, "discard");
  await changeBulletin(call.tx, id, { status: "discarded" });
  await record(call, "supervision.bulletin.discard", subjectOf(row), { to: { status: "discarded" }, reason });
  return getBulletin(call, id);
}

/** 印发通报: numbered, frozen with its figures and what was known, filed in the register; a correction keeps the number. */
export async function issueBulletin(call: Call, id: string): Promise<BulletinDetail> {
  const row = await lockFor(call, id, "issue");
  if (dayOf(call) <= row.cutOffOn) throw new AppError("supervision.bulletin_too_early", { day: row.cutOffOn });
  const former = row.correctsId === null ? null : await getBulletinRow(call.tx, row.correctsId, "change");
  const number = former?.number ?? (await newBulletinNumber(call, row));
  const { content } = await reckoned(call, row);
  const { period, planId, cutOffOn, mark } = row;
  const documentId = await registerDocument(call, {
    kind: "bulletin",
    number,
    cutOffOn,
    paper: paperOf(row, content, { number, issuedOn: dayOf(call) }),
    creator: mark,
    from: { bulletinId: id, period, planId, knownAt: call.now.toISOString(), content },
    ...(former?.documentId && { corrects: { documentId: former.documentId, edition: former.edition } }),
  });
  const issued = { number, documentId, knownAt: call.now, issuedAt: call.now, issuedBy: call.actor.name };
  await changeBulletin(call.tx, id, { ...issued, status: "issued" });
  if (former) await changeBulletin(call.tx, former.id, { status: "corrected" });
  await record(call, "supervision.bulletin.issue", subjectOf(row), { to: { number, documentId } });
  return getBulletin(call, id);
}

/** 更正通报: a new edition with its reason, drafted from the words of the former; that one stays in force until it is issued. */
export async function correctBulletin(call: Call, id: string, reason: string): Promise<BulletinDetail> {
  const row = await lockFor(call, id, "correct");
  if (await findCorrectionOf(call.tx, id)) throw new AppError("supervision.bulletin_correction_open", { id });
  const newOne = newId();
  const { period, cutOffOn, planId, rounding, mark, title, opening, requirements, addressees, copyTo, edition } = row;
  await insertBulletin(call.tx, {
    ...UNISSUED,
    period,
    cutOffOn,
    planId,
    rounding,
    mark,
    title,
    opening,
    requirements,
    addressees,
    copyTo,
    id: newOne,
    edition: edition + 1,
    correctsId: id,
    correctionReason: reason,
    draftedAt: call.now,
    draftedBy: call.actor.name,
  });
  await record(call, "supervision.bulletin.correct", subjectOf(row), { to: { edition: edition + 1 }, reason });
  return getBulletin(call, newOne);
}

const UNISSUED = {
  status: "drafted",
  correctsId: null,
  correctionReason: null,
  number: null,
  documentId: null,
  knownAt: null,
  issuedAt: null,
  issuedBy: null,
} as const;

async function newBulletinNumber(call: Call, { cutOffOn }: BulletinRow): Promise<string> {
  const { series } = await bulletinRuleOn(call.tx, cutOffOn, call.now);
  const year = Number(dayOf(call).slice(0, 4));
  return `${series}〔${year}〕${await nextNumber(call.tx, `bulletin ${series}`, year)}号`;
}

async function lockFor(call: Call, id: string, action: BulletinAction): Promise<BulletinRow> {
  const row = await getBulletinRow(call.tx, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== row.version) {
    requireVersion(call, row, await getBulletin(call, id));
  }
  if (bulletinActionsIn(row.status).includes(action)) return row;
  const { language } = call;
  const words = {
    status: BULLETIN_STATUS_WORDS[row.status][language],
    action: BULLETIN_ACTION_WORDS[action][language],
  };
  throw new AppError("supervision.bulletin_state", { id, ...words });
}

function subjectOf({ id, title }: BulletinRow) {
  return { kind: "bulletin", id, label: title };
}
