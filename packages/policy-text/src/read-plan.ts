import { listBodies } from "./bodies/list-bodies.ts";
import type { DocumentContent } from "./content/content.ts";
import { measureCoverage } from "./coverage/measure-coverage.ts";
import type { Extraction, Measure, Question, Task } from "./extraction.ts";
import { readIdentity } from "./identity/read-identity.ts";
import { askAboutOwners } from "./questions/ask-about-owners.ts";
import { askAboutRecognised } from "./questions/ask-about-recognised.ts";
import { readDefinitions } from "./references/read-definitions.ts";
import { readReferences } from "./references/read-references.ts";
import { buildOutline } from "./structure/build-outline.ts";
import { readIndicators } from "./targets/read-indicators.ts";
import { listTaskUnits } from "./tasks/list-task-units.ts";
import type { TaskStep, TaskUnit } from "./tasks/task-unit.ts";
import { GoverningTime } from "./time-nodes/governing-time.ts";
import { readTaskTimes, type TaskTimes } from "./time-nodes/task-times.ts";

/**
 * Reads a plan: structure, tasks, owners, time nodes, targets, references, and what the text leaves open. It needs nothing
 * but the content, and the same content always gives the same extraction.
 */
export function readPlan(content: DocumentContent): Extraction {
  const outline = buildOutline(content);
  const document = readIdentity(outline);
  const units = listTaskUnits(outline);
  const times = new GoverningTime(outline, document);
  const taskTimes = readTaskTimes(outline, units, document, times);
  const { indicators, questions: numberQuestions } = readIndicators(outline, units, document, times);
  const { references, questions: referenceQuestions } = readReferences(outline, document);
  const questions = [
    ...askAboutOwners(units),
    ...askAboutTimes(units, taskTimes),
    ...numberQuestions,
    ...referenceQuestions,
    ...askAboutRecognised(content, {
      tasks: units.map(({ id }, index) => ({ id, deadline: taskTimes[index]?.deadline ?? null })),
      indicators,
    }),
  ];
  const asked = indexQuestions(questions);
  const tasks = units.map((unit, index) => toTask(unit, taskTimes[index], asked.get(unit.id) ?? []));
  return {
    text: content.text,
    document,
    sections: outline.sections,
    tasks,
    indicators,
    references,
    definitions: readDefinitions(outline),
    bodies: listBodies(outline, units),
    questions,
    coverage: measureCoverage(outline, tasks, indicators),
  };
}

function toTask(unit: TaskUnit, times: TaskTimes | undefined, questions: readonly number[]): Task {
  const { id, path, title, titleSpan, span, sectionId, isSafeguard, owners, confidence, reason } = unit;
  return {
    id,
    path,
    title,
    titleSpan,
    span,
    sectionId,
    isSafeguard,
    ...owners,
    deadline: times?.deadline ?? null,
    phases: times?.phases ?? [],
    measures: unit.steps.map((step) => toMeasure(step)),
    confidence,
    reason,
    questions,
  };
}

function toMeasure({ span, owners }: TaskStep): Measure {
  const { leads, supports, leadBasis, openList } = owners;
  return { span, leads, supports, leadBasis, openList };
}

function askAboutTimes(units: readonly TaskUnit[], times: readonly TaskTimes[]): Question[] {
  return units.flatMap(({ id }, index) =>
    (times[index]?.questions ?? []).map((question) => ({ ...question, about: id })),
  );
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
