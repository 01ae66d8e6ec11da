import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Bulletin, BulletinDetail, PaperFormat, supervisionEndpoints } from "@zhigang/contract/supervision";
import { bulletinActionsIn } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { dayOf } from "../item/item-view.ts";
import { findPlanScope } from "../output/plan-scope.ts";
import { paperFile } from "../output/paper-file.ts";
import type { DrawPdf } from "../output/paper-file.ts";
import { presentPaper } from "../output/read-register.ts";
import type { FrozenInputs } from "../output/register-document.ts";
import { getIssuedRow } from "../output/register-store.ts";
import type { BulletinContent } from "./bulletin-content.ts";
import { bulletinPaper } from "./bulletin-paper.ts";
import { getBulletinRow, listBulletinRows } from "./bulletin-store.ts";
import type { BulletinRow } from "./bulletin-store.ts";
import { drawUpBulletin } from "./draw-up-bulletin.ts";

const DEFAULT_LIMIT = 50;

/** 通报: one page, the latest first; until they are issued only the office sees them. */
export async function listBulletins(
  call: Call,
  { cursor, limit = DEFAULT_LIMIT, ...filter }: QueryOf<(typeof supervisionEndpoints)["listBulletins"]>,
): Promise<Page<Bulletin>> {
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listBulletinRows(call.tx, { ...filter, isIssued: !seesDrafts(call) }, after, limit);
  return pageFrom(
    rows,
    limit,
    ({ draftedAt, id }) => [draftedAt.toISOString(), id],
    (row) => presentBulletin(call, row),
  );
}

/** One bulletin: drafted, with the figures of now; issued, with those that were frozen. */
export async function getBulletin(call: Call, id: string): Promise<BulletinDetail> {
  const row = await getSeenBulletin(call, id);
  const { inputs, content } = await reckoned(call, row);
  const { mark, addressees, copyTo, opening, requirements } = row;
  return {
    ...presentBulletin(call, row),
    mark,
    addressees,
    copyTo,
    opening,
    requirements,
    knownAt: (row.knownAt ?? call.now).toISOString(),
    content: presentContent(content),
    paper: presentPaper(inputs.paper),
  };
}

function presentContent({ former = null, planTitle = null, ...content }: BulletinContent): BulletinDetail["content"] {
  const { cutOffOn, total, cancelled, rounding, classes, lights, overdue, doneLate } = content;
  return {
    cutOffOn,
    planTitle,
    total,
    cancelled,
    rounding,
    overdue,
    doneLate,
    classes: [...classes],
    lights: [...lights],
    former: former && { ...former, classes: [...former.classes] },
  };
}

/** The bulletin as a file. */
export async function downloadBulletin(
  call: Call,
  id: string,
  format: PaperFormat,
  drawPdf: DrawPdf,
): Promise<FileAnswer> {
  const row = await getSeenBulletin(call, id);
  const { inputs, docx } = await reckoned(call, row);
  const name = `${row.number ?? ""}${row.title}${row.edition === 1 ? "" : `（第${row.edition}版）`}`;
  return paperFile({ inputs, name, ...(docx && { docx }) }, format, drawPdf);
}

/** The bulletin; what is not issued is not there for anybody but the office. */
async function getSeenBulletin(call: Call, id: string): Promise<BulletinRow> {
  const row = await getBulletinRow(call.tx, id);
  if (row.documentId === null && !seesDrafts(call)) throw new AppError("supervision.bulletin_not_found", { id });
  return row;
}

function seesDrafts({ actor }: Call): boolean {
  return actor.roles.includes("supervision_office");
}

/** What an issued bulletin was made from, beside its paper. */
export interface BulletinOrigin {
  readonly bulletinId: string;
  readonly period: string;
  readonly planId: string | null;
  readonly knownAt: string;
  readonly content: BulletinContent;
}

/** The figures and words of a bulletin: frozen where it is issued, of this moment where it is not. */
export async function reckoned(
  call: Call,
  row: BulletinRow,
): Promise<{ readonly inputs: FrozenInputs; readonly content: BulletinContent; readonly docx?: Buffer }> {
  if (row.documentId !== null) {
    const { inputs, content: docx } = await getIssuedRow(call.tx, row.documentId);
    return { inputs, docx, content: (inputs.from as BulletinOrigin).content };
  }
  const { period, planId, rounding } = row;
  const plan = await findPlanScope(call, planId);
  const content = await drawUpBulletin(call.tx, { period, plan, rounding, knownAt: call.now });
  const paper = paperOf(row, content, { number: row.number, issuedOn: dayOf(call) });
  const head = { title: row.title, creator: row.mark, createdAt: call.now.toISOString() };
  return { content, inputs: { paper, head, from: {} } };
}

/** The words of a bulletin as its paper. */
export function paperOf(
  row: BulletinRow,
  content: BulletinContent,
  { number, issuedOn }: { readonly number: string | null; readonly issuedOn: string },
) {
  const { title, opening, requirements, mark, addressees, copyTo } = row;
  return bulletinPaper(content, { title, opening, requirements }, { mark, number, issuedOn, addressees, copyTo });
}

function presentBulletin({ actor }: Call, row: BulletinRow): Bulletin {
  const { id, period, cutOffOn, planId, rounding, status, edition, correctsId, correctionReason } = row;
  const { number, title, draftedBy, issuedBy, documentId, version } = row;
  return {
    id,
    period,
    cutOffOn,
    planId,
    rounding,
    status,
    edition,
    correctsId,
    correctionReason,
    number,
    title,
    draftedBy,
    issuedBy,
    documentId,
    version,
    draftedAt: row.draftedAt.toISOString(),
    issuedAt: row.issuedAt?.toISOString() ?? null,
    myActions: actor.roles.includes("supervision_office") ? [...bulletinActionsIn(status)] : [],
  };
}
