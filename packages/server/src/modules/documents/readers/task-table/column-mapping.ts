import { createHash } from "node:crypto";
import { buildOutline, quote } from "@zhigang/policy-text";
import type { ColumnRole, DocumentContent, ReadTable, Table } from "@zhigang/policy-text";
import type { SheetTable } from "../reader.ts";
import { guessRole } from "./guess-role.ts";

/** What one column of a table seems to hold. */
export interface ProposedColumn {
  /** From 0, in the table's own columns. */
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  readonly confidence: number;
  /** A few of its values, so that a person can judge. */
  readonly samples: readonly string[];
}

/** What the columns of one table seem to hold, and the mark by which a person's answer is remembered. */
export interface ProposedMapping {
  readonly sheet: string;
  /** The same for every table with the same header words. */
  readonly fingerprint: string;
  readonly headerRow: number;
  readonly isHidden: boolean;
  readonly columns: readonly ProposedColumn[];
}

/** What a person has said of one sheet. */
export interface SheetRoles {
  readonly sheet: string;
  readonly isUsed: boolean;
  readonly roles: readonly ColumnRole[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Proposes what each column holds: by its header as `policy-text` reads it, else by its values. */
export function proposeColumnMapping(content: DocumentContent, tables: readonly SheetTable[]): ProposedMapping[] {
  const outline = buildOutline(withoutAsides(content, tables));
  return tables.flatMap(({ sheet, blockIndex, headerRow, isHidden }) => {
    const table = content.blocks[blockIndex];
    if (table?.kind !== "table") return [];
    const read = outline.tables.find((each) => each.blockIndex === blockIndex);
    const columns = Array.from({ length: table.columnCount }, (_, column) =>
      proposeColumn(content, table, read, column),
    );
    const fingerprint = fingerprintOf(columns.map((column) => column.header));
    return [{ sheet, fingerprint, headerRow, isHidden, columns }];
  });
}

/** Puts a person's word on the columns above what the header says; a sheet left out stands aside, a hidden one chosen does not. */
export function applyColumnMapping(
  content: DocumentContent,
  tables: readonly SheetTable[],
  choices: readonly SheetRoles[],
): DocumentContent {
  const byBlock = new Map(
    tables.map(({ sheet, blockIndex }) => [blockIndex, choices.find((each) => each.sheet === sheet)]),
  );
  const blocks = content.blocks.map((block, index) => {
    const choice = byBlock.get(index);
    if (!choice || block.kind !== "table") return block;
    if (!choice.isUsed) return { ...block, aside: "hidden" as const };
    const { aside: _, ...shown } = block;
    return choice.roles.length === block.columnCount ? { ...shown, columnRoles: choice.roles } : shown;
  });
  return { ...content, blocks };
}

/** Known by its header words alone: order counts, white space and width of characters do not. */
export function fingerprintOf(headers: readonly string[]): string {
  const words = headers.map((header) => header.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase());
  return createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 32);
}

/** A hidden sheet stands aside, but its columns are understood like any other's. */
function withoutAsides(content: DocumentContent, tables: readonly SheetTable[]): DocumentContent {
  const sheets = new Set(tables.map(({ blockIndex }) => blockIndex));
  const blocks = content.blocks.map((block, index) => {
    const { aside: _, ...shown } = block;
    return sheets.has(index) ? shown : block;
  });
  return { ...content, blocks };
}

function proposeColumn(
  content: DocumentContent,
  table: Table,
  read: ReadTable | undefined,
  column: number,
): ProposedColumn {
  const header = headerOf(content, table, column);
  const values = valuesOf(content, table, column);
  const samples = [...new Set(values)].slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_LENGTH));
  const role = read?.columns[column] ?? "other";
  if (role !== "other") return { column, header, role, confidence: 0.9, samples };
  return { column, header, ...guessRole(values), samples };
}

/** The words over a column; a header of two rows reads from the upper to the lower. */
function headerOf(content: DocumentContent, table: Table, column: number): string {
  const first = table.cells.filter((cell) => cell.row === 0);
  const depth = Math.max(1, ...first.map((cell) => cell.rowSpan));
  return table.cells
    .filter((cell) => cell.row < depth && cell.column <= column && column < cell.column + cell.columnSpan)
    .map((cell) => quote(content.text, cell.span).replaceAll(/\s/g, ""))
    .join("");
}

function valuesOf(content: DocumentContent, table: Table, column: number): string[] {
  return table.cells
    .filter((cell) => cell.row > 0 && cell.column === column)
    .map((cell) => quote(content.text, cell.span).trim())
    .filter((value) => value !== "");
}
