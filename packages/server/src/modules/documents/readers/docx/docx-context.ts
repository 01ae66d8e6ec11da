import type { WarningLog } from "../warnings.ts";
import type { FieldTracker } from "./fields.ts";
import type { NumberingCounter } from "./numbering-counter.ts";
import type { StyleSheet } from "./style-sheet.ts";

/** How often something was met that a person should hear of. */
export interface Tally {
  insertions: number;
  deletions: number;
  moves: number;
  hidden: number;
  /** Characters that are struck through. */
  struck: number;
  textBoxes: number;
  contents: number;
  pictures: number;
  embedded: number;
  unknownSymbols: number;
  nestedTables: number;
}

/** What reading one story of a document (body, header, footnotes) leans on. */
export interface DocxContext {
  readonly styles: StyleSheet;
  readonly numbering: NumberingCounter;
  readonly fields: FieldTracker;
  readonly tally: Tally;
  readonly warnings: WarningLog;
}

/** Nothing met yet. */
export function emptyTally(): Tally {
  return {
    insertions: 0,
    deletions: 0,
    moves: 0,
    hidden: 0,
    struck: 0,
    textBoxes: 0,
    contents: 0,
    pictures: 0,
    embedded: 0,
    unknownSymbols: 0,
    nestedTables: 0,
  };
}

/** Tells what the tally holds. */
export function reportTally(tally: Tally, warnings: WarningLog): void {
  const { insertions, deletions, moves } = tally;
  if (insertions + deletions + moves > 0) warnings.add("tracked_changes", { insertions, deletions, moves });
  warnings.addCount("hidden_text", tally.hidden);
  warnings.addCount("struck_out", tally.struck);
  warnings.addCount("text_boxes", tally.textBoxes);
  warnings.addCount("table_of_contents", tally.contents);
  warnings.addCount("pictures", tally.pictures);
  warnings.addCount("embedded", tally.embedded);
  warnings.addCount("unknown_symbol", tally.unknownSymbols);
  warnings.addCount("nested_table", tally.nestedTables);
}
