/**
 * The one spelling of a JSON value: keys sorted, nothing absent written, text well-formed and without NUL, so that a value
 * read back from `jsonb` gives the same digest as the value that was written.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value ?? null)))) ?? "null";
}

function sorted(value: unknown): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [wellFormed(key), sorted(item)]));
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
function wellFormed(text: string): string {
  return text
    .replaceAll("\u0000", "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
