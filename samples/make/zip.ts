import { strToU8, unzipSync, zipSync } from "fflate";

/** Local time, as zip keeps it: the same bytes in every time zone. */
const FIXED = new Date(2026, 0, 1, 0, 0, 0);

/** Packs parts in the given order with one fixed date, so that the same parts give the same bytes. */
export function packZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === "string" ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: FIXED });
}

/** Packs another writer's archive again with the fixed date and its parts in order of name. */
export function repackZip(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([left], [right]) => (left < right ? -1 : 1));
  return packZip(Object.fromEntries(parts));
}
