import { documentsEndpoints } from "@zhigang/contract/documents";
import type {
  DocumentContent,
  Draft,
  DraftChange,
  DraftContent,
  DraftTask,
  Import,
  Owner,
} from "@zhigang/contract/documents";
import { answers } from "../../testing/answers.ts";

/** What an open draft asks of the server beside its content: nobody else is there, nothing was kept. */
export const quietReview = () => [
  answers(documentsEndpoints.getDraftNews, {
    upTo: 1,
    draft: null,
    tasks: [],
    targets: [],
    questions: [],
    gaps: [],
    removedItemIds: [],
    reviewers: [],
  }),
  answers(documentsEndpoints.markPresence, undefined),
  answers(documentsEndpoints.listUnsavedInputs, { items: [] }),
  answers(documentsEndpoints.keepUnsavedInput, { keptAt: "2026-11-21T02:45:00Z" }),
  answers(documentsEndpoints.listReviewReasons, { items: [], gaps: [] }),
  answers(documentsEndpoints.listEarlierDrafts, { items: [] }),
];

/** A short plan of a city that does not exist. */
export const TEXT = [
  "云汐市数字港湾行动计划",
  "一、重点任务",
  "建设潮信平台。2027年底前建成全市统一的潮信平台，接入部门40个以上。（市数据局牵头，市海事中心配合）",
  "完善岸线感知。推进岸线感知设施建设。（市港务局、市数据局按职责分工负责）",
  "各有关单位要建立月调度机制。",
].join("\n");

/** The id of the n-th thing of a kind. */
export const idOf = (kind: number, n: number): string => `0193000${kind}-0000-7000-8000-00000000000${n}`;

/** Where words stand in the plan; behind `after` when they stand there more than once. */
export function spanOf(words: string, after = ""): [number, number] {
  const start = TEXT.indexOf(words, TEXT.indexOf(after));
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

export function anOwner(name: string, change: Partial<Owner> = {}): Owner {
  return {
    name,
    kind: "department",
    span: spanOf(name),
    group: 0,
    isCollective: false,
    via: null,
    roleWord: null,
    departmentId: idOf(9, 1),
    resolution: "resolved",
    resolutionNote: null,
    ...change,
  };
}

export function aText(): DocumentContent {
  const lines = TEXT.split("\n");
  let at = 0;
  const blocks = lines.map((line, index) => {
    const span = [at, at + line.length] as const;
    at += line.length + 1;
    // Word makes the numbers of these two paragraphs; they are no part of the text.
    const label = { 2: "（一）", 3: "（二）" }[index];
    return { kind: "paragraph" as const, span, place: null, ...(label !== undefined && { label }) };
  });
  const rest = TEXT.length;
  const heading = spanOf("重点任务");
  return {
    id: idOf(1, 1),
    text: TEXT,
    blocks,
    sections: [
      {
        id: "s1",
        level: 1,
        role: "tasks",
        label: "一",
        title: "重点任务",
        titleSpan: heading,
        span: [spanOf("一、重点任务")[0], rest],
        blocks: [1, 2, 3, 4],
        children: [],
      },
    ],
  };
}

export function aTask(n: number, title: string, until: string, change: Partial<DraftTask["value"]> = {}): DraftTask {
  const value: DraftTask["value"] = {
    path: `一/（${"一二"[n - 1]}）`,
    title,
    titleSpan: spanOf(title),
    span: [spanOf(title)[0], spanOf(until)[1]],
    sectionId: "s1",
    isSafeguard: false,
    leads: [],
    supports: [],
    others: [],
    openList: false,
    leadBasis: "named",
    deadline: null,
    phases: [],
    measures: [],
    reason: "names who does the work",
    ...change,
  };
  return {
    id: idOf(2, n),
    draftId: idOf(0, 1),
    kind: "task",
    position: n,
    state: "proposed",
    confidence: 0.7,
    rejectedBecause: null,
    mergedIntoId: null,
    earlierItemId: null,
    changedBy: null,
    changedAt: null,
    version: 1,
    value,
    proposed: value,
  };
}

export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: idOf(0, 1),
    documentId: idOf(1, 1),
    documentTitle: "云汐市数字港湾行动计划",
    fileName: "yunxi.docx",
    status: "open",
    title: "云汐市数字港湾行动计划",
    documentNumber: null,
    issuingAuthority: null,
    issuedOn: null,
    periodFrom: null,
    periodTo: null,
    divisionCode: "990100",
    planKind: null,
    counts: { tasks: 2, targets: 1, undecided: 3, rejected: 0, openQuestions: 1, openGaps: 1, unresolvedNames: 1 },
    canUndo: false,
    canRedo: false,
    planId: null,
    earlierDraftId: null,
    isNewVersion: false,
    createdAt: "2026-11-21T01:00:00Z",
    createdBy: "Zhou Mingchuan",
    changedAt: "2026-11-21T02:32:00Z",
    version: 1,
    ...change,
  };
}

