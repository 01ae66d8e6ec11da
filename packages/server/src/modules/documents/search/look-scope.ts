import { holdsPermission } from "@zhigang/contract/permissions";
import { decideDocumentReading } from "@zhigang/domain/documents";
import type { SearchSource } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import type { Scope } from "./find-passages-store.ts";
import { listPaperStates } from "./scope-store.ts";
import type { PaperState } from "./scope-store.ts";

/** What narrows a search to some papers. */
export interface PaperNarrowing {
  readonly documentId?: string | undefined;
  readonly planDocumentId?: string | undefined;
  readonly year?: string | undefined;
  readonly status?: "published" | "in_review" | undefined;
}

/** The papers a caller may find words of, and which of those are still in review. */
export interface Papers {
  readonly visible: readonly PaperState[];
  readonly hidden: readonly string[];
  readonly inReview: ReadonlySet<string>;
}

/** What somebody may not read, and what was withdrawn, is neither found nor counted. */
export async function lookAtPapers(call: Call, source: SearchSource<Call>): Promise<Papers> {
  const papers = await listPaperStates(call.tx);
  const withdrawn = new Set(await source.listWithdrawnDocumentIds(call));
  const seesDrafts = holdsPermission(call.actor.roles, "documents.draft.read");
  const isVisible = (paper: PaperState) => !withdrawn.has(paper.id) && decideDocumentReading(paper, seesDrafts).allowed;
  const visible = papers.filter(isVisible);
  return {
    visible,
    hidden: papers.filter((paper) => !isVisible(paper)).map(({ id }) => id),
    inReview: new Set(visible.filter(({ draftStatus }) => draftStatus !== "published").map(({ id }) => id)),
  };
}

/** The papers as the search's statement is told them. */
export function scopeOf(papers: Papers, narrowing: PaperNarrowing, naming: readonly string[] = []): Scope {
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  if (!isNarrowed) return { hidden: papers.hidden, only: null, naming };
  return {
    hidden: [],
    only: papers.visible.filter((paper) => fits(paper, papers, narrowing)).map(({ id }) => id),
    naming,
  };
}

function fits(paper: PaperState, { inReview }: Papers, narrowing: PaperNarrowing): boolean {
  const { documentId, planDocumentId, year, status } = narrowing;
  return (
    (documentId === undefined || paper.id === documentId) &&
    (planDocumentId === undefined || paper.id === planDocumentId) &&
    (year === undefined || (paper.issuedOn ?? "").startsWith(year)) &&
    (status === undefined || inReview.has(paper.id) === (status === "in_review"))
  );
}
