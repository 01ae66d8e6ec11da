import type { Span } from "../../span.ts";
import type { Block, Cell, DocumentContent, Paragraph, Table } from "../content.ts";
import { toReadingForm } from "../reading-form.ts";
import { rememberReading } from "../reading-of.ts";
import { cutRunOn } from "./cut-run-on.ts";
import { findFlatTables } from "./find-flat-tables.ts";
import type { FlatCell, FlatTable } from "./flat-table.ts";
import { findWrappedLines } from "./find-wrapped-lines.ts";
import { cutLines, type TextLine } from "./text-line.ts";

/**
 * Plain text as document content. The text is kept verbatim but for a byte order mark, which is dropped, and CRLF and CR,
 * which become LF. A line that is not blank is a paragraph; lines that a page broke in mid-sentence are one; lines that
 * were a table once are a table again.
 */
export function contentFromPlainText(text: string, fileName?: string): DocumentContent {
  const normalised = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const reading = toReadingForm(normalised);
  const lines = cutLines(normalised, reading);
  const tables = findFlatTables(lines, reading);
  const blocks = layBlocks(lines, tables, reading);
  return rememberReading({ text: normalised, blocks, ...(fileName !== undefined && { fileName }) }, reading);
}

function layBlocks(lines: readonly TextLine[], tables: readonly FlatTable[], reading: string): Block[] {
  const parts: Block[][] = [];
  let at = 0;
  tables.forEach((table, index) => {
    parts.push(paragraphsOf(lines.slice(at, table.firstLine), reading), [toTable(table, index + 1)]);
    at = table.endLine;
  });
  parts.push(paragraphsOf(lines.slice(at), reading));
  return parts.flat();
}

function paragraphsOf(lines: readonly TextLine[], reading: string): Paragraph[] {
  return findWrappedLines(lines, reading).flatMap(({ line, span }) =>
    cutRunOn(reading, span).map((part): Paragraph => ({
      kind: "paragraph",
      span: part,
      place: { kind: "line", line },
    })),
  );
}

function toTable({ cells, rowCount, columnCount }: FlatTable, number: number): Table {
  const first = cells[0]?.pieces[0]?.span[0] ?? 0;
  const last = cells.reduce((end, { pieces }) => Math.max(end, pieces.at(-1)?.span[1] ?? 0), first);
  return {
    kind: "table",
    span: [first, last],
    rowCount,
    columnCount,
    cells: cells.map((cell) => toCell(cell, number)),
    place: { kind: "table_cell", table: number, row: 1, column: 1 },
  };
}

function toCell({ row, column, pieces }: FlatCell, table: number): Cell {
  const place = { kind: "table_cell", table, row: row + 1, column: column + 1 } as const;
  const span: Span = [pieces[0]?.span[0] ?? 0, pieces.at(-1)?.span[1] ?? 0];
  const paragraphs = pieces.map((piece): Paragraph => ({ kind: "paragraph", span: piece.span, place }));
  return { row, column, rowSpan: 1, columnSpan: 1, span, paragraphs, place };
}
