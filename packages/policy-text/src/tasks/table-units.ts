import { mergeOwners, NO_OWNERS } from "../responsibilities/assign-roles.ts";
import type { Span } from "../span.ts";
import type { ColumnRole, Outline, ReadCell, ReadRow, ReadTable } from "../structure/outline.ts";
import { firstClause } from "./first-clause.ts";
import { itemSpans } from "./items.ts";
import { readRowOwners } from "./row-owners.ts";
import type { TagIndex } from "./tag-index.ts";
import type { TaskDoubt, TaskUnit } from "./task-unit.ts";
import { titleWords } from "./to-task-unit.ts";

interface TableWalk {
  readonly outline: Outline;
  readonly index: TagIndex;
  readonly table: ReadTable;
  readonly tableIndex: number;
  readonly content: number;
  /** Columns in which some row takes over the cell above it. */
  readonly merged: ReadonlySet<number>;
  /** The last column of groups, where most rows have a group of their own. */
  readonly naming: number | null;
  /** Ids of the sections that the table's heading rows are, by where they begin. */
  readonly bands: ReadonlyMap<number, string>;
}

/** The tasks of every task table: one per number, or one per content cell of an owner's block. */
export function listTableUnits(outline: Outline, index: TagIndex): Omit<TaskUnit, "id">[] {
  return outline.tables.flatMap((table, tableIndex) => {
    const namesOwners = table.rows.some((row) => readRowOwners(outline, index, table, row) !== null);
    const content = contentColumn(table.columns, namesOwners);
    if (content === null) return [];
    const bands = bandsOf(outline, table.sectionId);
    const walk: TableWalk = { outline, index, table, tableIndex, content, ...carriedColumns(table), bands };
    return gatherRows(walk).map((rows) => toUnit(walk, rows));
  });
}

function carriedColumns({ columns, rows }: ReadTable): Pick<TableWalk, "merged" | "naming"> {
  const countCarried = (column: number) => rows.filter(({ cells }) => cells[column]?.isCarried).length;
  const group = columns.lastIndexOf("group");
  return {
    merged: new Set(columns.flatMap((_, column) => (countCarried(column) > 0 ? [column] : []))),
    naming: group >= 0 && countCarried(group) * 4 < rows.length ? group : null,
  };
}

function bandsOf({ sectionById, styleOf }: Outline, sectionId: string): Map<number, string> {
  const bands = (sectionById.get(sectionId)?.children ?? []).filter(({ id }) => styleOf.get(id) === "band");
  return new Map(
    bands.flatMap(({ id, span, children }) => [
      [span[0], id] as const,
      ...children.map((child) => [child.span[0], child.id] as const),
    ]),
  );
}

const OWNING: readonly ColumnRole[] = ["lead", "responsible", "support", "owner", "time"];

function contentColumn(columns: readonly ColumnRole[], namesOwners: boolean): number | null {
  if (columns.includes("indicator") || !(namesOwners || columns.some((role) => OWNING.includes(role)))) return null;
  for (const role of ["measure", "task", "group", "other"] as const) {
    const column = role === "group" ? columns.lastIndexOf(role) : columns.indexOf(role);
    if (column >= 0) return column;
  }
  return null;
}

/** Rows that make one task together: a row whose number is carried down and that names no owner of its own goes on. */
function gatherRows(walk: TableWalk): ReadRow[][] {
  const tasks: ReadRow[][] = [];
  for (const row of walk.table.rows) {
    const last = tasks.at(-1);
    if (last && goesOn(walk, row)) last.push(row);
    else if (isFilled(row.cells[walk.content]) || isFilled(cellOf(walk, row, "task"))) tasks.push([row]);
  }
  return tasks;
}

function goesOn({ table, content }: TableWalk, row: ReadRow): boolean {
  const { columns } = table;
  const cell = row.cells[content];
  if (cell?.isCarried) return true;
  if (columns.includes("owner")) return !isFilled(cell);
  if (!isFilled(cell)) return true;
  const number = row.cells[columns.indexOf("number")];
  if (!number?.isCarried) return false;
  const hasOwnOwner = columns.some((role, column) => {
    const owner = row.cells[column];
    return (role === "lead" || role === "responsible") && isFilled(owner) && !owner?.isCarried;
  });
  return !hasOwnOwner;
}

function isFilled(cell: ReadCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && !cell.isBlank && !cell.isNone;
}

function cellOf({ table }: TableWalk, row: ReadRow, role: ColumnRole): ReadCell | null {
  return row.cells[table.columns.indexOf(role)] ?? null;
}

