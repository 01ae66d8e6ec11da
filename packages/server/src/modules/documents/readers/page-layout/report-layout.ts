import { rangesOf } from "../page-ranges.ts";
import type { WarningLog } from "../warnings.ts";
import type { LayoutTally } from "./lay-out.ts";

/** Tells what was done to the paper to get at the text. */
export function reportLayout(tally: LayoutTally, warnings: WarningLog): void {
  warnings.addCount("running_heads", tally.furniture);
  warnings.addCount("table_of_contents", tally.contents);
  warnings.addCount("joined_tables", tally.joinedTables);
  warnings.addCount("column_pages", tally.columnPages);
  warnings.addCount("struck_out", tally.struck);
  warnings.addCount("text_boxes", tally.textBoxes);
  warnings.addCount("aligned_tables", tally.alignedTables);
  if (tally.doubtfulColumns.length > 0) {
    const { length: count } = tally.doubtfulColumns;
    warnings.add("columns_without_lines", { count, pages: rangesOf(tally.doubtfulColumns) });
  }
  warnings.addCount("footnotes", tally.footnotes);
}
