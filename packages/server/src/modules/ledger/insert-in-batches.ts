const ROWS_PER_STATEMENT = 500;

/** Inserts rows in statements of a bounded size: PostgreSQL takes at most 65,535 parameters at once. */
export async function insertInBatches<Row>(
  rows: readonly Row[],
  insert: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await insert(rows.slice(from, from + ROWS_PER_STATEMENT));
  }
}
