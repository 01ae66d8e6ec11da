import { contains, overlaps } from "../span.ts";
import type { Section, SectionRole, Task } from "../extraction.ts";
import type { Span } from "../span.ts";
import { readingOf } from "../content/reading-of.ts";
import { trimSpan } from "../words/clauses.ts";
import type { AlignedEnd, AlignedPlan } from "./alignment.ts";

/** A stretch of a plan that may answer another: a task, or a paragraph that no task holds. */
export interface Passage {
  readonly index: number;
  readonly span: Span;
  readonly path: string;
  readonly title: string;
  readonly titleSpan: Span | null;
  /** The title of the section around it, where that is not the passage's own and not a chapter's. */
  readonly heading: string;
  /** A paragraph above the tasks of its section: it announces what they say. */
  readonly isIntroduction: boolean;
  readonly role: SectionRole;
  readonly task: Task | null;
  readonly sectionId: string;
}

/** Sections that say nothing another plan could answer. */
const SILENT: readonly SectionRole[] = ["furniture", "notice", "notes", "preamble", "background"];
const SHORTEST = 12;

/** Cuts a plan into the passages that can be aligned, in the order of the text. */
export function listPassages(plan: AlignedPlan): Passage[] {
  const { extraction, content } = plan;
  const tasks = [...extraction.tasks].sort((a, b) => a.span[0] - b.span[0]);
  const places = placesOfSections(extraction.sections);
  const fromTasks = tasks.map((task) => ({
    span: task.span,
    path: task.path,
    title: task.title,
    titleSpan: task.titleSpan,
    heading: headingAround(places.get(task.sectionId)?.section, task.titleSpan),
    isIntroduction: false,
    role: places.get(task.sectionId)?.section.role ?? ("tasks" as const),
    task,
    sectionId: task.sectionId,
  }));
  const reading = readingOf(content);
  const fromParagraphs = [...places.values()].flatMap((place) => paragraphsOf(place, plan, tasks, reading));
  return [...fromTasks, ...fromParagraphs]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((passage, index) => ({ ...passage, index }));
}

/** The end of a link that a whole passage makes. */
export function endOf({ span, path, title, task }: Passage): AlignedEnd {
  return { span, path, title, taskId: task?.id ?? null, indicatorId: null };
}

interface SectionPlace {
  readonly section: Section;
  readonly path: string;
}

/** Every section with the labels of those around it joined. */
function placesOfSections(sections: readonly Section[], above = ""): Map<string, SectionPlace> {
  const found = new Map<string, SectionPlace>();
  for (const section of sections) {
    const path = [above, section.label ?? ""].filter((part) => part !== "").join("/");
    found.set(section.id, { section, path });
    for (const [id, place] of placesOfSections(section.children, path)) found.set(id, place);
  }
  return found;
}

function paragraphsOf(
  { section, path }: SectionPlace,
  { content }: AlignedPlan,
  tasks: readonly Task[],
  reading: string,
): Omit<Passage, "index">[] {
  if (SILENT.includes(section.role)) return [];
  return section.blocks.flatMap((at) => {
    const block = content.blocks[at];
    if (block?.kind !== "paragraph" || block.aside !== undefined) return [];
    const span = trimSpan(reading, block.span);
    const isShort = span[1] - span[0] < SHORTEST;
    return isShort || isHeld(span, tasks) || isHeading(span, section)
      ? []
      : [paragraphOf(section, path, span, reading)];
  });
}

function paragraphOf(section: Section, path: string, span: Span, reading: string): Omit<Passage, "index"> {
  const { title, titleSpan, role, id, children } = section;
  const hasTitle = titleSpan !== null && contains(span, titleSpan);
  return {
    span,
    path,
    title: hasTitle ? (title ?? "") : firstWords(reading, span),
    titleSpan: hasTitle ? titleSpan : null,
    heading: hasTitle ? "" : headingAround(section, span),
    isIntroduction: children.length > 0,
    role,
    task: null,
    sectionId: id,
  };
}

/** A task begins behind its number, so the paragraph may begin a little before it. */
function isHeld(span: Span, tasks: readonly Task[]): boolean {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.span[1] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  const task = tasks[low];
  return task !== undefined && task.span[0] < span[1];
}

function headingAround(section: Section | undefined, own: Span): string {
  if (section === undefined || section.titleSpan === null || section.level < 2) return "";
  return overlaps(section.titleSpan, own) ? "" : (section.title ?? "");
}

function isHeading(span: Span, { titleSpan }: Section): boolean {
  return titleSpan !== null && contains(span, titleSpan) && span[1] - titleSpan[1] < 4;
}

const LONGEST_TITLE = 30;

function firstWords(reading: string, [start, end]: Span): string {
  const words = reading.slice(start, Math.min(end, start + LONGEST_TITLE));
  const stop = words.search(/[。，；：！？\n]/);
  return stop > 3 ? words.slice(0, stop) : words;
}
