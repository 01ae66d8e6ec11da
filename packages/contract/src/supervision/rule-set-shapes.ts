import Type from "typebox";
import type { Static } from "typebox";
import { COLOURS, FINDING_KINDS, LIGHT_STATES, RULE_VERSION_STATUSES } from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { RuleSet } from "./rule-set.ts";

/** What the linter finds wrong with a rule set, with a situation that shows it. */
export const RuleFinding = Type.Object({
  kind: oneOf(FINDING_KINDS),
  colours: Type.Array(oneOf(COLOURS)),
  witness: Type.Object({
    value: nullable(Type.Number()),
    periods: Type.Integer(),
    isDue: Type.Boolean(),
  }),
  zh: Type.String(),
  en: Type.String(),
});
export type RuleFinding = Static<typeof RuleFinding>;

/** One version of a rule set. */
export const RuleVersion = Type.Object({
  number: Type.Integer(),
  status: oneOf(RULE_VERSION_STATUSES),
  content: RuleSet,
  note: Type.String(),
  inForceFrom: nullable(Day),
  inForceTo: nullable(Day),
  draftedAt: Moment,
  draftedBy: Type.String(),
  putInForceAt: nullable(Moment),
  putInForceBy: nullable(Type.String()),
  findings: Type.Array(RuleFinding),
});
export type RuleVersion = Static<typeof RuleVersion>;

/** 亮灯规则 of the city: a name, and its versions, the latest first. */
export const KeptRuleSet = Type.Object({
  id: Id,
  name: Type.String(),
  version: Type.Integer(),
  versions: Type.Array(RuleVersion),
});
export type KeptRuleSet = Static<typeof KeptRuleSet>;

/** A light of an item, with the sentence that says why. */
export const ItemLight = Type.Object({
  itemId: Id,
  cutOffOn: Day,
  knownAt: Moment,
  state: oneOf(LIGHT_STATES),
  colour: oneOf(COLOURS),
  value: nullable(Type.Number()),
  because: Type.Object({ zh: Type.String(), en: Type.String() }),
  ruleSetName: Type.String(),
  ruleVersion: Type.Integer(),
  /** When a later light took its place or the item was judged no more; null while it stands. */
  endedAt: nullable(Moment),
});
export type ItemLight = Static<typeof ItemLight>;

/** What a rule set would change of one item's light, were it in force. */
export const LightChange = Type.Object({
  itemId: Id,
  itemNumber: nullable(Type.String()),
  title: Type.String(),
  before: nullable(oneOf(COLOURS)),
  after: oneOf(COLOURS),
  because: Type.Object({ zh: Type.String(), en: Type.String() }),
});
export type LightChange = Static<typeof LightChange>;
