import type { ReadRow, ReadTable } from "./outline.ts";

/** A table's body row by its number, by halving: rows stand in the order of their numbers. */
export function findRow({ rows }: Pick<ReadTable, "rows">, number: number): ReadRow | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.row === number ? rows[low] : undefined;
}
