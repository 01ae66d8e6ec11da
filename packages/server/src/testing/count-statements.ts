import type { KyselyPlugin } from "kysely";
import type { Tx } from "../platform/database/database.ts";

/** How many statements a piece of work sends to the database. */
export async function countStatements(tx: Tx, work: (tx: Tx) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      count += 1;
      return Promise.resolve(result);
    },
  };
  await work(tx.withPlugin(counter));
  return count;
}
