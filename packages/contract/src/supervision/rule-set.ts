import { COLOURS, INTERRUPTIONS, METRICS, PEER_RELATIONS } from "@zhigang/domain/supervision";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, nullable, oneOf } from "../http/index.ts";

const closed = { additionalProperties: false } as const;
const Words = Type.String({ maxLength: 200 });

/** One level of a rule set: its bounds, the length of its run, its standing to peers, and its sentence. */
export const RuleLevel = Type.Object(
  {
    colour: oneOf(COLOURS),
    low: nullable(Type.Number()),
    lowClosed: Type.Boolean(),
    high: nullable(Type.Number()),
    highClosed: Type.Boolean(),
    consecutive: nullable(Type.Integer({ minimum: 2, maximum: 60 })),
    interrupted: nullable(oneOf(INTERRUPTIONS)),
    peer: nullable(
      Type.Object({ relation: oneOf(PEER_RELATIONS), of: Type.Array(Words, { minItems: 1, maxItems: 4 }) }, closed),
    ),
    causeExempt: Type.Boolean(),
    because: Words,
  },
  closed,
);
export type RuleLevel = Static<typeof RuleLevel>;

/** 亮灯规则: a rule set as a file or a form brings it. */
export const RuleSet = Type.Object(
  {
    name: Type.String({ pattern: "^[a-z0-9-]{1,80}$" }),
    city: Words,
    metric: oneOf(METRICS),
    unit: nullable(Words),
    isWhole: Type.Boolean(),
    least: nullable(Type.Number()),
    most: nullable(Type.Number()),
    version: Words,
    validFrom: nullable(Day),
    validTo: nullable(Day),
    source: Words,
    missing: nullable(oneOf(COLOURS)),
    notDue: nullable(oneOf(COLOURS)),
    levels: Type.Array(RuleLevel, { minItems: 1, maxItems: 20 }),
  },
  closed,
);
export type RuleSet = Static<typeof RuleSet>;
