import { CompiledQuery } from "kysely";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";

/** What a deed says happened. */
export interface NewFact {
  readonly name: string;
  readonly subject: string;
  readonly data: object;
}

/** Rows on their way into the outbox, for a statement that inserts into several tables at once. */
export function factRows({ now }: Pick<Call, "now">, facts: readonly NewFact[]) {
  return {
    table: "platform.outbox",
    names: ["id", "name", "subject", "at", "data"] as const,
    rows: facts.map((fact) => ({ ...fact, id: newId(), at: now, data: JSON.stringify(fact.data) })),
  };
}

/**
 * Announces facts in the deed's own transaction: they are told if and only if the deed happened. The subject must be locked by
 * the deed, so that its facts are numbered in their order.
 */
export async function announce(call: Pick<Call, "tx" | "now">, facts: readonly NewFact[]): Promise<void> {
  if (facts.length === 0) return;
  const { rows } = factRows(call, facts);
  const list = `[${rows
    .map(
      ({ id, name, subject, at, data }) => `${JSON.stringify({ id, name, subject, at }).slice(0, -1)},"data":${data}}`,
    )
    .join()}]`;
  const statement = `insert into platform.outbox (id, name, subject, at, data)
    select id, name, subject, at, data from json_populate_recordset(null::platform.outbox, $1::json)`;
  await call.tx.executeQuery(CompiledQuery.raw(statement, [list]));
}
