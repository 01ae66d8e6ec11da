/** Puts values into words: `{name}` is replaced by the detail of that name, or by a dash where there is none. */
export function fillWords(words: string, details: Readonly<Record<string, unknown>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => written(details[name]));
}

function written(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "—" : JSON.stringify(value);
}
