export { decideDocumentReading, decideDraftChange, decideDraftItemAction } from "./decide-draft-action.ts";
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
} from "./draft.ts";
