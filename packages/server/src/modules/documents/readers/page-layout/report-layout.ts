import type { WarningLog } from "../warnings.ts";
import type { LayoutTally } from "./lay-out.ts";

/** Tells what was done to the paper to get at the text. */
export function reportLayout(tally: LayoutTally, warnings: WarningLog): void {
  warnings.addCount("running_heads", tally.furniture);
  warnings.addCount("table_of_contents", tally.contents);
  warnings.addCount("joined_tables", tally.joinedTables);
  warnings.addCount("column_pages", tally.columnPages);
  warnings.addCount("footnotes", tally.footnotes);
}
