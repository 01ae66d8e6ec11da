import { RULE_VERSION_STATUSES, SCORE_FACT_KINDS, SCORE_FORM_KINDS, SCORE_FORMS } from "@zhigang/domain/supervision";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";

const closed = { additionalProperties: false } as const;
const text = Type.String();
const count = Type.Integer();
const Words = Type.Object({ zh: typedText({ maxLength: 200 }), en: typedText({ maxLength: 200 }) }, closed);
const RuleId = Type.String({ pattern: "^[A-Z][0-9]{1,2}$" });
/** Points, a share or a factor, as it is typed. */
const Figure = Type.String({ pattern: "^-?\\d{1,4}(\\.\\d{1,4})?$" });

const common = {
  title: Words,
  source: typedText({ maxLength: 500 }),
  groups: Type.Optional(
    Type.Array(
      Type.Object({ words: Words, kinds: Type.Array(oneOf(DEPARTMENT_KINDS), { minItems: 1, maxItems: 20 }) }, closed),
      { maxItems: 20 },
    ),
  ),
};

const DeductionContent = Type.Object(
  {
    ...common,
    kind: Type.Literal("deductions"),
    start: Figure,
    rules: Type.Array(
      Type.Object(
        {
          id: RuleId,
          calledBy: oneOf([...SCORE_FACT_KINDS, "report_empty", "meeting_missed"]),
          least: Figure,
          most: Figure,
          months: nullable(Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), { minItems: 1, maxItems: 12 })),
          words: Words,
        },
        closed,
      ),
      { minItems: 1, maxItems: 30 },
    ),
    appraisal: nullable(Type.Object({ id: RuleId, most: Figure, words: Words }, closed)),
    onlyListed: Type.Object({ id: RuleId, times: Figure, words: Words }, closed),
  },
  closed,
);

const LightContent = Type.Object(
  {
    ...common,
    kind: Type.Literal("lights"),
    start: Figure,
    rules: Type.Array(
      Type.Object(
        {
          id: RuleId,
          colour: oneOf(["yellow", "orange", "red"]),
          every: Type.Integer({ minimum: 1, maximum: 60 }),
          points: Figure,
          words: Words,
        },
        closed,
      ),
      { minItems: 1, maxItems: 10 },
    ),
  },
  closed,
);

const CompletionContent = Type.Object(
  {
    ...common,
    kind: Type.Literal("completion"),
    full: Figure,
    cap: Figure,
    floor: Figure,
    bonusSlope: Figure,
    bonusCap: Figure,
    supportShare: Figure,
    words: Words,
  },
  closed,
);

const GradeContent = Type.Object(
  {
    ...common,
    kind: Type.Literal("grades"),
    full: Figure,
    grades: Type.Object({ A: Figure, B: Figure, C: Figure }, closed),
    levels: Type.Object({ I: Figure, II: Figure, III: Figure }, closed),
    load: Type.Array(Type.Object({ from: Type.Integer({ minimum: 1, maximum: 9999 }), factor: Figure }, closed), {
      minItems: 1,
      maxItems: 20,
    }),
    words: Words,
  },
  closed,
);

/** 评分办法: its parameters with their source, as a person writes them. */
export const ScoreFormContent = Type.Union([DeductionContent, LightContent, CompletionContent, GradeContent]);
export type ScoreFormContent = Static<typeof ScoreFormContent>;

/** One version of a form that the city wrote itself. */
export const ScoreFormVersion = Type.Object({
  number: count,
  status: oneOf(RULE_VERSION_STATUSES),
  content: ScoreFormContent,
  note: text,
  inForceFrom: nullable(Day),
  inForceTo: nullable(Day),
  draftedAt: Moment,
  draftedBy: text,
  putInForceAt: nullable(Moment),
  putInForceBy: nullable(text),
  findings: Type.Array(Type.Object({ at: text, zh: text, en: text })),
});
export type ScoreFormVersion = Static<typeof ScoreFormVersion>;

/** 评分办法 as it is in force today, with the city's own versions of it, the latest first. */
export const ScoreFormRow = Type.Object({
  name: oneOf(SCORE_FORMS.map(({ name }) => name)),
  kind: oneOf(SCORE_FORM_KINDS),
  title: Type.Object({ zh: text, en: text }),
  source: text,
  /** The version in force today; 1 is the published one. */
  number: count,
  validFrom: nullable(Day),
  content: ScoreFormContent,
  rules: Type.Array(Type.Object({ id: text, words: Type.Object({ zh: text, en: text }), figures: text })),
  versions: Type.Array(ScoreFormVersion),
  /** Counts the changes, for those who have it open. */
  version: count,
});
export type ScoreFormRow = Static<typeof ScoreFormRow>;

/** 试算: what the draft would make of a round that was frozen already, unit by unit. Nothing is kept of it. */
export const ScoreFormPreview = Type.Object({
  roundTitle: text,
  changed: count,
  units: Type.Array(
    Type.Object({
      departmentId: Id,
      departmentName: text,
      before: nullable(text),
      after: nullable(text),
      difference: text,
      placeBefore: nullable(count),
      placeAfter: nullable(count),
      /** What people have still to say under the draft. */
      open: count,
    }),
  ),
});
export type ScoreFormPreview = Static<typeof ScoreFormPreview>;
