import type { DocumentIdentity, Extraction, Responsibility } from "../../src/extraction.ts";
import { quote } from "../../src/span.ts";
import type { Span } from "../../src/span.ts";
import type { GoldDocument, GoldIdentity, GoldTask } from "../gold.ts";

/** The part of an extraction that is measured. */
export interface Reading {
  readonly text: string;
  readonly tasks: readonly ReadTask[];
  /** Targets, and coverages stated as a number; nothing else is measured. */
  readonly indicators: readonly ReadIndicator[];
  readonly references: readonly ReadReference[];
  /** Field by field, without blanks; of the gold: only the fields that it states. */
  readonly identity?: Readonly<Record<string, string | null>>;
  readonly organisations?: readonly ReadOrganisation[];
  readonly unclaimed?: readonly Span[];
}

/** A name and what kind of body it is; of the gold: with other accepted forms after `|`. */
export interface ReadOrganisation {
  readonly name: string;
  readonly kind: string;
  readonly doubtful?: string;
}

export interface ReadTask {
  readonly span: Span;
  readonly title: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly basis: string;
  readonly deadline: string | null;
  /** Where the task ends, where it is asked for. */
  readonly end?: number;
  readonly path?: string;
  readonly isOpen?: boolean;
  /** `2020~2021@from-to`, one after the other. */
  readonly phases?: string;
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
  /** What is measured, where it is asked for. */
  readonly name?: string;
  /** Which part of the text the date was read from. */
  readonly timeBasis?: string;
  readonly change?: string;
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
      path: task.path,
      isOpen: task.openList,
      phases: phasesOf(task.phases),
    })),
    identity: identityOf(extraction.document),
    organisations: extraction.bodies.map(({ name, kind }) => ({ name, kind })),
    unclaimed: extraction.coverage.unclaimed,
    indicators: extraction.indicators.flatMap((indicator) => {
      if (indicator.value === null || (indicator.class !== "target" && indicator.class !== "coverage")) return [];
      const { span, comparator, value, unit, name, change, deadline } = indicator;
      const timeBasis = deadline?.basis ?? "none";
      return [{ span, comparator, value, unit, deadline: deadline?.value ?? null, name, timeBasis, change }];
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
    tasks: gold.tasks.map(({ phases, ...task }) => ({
      ...task,
      title: quote(text, task.title),
      end: task.span[1],
      ...openListOf(task),
      ...(phases && { phases: phasesOf(phases) }),
    })),
    ...(gold.identity && { identity: identityOfGold(gold.identity, text) }),
    ...(gold.organisations && { organisations: gold.organisations }),
    ...(gold.unclaimed && { unclaimed: gold.unclaimed }),
    indicators: gold.indicators.map(({ name, ...indicator }) => ({
      ...indicator,
      ...(name && { name: quote(text, name) }),
    })),
    references: gold.references.map(({ title, number, ...rest }) => ({
      ...rest,
      title: title ? quote(text, title) : null,
      number: number ?? null,
    })),
  };
}

/** A joint list is closed and an open one open, unless the gold says it itself. */
function openListOf({ isOpen, basis }: GoldTask): Pick<ReadTask, "isOpen"> {
  if (isOpen !== undefined) return { isOpen };
  return basis === "open" || basis === "joint" ? { isOpen: basis === "open" } : {};
}

function phasesOf(phases: readonly { readonly from: string; readonly to: string; readonly span: Span }[]): string {
  return phases.map(({ from, to, span }) => `${from}~${to}@${span.join("-")}`).join(" ");
}

function identityOf(document: DocumentIdentity): NonNullable<Reading["identity"]> {
  const { title, documentNumber, issuingAuthority, issuedOn, period } = document;
  return {
    title: withoutBlanks(title),
    documentNumber: withoutBlanks(documentNumber),
    issuingAuthority: withoutBlanks(issuingAuthority),
    issuedOn,
    period: period && `${period.from}~${period.to}`,
  };
}

function identityOfGold(identity: GoldIdentity, text: string): NonNullable<Reading["identity"]> {
  const { title, otherTitle, documentNumber, issuingAuthority, issuedOn, period } = identity;
  const words = (span: Span | null) => withoutBlanks(span && quote(text, span));
  const titles = title && otherTitle ? `${words(title)}|${words(otherTitle)}` : null;
  return {
    ...(title !== undefined && { title: titles ?? words(title) }),
    ...(documentNumber !== undefined && { documentNumber: words(documentNumber) }),
    ...(issuingAuthority !== undefined && { issuingAuthority: words(issuingAuthority) }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(period !== undefined && { period }),
  };
}

function withoutBlanks(words: string | null): string | null {
  return words?.replaceAll(/\s|\[bookmark: \w+\]/g, "") ?? null;
}

function distinctNames(responsibilities: readonly Responsibility[]): string[] {
  return [...new Set(responsibilities.map((responsibility) => responsibility.name))];
}
