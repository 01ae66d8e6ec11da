import type { Question } from "../extraction.ts";
import type { Responsibility } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { TaskUnit } from "../tasks/task-unit.ts";

const MOST_OPTIONS = 8;

/** Guide §13: what the text leaves open about who does the work, each with the answers the text offers. */
export function askAboutOwners(units: readonly TaskUnit[]): Question[] {
  const bySection = neighbourBodies(units);
  return units.flatMap((unit) => questionsOf(unit, bySection.get(chapterOf(unit)) ?? []));
}

function questionsOf(unit: TaskUnit, neighbours: readonly string[]): Question[] {
  const { owners, id, doubts } = unit;
  const asked: Question[] = [];
  const names = owners.leads.map(({ name }) => name);
  const place = spanOfOwners(owners.leads) ?? unit.titleSpan;
  if (names.length === 0) {
    const reason =
      owners.supports.length > 0 ? "the text names helpers but no lead" : "the text names nobody for this task";
    const options = owners.supports.length > 0 ? owners.supports.map(({ name }) => name) : neighbours;
    asked.push({ kind: "no_body", about: id, options: options.slice(0, MOST_OPTIONS), reason, span: unit.titleSpan });
  }
  if (names.length > 1 && (owners.leadBasis === "joint" || owners.leadBasis === "open")) {
    const reason = "several bodies are responsible and no word, column or rule says which leads";
    asked.push({ kind: "lead_unconfirmed", about: id, options: names, reason, span: place });
  }
  if (owners.openList) {
    asked.push({
      kind: "open_list",
      about: id,
      options: [],
      reason: "the list ends in 等: further bodies may belong to it",
      span: place,
    });
  }
  const unclear = doubts.map(({ kind, span }): Question => ({
    kind,
    about: id,
    options: names,
    reason: REASONS[kind],
    span,
  }));
  return [...asked, ...collectiveBodies(unit), ...unclear];
}

const REASONS = {
  bracket_broken: "half of the bracket is lost",
  body_unclear: "the words of the cell do not read as bodies",
} as const;

function collectiveBodies({ id, owners }: TaskUnit): Question[] {
  const bodies = [...owners.leads, ...owners.supports].filter(({ isCollective }) => isCollective);
  return bodies.map(({ name, span }) => ({
    kind: "collective_body",
    about: id,
    options: [],
    reason: `${name} stands for several bodies; its members are not in the text`,
    span,
  }));
}

function spanOfOwners(owners: readonly Responsibility[]): Span | null {
  const [first] = owners;
  const last = owners.at(-1);
  return first && last && last.span[1] > first.span[0] ? [first.span[0], last.span[1]] : null;
}

function chapterOf({ path }: TaskUnit): string {
  return path.split("/").slice(0, -1).join("/");
}

function neighbourBodies(units: readonly TaskUnit[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const unit of units) {
    const names = found.get(chapterOf(unit)) ?? [];
    for (const { name } of unit.owners.leads) if (!names.includes(name)) names.push(name);
    found.set(chapterOf(unit), names);
  }
  return found;
}
