import type { Span } from "../span.ts";
import { findRow } from "../structure/find-row.ts";
import type { ColumnRole, Outline, Unit } from "../structure/outline.ts";
import type { GoverningTime } from "../time-nodes/governing-time.ts";
import { readCoveragePhrases } from "./coverage-phrases.ts";
import { describeSite } from "./describe-site.ts";
import type { FoundIndicator } from "./found-indicator.ts";
import { nameColumnOf } from "./indicator-table.ts";
import { judgeSites } from "./judge-sites.ts";
import { findNumberSites } from "./number-sites.ts";
import { describeSlip, findSlips } from "./slips.ts";
import { relate } from "./relations.ts";
import { subjectBefore } from "./subject-name.ts";

/** Columns of names and of numbers that another grammar reads. */
const SILENT_COLUMNS: ReadonlySet<ColumnRole> = new Set([
  "number",
  "group",
  "lead",
  "responsible",
  "support",
  "owner",
  "baseline",
  "unit",
]);

/** The numbers of one paragraph or cell. */
export function readUnitIndicators(
  outline: Outline,
  unit: Unit,
  times: GoverningTime,
  isInTask: boolean,
): FoundIndicator[] {
  if (unit.role === "furniture" || isSilent(outline, unit)) return [];
  const span = proseOf(outline, unit);
  if (span[0] >= span[1]) return [];
  const expressions = times.expressionsIn(unit);
  const slips = findSlips(outline.reading, span);
  const sites = findNumberSites(outline.reading, span, expressions).filter(
    ({ quantity }) => !isSlipped(slips, quantity.start),
  );
  const judged = judgeSites(outline, unit, sites, times, isInTask);
  const found: FoundIndicator[] = [];
  for (const [index, each] of judged.entries()) {
    const relations = relate(outline.reading, judged, index, found, expressions);
    if (relations) found.push(named(outline, unit, describeSite(outline, each, relations)));
  }
  if (describesProject(outline, unit)) return found.map(asDescription);
  const unclear = slips.map((slip) => describeSlip(outline.content.text, slip, null));
  return [...found, ...unclear, ...readCoveragePhrases(outline, unit, span, times)];
}

/** Slips stand in reading order. */
function isSlipped(slips: readonly { readonly span: Span }[], place: number): boolean {
  let low = 0;
  let high = slips.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slips[middle]?.span[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return (slips[low]?.span[0] ?? Infinity) <= place;
}

const INVESTMENT = /总投资|投资额|计划投资|投资规模/;
const AIM = /目标|形象进度|年度任务|年度建设内容/;
const EXTENT = /规模|建设内容|主要内容|建设性质/;

/** In a list of projects with a column of its own for targets, the column of contents tells what each project is. */
function describesProject({ tables, reading }: Outline, { cell }: Unit): boolean {
  const table = cell && tables[cell.table];
  if (!table) return false;
  const headers = table.headers.map((header) => (header ? reading.slice(...header) : ""));
  const isAimed = headers.some((words, column) => column !== cell.column && AIM.test(words));
  return isAimed && EXTENT.test(headers[cell.column] ?? "") && headers.some((words) => INVESTMENT.test(words));
}

function asDescription(found: FoundIndicator): FoundIndicator {
  if (found.class !== "target") return found;
  return { ...found, class: "technical", reason: "what a listed project is", asks: [] };
}

const NAMING: readonly ColumnRole[] = ["task", "measure", "group"];

/** A cell that holds little but a number (`30所`) is named by what its row is about. */
function named({ tables, reading, content }: Outline, { cell }: Unit, found: FoundIndicator): FoundIndicator {
  if (found.name !== "" || !cell) return found;
  const table = tables[cell.table];
  const row = table && findRow(table, cell.row);
  const beside = NAMING.map((role) => table?.columns.indexOf(role) ?? -1)
    .filter((column) => column !== cell.column)
    .map((column) => row?.cells[column])
    .find((other) => other && !other.isBlank && !other.isNone && !/\d/.test(reading.slice(...other.span)));
  const nameSpan = beside ? subjectBefore(reading, ...beside.span) : null;
  return nameSpan ? { ...found, name: content.text.slice(...nameSpan).trim(), nameSpan } : found;
}

/** An indicator table's values are read by its own grammar; 量化指标 without columns of values holds them itself. */
function isSilent(outline: Outline, { cell }: Unit): boolean {
  const table = cell && outline.tables[cell.table];
  if (!table) return false;
  const { columns } = table;
  if (cell.columnRole === "indicator") return columns.includes("target") || columns.includes("baseline");
  if (SILENT_COLUMNS.has(cell.columnRole)) return true;
  const named = nameColumnOf(outline.reading, table);
  return named >= 0 && (cell.columnRole === "target" || cell.column === named);
}

/** A heading over other sections counts what stands below it; a leaf's heading may be all there is. */
function proseOf({ sectionById }: Outline, { headingSpan, bodySpan, sectionId, span }: Unit): Span {
  if (!headingSpan) return bodySpan;
  const section = sectionById.get(sectionId);
  return section && section.children.length > 0 ? bodySpan : [section?.titleSpan?.[0] ?? headingSpan[0], span[1]];
}
