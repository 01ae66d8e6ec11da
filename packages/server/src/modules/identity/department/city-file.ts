import Type from "typebox";
import type { Static } from "typebox";
import { Day, nullable, oneOf } from "@zhigang/contract/http";
import { DIVISION_LEVELS } from "@zhigang/domain/identity";
import { checkFor } from "../../../platform/http/validation.ts";

const validity = { validFrom: nullable(Day), validTo: nullable(Day) };
const OneOrMore = Type.Unsafe<string | string[]>({
  anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
});

/** The divisions of a city, as a file brings them. */
export const DivisionsFile = Type.Object({
  divisions: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      level: oneOf(DIVISION_LEVELS),
      parent: nullable(Type.String()),
    }),
  ),
});
export type DivisionsFile = Static<typeof DivisionsFile>;

/** The departments of a city with names in time; `id` is the file's own key, by which its parts refer to each other. */
export const DepartmentsFile = Type.Object({
  departments: Type.Array(
    Type.Object({
      id: Type.String(),
      divisionCode: Type.String(),
      kind: Type.String(),
      parent: nullable(Type.String()),
      competent: Type.Optional(nullable(Type.String())),
      names: Type.Array(Type.Object({ name: Type.String(), shortName: nullable(Type.String()), ...validity }), {
        minItems: 1,
      }),
      aliases: Type.Array(Type.String()),
    }),
  ),
  successions: Type.Array(
    Type.Object({
      kind: oneOf(["rename", "merge", "merger", "split"] as const),
      from: OneOrMore,
      to: OneOrMore,
      on: Day,
      basis: Type.Optional(Type.String()),
    }),
  ),
});
export type DepartmentsFile = Static<typeof DepartmentsFile>;

/** Collective names and who belongs to them, by the keys of the departments file. */
export const CollectivesFile = Type.Object({
  collectives: Type.Array(
    Type.Object({ name: Type.String(), divisionCode: Type.String(), members: Type.Array(Type.String()), ...validity }),
  ),
});
export type CollectivesFile = Static<typeof CollectivesFile>;

export const checkDivisionsFile = checkFor(DivisionsFile);
export const checkDepartmentsFile = checkFor(DepartmentsFile);
export const checkCollectivesFile = checkFor(CollectivesFile);
