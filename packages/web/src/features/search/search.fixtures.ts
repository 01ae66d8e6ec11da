import type { AskAnswer, AskedTask, CitedPassage, SearchAnswer, SearchHit } from "@zhigang/contract/documents";

const DOCUMENT = "0192f0c1-0000-7000-8000-000000000001";
const TASK = "0192f0c1-0000-7000-8000-000000000002";
const PLAN = "0192f0c1-0000-7000-8000-000000000003";
const BUREAU = "0192f0c1-0000-7000-8000-000000000004";

/** A passage of a plan of a city that does not exist. */
export function aHit(wish: Partial<SearchHit> = {}): SearchHit {
  return {
    kind: "passage",
    id: `${DOCUMENT}:3`,
    rank: "phrase",
    title: "Yunze Plan",
    titleMarks: [],
    text: "Build the computing centre by 2028.",
    textMarks: [[10, 19]],
    place: {
      documentId: DOCUMENT,
      documentTitle: "Yunze Plan",
      section: ["Part two", "Computing"],
      page: 4,
      sheet: null,
      row: null,
      span: [120, 129],
    },
    planId: null,
    planTitle: null,
    path: null,
    ownerName: null,
    deadline: null,
    issuedOn: "2026-03-01",
    isInReview: false,
    isEnded: false,
    ...wish,
  };
}

/** One passage of more than are counted, and one task. */
export function anAnswer(wish: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    words: ["computing"],
    phrases: [],
    excluded: [],
    isQuestion: false,
    groups: [
      { kind: "passage", total: 1000, isCapped: true, hits: [aHit()] },
      {
        kind: "task",
        total: 1,
        isCapped: false,
        hits: [aHit({ kind: "task", id: TASK, title: "Build the centre", place: null })],
      },
    ],
    ...wish,
  };
}

const A_TASK: AskedTask = {
  id: TASK,
  title: "Build the centre",
  path: "2/1",
  planId: PLAN,
  planTitle: "Yunze Plan",
  duties: [{ role: "lead", name: "Data Bureau", departmentId: BUREAU }],
  deadline: "2028",
  dueOn: null,
};

const A_PASSAGE: CitedPassage = {
  number: 1,
  text: "Build the computing centre by 2028.",
  textMarks: [[10, 19]],
  place: {
    documentId: DOCUMENT,
    documentTitle: "Yunze Plan",
    section: [],
    page: null,
    sheet: null,
    row: 7,
    span: [1, 9],
  },
};

/** An answer to a question that was read as two conditions. */
export function aReading(wish: Partial<AskAnswer> = {}): AskAnswer {
  return {
    question: "?",
    intent: "tasks",
    conditions: [
      { field: "departmentId", value: BUREAU, name: "Data Bureau", words: "data bureau" },
      { field: "deadlineFrom", value: "2028", name: null, words: "2028" },
      { field: "deadlineTo", value: "2028", name: null, words: "2028" },
    ],
    choices: [],
    alternatives: [],
    filter: { departmentId: BUREAU, deadlineFrom: "2028", deadlineTo: "2028" },
    topic: [],
    tasks: { items: [A_TASK], total: 1, isCapped: false },
    targets: null,
    changes: null,
    passages: [A_PASSAGE],
    isNothing: false,
    canPhrase: false,
    ...wish,
  };
}
