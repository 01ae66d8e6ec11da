import type { PaperBands } from "../../../platform/official-document/official-paper.ts";

/** Rows under a line for each unit, units in the order in which they first appear. */
export function bandedByUnit<Row>(
  items: readonly Row[],
  unitOf: (item: Row) => string,
  rowOf: (item: Row, index: number) => readonly string[],
): { readonly bands: PaperBands; readonly rows: readonly (readonly string[])[] } {
  const byUnit = new Map<string, Row[]>();
  for (const item of items) {
    const own = byUnit.get(unitOf(item));
    if (own) own.push(item);
    else byUnit.set(unitOf(item), [item]);
  }
  let row = 0;
  const at = [...byUnit].map(([unit, own]) => {
    const band = { row, text: unit === "" ? "未定牵头单位" : unit };
    row += own.length;
    return band;
  });
  return { bands: { heading: "牵头单位", at }, rows: [...byUnit.values()].flat().map(rowOf) };
}
