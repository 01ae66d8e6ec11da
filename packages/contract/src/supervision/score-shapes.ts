import {
  ASK_FREQUENCIES,
  ASK_KINDS,
  CITED_SOURCES,
  SCORE_ACTIONS,
  SCORE_FACT_KINDS,
  SCORE_FORM_KINDS,
  SCORE_STATEMENT_KINDS,
  SCORE_STATUSES,
} from "@zhigang/domain/supervision";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";

const closed = { additionalProperties: false } as const;
const text = Type.String();
const count = Type.Integer();
const Words = Type.Object({ zh: text, en: text });
const Cited = Type.Object({ source: oneOf(CITED_SOURCES), id: text, on: Day });

/** 评分说明 as somebody writes it; its day and number are kept by the server. */
export const NewStatement = Type.Object(
  {
    kind: oneOf(SCORE_STATEMENT_KINDS),
    itemId: nullable(Id),
    eventId: nullable(Type.String({ maxLength: 120 })),
    value: nullable(Type.String({ pattern: "^(\\d{1,3}(\\.\\d{1,2})?|A|B|C|I|II|III)$" })),
    reason: typedText({ maxLength: 2000 }),
  },
  closed,
);
export type NewStatement = Static<typeof NewStatement>;

export const ScoreStatement = Type.Object({
  id: text,
  kind: oneOf(SCORE_STATEMENT_KINDS),
  on: Day,
  itemId: nullable(Id),
  eventId: nullable(text),
  value: nullable(text),
  reason: text,
});

/** 得分 with every point, the rule and the events it comes from. */
export const UnitScore = Type.Object({
  exact: text,
  shown: text,
  points: Type.Array(
    Type.Object({
      ruleId: text,
      words: Words,
      itemId: nullable(Id),
      exact: text,
      shown: text,
      formula: text,
      cites: Type.Array(Cited),
    }),
  ),
  open: Type.Array(Type.Object({ kind: oneOf(["appraisal", "grade", "level"]), itemId: nullable(Id) })),
  judged: count,
  items: count,
});
export type UnitScore = Static<typeof UnitScore>;

/** 评分轮次. */
export const ScoreRound = Type.Object({
  id: Id,
  /** Rounds are numbered within a year; a discarded one keeps its number. */
  year: count,
  number: count,
  title: text,
  from: Day,
  cutOffOn: Day,
  selfScoreBy: Day,
  formName: text,
  formTitle: Words,
  formVersion: text,
  frozenAt: Moment,
  frozenBy: text,
  adoptedOn: nullable(Day),
  discarded: nullable(Type.Object({ at: Moment, by: text, reason: text })),
  cards: count,
  settled: count,
});
export type ScoreRound = Static<typeof ScoreRound>;

/** 评分单 as a row of its group. */
export const ScoreCard = Type.Object({
  id: Id,
  roundId: Id,
  departmentId: Id,
  departmentName: text,
  departmentKind: oneOf(DEPARTMENT_KINDS),
  status: oneOf(SCORE_STATUSES),
  shown: nullable(text),
  judged: count,
  items: count,
  open: count,
  appealBy: nullable(Day),
  decideBy: nullable(Day),
  version: count,
});
export type ScoreCard = Static<typeof ScoreCard>;

/** A round with its cards, like with like. A unit sees its own card, without a place. */
export const ScoreRoundDetail = Type.Object({
  ...ScoreRound.properties,
  formSource: text,
  planId: nullable(Id),
  isRanked: Type.Boolean(),
  mayAdopt: Type.Boolean(),
  mayFinish: Type.Boolean(),
  mayDiscard: Type.Boolean(),
  groups: Type.Array(
    Type.Object({
      /** The name of a group that the form puts together; null where a kind of body is its own. */
      words: nullable(Words),
      kinds: Type.Array(oneOf(DEPARTMENT_KINDS)),
      rows: Type.Array(Type.Object({ card: ScoreCard, place: nullable(count), isTied: Type.Boolean() })),
    }),
  ),
});
export type ScoreRoundDetail = Static<typeof ScoreRoundDetail>;

