import type { MeetingPaper, PaperFormat } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import type { OfficialPaper } from "../../../platform/official-document/official-paper.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { findIssuerName, issuerName } from "../output/issuer-name.ts";
import { paperFile } from "../output/paper-file.ts";
import type { DrawPdf } from "../output/paper-file.ts";
import { registerDocument } from "../output/register-document.ts";
import type { FrozenInputs } from "../output/register-document.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { listDecisionRows } from "./decision-store.ts";
import { drawUpAgenda } from "./load-agenda.ts";
import { minutesPaper, noticePaper } from "./meeting-paper.ts";
import type { MeetingHead } from "./meeting-paper.ts";
import { getSeenMeeting, isCalled } from "./meeting-scope.ts";
import type { MeetingRow } from "./meeting-store.ts";

/** A paper of a meeting: as issued, with its file, or as it would be issued now. */
interface FoundPaper {
  readonly inputs: FrozenInputs;
  readonly number: string | null;
  readonly docx?: Buffer;
}

/** The notice or the minutes for those who were called; before it is issued the office reads what it would be. */
export async function findMeetingPaper(call: Call, row: MeetingRow, paper: MeetingPaper): Promise<FoundPaper | null> {
  if (!isCalled(call, row)) return null;
  const documentId = paper === "notice" ? row.noticeId : row.minutesId;
  if (documentId !== null) {
    const { inputs, number, content } = await getIssuedRow(call.tx, documentId);
    return { inputs, number, docx: content };
  }
  const isOpen = row.status === (paper === "notice" ? "drafted" : "held");
  if (!isOpen || !call.actor.roles.includes("supervision_office")) return null;
  const mark = (await findIssuerName(call)) ?? "";
  const words = await PAPERS[paper].write(call, row, await headOf(call, row, { mark, number: null }));
  const head = { title: words.title, creator: mark, createdAt: call.now.toISOString() };
  return { inputs: { paper: words, head, from: {} }, number: null };
}

/** The paper as a file. */
export async function downloadMeetingPaper(
  call: Call,
  id: string,
  { paper, format }: { readonly paper: MeetingPaper; readonly format: PaperFormat },
  drawPdf: DrawPdf,
): Promise<FileAnswer> {
  const found = await findMeetingPaper(call, await getSeenMeeting(call, id), paper);
  if (found === null) throw new AppError("supervision.meeting_paper_missing", { id });
  const { inputs, number, docx } = found;
  return paperFile({ inputs, name: `${number ?? ""}${inputs.head.title}`, ...(docx && { docx }) }, format, drawPdf);
}

/** The next number of a kind of paper in this year. */
export async function newPaperNumber(call: Call, paper: MeetingPaper): Promise<string> {
  const year = Number(dayOf(call).slice(0, 4));
  const { kind, series } = PAPERS[paper];
  return `${series}〔${year}〕${await nextNumber(call.tx, kind, year)}号`;
}

/** Writes a paper, keeps it in the register with its words, and gives its id. */
export async function issueMeetingPaper(
  call: Call,
  row: MeetingRow,
  paper: MeetingPaper,
  number: string,
): Promise<string> {
  const mark = await issuerName(call);
  const { kind, write } = PAPERS[paper];
  const words = await write(call, row, await headOf(call, row, { mark, number }));
  const from = { meetingId: row.id };
  return registerDocument(call, { kind, number, cutOffOn: null, paper: words, creator: mark, from });
}

const PAPERS = {
  notice: { kind: "meeting_notice", series: "会议通知", write: writeNotice },
  minutes: { kind: "meeting_minutes", series: "会议纪要", write: writeMinutesPaper },
} as const;

async function headOf(
  call: Call,
  { id, departmentIds, attending }: MeetingRow,
  by: Pick<MeetingHead, "mark" | "number">,
): Promise<MeetingHead> {
  const duties = (await listDecisionRows(call.tx, [id])).flatMap((row) => row.duties);
  const others = [...attending, ...duties].map(({ departmentId }) => departmentId);
  return { ...by, issuedOn: dayOf(call), names: await findDepartmentNames(call.tx, [...departmentIds, ...others]) };
}

async function writeNotice(call: Call, row: MeetingRow, head: MeetingHead): Promise<OfficialPaper> {
  const points = (await drawUpAgenda(call, row)).filter(({ isDropped }) => !isDropped).map(({ title }) => title);
  return noticePaper({ ...row, points, isMoved: row.noticeId !== null }, head);
}

async function writeMinutesPaper(call: Call, row: MeetingRow, head: MeetingHead): Promise<OfficialPaper> {
  const points = (row.agenda ?? []).filter(({ isDropped }) => !isDropped);
  return minutesPaper({ ...row, points, decisions: await listDecisionRows(call.tx, [row.id]) }, head);
}
