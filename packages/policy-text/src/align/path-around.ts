import { contains } from "../span.ts";
import type { Section } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { AlignedPlan } from "./alignment.ts";

/** The path of the task that holds a place, else the labels of the sections around it. */
export function pathAround({ extraction }: AlignedPlan, span: Span): string {
  const { tasks } = extraction;
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.span[1] ?? 0) < span[1]) low = middle + 1;
    else high = middle;
  }
  const task = tasks[low];
  return task !== undefined && contains(task.span, span)
    ? task.path
    : labelsAround(extraction.sections, span).join("/");
}

function labelsAround(sections: readonly Section[], span: Span): string[] {
  const around = sections.find((section) => contains(section.span, span));
  if (around === undefined) return [];
  const labels = labelsAround(around.children, span);
  return around.label === null ? labels : [around.label, ...labels];
}
