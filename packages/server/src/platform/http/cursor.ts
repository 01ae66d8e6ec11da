import { isCalendarDate } from "@zhigang/domain/values";
import { isId } from "../ids.ts";
import { AppError } from "./app-error.ts";
import { isKeepable } from "./keepable-text.ts";

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

/** What a key of a page is to the database: anything else in its place is of somebody's making. */
export type KeyKind = "text" | "uuid" | "int" | "bigint" | "date" | "timestamptz";

type Keys<Kinds extends readonly KeyKind[]> = { [At in keyof Kinds]: Kinds[At] extends "int" ? number : string };

const FITS: Readonly<Record<KeyKind, (key: string | number | null) => boolean>> = {
  text: (key) => typeof key === "string" && isKeepable(key),
  uuid: (key) => typeof key === "string" && isId(key),
  int: (key) => Number.isInteger(key) && Math.abs(Number(key)) < 2 ** 31,
  bigint: (key) => typeof key === "string" && /^\d{1,18}$/.test(key),
  date: (key) => typeof key === "string" && isCalendarDate(key),
  timestamptz: (key) => typeof key === "string" && isMoment(key),
};

/** The keys of a cursor, each of its kind; a cursor that was tampered with is refused before the database sees it. */
export function decodeKeys<const Kinds extends readonly KeyKind[]>(cursor: string, kinds: Kinds): Keys<Kinds> {
  const keys = decodeCursor(cursor, kinds.length);
  const isSound = kinds.every((kind, at) => FITS[kind](keys[at] ?? null));
  if (!isSound) throw new AppError("http.invalid_cursor");
  return keys as Keys<Kinds>;
}

function isMoment(text: string): boolean {
  const at = /^[1-9]\d{3}-/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
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
