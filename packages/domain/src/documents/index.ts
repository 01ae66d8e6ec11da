export { decideDocumentReading, decideDraftChange, decideDraftItemAction } from "./decide-draft-action.ts";
export type { AskedChange, AskedTarget, AskedTask, AskField, AskFilter, AskSource, Counted } from "./ask/ask-source.ts";
export { isQuestion } from "./ask/read-intent.ts";
export { loosenTopic } from "./ask/read-topic.ts";
export { synonymsOf } from "./ask/synonyms.ts";
export { understandQuestion } from "./ask/understand-question.ts";
export { ASK_CHOICES, ASK_FIELDS, ASK_INTENTS, filterOf } from "./ask/understanding.ts";
export type {
  AskChoiceAbout,
  AskIntent,
  AskLexicon,
  AskSettled,
  NamedBody,
  ReadChoice,
  ReadCondition,
  Understanding,
} from "./ask/understanding.ts";
export { asksForSomething, MOST_SEARCH_PARTS, parseSearchQuery } from "./search-query.ts";
export type { SearchQuery } from "./search-query.ts";
export { MOST_COUNTED, SEARCH_KINDS, SEARCH_RANKS } from "./search-source.ts";
export type {
  FoundEntries,
  FoundEntry,
  KnownPlan,
  SearchKind,
  SearchNarrowing,
  SearchRank,
  SearchSource,
  SearchTerms,
  SearchWindow,
} from "./search-source.ts";
export {
  DRAFT_ITEM_ACTIONS,
  DRAFT_ITEM_KINDS,
  DRAFT_ITEM_STATES,
  DRAFT_ITEM_TABLE,
  DRAFT_STATUSES,
  GAP_STATES,
  IMPORT_STAGES,
  IMPORT_STATUSES,
  QUESTION_STATES,
  unsavedKeyOf,
  VERSION_STATUSES,
} from "./draft.ts";
export type {
  DraftItemAction,
  DraftItemKind,
  DraftItemState,
  DraftStatus,
  GapState,
  ImportStage,
  ImportStatus,
  QuestionState,
  VersionStatus,
} from "./draft.ts";
export { questionPattern } from "./question-pattern.ts";
export type { AskedQuestion } from "./question-pattern.ts";
export { movedPlaces } from "./versions/moved-pieces.ts";
export { pairPieces } from "./versions/pair-pieces.ts";
export type { Piece, PiecePair } from "./versions/pair-pieces.ts";
export { reanchor } from "./versions/reanchor.ts";
export { plainWords } from "./versions/same-words.ts";
export { wordDifferences } from "./versions/word-differences.ts";
export type { Stretch } from "./versions/word-differences.ts";
