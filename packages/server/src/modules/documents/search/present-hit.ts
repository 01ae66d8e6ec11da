import type { PassagePlace, SearchHit } from "@zhigang/contract/documents";
import type { FoundEntry } from "@zhigang/domain/documents";
import { comparableForm } from "./comparable-form.ts";
import { excerptOf, marksIn } from "./excerpt.ts";
import type { FoundDepartment } from "./find-departments.ts";
import type { FoundPassage } from "./find-passages-store.ts";

const BLANK = {
  titleMarks: [],
  text: "",
  textMarks: [],
  place: null,
  planId: null,
  planTitle: null,
  path: null,
  ownerName: null,
  deadline: null,
  issuedOn: null,
  isInReview: false,
  isEnded: false,
} as const satisfies Partial<SearchHit>;

/** A passage with its words cut around what was found. */
export function presentPassage(row: FoundPassage, words: readonly string[], inReview: ReadonlySet<string>): SearchHit {
  const { text, marks, found } = excerptOf(row.text ?? row.form, row.form, words);
  return {
    ...BLANK,
    kind: "passage",
    id: `${row.documentId}:${row.number}`,
    rank: row.rank,
    title: row.documentTitle,
    titleMarks: marksIn(comparableForm(row.documentTitle), words),
    text,
    textMarks: marks,
    place: placeOf(row, [row.spanStart + found[0], row.spanStart + found[1]]),
    issuedOn: row.issuedOn,
    isInReview: inReview.has(row.documentId),
  };
}

/** Where the words of a passage stand. */
export function placeOf(row: FoundPassage, span: [number, number]): PassagePlace {
  const { documentId, documentTitle, section, page, sheet, rowNumber } = row;
  return { documentId, documentTitle, section, page, sheet, row: rowNumber, span };
}

/** A paper found by its title, number or file name. */
export function presentPaper(row: FoundPassage, words: readonly string[], inReview: ReadonlySet<string>): SearchHit {
  const [, ...beside] = (row.text ?? row.form).split("\n");
  const text = beside.join(" · ");
  return {
    ...BLANK,
    kind: "document",
    id: row.documentId,
    rank: row.rank,
    title: row.documentTitle,
    titleMarks: marksIn(comparableForm(row.documentTitle), words),
    text,
    textMarks: marksIn(comparableForm(text), words),
    issuedOn: row.issuedOn,
    isInReview: inReview.has(row.documentId),
  };
}

/** A task or target. */
export function presentEntry(kind: "task" | "target", entry: FoundEntry, words: readonly string[]): SearchHit {
  const { text, marks } = excerptOf(entry.text, comparableForm(entry.text), words);
  return {
    ...BLANK,
    kind,
    id: entry.id,
    rank: entry.rank,
    title: entry.title,
    titleMarks: marksIn(comparableForm(entry.title), words),
    text,
    textMarks: marks,
    planId: entry.planId,
    planTitle: entry.planTitle,
    path: entry.path,
    ownerName: entry.ownerName,
    deadline: entry.dueOn ?? entry.deadline,
    place: {
      documentId: entry.documentId,
      documentTitle: entry.planTitle,
      section: [],
      page: null,
      sheet: null,
      row: null,
      span: [...entry.span],
    },
  };
}

/** A department, with the name by which it was found where that is not the one it bears. */
export function presentDepartment({ department, way, distance }: FoundDepartment, words: readonly string[]): SearchHit {
  const isOther = way.written !== department.name;
  return {
    ...BLANK,
    kind: "department",
    id: department.id,
    rank: distance === 0 ? "phrase" : "title",
    title: department.name,
    titleMarks: marksIn(comparableForm(department.name), words),
    text: isOther ? way.written : "",
    textMarks: isOther ? marksIn(comparableForm(way.written), words) : [],
    isEnded: department.isEnded,
  };
}
