/**
 * The one spelling of a JSON value: keys sorted, nothing absent written, text well-formed and without NUL, so that a value
 * read back from `jsonb` gives the same digest as the value that was written.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(wellFormed(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (hasToJson(value)) return canonicalJson(value.toJSON());
  return `{${canonicalMembers(value as Readonly<Record<string, unknown>>).join(",")}}`;
}

function canonicalMembers(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined && typeof value[key] !== "function")
    .map((key) => [wellFormed(key), value[key]] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === "function";
}

const SURROGATE = /[\ud800-\udfff]/;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
function wellFormed(text: string): string {
  const kept = text.includes("\u0000") ? text.replaceAll("\u0000", "") : text;
  return SURROGATE.test(kept) ? kept.replace(HALF, "\ufffd") : kept;
}