const ScoredStage = Type.Object({
  stage: oneOf(["self_score", "review", "decide"]),
  at: Moment,
  actorName: text,
  statements: Type.Array(ScoreStatement),
  score: UnitScore,
});

/** One card whole: what was frozen, what each stage made of it, what was done, what may be done. */
export const ScoreCardDetail = Type.Object({
  ...ScoreCard.properties,
  roundTitle: text,
  formKind: oneOf(SCORE_FORM_KINDS),
  cutOffOn: Day,
  selfScoreBy: Day,
  sha256: text,
  frozenItems: Type.Array(
    Type.Object({
      itemId: Id,
      number: nullable(text),
      title: text,
      isSupport: Type.Boolean(),
      weight: text,
      actual: nullable(text),
      said: nullable(Cited),
    }),
  ),
  facts: Type.Array(
    Type.Object({
      source: oneOf(CITED_SOURCES),
      id: text,
      on: Day,
      kind: oneOf(SCORE_FACT_KINDS),
      itemId: Id,
      month: nullable(count),
    }),
  ),
  /** By the ledger alone, before anybody said anything. */
  frozenScore: UnitScore,
  stages: Type.Array(ScoredStage),
  acts: Type.Array(
    Type.Object({
      number: count,
      kind: oneOf(SCORE_ACTIONS),
      at: Moment,
      actorName: text,
      reason: nullable(text),
    }),
  ),
  myActions: Type.Array(oneOf(SCORE_ACTIONS)),
});
export type ScoreCardDetail = Static<typeof ScoreCardDetail>;

/** What a supposition would bring. */
export const SimulatedScore = Type.Object({ before: UnitScore, after: UnitScore, exact: text, shown: text });
export type SimulatedScore = Static<typeof SimulatedScore>;

/** 重算: every kept score beside the one reckoned anew from the frozen inputs. */
export const ScoreReplay = Type.Object({
  roundId: Id,
  title: text,
  formName: text,
  formVersion: text,
  isSame: Type.Boolean(),
  scores: Type.Array(
    Type.Object({
      cardId: Id,
      departmentName: text,
      stage: oneOf(["self_score", "review", "decide"]),
      kept: text,
      replayed: text,
      isSame: Type.Boolean(),
      /** The frozen inputs still have the hash that was taken when they were frozen. */
      isIntact: Type.Boolean(),
    }),
  ),
});
export type ScoreReplay = Static<typeof ScoreReplay>;

/** 报表栏目: what is asked, of which target it is the figure, how long it takes, how often, why and until when. */
export const AskField = Type.Object(
  {
    name: typedText({ maxLength: 200 }),
    targetId: nullable(Id),
    /** Null where the estimate of the city holds. */
    minutes: nullable(Type.Integer({ minimum: 1, maximum: 480 })),
    frequency: oneOf(ASK_FREQUENCIES),
    justification: typedText({ maxLength: 500 }),
    /** Null where it is asked as long as its form holds. */
    validTo: nullable(Day),
  },
  closed,
);
export type AskField = Static<typeof AskField>;

/** 报表: a form with which units are asked, why, and until when. */
export const AskForm = Type.Object({
  id: Id,
  title: text,
  issuedBy: text,
  justification: text,
  validFrom: Day,
  validTo: Day,
  departmentIds: Type.Array(Id),
  fields: Type.Array(
    Type.Object({ ...AskField.properties, name: text, justification: text, targetName: nullable(text) }),
  ),
  /** What it costs all its units together in a year, by its own minutes or the estimate. */
  minutesAYear: count,
  endedOn: nullable(Day),
  version: count,
});
export type AskForm = Static<typeof AskForm>;

/** What a unit was asked in a month. */
export const Burden = Type.Object({
  departmentId: Id,
  departmentName: text,
  month: text,
  counts: Type.Object({ report: count, figure: count, sheet: count, form: count, form_field: count }),
  repeats: count,
  minutes: count,
});
export type Burden = Static<typeof Burden>;

export const Burdens = Type.Object({
  items: Type.Array(Burden),
  estimates: Type.Array(Type.Object({ kind: oneOf(ASK_KINDS), minutes: count, validFrom: Day, source: Words })),
});
export type Burdens = Static<typeof Burdens>;
