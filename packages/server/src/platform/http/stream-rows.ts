import type { Page } from "@zhigang/contract/paging";

/** How many rows at a time are read where all are wanted. */
const PAGE_SIZE = 200;

/** Every row of a paged list, one page in memory at a time. */
export async function* streamRows<Row>(
  listPage: (page: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<Row> = await listPage({ limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.nextCursor;
  }
}

/** Every row of a paged list at once, for lists that are shown whole. */
export async function gatherRows<Row>(listPage: Parameters<typeof streamRows<Row>>[0]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of streamRows(listPage)) rows.push(row);
  return rows;
}
