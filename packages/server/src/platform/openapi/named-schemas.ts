/** A JSON Schema, or part of one. */
export type Json = Readonly<Record<string, unknown>>;

/** Schemas by the name under which rooms export them. */
export type NamedSchemas = Readonly<Record<string, unknown>>;

/** Turns schemas into plain JSON in which every schema that has a name stands as a reference to it. */
export interface SchemaWriter {
  write(schema: unknown): unknown;
  /** Every named schema, its own parts written as references. */
  components(): Record<string, unknown>;
}

/** A writer over the schemas of all rooms. Two are the same when their JSON is: nesting copies schemas, names do not survive it. */
export function createSchemaWriter(named: NamedSchemas): SchemaWriter {
  const names = new Map<string, string>();
  const plain = Object.entries(named).map(([name, schema]): [string, Json] => [name, asPlain(schema)]);
  for (const [name, schema] of plain) {
    const key = JSON.stringify(schema);
    if (!names.has(key)) names.set(key, name);
  }

  const write = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(write);
    if (typeof value !== "object" || value === null) return value;
    const name = names.get(JSON.stringify(value));
    return name === undefined ? writeParts(value) : { $ref: `#/components/schemas/${name}` };
  };
  const writeParts = (value: object): Json =>
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, write(part)]));

  return {
    write: (schema) => write(asPlain(schema)),
    components: () =>
      Object.fromEntries(
        plain
          .filter(([name, schema]) => names.get(JSON.stringify(schema)) === name)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, schema]) => [name, writeParts(schema)]),
      ),
  };
}

/** A schema without the library's own marks and ours. */
function asPlain(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === "refusal" ? undefined : value))) as Json;
}
