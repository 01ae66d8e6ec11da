import Type from "typebox";
import type { Static } from "typebox";
import { ASK_CHOICES, ASK_FIELDS, ASK_INTENTS, SEARCH_KINDS, SEARCH_RANKS } from "@zhigang/domain/documents";
import { CHANGES, COMPARATORS, DUTY_ROLES, LEAD_BASES, TARGET_CLASSES } from "@zhigang/domain/ledger";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { Span } from "./reading.ts";

const Marks = Type.Array(Span);

/** Where a passage stands: the paper, the headings above it, its page or row, and its words. */
export const PassagePlace = Type.Object({
  documentId: Id,
  documentTitle: Type.String(),
  section: Type.Array(Type.String()),
  page: nullable(Type.Integer()),
  sheet: nullable(Type.String()),
  row: nullable(Type.Integer()),
  span: Span,
});
export type PassagePlace = Static<typeof PassagePlace>;

/** One thing that was found, with its words and where the query stands in them. */
export const SearchHit = Type.Object({
  kind: oneOf(SEARCH_KINDS),
  id: Type.String(),
  rank: oneOf(SEARCH_RANKS),
  title: Type.String(),
  titleMarks: Marks,
  text: Type.String(),
  textMarks: Marks,
  place: nullable(PassagePlace),
  planId: nullable(Id),
  planTitle: nullable(Type.String()),
  path: nullable(Type.String()),
  ownerName: nullable(Type.String()),
  deadline: nullable(Type.String()),
  issuedOn: nullable(Day),
  /** A paper that is still in review. */
  isInReview: Type.Boolean(),
  /** A department that is no more. */
  isEnded: Type.Boolean(),
});
export type SearchHit = Static<typeof SearchHit>;

/** The hits of one kind. Where `isCapped`, there are more than `total`. */
export const SearchGroup = Type.Object({
  kind: oneOf(SEARCH_KINDS),
  total: Type.Integer(),
  isCapped: Type.Boolean(),
  hits: Type.Array(SearchHit),
});
export type SearchGroup = Static<typeof SearchGroup>;

/** What was looked for, as it was understood, and what was found. */
export const SearchAnswer = Type.Object({
  words: Type.Array(Type.String()),
  phrases: Type.Array(Type.String()),
  excluded: Type.Array(Type.String()),
  /** Whether the words read as a question, so that an answer is worth asking for. */
  isQuestion: Type.Boolean(),
  groups: Type.Array(SearchGroup),
});
export type SearchAnswer = Static<typeof SearchAnswer>;

/** A name that what is typed may become. */
export const Suggestion = Type.Object({
  kind: oneOf(["department", "document"]),
  id: Id,
  name: Type.String(),
  /** How it was found: an alias, a former name, the paper's number. */
  note: nullable(Type.String()),
});
export type Suggestion = Static<typeof Suggestion>;

/** One condition that a question was read as, and the words it was read from. */
export const AskCondition = Type.Object({
  field: oneOf(ASK_FIELDS),
  value: Type.String(),
  /** The name of the department or plan. */
  name: nullable(Type.String()),
  words: Type.String(),
});
export type AskCondition = Static<typeof AskCondition>;

/** Words that may mean several things; a person picks one. */
export const AskChoice = Type.Object({
  about: oneOf(ASK_CHOICES),
  words: Type.String(),
  options: Type.Array(Type.Object({ value: Type.String(), name: nullable(Type.String()) })),
});
export type AskChoice = Static<typeof AskChoice>;

export const AskedTask = Type.Object({
  id: Id,
  title: Type.String(),
  path: Type.String(),
  planId: Id,
  planTitle: Type.String(),
  duties: Type.Array(Type.Object({ role: oneOf(DUTY_ROLES), name: Type.String(), departmentId: nullable(Id) })),
  deadline: nullable(Type.String()),
  dueOn: nullable(Day),
});
export type AskedTask = Static<typeof AskedTask>;

export const AskedTarget = Type.Object({
  id: Id,
  name: Type.String(),
  planId: Id,
  planTitle: Type.String(),
  comparator: oneOf(COMPARATORS),
  value: nullable(Type.String()),
  unit: Type.String(),
  change: oneOf(CHANGES),
  class: oneOf(TARGET_CLASSES),
  isAim: Type.Boolean(),
  deadline: nullable(Type.String()),
  quote: Type.String(),
  documentId: Id,
  span: Span,
});
export type AskedTarget = Static<typeof AskedTarget>;

export const AskedChange = Type.Object({
  taskId: Id,
  title: Type.String(),
  operation: Type.String(),
  fields: Type.Array(Type.String()),
  at: Moment,
  by: Type.String(),
});
export type AskedChange = Static<typeof AskedChange>;

/** A passage an answer stands on; answers cite it by its number. */
export const CitedPassage = Type.Object({
  number: Type.Integer(),
  text: Type.String(),
  textMarks: Marks,
  place: PassagePlace,
});
export type CitedPassage = Static<typeof CitedPassage>;

/** The filter of the task table that a question became. */
export const AskFilter = Type.Object({
  q: Type.Optional(Type.String()),
  planId: Type.Optional(Id),
  departmentId: Type.Optional(Id),
  bodyName: Type.Optional(Type.String()),
  dutyRole: Type.Optional(oneOf(DUTY_ROLES)),
  deadline: Type.Optional(Type.String()),
  deadlineFrom: Type.Optional(Type.String()),
  deadlineTo: Type.Optional(Type.String()),
  leadBasis: Type.Optional(oneOf(LEAD_BASES)),
  isKey: Type.Optional(Type.Boolean()),
  hasQuestion: Type.Optional(Type.Boolean()),
});

const countedOf = <S extends Parameters<typeof Type.Array>[0]>(item: S) =>
  Type.Object({ items: Type.Array(item), total: Type.Integer(), isCapped: Type.Boolean() });

/** 问答: what a question was read as, and what the ledger and the papers answer, each with its source. */
export const AskAnswer = Type.Object({
  question: Type.String(),
  intent: oneOf(ASK_INTENTS),
  conditions: Type.Array(AskCondition),
  choices: Type.Array(AskChoice),
  /** What else words could mean of which the nearest meaning was taken. */
  alternatives: Type.Array(AskChoice),
  filter: AskFilter,
  /** The words that passages were looked for by. */
  topic: Type.Array(Type.String()),
  tasks: nullable(countedOf(AskedTask)),
  targets: nullable(countedOf(AskedTarget)),
  changes: nullable(countedOf(AskedChange)),
  passages: Type.Array(CitedPassage),
  /** Nothing in ledger and papers answers. */
  isNothing: Type.Boolean(),
  /** An outside service is configured that may phrase the answer. */
  canPhrase: Type.Boolean(),
});
export type AskAnswer = Static<typeof AskAnswer>;

export const PHRASING_OUTCOMES = ["phrased", "nothing_kept", "unavailable"] as const;

/** An answer phrased by the configured service: only sentences that cite passages and say nothing that is not in them. */
export const Phrasing = Type.Object({
  outcome: oneOf(PHRASING_OUTCOMES),
  model: nullable(Type.String()),
  sentences: Type.Array(Type.Object({ text: Type.String(), passages: Type.Array(Type.Integer()) })),
  /** Sentences left out because they cited nothing, or said what their passages do not say. */
  dropped: Type.Integer(),
  passages: Type.Array(CitedPassage),
});
export type Phrasing = Static<typeof Phrasing>;
