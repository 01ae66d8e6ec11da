export { documentsEndpoints } from "./endpoints.ts";
export { documentsErrors } from "./errors.ts";
export { documentsPermissions } from "./permissions.ts";
export {
  AskAnswer,
  AskChoice,
  AskCondition,
  AskedChange,
  AskedTarget,
  AskedTask,
  AskFilter,
  CitedPassage,
  PassagePlace,
  Phrasing,
  SearchAnswer,
  SearchGroup,
  SearchHit,
  Suggestion,
} from "./search-shapes.ts";
export {
  Measure,
  Owner,
  OWNER_RESOLUTIONS,
  Phase,
  Span,
  TargetProposal,
  TargetValue,
  TaskProposal,
  TimeNode,
} from "./reading.ts";
export { DraftNews, Reviewer, UnsavedInput } from "./review-shapes.ts";
export {
  Document,
  DocumentContent,
  Draft,
  DraftChange,
  DraftContent,
  DraftGap,
  DraftQuestion,
  DraftStep,
  DraftTarget,
  DraftTask,
  Import,
  MappingProposal,
  ReadingWarning,
} from "./shapes.ts";
export { ORIGINAL_KINDS, OriginalView } from "./shapes.ts";
export type { OriginalKind } from "./shapes.ts";
export type { OutlineSection, ShownBlock, ShownNumber } from "./shapes.ts";
export {
  CarriedOver,
  ComparedItem,
  ComparedRow,
  DraftComparison,
  EarlierDraft,
  FollowedDraft,
} from "./version-shapes.ts";
