import type { CalendarDate } from "../values/index.ts";
import { holdsOn, nameOn } from "./body-directory.ts";
import type { BodyDirectory, KnownDepartment, Validity } from "./body-directory.ts";
import { collectiveKey, plainBodyName, shortBodyForm } from "./body-name.ts";
import { divisionTree } from "./division-tree.ts";
import type { DivisionTree } from "./division-tree.ts";
import type { DepartmentKind } from "./department-kind.ts";
import { reformedForms } from "./reform-names.ts";
import type { MatchOutcome, MatchReason } from "./name-match.ts";

/** A name to resolve: in whose paper it stands, and of which day. */
export interface BodyNameQuestion {
  readonly name: string;
  readonly divisionCode: string;
  readonly onDay: CalendarDate;
}

/** A department the name may mean, and why. */
export interface BodyCandidate {
  readonly departmentId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly reason: MatchReason;
}

/** Where a name leads. `departmentId` is set when it is one department, `groupId` when it is a collective body. */
export interface BodyResolution {
  readonly outcome: MatchOutcome;
  readonly departmentId: string | null;
  readonly groupId: string | null;
  readonly candidates: readonly BodyCandidate[];
}

/** Answers one question after another against the same directory. */
export type BodyResolver = (question: BodyNameQuestion) => BodyResolution;

interface Occurrence extends Validity {
  readonly department: KnownDepartment;
  readonly kind: "name" | "short" | "alias";
}

interface Index {
  readonly tree: DivisionTree;
  readonly departments: ReadonlyMap<string, KnownDepartment>;
  /** Division and core → who is called so; the key of a short form begins with `~`. */
  readonly placed: ReadonlyMap<string, readonly Occurrence[]>;
  /** Core alone, for the same name elsewhere. */
  readonly anywhere: ReadonlyMap<string, readonly Occurrence[]>;
}

const PROPER_KINDS: readonly DepartmentKind[] = [
  "enterprise",
  "institute",
  "zone",
  "association",
  "central_branch",
  "other",
];
const MOST_HOMONYMS = 10;

/**
 * Resolves names of bodies: exact names and aliases of the day first, then former names, then usual short forms. A body
 * that has ended leads to those that took over. The same name in another division is shown, never taken. Nothing is guessed:
 * two possible departments are two candidates.
 */
export function bodyResolver(directory: BodyDirectory): BodyResolver {
  const index = buildIndex(directory);
  return (question) => resolveGroup(directory, index, question) ?? resolveDepartment(index, question);
}

