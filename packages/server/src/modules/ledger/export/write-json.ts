import type { LEDGER_SCHEMA_ID } from "@zhigang/contract/ledger";

/** What stands before the items of an exported list. */
export interface JsonHead {
  readonly $schema: typeof LEDGER_SCHEMA_ID;
  readonly exportedAt: string;
  readonly kind: "tasks" | "targets";
}

/** The rows as one JSON object, written page by page. */
export async function* writeJson(head: JsonHead, pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let separator = "\n";
  for await (const page of pages) {
    for (const item of page) {
      yield separator + JSON.stringify(item);
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}