/** A draft with two tasks, a target, a question about who leads, and a sentence that nothing claims. */
export function aDraftContent(change: Partial<Draft> = {}): DraftContent {
  const harbour = anOwner("市港务局", { departmentId: null, resolution: "unknown" });
  const tasks = [
    aTask(1, "建设潮信平台", "市海事中心配合）", {
      leads: [anOwner("市数据局")],
      supports: [anOwner("市海事中心")],
      deadline: { value: "2027-12", precision: "month", basis: "own", span: spanOf("2027年底前"), reason: "" },
    }),
    aTask(2, "完善岸线感知", "按职责分工负责）", {
      leads: [harbour, anOwner("市数据局", { span: spanOf("市数据局", "市港务局") })],
      leadBasis: "joint",
    }),
  ];
  const amount = spanOf("40个以上");
  return {
    draft: aDraft(change),
    tasks,
    targets: [
      {
        ...aTask(1, "建设潮信平台", "以上"),
        id: idOf(3, 1),
        kind: "target",
        confidence: 0.95,
        value: aTarget(amount),
        proposed: aTarget(amount),
      },
    ],
    questions: [aQuestion()],
    gaps: [aGap()],
    coverage: {},
    references: [],
  };
}

/** Nobody is said to lead the second task. */
export function aQuestion(): DraftContent["questions"][number] {
  return {
    id: idOf(4, 1),
    draftId: idOf(0, 1),
    itemId: idOf(2, 2),
    kind: "lead_unconfirmed",
    options: ["市港务局", "市数据局"],
    reason: "several bodies are responsible and no word, column or rule says which leads",
    span: spanOf("市港务局、市数据局"),
    state: "open",
    answer: null,
    answeredBy: null,
    answeredAt: null,
  };
}

function aGap(): DraftContent["gaps"][number] {
  return {
    id: idOf(5, 1),
    draftId: idOf(0, 1),
    span: spanOf("各有关单位要建立月调度机制。"),
    state: "open",
    itemId: null,
    reason: null,
  };
}

/** A target of the text. */
export function aTarget(span: [number, number]): DraftContent["targets"][number]["value"] {
  return {
    name: "接入部门",
    comparator: ">=",
    value: "40",
    unit: "个",
    deadline: null,
    class: "target",
    change: "level",
    scope: null,
    partOfItemId: null,
    taskItemId: idOf(2, 1),
    isAim: false,
    kind: null,
    span,
    clauseSpan: spanOf("接入部门40个以上"),
    reason: "a value to be reached",
  };
}

/** What a changing call answers: only what it names has changed. */
export function aChange(change: Partial<DraftChange> = {}): DraftChange {
  const draft = aDraft({ version: 2, canUndo: true, changedAt: "2026-11-21T02:45:00Z" });
  return { draft, tasks: [], targets: [], questions: [], gaps: [], removedItemIds: [], version: 2, ...change };
}

export function anImport(n: number, change: Partial<Import>): Import {
  return {
    id: idOf(6, n),
    fileName: `plan-${n}.docx`,
    origin: null,
    byteSize: 1200,
    format: "docx",
    status: "ready",
    stage: null,
    progress: 100,
    problem: null,
    warnings: [],
    mapping: null,
    isKnown: false,
    documentId: null,
    draftId: null,
    createdAt: "2026-11-21T01:00:00Z",
    createdBy: "Zhou Mingchuan",
    finishedAt: null,
    ...change,
  };
}
