/** Rows of one page and, in the shape of a page cursor, where it ends. */
export type ReadPage<Row, Keys> = (after: Keys | null, limit: number) => Promise<readonly Row[]>;

const PAGE_SIZE = 200;

/** Reads a list page by page, so that a hundred thousand rows never lie in memory together. */
export async function* readPages<Row, Keys>(
  read: ReadPage<Row, Keys>,
  keysOf: (row: Row) => Keys,
): AsyncGenerator<readonly Row[]> {
  let after: Keys | null = null;
  for (;;) {
    const rows: readonly Row[] = await read(after, PAGE_SIZE);
    const page = rows.slice(0, PAGE_SIZE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (rows.length <= PAGE_SIZE || last === undefined) return;
    after = keysOf(last);
  }
}