function toUnit(walk: TableWalk, rows: readonly ReadRow[]): Omit<TaskUnit, "id"> {
  const { outline, table, tableIndex } = walk;
  const [first] = rows;
  const titleSpan = first ? titleOf(walk, first) : ([0, 0] as const);
  const span = first ? spanOf(walk, rows, first) : titleSpan;
  const read = rows.map((row) => readRowOwners(outline, walk.index, table, row)).filter((owners) => owners !== null);
  const parts = read.map(({ owners }) => owners);
  const contents = rows.flatMap((row) => {
    const cell = row.cells[walk.content];
    return cell && isFilled(cell) && !cell.isCarried ? [cell.span] : [];
  });
  return {
    path: first ? pathOfRow(walk, first) : "",
    title: titleWords(outline, titleSpan),
    titleSpan,
    span,
    sectionId: sectionOf(walk, first),
    isSafeguard: false,
    row: { table: tableIndex, rows },
    owners: parts.length > 0 ? mergeOwners(parts) : NO_OWNERS,
    steps: stepsOf(walk, contents),
    tagSpans: [],
    doubts: read.flatMap(({ unclear }) => unclear).map((at): TaskDoubt => ({ kind: "body_unclear", span: at })),
    confidence: parts.some(({ leads }) => leads.length > 0) ? 0.98 : 0.8,
    reason: table.columns.includes("owner") ? "a content cell in a body's block" : "a row of a task table",
  };
}

/** The heading row above, or the section that the table stands in. */
function sectionOf({ bands, table }: TableWalk, row: ReadRow | undefined): string {
  const band = row?.groups.at(-1);
  return (band && bands.get(band[0])) ?? table.sectionId;
}

function stepsOf({ outline }: TableWalk, contents: readonly Span[]) {
  const spans = contents.length > 1 ? contents : contents.flatMap((span) => itemSpans(outline.reading, span));
  return spans.map((span) => ({ span, owners: NO_OWNERS }));
}

/** Where each row has a task cell of its own, that titles the row; else the first clause of its content. */
function titleOf(walk: TableWalk, row: ReadRow): Span {
  const { outline, naming, content } = walk;
  const cell = cellOf(walk, row, "task") ?? row.cells[naming ?? content] ?? null;
  return cell && isFilled(cell) ? titleIn(outline, cell.span) : titleIn(outline, row.span);
}

function titleIn(outline: Outline, [start, end]: Span): Span {
  return firstClause(outline.reading, [start + (numberIn(outline, start)?.length ?? 0), end]);
}

/** `1.完善标准`: a cell may carry the number itself. */
function numberIn({ reading }: Outline, start: number): string | null {
  return /^\d{1,3}[.、](?=\s*[\u4e00-\u9fff“《])/.exec(reading.slice(start, start + 8))?.[0] ?? null;
}

function spanOf({ table, content }: TableWalk, rows: readonly ReadRow[], first: ReadRow): Span {
  const cell = first.cells[content];
  const isByBody = table.columns.includes("owner");
  const last = rows.at(-1) ?? first;
  if (isByBody && cell) return [cell.span[0], last.span[1]];
  return [groupAside(table, first, rowStart(table, first, cell ?? null)), last.span[1]];
}

/** A row begins at its number, or at its first own cell. */
function rowStart({ columns }: ReadTable, row: ReadRow, content: ReadCell | null): number {
  const number = row.cells[columns.indexOf("number")];
  if (number && isFilled(number) && !number.isCarried) return number.span[0];
  return Math.min(row.span[0], content?.span[0] ?? row.span[0]);
}

/** A merged heading cell that stands before the row's own cells is not part of the row. */
function groupAside({ columns }: ReadTable, row: ReadRow, start: number): number {
  const group = row.cells[columns.indexOf("group")];
  if (!group || group.isCarried || group.span[0] !== start) return start;
  const next = row.cells.filter((cell) => cell !== null && !cell.isCarried && !cell.isBlank && cell.span[0] > start);
  return next[0]?.span[0] ?? start;
}

function pathOfRow({ outline, table, merged }: TableWalk, row: ReadRow): string {
  const words = (span: Span) => titleWords(outline, span);
  const groups = table.columns.flatMap((role, column) => {
    const cell = row.cells[column];
    return role === "group" && cell && isFilled(cell) && merged.has(column) ? [words(cell.span)] : [];
  });
  const number = row.cells[table.columns.indexOf("number")];
  const own = number && isFilled(number) ? words(number.span) : numberOfTask(outline, table, row);
  return [...row.groups.map(words), ...groups, ...(own === null ? [] : [own])].join("/");
}

function numberOfTask(outline: Outline, { columns }: ReadTable, row: ReadRow): string | null {
  const cell = row.cells[columns.includes("task") ? columns.indexOf("task") : columns.lastIndexOf("group")];
  return cell && isFilled(cell) && !cell.isCarried ? (numberIn(outline, cell.span[0])?.slice(0, -1) ?? null) : null;
}
