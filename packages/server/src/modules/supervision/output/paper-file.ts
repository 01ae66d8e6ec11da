import type { PaperFormat } from "@zhigang/contract/supervision";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import type {
  OfficialPaper,
  PaperBands,
  PaperBlock,
  PaperTable,
} from "../../../platform/official-document/official-paper.ts";
import { CONTENT_TYPES, numberCell, writeWorkbook } from "../../ledger/index.ts";
import type { ExportTable } from "../../ledger/index.ts";
import type { FrozenInputs } from "./register-document.ts";
import { writeFrozen } from "./register-document.ts";

/** How files are drawn as they look, where the machine has LibreOffice; null where it has not, or where drawing failed. */
export type DrawPdf = (bytes: Uint8Array, from: "docx" | "fodt") => Promise<Uint8Array | null>;

/** A paper with the name of its file. */
export interface NamedPaper {
  readonly inputs: FrozenInputs;
  readonly name: string;
  /** The file as it was issued; made anew where it is not issued yet. */
  readonly docx?: Uint8Array;
}

/** A paper in one of its forms: as issued, drawn from that, or its tables alone. */
export async function paperFile(
  { inputs, name, docx }: NamedPaper,
  format: PaperFormat,
  drawPdf: DrawPdf,
): Promise<FileAnswer> {
  const fileName = `${name}.${format}`;
  if (format === "xlsx") {
    const look = { creator: inputs.head.creator, pageText: "第 &P 页，共 &N 页" };
    return { fileName, contentType: CONTENT_TYPES.xlsx, body: writeWorkbook(sheetsOf(inputs.paper), look) };
  }
  const body = docx ?? (await writeFrozen(inputs));
  if (format === "docx") return { fileName, contentType: CONTENT_TYPES.docx, body };
  const pdf = await drawPdf(body, "docx");
  if (pdf === null) throw new AppError("supervision.pdf_unavailable");
  return { fileName, contentType: "application/pdf", body: pdf };
}

type Row = readonly string[];

/** Each table of the paper as a sheet; a paper without tables as one sheet of its paragraphs. */
function sheetsOf({ body, title }: OfficialPaper): ExportTable<Row>[] {
  const tables = body.filter((block): block is PaperTable => block.kind === "table");
  if (tables.length > 0) return tables.map(sheetOf);
  const text = body.flatMap((block) => (block.kind === "table" ? [] : [[textOf(block)]]));
  return [{ title: sheetName(title), columns: [column(title, 0, 1)], pages: pagesOf(text) }];
}

function textOf(block: Exclude<PaperBlock, PaperTable>): string {
  return block.kind === "paragraph" && block.label !== undefined ? `${block.label}${block.text}` : block.text;
}

function sheetOf(table: PaperTable, place: number): ExportTable<Row> {
  const { caption, headings, rows, bands, unit, source } = table;
  const below = [unit, source].flatMap((text) => (text === null ? [] : [[text]]));
  const shown = bands ? [{ text: bands.heading, share: 0.16 }, ...headings] : headings;
  return {
    title: sheetName(caption === "" ? `表${place + 1}` : caption),
    columns: shown.map(({ text, share }, index) => column(text, index, share)),
    pages: pagesOf([...rows.map((row, index) => (bands ? [bandOf(bands, index), ...row] : row)), ...below]),
  };
}

/** On a sheet, rows are sorted and filtered: each names its group itself. */
function bandOf({ at }: PaperBands, index: number): string {
  return at.findLast(({ row }) => row <= index)?.text ?? "";
}

function column(heading: string, index: number, share: number) {
  return {
    key: String(index),
    heading,
    width: Math.max(10, Math.round(share * 110)),
    cell: (row: Row) => numberCell(row[index] ?? ""),
  };
}

/** What Excel allows in the name of a sheet. */
function sheetName(text: string): string {
  return text.replace(/[\\/?*[\]:]/g, "").slice(0, 31);
}

function pagesOf(rows: readonly Row[]): ExportTable<Row>["pages"] {
  return async function* pages() {
    yield await Promise.resolve(rows);
  };
}
