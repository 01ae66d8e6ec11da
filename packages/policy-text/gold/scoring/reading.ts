import type { Extraction, Responsibility } from "../../src/extraction.ts";
import { quote } from "../../src/span.ts";
import type { Span } from "../../src/span.ts";
import type { GoldDocument } from "../gold.ts";

/** The part of an extraction that is measured. */
export interface Reading {
  readonly text: string;
  readonly tasks: readonly ReadTask[];
  /** Targets, and coverages stated as a number; nothing else is measured. */
  readonly indicators: readonly ReadIndicator[];
  readonly references: readonly ReadReference[];
}

export interface ReadTask {
  readonly span: Span;
  readonly title: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly basis: string;
  readonly deadline: string | null;
  /** Of the gold: bodies that may stand among the supports or not. */
  readonly either?: readonly string[];
  readonly doubtful?: string;
}

export interface ReadIndicator {
  readonly span: Span;
  readonly comparator: string;
  readonly value: string;
  readonly unit: string;
  readonly deadline: string | null;
  readonly doubtful?: string;
}

export interface ReadReference {
  readonly span: Span;
  readonly title: string | null;
  readonly number: string | null;
  readonly doubtful?: string;
}

/** What the extractor found, in the measured form. */
export function readingOfExtraction(extraction: Extraction): Reading {
  return {
    text: extraction.text,
    tasks: extraction.tasks.map((task) => ({
      span: task.span,
      title: task.title,
      leads: distinctNames(task.leads),
      supports: distinctNames(task.supports),
      basis: task.leadBasis,
      deadline: task.deadline?.value ?? null,
    })),
    indicators: extraction.indicators.flatMap((indicator) => {
      if (indicator.value === null || (indicator.class !== "target" && indicator.class !== "coverage")) return [];
      const { span, comparator, value, unit } = indicator;
      return [{ span, comparator, value, unit, deadline: indicator.deadline?.value ?? null }];
    }),
    references: extraction.references.map(({ span, title, documentNumber }) => ({
      span,
      title,
      number: documentNumber,
    })),
  };
}

/** What the annotator found, in the same form. */
export function readingOfGold({ gold, text }: GoldDocument): Reading {
  return {
    text,
    tasks: gold.tasks.map((task) => ({ ...task, title: quote(text, task.title) })),
    indicators: gold.indicators,
    references: gold.references.map(({ title, number, ...rest }) => ({
      ...rest,
      title: title ? quote(text, title) : null,
      number: number ?? null,
    })),
  };
}

function distinctNames(responsibilities: readonly Responsibility[]): string[] {
  return [...new Set(responsibilities.map((responsibility) => responsibility.name))];
}
