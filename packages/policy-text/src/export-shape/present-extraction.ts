import type { Extraction, Indicator, Question, Task } from "../extraction.ts";
import type { Span } from "../span.ts";

/** The one JSON object that `zhigang extract --json` prints. Spans are UTF-16 offsets into `text`. */
export interface PresentedExtraction {
  readonly text: string;
  readonly document: {
    readonly title: string | null;
    readonly documentNumber: string | null;
    readonly issuingAuthority: string | null;
    readonly issuedOn: string | null;
    readonly period: { readonly from: string; readonly to: string } | null;
  };
  readonly tasks: readonly PresentedTask[];
  readonly indicators: readonly PresentedIndicator[];
  readonly references: readonly { readonly title: string | null; readonly no: string | null; readonly span: Span }[];
  readonly organisations: readonly { readonly name: string; readonly kind: string; readonly span: Span }[];
  readonly coverage: {
    readonly sentences: number;
    readonly ordering: number;
    readonly claimed: number;
    readonly unclaimed: readonly Span[];
  };
}

/** A question without its reason, which is for the screen. */
export type PresentedQuestion = Pick<Question, "kind" | "about" | "options" | "span">;

export interface PresentedTask extends Pick<
  Task,
  "path" | "title" | "openList" | "leadBasis" | "phases" | "span" | "confidence"
> {
  /** The named lead or leads, or all bodies that are jointly responsible. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly deadline: string | null;
  readonly questions: readonly PresentedQuestion[];
}

export interface PresentedIndicator extends Pick<
  Indicator,
  "name" | "comparator" | "value" | "unit" | "class" | "change" | "span"
> {
  readonly deadline: string | null;
  readonly deadlineBasis: string;
  readonly scope?: string;
  /** The name of the indicator that this one is a part of. */
  readonly partOf?: string;
}

/** Gives an extraction the shape of the export: names instead of places, values instead of reasons, every key in order. */
export function presentExtraction(extraction: Extraction): PresentedExtraction {
  const { text, document, coverage } = extraction;
  const { title, documentNumber, issuingAuthority, issuedOn, period } = document;
  const { sentences, ordering, claimed, unclaimed } = coverage;
  const nameById = new Map(extraction.indicators.map(({ id, name }) => [id, name]));
  return {
    text,
    document: { title, documentNumber, issuingAuthority, issuedOn, period },
    tasks: extraction.tasks.map((task) => presentTask(task, extraction.questions)),
    indicators: extraction.indicators.map((indicator) => presentIndicator(indicator, nameById)),
    references: extraction.references.map(({ title, documentNumber, span }) => ({ title, no: documentNumber, span })),
    organisations: extraction.bodies.map(({ name, kind, span }) => ({ name, kind, span })),
    coverage: { sentences, ordering, claimed, unclaimed },
  };
}

function presentTask(task: Task, questions: readonly Question[]): PresentedTask {
  const { path, title, openList, leadBasis, deadline, phases, span, confidence } = task;
  return {
    path,
    title,
    leads: distinctNames(task.leads),
    supports: distinctNames(task.supports),
    openList,
    leadBasis,
    deadline: deadline?.value ?? null,
    phases: phases.map(({ from, to, text, span }) => ({ from, to, text, span })),
    span,
    confidence,
    questions: task.questions.flatMap((index) => {
      const question = questions[index];
      return question ? [presentQuestion(question)] : [];
    }),
  };
}

function presentQuestion({ kind, about, options, span }: Question): PresentedQuestion {
  return { kind, about, options, span };
}

function presentIndicator(indicator: Indicator, nameById: ReadonlyMap<string, string>): PresentedIndicator {
  const { name, comparator, value, unit, deadline, change, span, scope } = indicator;
  const partOf = indicator.partOf === null ? undefined : nameById.get(indicator.partOf);
  return {
    name,
    comparator,
    value,
    unit,
    deadline: deadline?.value ?? null,
    deadlineBasis: deadline?.basis ?? "none",
    class: indicator.class,
    change,
    ...(scope !== null && { scope }),
    ...(partOf !== undefined && { partOf }),
    span,
  };
}

function distinctNames(list: readonly { readonly name: string }[]): string[] {
  return [...new Set(list.map(({ name }) => name))];
}
