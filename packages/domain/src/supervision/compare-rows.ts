/** What stands in a picture of the ledger. */
export const LEDGER_SUBJECTS = ["plan", "task", "target", "item"] as const;
export type LedgerSubject = (typeof LEDGER_SUBJECTS)[number];

export const ROW_FATES = ["appeared", "vanished", "differs"] as const;
/** 新增, 消失, 变更: what became of a row between two pictures. */
export type RowFate = (typeof ROW_FATES)[number];

/** A row that is not the same in both pictures. */
export interface RowDifference<Row> {
  readonly row: Row;
  readonly fate: RowFate;
  /** For a row that is in both, the fields that differ. */
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** The rows that differ between two pictures of the same things: those that are there no more come last. */
export function compareRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): RowDifference<Row>[] {
  const former = new Map(before.map((row) => [row.id, row]));
  const still = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((row) => {
      const old = former.get(row.id);
      return old === undefined ? [{ row, fate: "appeared" as const, fields: [] }] : differing(old, row);
    }),
    ...before.filter(({ id }) => !still.has(id)).map((row) => ({ row, fate: "vanished" as const, fields: [] })),
  ];
}

function differing<Row extends object>(before: Row, after: Row): RowDifference<Row>[] {
  const old = before as Readonly<Record<string, unknown>>;
  const fields = Object.entries(after).flatMap(([field, to]: [string, unknown]) => {
    const from = old[field];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }];
  });
  return fields.length === 0 ? [] : [{ row: after, fate: "differs", fields }];
}
