import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type {
  IssuedPaper,
  IssuedPaperDetail,
  Paper,
  PaperFormat,
  supervisionEndpoints,
} from "@zhigang/contract/supervision";
import type { IssuedKind } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import type { OfficialPaper, PaperTable } from "../../../platform/official-document/official-paper.ts";
import { paperFile } from "./paper-file.ts";
import type { DrawPdf } from "./paper-file.ts";
import { getIssuedRow, listIssuedRows } from "./register-store.ts";
import type { IssuedRow } from "./register-store.ts";

const DEFAULT_LIMIT = 50;

/** 印发登记: one page, the latest first. */
export async function listPapers(
  call: Call,
  { cursor, limit = DEFAULT_LIMIT, ...filter }: QueryOf<(typeof supervisionEndpoints)["listPapers"]>,
): Promise<Page<IssuedPaper>> {
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listIssuedRows(call.tx, { ...filter, hidden: hiddenFrom(call) }, after, limit);
  return pageFrom(rows, limit, ({ issuedAt, id }) => [issuedAt.toISOString(), id], presentIssued);
}

/** One issued paper as it reads. */
export async function getPaper(call: Call, id: string): Promise<IssuedPaperDetail> {
  const row = await getSeenPaper(call, id);
  return { ...presentIssued(row), paper: presentPaper(row.inputs.paper) };
}

/** The file as it was issued, or drawn from it. */
export async function downloadPaper(
  call: Call,
  id: string,
  format: PaperFormat,
  drawPdf: DrawPdf,
): Promise<FileAnswer> {
  const { number, title, edition, inputs, content } = await getSeenPaper(call, id);
  const name = `${number}${title}${edition === 1 ? "" : `（第${edition}版）`}`;
  return paperFile({ inputs, name, docx: content }, format, drawPdf);
}

/** The slips of instructions are the office's alone: a leader reads his own beside the instruction. */
function hiddenFrom({ actor }: Call): readonly IssuedKind[] {
  return actor.roles.includes("supervision_office") ? [] : ["instruction_slip"];
}

/** The paper, or not found where the reader does not see its kind. */
async function getSeenPaper(call: Call, id: string): ReturnType<typeof getIssuedRow> {
  const row = await getIssuedRow(call.tx, id);
  if (hiddenFrom(call).includes(row.kind)) throw new AppError("supervision.paper_not_found", { id });
  return row;
}

function presentIssued(row: IssuedRow): IssuedPaper {
  const { id, kind, number, title, edition, correctsId, cutOffOn, issuedOn, issuedBy, sha256 } = row;
  const issuedAt = row.issuedAt.toISOString();
  return { id, kind, number, title, edition, correctsId, cutOffOn, issuedOn, issuedAt, issuedBy, sha256 };
}

/** A paper as the screen reads it. */
export function presentPaper({ mark, number, title, addressees, body, signature }: OfficialPaper): Paper {
  return {
    mark,
    number,
    title,
    addressees: [...addressees],
    body: body.map((block) => (block.kind === "table" ? presentTable(block) : block)),
    signature,
  };
}

function presentTable({ bands, headings, rows, ...table }: PaperTable): Extract<Paper["body"][number], PaperTable> {
  return {
    ...table,
    headings: [...headings],
    rows: rows.map((row) => [...row]),
    ...(bands && { bands: { ...bands, at: [...bands.at] } }),
  };
}
