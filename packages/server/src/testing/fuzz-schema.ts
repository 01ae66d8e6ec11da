import fc from "fast-check";

type Schema = Readonly<Record<string, unknown>>;

/** Texts that have broken systems before. */
const NASTY = [
  "",
  " ",
  "\u0000",
  "\ud83d",
  "🏙️",
  "𬭎",
  "‮txt.exe",
  "'; drop table ledger.task; --",
  "%",
  "_",
  "\\",
  "%00",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "=1+1",
  "null",
  "NaN",
  "9".repeat(40),
  "长".repeat(600),
  "\r\nset-cookie: a=b",
  "{}",
  "[]",
  "ﬃ",
  "İ",
];
const DAYS = [
  "2026-11-21",
  "2028-02-29",
  "2027-02-29",
  "2026-13-01",
  "0000-01-01",
  "1000-01-01",
  "2999-12-31",
  "9999-99-99",
];

export const anyText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 60 }));

/** Any JSON at all. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, [], {}, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, true, { a: { b: { c: [] } } }),
  anyText,
);

/** Values that fit a JSON Schema as far as it is easily said; ids are mostly ones that are there. */
export function likeSchema(schema: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema === undefined) return fc.constant({});
  const given = schema as Schema;
  if (Array.isArray(given["enum"])) return fc.constantFrom<unknown>(...(given["enum"] as unknown[]));
  if ("const" in given) return fc.constant(given["const"]);
  const choices = (given["anyOf"] ?? given["oneOf"]) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => likeSchema(choice, ids)));
  const types = (Array.isArray(given["type"]) ? given["type"] : [given["type"]]) as string[];
  return fc.oneof(...types.map((type) => byType(type, given, ids)));
}

/** A fitting value made wrong in one way: a field gone, one too many, or one of another kind. */
export function spoilt(fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(fitting, fc.nat(), fc.constantFrom("drop", "add", "change"), anyJson)
    .map(([value, at, how, other]) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return other;
      const keys = Object.keys(value);
      const key = keys[at % Math.max(1, keys.length)] ?? "unknown";
      if (how === "drop") return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
      return { ...value, [how === "add" ? `${key}X` : key]: other };
    });
}

function byType(type: string, schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  switch (type) {
    case "object":
      return objects(schema, ids);
    case "array":
      return arrays(schema, ids);
    case "string":
      return texts(schema, ids);
    case "integer":
      return fc.integer(bounds(schema));
    case "number":
      return fc.double({ noNaN: true, ...bounds(schema) });
    case "boolean":
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objects({ properties, required }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const entries = Object.entries((properties ?? {}) as Readonly<Record<string, unknown>>);
  const values = Object.fromEntries(entries.map(([name, property]) => [name, likeSchema(property, ids)]));
  return fc.record(values, { requiredKeys: [...((required ?? []) as string[])] });
}

function arrays({ items, minItems, maxItems }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const minLength = Number(minItems ?? 0);
  return fc.array(likeSchema(items, ids), {
    minLength,
    maxLength: Math.max(minLength, Math.min(3, Number(maxItems ?? 3))),
  });
}

function texts({ pattern, format, maxLength }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (format === "date") return fc.constantFrom(...DAYS);
  if (String(pattern).includes("[0-9a-f]{12}")) return fc.constantFrom(...ids);
  if (typeof pattern === "string" && pattern !== "\\S")
    return fc.stringMatching(new RegExp(pattern, "u"), { maxLength: 40 });
  const most = Number(maxLength ?? 60);
  return anyText.map((text) => Array.from(text).slice(0, most).join(""));
}

function bounds({ minimum, maximum }: Schema): { min: number; max: number } {
  return { min: Number(minimum ?? -2_147_483_648), max: Number(maximum ?? 2_147_483_647) };
}
