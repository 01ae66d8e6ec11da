import type { Definition, DocumentIdentity, Question, Reference } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline } from "../structure/outline.ts";
import { tighten } from "../structure/tight-outline.ts";
import { isBlank } from "../words/clauses.ts";
import { findBookTitles } from "./book-title.ts";
import { findDocumentNumbers, readNamedNumber } from "./document-number.ts";
import { issuerBefore } from "./issuer.ts";
import { isOwnTitle, titleKey } from "./own-title.ts";
import { readDefinitions } from "./read-definitions.ts";

/** The documents a text names, each once where it is first named, and what stayed unclear among them. */
export interface ReadReferences {
  readonly references: readonly Reference[];
  readonly questions: readonly Question[];
}

interface Mention {
  readonly title: Span | null;
  readonly number: Span | null;
  readonly span: Span;
}

/** 引用: every other document the text names, by title and number; its own title and number are none. */
export function readReferences(outline: Outline, identity: DocumentIdentity): ReadReferences {
  const { outline: tight, back } = tighten(outline, identity);
  const definitions = readDefinitions(tight);
  const kept = new Map<string, Reference>();
  const questions: Question[] = [];
  for (const unit of tight.units) {
    if (unit.role === "furniture") continue;
    for (const mention of mentionsIn(tight.reading, unit.span, questions)) {
      keep(kept, referenceOf(tight, mention, unit.span[0]), identity, definitions);
    }
  }
  return {
    references: [...new Set(kept.values())].map((each) => ({ ...each, span: back(each.span) })),
    questions: questions.map((each) => ({ ...each, span: back(each.span) })),
  };
}

function mentionsIn(reading: string, span: Span, questions: Question[]): Mention[] {
  const titles = findBookTitles(reading, span);
  const numbers = findDocumentNumbers(reading, span);
  const used = new Set<Span>();
  const mentions: Mention[] = [];
  for (const title of titles) {
    if (title.inner === null) {
      questions.push(brokenTitle(title.span));
      continue;
    }
    const beside = numbers.find((each) => isBeside(reading, title.span, each.span) && !used.has(each.span));
    if (beside) used.add(beside.span);
    const number = beside?.span ?? readNamedNumber(reading, title.span[1], span[1]);
    mentions.push({ title: title.inner, number, span: wholeSpan(reading, title.span, number) });
  }
  for (const { span: number } of numbers) {
    const isInTitle = titles.some((title) => title.span[0] < number[0] && number[1] < title.span[1]);
    if (!used.has(number) && !isInTitle) mentions.push({ title: null, number, span: number });
  }
  return mentions.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** 《…》（国发〔2017〕35号） or 国发〔2017〕35号《…》. */
function isBeside(reading: string, title: Span, number: Span): boolean {
  if (number[0] >= title[1]) return isOnlyOpening(reading, title[1], number[0]);
  return number[1] <= title[0] && isOnlyOpening(reading, number[1], title[0]);
}

function isOnlyOpening(reading: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) {
    if (!"（） [".includes(reading[at] ?? "")) return false;
  }
  return true;
}

function wholeSpan(reading: string, title: Span, number: Span | null): Span {
  if (!number) return title;
  const start = Math.min(title[0], number[0]);
  const end = Math.max(title[1], number[1]);
  return [start, number[0] > title[0] && reading[end] === "）" ? end + 1 : end];
}

function referenceOf({ content, reading }: Outline, { title, number, span }: Mention, floor: number): Reference {
  return {
    title: title === null ? null : withoutBlanks(content.text, title),
    documentNumber: number === null ? null : withoutBlanks(content.text, number),
    issuer: title === null ? null : issuerBefore(reading, span[0], floor),
    span,
  };
}

function keep(
  kept: Map<string, Reference>,
  reference: Reference,
  identity: DocumentIdentity,
  definitions: readonly Definition[],
): void {
  const title = reference.title === null ? null : fullTitle(reference.title, definitions);
  if (isOwn(title, reference.documentNumber, identity)) return;
  const keys = [reference.documentNumber, title].filter((words) => words !== null).map(titleKey);
  const earlier = keys.map((key) => kept.get(key)).find((each) => each !== undefined);
  const merged = earlier && mergeable(earlier, reference) ? earlier : { ...reference, title };
  for (const key of keys) if (!kept.has(key)) kept.set(key, merged);
}

function isOwn(title: string | null, number: string | null, identity: DocumentIdentity): boolean {
  if (title !== null && isOwnTitle(title, identity)) return true;
  const own = identity.documentNumber;
  return own !== null && number !== null && titleKey(number) === titleKey(own);
}

/** Two mentions are of one document unless their numbers differ. */
function mergeable(earlier: Reference, later: Reference): boolean {
  return (
    earlier.documentNumber === null ||
    later.documentNumber === null ||
    titleKey(earlier.documentNumber) === titleKey(later.documentNumber)
  );
}

function fullTitle(title: string, definitions: readonly Definition[]): string {
  const key = titleKey(title);
  return definitions.find((definition) => titleKey(definition.short) === key)?.full ?? title;
}

function brokenTitle(span: Span): Question {
  return {
    kind: "reference_broken",
    about: "document",
    options: [],
    reason: "a title bracket is opened and not closed in its sentence",
    span,
  };
}

function withoutBlanks(text: string, [from, to]: Span): string {
  let cleaned = "";
  for (let at = from; at < to; at++) if (!isBlank(text[at])) cleaned += text[at];
  return cleaned;
}
