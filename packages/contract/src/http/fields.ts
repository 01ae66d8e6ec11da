import Type from "typebox";
import type { TSchema, TUnsafe } from "typebox";
import type { Static } from "typebox";

/** A server-made UUID (version 7, RFC 9562). */
export const Id = Type.String({
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
  description: "UUIDv7",
});

/** A moment, ISO 8601 in UTC. */
export const Moment = Type.String({ format: "date-time" });

/** A calendar day that exists, `YYYY-MM-DD`. */
export const Day = Type.String({ pattern: "^[12]\\d{3}-\\d{2}-\\d{2}$", format: "date" });

/** A year or a month: an end of a plan's period. */
export const YearOrMonth = Type.String({ pattern: "^\\d{4}(-\\d{2})?$" });

/** An exact decimal number as text. */
export const Decimal = Type.String({ pattern: "^-?\\d+(\\.\\d+)?$" });

/** The value or null; one JSON Schema type list, so that answers are written fast. */
export function nullable<S extends TSchema>(schema: S): TUnsafe<Static<S> | null> {
  const type = (schema as { type?: unknown }).type;
  if (typeof type === "string" && !("enum" in schema) && !("const" in schema)) {
    return Type.Unsafe<Static<S> | null>({ ...schema, type: [type, "null"] });
  }
  return Type.Unsafe<Static<S> | null>({ anyOf: [schema, { type: "null" }] });
}

/** One of the members of a union that is kept as an array of words. */
export function oneOf<const M extends readonly string[]>(members: M): TUnsafe<M[number]> {
  return Type.Unsafe<M[number]>({ type: "string", enum: [...members] });
}

/** Text a person types: trimmed length within bounds. `refusal` names the error code shown when it is missing. */
export function typedText(options: { maxLength: number; minLength?: number; refusal?: string }) {
  const { maxLength, minLength = 1, refusal } = options;
  return Type.String({
    maxLength,
    minLength,
    ...(minLength > 0 && { pattern: "\\S" }),
    ...(refusal !== undefined && { refusal }),
  });
}

/** Path parameters `{id}`. */
export const ById = Type.Object({ id: Id }, { additionalProperties: false });