function buildIndex(directory: BodyDirectory): Index {
  const tree = divisionTree(directory.divisions);
  const placed = new Map<string, Occurrence[]>();
  const anywhere = new Map<string, Occurrence[]>();
  const add = (written: string, occurrence: Occurrence) => {
    for (const { divisions, core } of tree.readings(plainBodyName(written), occurrence.department.divisionCode)) {
      const short = shortBodyForm(core || "政府");
      for (const { code } of divisions) {
        push(placed, `${code} ${core}`, occurrence);
        push(placed, `~${code} ${short}`, occurrence);
      }
      push(anywhere, short, occurrence);
    }
  };
  for (const department of directory.departments) {
    for (const name of department.names) {
      add(name.name, { ...name, department, kind: "name" });
      if (name.shortName !== null) add(name.shortName, { ...name, department, kind: "short" });
    }
    for (const alias of department.aliases) add(alias.alias, { ...alias, department, kind: "alias" });
  }
  return { tree, departments: new Map(directory.departments.map((one) => [one.id, one])), placed, anywhere };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function resolveGroup({ groups }: BodyDirectory, index: Index, question: BodyNameQuestion): BodyResolution | null {
  const key = collectiveKey(question.name);
  const lineage = index.tree.lineageOf(question.divisionCode).map((division) => division.code);
  const group = groups
    .filter((one) => collectiveKey(one.name) === key && lineage.includes(one.divisionCode))
    .toSorted((a, b) => lineage.indexOf(a.divisionCode) - lineage.indexOf(b.divisionCode))[0];
  if (!group) return null;
  const members = group.members.filter((member) => holdsOn(member, question.onDay));
  const candidates = members.flatMap(({ departmentId }) => {
    const department = index.departments.get(departmentId);
    return department ? [candidateOf(department, "group", question.onDay)] : [];
  });
  return { outcome: "resolved", departmentId: null, groupId: group.id, candidates };
}

function resolveDepartment(index: Index, question: BodyNameQuestion): BodyResolution {
  const found = tiersOf(index, question).find((tier) => tier.length > 0) ?? [];
  const candidates = distinct(found.flatMap((candidate) => followSuccession(index, candidate, question.onDay)));
  const atWork = candidates.filter(
    (candidate) => !hasEnded(index.departments.get(candidate.departmentId), question.onDay),
  );
  const [only] = atWork;
  return {
    outcome: atWork.length === 0 ? "unknown" : atWork.length === 1 ? "resolved" : "ambiguous",
    departmentId: atWork.length === 1 && only ? only.departmentId : null,
    groupId: null,
    candidates: [
      ...candidates,
      ...(candidates.length === 0 ? reformedOf(index, question) : []),
      ...homonymsOf(index, question, [...found, ...candidates]),
    ],
  };
}

/** Whom the name may mean since, or until, a reform of institutions: never taken, only asked about. */
function reformedOf(index: Index, { name, divisionCode, onDay }: BodyNameQuestion): BodyCandidate[] {
  const found = index.tree
    .readings(plainBodyName(name), divisionCode)
    .flatMap(({ divisions, core }) =>
      reformedForms(core).flatMap(({ form }) =>
        divisions.flatMap(({ code }) => index.placed.get(`~${code} ${form}`) ?? []),
      ),
    );
  return distinct(found.map(({ department }) => candidateOf(department, "reform", onDay)));
}

/** What the name leads to, the surest first; a later tier counts only when those before are empty. */
function tiersOf(index: Index, { name, divisionCode, onDay }: BodyNameQuestion): BodyCandidate[][] {
  const readings = index.tree.readings(plainBodyName(name), divisionCode);
  const look = (mark: string, form: (core: string) => string) =>
    readings.flatMap(({ divisions, core }) =>
      divisions.flatMap(({ code }) => index.placed.get(`${mark}${code} ${form(core)}`) ?? []),
    );
  const exact = look("", (core) => core);
  const short = look("~", (core) => shortBodyForm(core || "政府"));
  const proper = (index.anywhere.get(shortBodyForm(plainBodyName(name))) ?? []).filter(
    ({ department }) =>
      isProper(index, name, department) && index.tree.areInLine(department.divisionCode, divisionCode),
  );
  const isOfTheDay = (occurrence: Occurrence) => occurrence.validTo === null || occurrence.validTo >= onDay;
  const asCandidates = (occurrences: readonly Occurrence[], reasonOf: (occurrence: Occurrence) => MatchReason) =>
    distinct(occurrences.map((occurrence) => candidateOf(occurrence.department, reasonOf(occurrence), onDay)));
  return [
    asCandidates(exact.filter(isOfTheDay), ({ kind }) => REASON_OF[kind]),
    asCandidates(exact, () => "former_name"),
    asCandidates(short.filter(isOfTheDay), () => "abbreviation"),
    asCandidates(short, () => "former_name"),
    asCandidates(proper.filter(isOfTheDay), ({ kind }) => REASON_OF[kind]),
  ];
}

const REASON_OF = { name: "current_name", short: "abbreviation", alias: "alias" } as const satisfies Record<
  Occurrence["kind"],
  MatchReason
>;

/** A name that can mean only one body wherever it is written: it names a place, or a body of its own name. */
function isProper(index: Index, name: string, department: KnownDepartment): boolean {
  return index.tree.namesAPlace(name) || PROPER_KINDS.includes(department.kind);
}

function followSuccession(
  index: Index,
  candidate: BodyCandidate,
  onDay: CalendarDate,
  seen: readonly string[] = [],
): BodyCandidate[] {
  const department = index.departments.get(candidate.departmentId);
  if (!department || !hasEnded(department, onDay) || seen.includes(department.id)) return [candidate];
  const successors = department.successors
    .filter((successor) => successor.effectiveOn <= onDay)
    .flatMap(({ departmentId }) => index.departments.get(departmentId) ?? []);
  if (successors.length === 0) return [candidate];
  return successors.flatMap((successor) =>
    followSuccession(index, candidateOf(successor, "succession", onDay), onDay, [...seen, department.id]),
  );
}

function hasEnded(department: KnownDepartment | undefined, onDay: CalendarDate): boolean {
  return department?.endedOn != null && department.endedOn <= onDay;
}

function homonymsOf(index: Index, question: BodyNameQuestion, taken: readonly BodyCandidate[]): BodyCandidate[] {
  const cores = index.tree.readings(plainBodyName(question.name), question.divisionCode).map((reading) => reading.core);
  const elsewhere = cores
    .filter((core) => core !== "")
    .flatMap((core) => index.anywhere.get(shortBodyForm(core)) ?? []);
  return distinct(elsewhere.map(({ department }) => candidateOf(department, "homonym", question.onDay)))
    .filter(({ departmentId }) => !taken.some((one) => one.departmentId === departmentId))
    .slice(0, MOST_HOMONYMS);
}

function candidateOf(department: KnownDepartment, reason: MatchReason, onDay: CalendarDate): BodyCandidate {
  return {
    departmentId: department.id,
    name: nameOn(department, onDay),
    divisionCode: department.divisionCode,
    reason,
  };
}

function distinct(candidates: readonly BodyCandidate[]): BodyCandidate[] {
  const seen = new Map<string, BodyCandidate>();
  for (const candidate of candidates)
    if (!seen.has(candidate.departmentId)) seen.set(candidate.departmentId, candidate);
  return [...seen.values()];
}
