import type { ReportSheet, ReportSheetRow } from "@zhigang/contract/supervision";
import { LANGUAGES } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import { isAboveWhole, parseFraction } from "@zhigang/domain/supervision";
import type { ReportValues } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { UploadedFile } from "../../../platform/http/serve.ts";
import { comparedForm, readGridsApart, readRowKey } from "../../ledger/index.ts";
import type { SheetGrid } from "../../ledger/index.ts";
import { loadReport } from "./load-report.ts";
import type { LoadedReport } from "./load-report.ts";
import { KEY_HEADING, SHEET_CELLS, sheetCellOf, sheetHeading } from "./report-columns.ts";
import type { SheetCell } from "./report-columns.ts";
import { SHEET_PROBLEMS } from "./sheet-problems.ts";
import type { SheetProblem } from "./sheet-problems.ts";

const MOST_ROWS = 500;
const MOST_CHARACTERS = 20_000;

/** 比对填报表: what would change, cell by cell, and what cannot be taken; nothing is written. */
export async function compareReportSheet(call: Call, files: readonly UploadedFile[]): Promise<ReportSheet> {
  const [file, other] = files;
  if (!file || other) throw new AppError("supervision.report_file_one");
  const coming = rowsOf(await readGridsApart(file.bytes));
  if (coming === null) throw new AppError("supervision.report_sheet_unreadable");
  const rows: ReportSheetRow[] = [];
  const seen = new Set<string>();
  for (const one of coming.slice(0, MOST_ROWS)) rows.push(await compareRow(call, one, seen));
  return { fileName: file.fileName.slice(0, 255), rows };
}

/** A row of the file: its number as people count, its key, and its cells. */
interface ComingRow {
  readonly row: number;
  readonly key: string;
  readonly cells: Readonly<Partial<Record<SheetCell, string>>>;
}

/** The rows below the heading that names the key, whatever was sorted, moved or left out; null where no sheet has it. */
function rowsOf(grids: readonly SheetGrid[]): ComingRow[] | null {
  for (const grid of grids.filter(({ isHidden }) => !isHidden)) {
    for (const [headRow, head] of grid.rows) {
      const columns = new Map([...head].flatMap(([at, { text }]) => columnNamed(at, text)));
      if ([...columns.values()].includes("key")) return rowsBelow(grid, headRow, columns);
    }
  }
  return null;
}

function columnNamed(at: number, text: string): [number, SheetCell | "key"][] {
  const plain = text.trim();
  for (const language of LANGUAGES) {
    if (plain === KEY_HEADING[language]) return [[at, "key"]];
    const cell = SHEET_CELLS.find((one) => sheetHeading(one, language) === plain);
    if (cell) return [[at, cell]];
  }
  return [];
}

function rowsBelow(grid: SheetGrid, headRow: number, columns: ReadonlyMap<number, SheetCell | "key">): ComingRow[] {
  return [...grid.rows]
    .filter(([row]) => row > headRow)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([row, filled]) => {
      const named = Object.fromEntries([...columns].map(([at, name]) => [name, filled.get(at)?.text ?? ""]));
      const { key = "", ...cells } = named;
      return [key, ...Object.values(cells)].every((text) => text === "") ? [] : [{ row: row + 1, key, cells }];
    });
}

async function compareRow(call: Call, coming: ComingRow, seen: Set<string>): Promise<ReportSheetRow> {
  const key = readRowKey(coming.key);
  const loaded = key && (await findReadable(call, key.id));
  if (!loaded) return wrongRow(coming, null, [problem("unknown", null, call.language)]);
  const isRepeated = seen.has(loaded.row.id);
  seen.add(loaded.row.id);
  const flaw = isRepeated ? "repeated" : flawOf(loaded, key.version);
  if (flaw) return wrongRow(coming, loaded, [problem(flaw, null, call.language)]);
  return compareCells(call.language, coming, loaded);
}

async function findReadable(call: Call, id: string): Promise<LoadedReport | null> {
  try {
    return await loadReport(call, id);
  } catch (error) {
    // Not there, or not theirs: the row is told so, and the others go on.
    if (error instanceof AppError) return null;
    throw error;
  }
}

function flawOf({ row }: LoadedReport, version: number): SheetProblem | null {
  if (row.status !== "draft" && row.status !== "returned") return "locked";
  return row.version === version ? null : "outdated";
}

function compareCells(language: Language, coming: ComingRow, loaded: LoadedReport): ReportSheetRow {
  const { row, values } = loaded;
  const differing = SHEET_CELLS.filter((cell) => {
    const text = coming.cells[cell];
    return text !== undefined && comparedForm(text) !== comparedForm(sheetCellOf(values, cell));
  });
  const read = differing.map((cell) => ({ cell, ...readCell(cell, coming.cells[cell] ?? "", loaded) }));
  const problems = read.flatMap(({ cell, wrong }) => (wrong ? [problem(wrong, cell, language)] : []));
  if (problems.length > 0) return wrongRow(coming, loaded, problems);
  const changed = Object.fromEntries(read.map(({ cell, value }) => [cell, value])) as Partial<ReportValues>;
  return {
    row: coming.row,
    kind: differing.length === 0 ? "same" : "changed",
    reportId: row.id,
    itemTitle: row.itemTitle,
    version: row.version,
    cells: read.map(({ cell, value }) => ({
      cell,
      column: sheetHeading(cell, language),
      from: sheetCellOf(values, cell),
      to: value ?? "",
    })),
    problems: [],
    values: { ...mutable(values), ...changed } as ReportSheetRow["values"],
  };
}

/** A cell as its value: percentages as people write them, with the sign or in full-width digits. */
function readCell(
  cell: SheetCell,
  text: string,
  { plan }: LoadedReport,
): { readonly value: string | null; readonly wrong?: SheetProblem } {
  if (cell !== "percent") {
    return text.length > MOST_CHARACTERS ? { value: text, wrong: "too_long" } : { value: text.trimEnd() };
  }
  if (plan.curve?.kind === "milestones") return { value: null, wrong: "by_milestones" };
  const plain = text.normalize("NFKC").replace("%", "").trim();
  if (plain === "") return { value: null };
  const value = parseFraction(plain);
  if (value === null || value.numerator < 0n) return { value: null, wrong: "not_a_percentage" };
  return isAboveWhole(plain) && !plan.mayExceed ? { value: plain, wrong: "above_whole" } : { value: plain };
}

function problem(code: SheetProblem, cell: SheetCell | null, language: Language) {
  return { column: cell && sheetHeading(cell, language), message: SHEET_PROBLEMS[code][language] };
}

function wrongRow(
  { row }: ComingRow,
  loaded: LoadedReport | null,
  problems: ReportSheetRow["problems"],
): ReportSheetRow {
  const itemTitle = loaded?.row.itemTitle ?? "";
  return { row, kind: "wrong", reportId: null, itemTitle, version: null, cells: [], problems, values: null };
}

function mutable(values: ReportValues) {
  return { ...values, milestones: [...values.milestones], figures: [...values.figures] };
}
