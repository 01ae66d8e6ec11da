import { EXAMPLE_MARK, TEMPLATE_MARK, TEMPLATE_SHEETS, TEMPLATE_VERSION } from "../../template/plan-template.ts";
import type { GridCell, SheetGrid } from "../task-table/sheet-grid.ts";
import type { WarningLog } from "../warnings.ts";
import type { SheetPart } from "./workbook.ts";

/** The hidden sheet of our template; it is no part of the plan. */
export function isTemplateSheet({ name, isHidden }: Pick<SheetPart, "name" | "isHidden">): boolean {
  return isHidden && name === TEMPLATE_MARK;
}

/** Whether the hidden sheet names a form of the template whose example we know. */
export function saysTemplate({ rows }: SheetGrid): boolean {
  return rows.get(0)?.get(1)?.text === TEMPLATE_VERSION;
}

/** Leaves out the example that stands there untouched; one that was written over is read as what it is now, and said so. */
export function withoutExample(sheet: SheetGrid, warnings: WarningLog): SheetGrid {
  const rows = new Map(sheet.rows);
  for (const [row, cells] of sheet.rows) {
    const details = { sheet: sheet.name, row: row + 1 };
    if (isExample(cells)) {
      rows.delete(row);
      warnings.add("template_example", details);
    } else if (cells.get(0)?.text.trim() === EXAMPLE_MARK) warnings.add("template_example_changed", details);
  }
  return { ...sheet, rows };
}

function isExample(cells: ReadonlyMap<number, GridCell>): boolean {
  return TEMPLATE_SHEETS.some(
    ({ columns }) =>
      cells.size === columns.length && columns.every(({ example }, at) => cells.get(at)?.text.trim() === example),
  );
}
