type Schema = Readonly<Record<string, unknown>>;

const WORDS_BY_FORMAT: Readonly<Record<string, string>> = { date: "2026-11-21", "date-time": "2026-11-21T02:00:00Z" };
/** For each pattern in use a text that fits it; the first that fits is taken. */
const WORDS = [
  "示例文字",
  "01930000-0000-7000-8000-000000000000",
  "2026-11-21",
  "2026",
  "12.5",
  "440100",
  "zhao.min",
  "0192f0c1a2b3c4d5e6f7",
  "https://example.com/hook",
  "zhao.min@city.example",
  "time:2026",
  "09:00",
  "A1",
  "",
];

/** An example that fits a schema, always the same one. */
export function exampleOf(schema: unknown): unknown {
  const given = schema as Schema;
  if (Array.isArray(given["enum"])) return given["enum"][0];
  if ("const" in given) return given["const"];
  const choices = (given["anyOf"] ?? given["oneOf"]) as readonly Schema[] | undefined;
  if (choices) return exampleOf(choices[0]);
  const { type } = given;
  return byType(String(Array.isArray(type) ? type[0] : type), given);
}

function byType(type: string, schema: Schema): unknown {
  switch (type) {
    case "object":
      return objectExample(schema);
    case "array":
      return arrayExample(schema);
    case "string":
      return textExample(schema);
    case "integer":
    case "number":
      return schema["minimum"] ?? 0;
    case "boolean":
      return true;
    default:
      return null;
  }
}

function objectExample({ properties }: Schema): unknown {
  const entries = Object.entries((properties ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([name, property]) => [name, exampleOf(property)]));
}

function arrayExample({ items, minItems }: Schema): unknown {
  const count = Math.max(1, Number(minItems ?? 1));
  return Array.from({ length: count }, (_, index) => (items ? exampleAt(items, index) : null));
}

/** In a list of numbers each is larger than the one before, as in a span. */
function exampleAt(items: unknown, index: number): unknown {
  const example = exampleOf(items);
  return typeof example === "number" ? example + index * 10 : example;
}

function textExample({ format, pattern, minLength, maxLength }: Schema): string {
  const byFormat = typeof format === "string" ? WORDS_BY_FORMAT[format] : undefined;
  if (byFormat !== undefined) return byFormat;
  const fits = (word: string) =>
    (typeof pattern !== "string" || new RegExp(pattern, "u").test(word)) &&
    word.length >= Number(minLength ?? 0) &&
    word.length <= Number(maxLength ?? word.length);
  return WORDS.find(fits) ?? "示".repeat(Number(minLength ?? 1));
}
