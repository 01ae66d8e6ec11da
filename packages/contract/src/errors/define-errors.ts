/** A refusal: its HTTP status and its words. `{name}` in a text is filled from the details. */
export interface ErrorEntry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** Keeps the codes of an error table as literal types. */
export function defineErrors<const T extends Readonly<Record<string, ErrorEntry>>>(table: T): T {
  return table;
}
