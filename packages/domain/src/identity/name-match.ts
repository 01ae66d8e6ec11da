/**
 * Why a name leads to a department: its name that day, a name it had, a listed alias, the usual short form of its name,
 * a department that took over from the named one, a listed collective body, a name that a reform of institutions usually
 * changed into this one (a question for a person), or the same name in another division.
 */
export const MATCH_REASONS = [
  "current_name",
  "former_name",
  "alias",
  "abbreviation",
  "succession",
  "group",
  "reform",
  "homonym",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Whether a name leads to exactly one, to several or to no department. Nothing is guessed. */
export const MATCH_OUTCOMES = ["resolved", "ambiguous", "unknown"] as const;
export type MatchOutcome = (typeof MATCH_OUTCOMES)[number];

/** What a person says a name in a paper is to a department: another way of writing it, its later or its former name. */
export const NAME_MEANINGS = ["alias", "later_name", "former_name"] as const;
export type NameMeaning = (typeof NAME_MEANINGS)[number];
