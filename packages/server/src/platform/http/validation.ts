import { Compile } from "typebox/compile";
import type { TSchema } from "typebox";
import type { FieldProblem } from "./app-error.ts";
import { AppError } from "./app-error.ts";

type Check = (value: unknown) => void;

/** A check that throws `http.invalid_input` with every wrong field at once; its schema is compiled when it is first used. */
export function checkFor(schema: TSchema): Check {
  let validator: ReturnType<typeof Compile> | undefined;
  return (value) => {
    validator ??= Compile(schema);
    if (validator.Check(value)) return;
    throw new AppError("http.invalid_input", {}, presentErrors(validator.Errors(value), schema));
  };
}

interface RawError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

function presentErrors(errors: readonly RawError[], schema: TSchema): FieldProblem[] {
  const seen = new Map<string, FieldProblem>();
  for (const error of errors) {
    for (const problem of toProblems(error, schema)) {
      if (!seen.has(problem.pointer)) seen.set(problem.pointer, problem);
    }
  }
  return [...seen.values()];
}

function toProblems({ keyword, instancePath, params }: RawError, schema: TSchema): FieldProblem[] {
  const values = params as Readonly<Record<string, unknown>>;
  const names = (values["requiredProperties"] ?? values["additionalProperties"]) as readonly string[] | undefined;
  const pointers = names ? names.map((name) => `${instancePath}/${name}`) : [instancePath];
  return pointers.map((pointer) => {
    const refusal = refusalAt(schema, pointer);
    return { pointer, keyword, params: values, ...(refusal !== undefined && { refusal }) };
  });
}

/** The `refusal` an object's field names for itself, found by walking properties and items along the pointer. */
function refusalAt(schema: TSchema, pointer: string): string | undefined {
  let at: unknown = schema;
  for (const step of pointer.split("/").slice(1)) {
    const node = at as { properties?: Record<string, unknown>; items?: unknown } | undefined;
    at = node?.properties?.[step] ?? node?.items;
  }
  const refusal = (at as { refusal?: unknown } | undefined)?.refusal;
  return typeof refusal === "string" ? refusal : undefined;
}

/** Turns the strings of a query or path into the numbers and booleans their schema asks for; leaves what does not fit. */
export function convertStrings(schema: TSchema, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const properties = (schema as { properties?: Readonly<Record<string, { type?: string }>> }).properties ?? {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, convert(properties[name]?.type, value)]),
  );
}

function convert(type: string | undefined, value: unknown): unknown {
  if (type === "array") return Array.isArray(value) ? value : [value];
  if (typeof value !== "string") return value;
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}
