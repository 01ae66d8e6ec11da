import type { Coverage, Indicator, SectionRole, SentenceClass, Task } from "../extraction.ts";
import { SENTENCE_CLASSES } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import { isOrdering } from "./ordering.ts";
import { splitSentences } from "./sentences.ts";

interface Sentence {
  readonly span: Span;
  readonly sectionId: string;
  readonly kind: SentenceClass;
  readonly isOrdering: boolean;
}

/** What a sentence of a section becomes where it is neither task nor target. */
const CLASS_OF_ROLE: Readonly<Record<SectionRole, SentenceClass>> = {
  furniture: "furniture",
  notice: "background",
  preamble: "background",
  background: "background",
  principles: "principle",
  goals: "goal",
  tasks: "unclaimed",
  safeguards: "unclaimed",
  attachment: "note",
  notes: "note",
};

/** Guide §14: what became of every sentence; one that orders something is a task, part of one, a target or unclaimed. */
export function measureCoverage(outline: Outline, tasks: readonly Task[], indicators: readonly Indicator[]): Coverage {
  const targets = indicators
    .filter((one) => one.class === "target" || one.class === "coverage")
    .map(({ span }) => span);
  const claims = { tasks: new SpanWalk(tasks.map(({ span }) => span)), targets: new SpanWalk(targets) };
  const units = outline.units.toSorted((a, b) => a.span[0] - b.span[0]);
  const sentences = units.flatMap((unit) => sentencesOf(outline, unit, claims));
  const byClass = Object.fromEntries(SENTENCE_CLASSES.map((kind) => [kind, 0])) as Record<SentenceClass, number>;
  for (const { kind } of sentences) byClass[kind]++;
  const ordering = sentences.filter((sentence) => sentence.isOrdering);
  const unclaimed = ordering.filter(({ kind }) => kind === "unclaimed");
  return {
    sentences: sentences.length,
    ordering: ordering.length,
    claimed: ordering.length - unclaimed.length,
    unclaimed: unclaimed.map(({ span }) => span),
    byClass,
    bySection: countBySection(outline, ordering),
  };
}

interface Claims {
  readonly tasks: SpanWalk;
  readonly targets: SpanWalk;
}

function sentencesOf(outline: Outline, unit: Unit, claims: Claims): Sentence[] {
  const { reading } = outline;
  const { headingSpan, bodySpan, sectionId } = unit;
  const classed = (span: Span) => splitSentences(reading, span).map((each) => classify(reading, unit, each, claims));
  if (!headingSpan) return classed(unit.span);
  const title = titleOfLeaf(outline, unit);
  if (title && (bodySpan[1] <= bodySpan[0] || reading[bodySpan[0]] === "（")) return classed([title[0], unit.span[1]]);
  const isLost = title !== null && isLostOrder(reading, unit, title, claims);
  const bodies = classed(bodySpan);
  const isListed = bodies.some(({ kind }) => kind === "unclaimed");
  const heading = headingSentence(headingSpan, sectionId);
  return [
    title && isLost && !isListed ? { ...heading, span: title, kind: "unclaimed", isOrdering: true } : heading,
    ...bodies,
  ];
}

/** The title of a section that consists of this paragraph alone: its words may be all that orders something. */
function titleOfLeaf({ sectionById }: Outline, { sectionId }: Unit): Span | null {
  const section = sectionById.get(sectionId);
  return section?.children.length === 0 && section.blocks.length === 1 ? section.titleSpan : null;
}

/** A heading that orders something and belongs to no task. */
function isLostOrder(reading: string, { role }: Unit, title: Span, { tasks }: Claims): boolean {
  return CLASS_OF_ROLE[role] === "unclaimed" && tasks.over(title) === null && isOrdering(reading, title);
}

function headingSentence(span: Span, sectionId: string): Sentence {
  return { span, sectionId, kind: "heading", isOrdering: false };
}

function classify(reading: string, { role, sectionId }: Unit, span: Span, { tasks, targets }: Claims): Sentence {
  const task = tasks.over(span);
  const orders = isOrdering(reading, span);
  if (task) {
    const kind = task[0] >= span[0] || tasks.isFirstUse(task) ? "task" : "measure";
    return { span, sectionId, kind, isOrdering: orders };
  }
  if (targets.over(span) && role !== "furniture" && role !== "notice") {
    return { span, sectionId, kind: "target", isOrdering: orders };
  }
  const kind = CLASS_OF_ROLE[role];
  if (kind !== "unclaimed") return { span, sectionId, kind, isOrdering: false };
  return { span, sectionId, kind: orders ? "unclaimed" : "note", isOrdering: orders };
}

/** Spans in order, asked for in order, so that a whole document is walked once. */
class SpanWalk {
  private readonly spans: readonly Span[];
  private at = 0;
  private used: Span | null = null;

  constructor(spans: readonly Span[]) {
    this.spans = spans.toSorted((a, b) => a[0] - b[0]);
  }

  /** The first span that shares something with this one. */
  over([start, end]: Span): Span | null {
    while ((this.spans[this.at]?.[1] ?? Infinity) <= start) this.at++;
    const span = this.spans[this.at];
    return span && span[0] < end ? span : null;
  }

  isFirstUse(span: Span): boolean {
    const isFirst = this.used !== span;
    this.used = span;
    return isFirst;
  }
}

function countBySection({ parentOf, sections }: Outline, ordering: readonly Sentence[]): Coverage["bySection"] {
  const topOf = (id: string): string => {
    let top = id;
    for (let parent = parentOf.get(top); parent !== undefined; parent = parentOf.get(top)) top = parent;
    return top;
  };
  const counts = new Map<string, { ordering: number; claimed: number }>();
  for (const { sectionId, kind } of ordering) {
    const top = topOf(sectionId);
    const count = counts.get(top) ?? { ordering: 0, claimed: 0 };
    count.ordering++;
    if (kind !== "unclaimed") count.claimed++;
    counts.set(top, count);
  }
  return sections.flatMap(({ id }) => {
    const count = counts.get(id);
    return count ? [{ sectionId: id, ...count }] : [];
  });
}
