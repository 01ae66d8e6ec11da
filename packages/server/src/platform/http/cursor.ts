import { AppError } from "./app-error.ts";

/** A page cursor: the sort keys of the last row, opaque to the caller. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** The keys of a cursor; refuses anything but a list of `count` texts, numbers or nulls. */
export function decodeCursor(cursor: string, count: number): (string | number | null)[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (cause) {
    throw Object.assign(new AppError("http.invalid_cursor"), { cause });
  }
  const isKey = (key: unknown) => key === null || typeof key === "string" || typeof key === "number";
  if (!Array.isArray(keys) || keys.length !== count || !keys.every(isKey)) throw new AppError("http.invalid_cursor");
  return keys as (string | number | null)[];
}

/** Cuts the one row too many that a list query asked for, and says where the next page starts. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number | null)[],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
}
