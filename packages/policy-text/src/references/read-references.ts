import type { Definition, DocumentIdentity, Question, Reference } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline } from "../structure/outline.ts";
import { tighten } from "../structure/tight-outline.ts";
import { withoutBlanks } from "../words/clauses.ts";
import { findBookTitles, type BookTitle } from "./book-title.ts";
import { findDocumentNumbers, readNamedNumber, type DocumentNumber } from "./document-number.ts";
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
  const fullTitles = titlesByShortName(readDefinitions(tight));
  const kept = new Map<string, Reference>();
  const questions: Question[] = [];
  for (const unit of tight.units) {
    if (unit.role === "furniture") continue;
    for (const mention of mentionsIn(tight.reading, unit.span, questions)) {
      keep(kept, referenceOf(tight, mention, unit.span[0]), identity, fullTitles);
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
  const places: NumberPlaces = {
    byStart: new Map(numbers.map(({ span: number }) => [number[0], number])),
    byEnd: new Map(numbers.map(({ span: number }) => [number[1], number])),
  };
  const used = new Set<Span>();
  const mentions: Mention[] = [];
  for (const title of titles) {
    if (title.inner === null) {
      questions.push(brokenTitle(title.span));
      continue;
    }
    const beside = numberBeside(reading, title.span, places, used);
    if (beside) used.add(beside);
    const number = beside ?? readNamedNumber(reading, title.span[1], span[1]);
    mentions.push({ title: title.inner, number, span: wholeSpan(reading, title.span, number) });
  }
  for (const number of outsideTitles(numbers, titles)) {
    if (!used.has(number)) mentions.push({ title: null, number, span: number });
  }
  return mentions.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** The document numbers of a stretch by their first place and by the one behind their last. */
interface NumberPlaces {
  readonly byStart: ReadonlyMap<number, Span>;
  readonly byEnd: ReadonlyMap<number, Span>;
}

/** Characters that may stand between a title and its number: a bracket, a blank. */
const GAPS = [0, 1, 2, 3] as const;

/** 《…》（国发〔2017〕35号） or 国发〔2017〕35号《…》. */
function numberBeside(
  reading: string,
  title: Span,
  { byStart, byEnd }: NumberPlaces,
  used: ReadonlySet<Span>,
): Span | null {
  const before = GAPS.map((gap) => byEnd.get(title[0] - gap)).find(
    (number) => number && !used.has(number) && isOnlyOpening(reading, number[1], title[0]),
  );
  const behind = GAPS.map((gap) => byStart.get(title[1] + gap)).find(
    (number) => number && !used.has(number) && isOnlyOpening(reading, title[1], number[0]),
  );
  return before ?? behind ?? null;
}

/** The numbers that stand in no title; both lists run in reading order. */
function outsideTitles(numbers: readonly DocumentNumber[], titles: readonly BookTitle[]): Span[] {
  let next = 0;
  return numbers.flatMap(({ span }) => {
    while ((titles[next]?.span[1] ?? Infinity) <= span[1]) next++;
    return (titles[next]?.span[0] ?? Infinity) < span[0] ? [] : [span];
  });
}

function isOnlyOpening(reading: string, from: number, to: number): boolean {
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
  fullTitles: ReadonlyMap<string, string>,
): void {
  const title = reference.title === null ? null : (fullTitles.get(titleKey(reference.title)) ?? reference.title);
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

/** What each short name stands for; the first definition of a name counts. */
function titlesByShortName(definitions: readonly Definition[]): Map<string, string> {
  return new Map(definitions.toReversed().map(({ short, full }) => [titleKey(short), full]));
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
