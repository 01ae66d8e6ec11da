import { listBodies } from "./bodies/list-bodies.ts";
import type { DocumentContent } from "./content/content.ts";
import { measureCoverage } from "./coverage/measure-coverage.ts";
import type { Extraction, Measure, Question, Task } from "./extraction.ts";
import { readIdentity } from "./identity/read-identity.ts";
import { askAboutOwners } from "./questions/ask-about-owners.ts";
import { readDefinitions } from "./references/read-definitions.ts";
import { readReferences } from "./references/read-references.ts";
import { buildOutline } from "./structure/build-outline.ts";
import { listTaskUnits } from "./tasks/list-task-units.ts";
import type { TaskStep, TaskUnit } from "./tasks/task-unit.ts";

/** Reads a plan: structure, tasks, owners, time nodes, targets, references and what stays open. The same content always gives the same answer. */
export function readPlan(content: DocumentContent): Extraction {
  const outline = buildOutline(content);
  const identity = readIdentity(outline);
  const units = listTaskUnits(outline);
  const named = readReferences(outline, identity);
  const questions = [...askAboutOwners(units), ...named.questions];
  const asked = indexQuestions(questions);
  const tasks = units.map((unit) => toTask(unit, asked.get(unit.id) ?? []));
  return {
    text: content.text,
    document: identity,
    sections: outline.sections,
    tasks,
    indicators: [],
    references: named.references,
    definitions: readDefinitions(outline),
    bodies: listBodies(outline, units),
    questions,
    coverage: measureCoverage(outline, tasks, []),
  };
}

function toTask(unit: TaskUnit, questions: readonly number[]): Task {
  const { id, path, title, titleSpan, span, sectionId, isSafeguard, owners, confidence, reason } = unit;
  return {
    ...{ id, path, title, titleSpan, span, sectionId, isSafeguard, ...owners, confidence, reason },
    deadline: null,
    phases: [],
    measures: unit.steps.map((step) => toMeasure(step)),
    questions,
  };
}

function toMeasure({ span, owners }: TaskStep): Measure {
  const { leads, supports, leadBasis, openList } = owners;
  return { span, leads, supports, leadBasis, openList };
}

function indexQuestions(questions: readonly Question[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  questions.forEach(({ about }, index) => {
    const indices = found.get(about);
    if (indices) indices.push(index);
    else found.set(about, [index]);
  });
  return found;
}
