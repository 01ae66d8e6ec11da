import type { SearchAnswer, SearchGroup } from "@zhigang/contract/documents";
import type { documentsEndpoints } from "@zhigang/contract/documents";
import type { QueryOf } from "@zhigang/contract/http";
import { holdsPermission } from "@zhigang/contract/permissions";
import { asksForSomething, isQuestion, MOST_COUNTED, parseSearchQuery, SEARCH_KINDS } from "@zhigang/domain/documents";
import type { SearchKind, SearchSource, SearchTerms, SearchWindow } from "@zhigang/domain/documents";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { loadBodyDirectory } from "../../identity/index.ts";
import { writtenDepartments } from "./department-names.ts";
import { findDepartments, windowOf } from "./find-departments.ts";
import { findPassages } from "./find-passages-store.ts";
import { lookAtPapers, scopeOf } from "./look-scope.ts";
import type { Papers } from "./look-scope.ts";
import { presentDepartment, presentEntry, presentPaper, presentPassage } from "./present-hit.ts";
import { requiredOf, termsOf } from "./search-terms.ts";

export type SearchInput = QueryOf<(typeof documentsEndpoints)["search"]>;

const SHOWN_OF_EACH = 5;
const SHOWN_OF_ONE = 20;

/** 检索: everything of each kind that has the words, ranked, as far as the caller may see it. */
export async function search(call: Call, source: SearchSource<Call>, input: SearchInput): Promise<SearchAnswer> {
  const query = parseSearchQuery(input.q);
  const said = { ...query, isQuestion: isQuestion(input.q) };
  if (!asksForSomething(query)) return { ...present(said), groups: [] };

  const wish: Wish = {
    call,
    source,
    input,
    terms: termsOf(input.q),
    window: { from: input.from ?? 0, limit: input.limit ?? (input.kind === undefined ? SHOWN_OF_EACH : SHOWN_OF_ONE) },
    papers: await lookAtPapers(call, source),
  };
  const groups: SearchGroup[] = [];
  for (const kind of SEARCH_KINDS) {
    if (isSearched(kind, wish)) groups.push({ kind, ...(await FINDERS[kind](wish)) });
  }
  return { ...present(said), groups };
}

interface Wish {
  readonly call: Call;
  readonly source: SearchSource<Call>;
  readonly input: SearchInput;
  readonly terms: SearchTerms;
  readonly window: SearchWindow;
  readonly papers: Papers;
}

type Found = Omit<SearchGroup, "kind">;

const FINDERS: Readonly<Record<SearchKind, (wish: Wish) => Promise<Found>>> = {
  department: findDepartmentHits,
  document: (wish) => findPaperHits(wish, "titles"),
  passage: (wish) => findPaperHits(wish, "texts"),
  task: (wish) => findEntryHits(wish, "task"),
  target: (wish) => findEntryHits(wish, "target"),
};

/** What each kind needs, and the filters under which it has nothing to say. */
const NEEDS: Readonly<Record<SearchKind, { permission: string | null; filters: readonly (keyof SearchInput)[] }>> = {
  department: { permission: null, filters: [] },
  document: { permission: "documents.document.read", filters: ["planId", "documentId", "year", "status"] },
  passage: {
    permission: "documents.document.read",
    filters: ["planId", "documentId", "departmentId", "year", "status"],
  },
  task: { permission: "ledger.task.read", filters: ["planId", "departmentId", "year"] },
  target: { permission: "ledger.target.read", filters: ["planId", "departmentId", "year"] },
};
const FILTERS = ["planId", "documentId", "departmentId", "year", "status"] as const;

function isSearched(kind: SearchKind, { call, input }: Wish): boolean {
  const { permission, filters } = NEEDS[kind];
  return (
    (input.kind === undefined || input.kind === kind) &&
    (permission === null || holdsPermission(call.actor.roles, permission)) &&
    FILTERS.every((filter) => input[filter] === undefined || filters.includes(filter))
  );
}

async function findDepartmentHits({ call, terms, window }: Wish): Promise<Found> {
  const today = calendarDateOf(call.now);
  const departments = writtenDepartments(await loadBodyDirectory(call.tx), today);
  const { shown, ...counted } = windowOf(findDepartments(departments, terms), window);
  return { ...counted, hits: shown.map((found) => presentDepartment(found, requiredOf(terms))) };
}

async function findPaperHits(wish: Wish, of: "titles" | "texts"): Promise<Found> {
  const { call, source, input, terms, window, papers } = wish;
  const { planId, departmentId, ...narrowing } = input;
  const plan = planId === undefined ? undefined : (await source.listPlans(call)).find(({ id }) => id === planId);
  if (planId !== undefined && plan === undefined) return { total: 0, isCapped: false, hits: [] };
  const { documentId, year, status } = narrowing;
  const scope = scopeOf(
    papers,
    { documentId, year, status, planDocumentId: plan?.documentId },
    departmentId === undefined ? [] : await namesOfDepartment(call, departmentId),
  );
  const rows = await findPassages(call.tx, { of, terms, scope, window });
  const total = rows[0]?.total ?? 0;
  const presentRow = of === "titles" ? presentPaper : presentPassage;
  return {
    total: Math.min(total, MOST_COUNTED),
    isCapped: total > MOST_COUNTED,
    hits: rows.map((row) => presentRow(row, requiredOf(terms), papers.inReview)),
  };
}

/** All ways to write a department's names; a passage that has one of them speaks of the department. */
async function namesOfDepartment(call: Call, id: string): Promise<string[]> {
  const today = calendarDateOf(call.now);
  const department = writtenDepartments(await loadBodyDirectory(call.tx), today).find((one) => one.id === id);
  return department ? [...new Set(department.ways.flatMap(({ forms }) => forms))] : [id];
}

async function findEntryHits({ call, source, input, terms, window }: Wish, kind: "task" | "target"): Promise<Found> {
  const { planId, departmentId, year } = input;
  const found = await source.find(call, kind, { terms, narrowing: { planId, departmentId, year }, window });
  return {
    total: found.total,
    isCapped: found.isCapped,
    hits: found.entries.map((entry) => presentEntry(kind, entry, requiredOf(terms))),
  };
}

function present(said: {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly isQuestion: boolean;
}): Omit<SearchAnswer, "groups"> {
  return {
    words: [...said.words],
    phrases: [...said.phrases],
    excluded: [...said.excluded],
    isQuestion: said.isQuestion,
  };
}
