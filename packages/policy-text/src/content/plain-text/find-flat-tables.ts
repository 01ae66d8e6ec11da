import { findDumpedTable } from "./dumped-table.ts";
import type { FlatTable } from "./flat-table.ts";
import { findRowTable } from "./row-table.ts";
import type { TextLine } from "./text-line.ts";

/** Finds the tables that a text file flattened: rows with separators, or one cell per line (guide §2, §10). */
export function findFlatTables(lines: readonly TextLine[], reading: string): FlatTable[] {
  const tables: FlatTable[] = [];
  let at = 0;
  while (at < lines.length) {
    const table = findRowTable(lines, at, reading) ?? findDumpedTable(lines, at);
    if (table) tables.push(table);
    at = table ? Math.max(table.endLine, at + 1) : at + 1;
  }
  return tables;
}
