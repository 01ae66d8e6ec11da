import type { CalendarDate } from "../values/index.ts";

/** What a search finds: papers by their title, passages of their text, tasks, targets, and departments by any name. */
export const SEARCH_KINDS = ["department", "document", "passage", "task", "target"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * Why a hit stands where it stands, the best first: all words as one phrase, all words in the title or heading, all words close to
 * each other, all words somewhere. Within one rank the newer paper comes first.
 */
export const SEARCH_RANKS = ["phrase", "title", "near", "far"] as const;
export type SearchRank = (typeof SEARCH_RANKS)[number];

/** Beyond so many hits of a kind the search stops counting and says so; the newest of them are ranked. */
export const MOST_COUNTED = 1000;

/** The parts of a query in the form in which texts are compared. */
export interface SearchTerms {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/** What narrows a search beside its words. */
export interface SearchNarrowing {
  readonly planId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly departmentId?: string | undefined;
  /** Papers by the year of their issue, tasks and targets by the year of their time node. */
  readonly year?: string | undefined;
}

/** Which of the ranked hits are wanted. */
export interface SearchWindow {
  readonly from: number;
  readonly limit: number;
}

/** A task or target that was found, with the text to be shown. */
export interface FoundEntry {
  readonly id: string;
  readonly rank: SearchRank;
  readonly title: string;
  readonly text: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentId: string;
  readonly path: string;
  readonly span: readonly [number, number];
  readonly ownerName: string | null;
  readonly deadline: string | null;
  readonly dueOn: CalendarDate | null;
}

/** How many there are, as far as they were counted, and those of the window. */
export interface FoundEntries {
  readonly total: number;
  readonly isCapped: boolean;
  readonly entries: readonly FoundEntry[];
}

/** A plan by whose name somebody may ask. */
export interface KnownPlan {
  readonly id: string;
  readonly title: string;
  readonly documentId: string;
  readonly divisionCode: string | null;
}

/**
 * 检索来源: a slot that a room fills with what it lets the search find. The caller's rights are the source's own matter: what
 * somebody may not see is neither given nor counted. `C` is the server's call.
 */
export interface SearchSource<C> {
  readonly kinds: readonly SearchKind[];
  find(
    call: C,
    kind: SearchKind,
    wish: { readonly terms: SearchTerms; readonly narrowing: SearchNarrowing; readonly window: SearchWindow },
  ): Promise<FoundEntries>;
  /** The plans in force, newest first. */
  listPlans(call: C): Promise<readonly KnownPlan[]>;
  /** Papers of which every plan was withdrawn: their words are no longer found. */
  listWithdrawnDocumentIds(call: C): Promise<readonly string[]>;
}
