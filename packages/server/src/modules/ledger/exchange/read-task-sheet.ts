import type { Language } from "@zhigang/domain/glossary";
import { AppError } from "../../../platform/http/app-error.ts";
import { readSheets } from "../../documents/index.ts";
import { readRowKey } from "../export/row-key.ts";
import { ABOUT_SHEET } from "../export/write-xlsx.ts";
import type { ComingFile, ComingRow } from "./coming-file.ts";
import {
  columnNamed,
  headingOf,
  isHeadingOf,
  SHEET_COLUMNS,
  SHOWN_ONLY_COLUMNS,
  subjectKindOf,
} from "./exchange-columns.ts";

/** The filled cells of one sheet. */
export type SheetGrid = ReturnType<typeof readSheets>[number];
type Cells = ReadonlyMap<number, { readonly text: string }>;

/** A head may stand below a title that somebody has put above it. */
const MOST_ROWS_ABOVE_HEAD = 20;

/** Reads an exported workbook again, whatever its rows and columns were sorted, filtered, moved, left out or added to. */
export function readTaskSheet(bytes: Uint8Array): ComingFile {
  const grids = readSheets(bytes);
  const found = grids.filter((grid) => !grid.isHidden).flatMap((grid) => findHead(grid) ?? []);
  const [first] = found;
  if (!first) throw new AppError("ledger.exchange_without_keys", { column: headingOf("key").zh });
  const { grid, headRow, head } = first;
  const subjectKind = subjectKindOf([...head.values()].map(({ text }) => text));
  const columns = new Map([...head].flatMap(([at, { text }]) => pair(at, columnNamed(text, subjectKind))));
  return {
    subjectKind,
    language: languageOf(head),
    rows: rowsBelow(grid, headRow, columns),
    columns: {
      language: languageOf(head),
      dropped: SHEET_COLUMNS[subjectKind].filter((key) => ![...columns.values()].includes(key)),
      added: [...head.values()]
        .map(({ text }) => text.trim())
        .filter((text) => columnNamed(text, subjectKind) === undefined),
      shownOnly: SHOWN_ONLY_COLUMNS[subjectKind].filter((key) => [...columns.values()].includes(key)),
      exportedRows: exportedRowsOf(grids),
    },
  };
}

function findHead(grid: SheetGrid): { grid: SheetGrid; headRow: number; head: Cells } | null {
  for (let row = 0; row < MOST_ROWS_ABOVE_HEAD; row += 1) {
    const head = grid.rows.get(row);
    if (head && [...head.values()].some(({ text }) => isHeadingOf("key", text))) return { grid, headRow: row, head };
  }
  return null;
}

function rowsBelow(grid: SheetGrid, headRow: number, columns: ReadonlyMap<number, string>): ComingRow[] {
  return [...grid.rows]
    .filter(([row]) => row > headRow)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([row, filled]): ComingRow[] => {
      const cells = Object.fromEntries([...columns].map(([at, key]) => [key, filled.get(at)?.text ?? ""]));
      const { key = "", number: _, ...own } = cells;
      if (key === "" && Object.values(own).every((text) => text === "")) return [];
      const read = readRowKey(key);
      return [
        { row: row + 1, key: read, cells, ...(read === null && key !== "" && { flaw: "key_unreadable" as const }) },
      ];
    });
}

function languageOf(head: Cells): Language {
  const isEnglish = [...head.values()].some(
    ({ text }) => text.trim().toLowerCase() === headingOf("key").en.toLowerCase(),
  );
  return isEnglish ? "en" : "zh";
}

function exportedRowsOf(grids: readonly SheetGrid[]): number | null {
  const about = grids.find((grid) => grid.name === ABOUT_SHEET);
  for (const cells of about?.rows.values() ?? []) {
    if (cells.get(0)?.text === "rows") return Number(cells.get(1)?.text) || null;
  }
  return null;
}

function pair(at: number, key: string | undefined): [number, string][] {
  return key === undefined ? [] : [[at, key]];
}
