import { identityEndpoints } from "@zhigang/contract/identity";
import type { DepartmentRow } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type {
  Citation,
  Deadline,
  Duty,
  LedgerOverview,
  LedgerQuestion,
  Plan,
  SavedView,
  Target,
  Task,
  TaskRow,
} from "@zhigang/contract/ledger";
import type { Role } from "@zhigang/domain/identity";
import { aSession } from "../../testing/a-session.ts";
import { answers } from "../../testing/answers.ts";
import type { Answered } from "../../testing/answers.ts";

/** An id that says which thing it is. */
export function anId(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export const PLAN_ID = anId(100);
export const TASK_ID = anId(200);
export const TARGET_ID = anId(300);
export const DOCUMENT_ID = anId(400);
export const HARBOURS = { id: anId(500), name: "Bureau of Harbours" };
export const ROADS = { id: anId(501), name: "Bureau of Roads" };

/** A plan of a city that does not exist. */
export function aPlan(change: Partial<Plan> = {}): Plan {
  return {
    id: PLAN_ID,
    title: "Plan of the Lower Town",
    documentId: DOCUMENT_ID,
    draftId: null,
    documentNumber: "No. 7",
    issuingAuthority: "Office of the Lower Town",
    issuedOn: "2026-03-20",
    periodFrom: "2026",
    periodTo: "2028",
    divisionCode: "990100",
    divisionName: "Chengjiang",
    planKind: "three_year",
    status: "published",
    taskCount: 2,
    targetCount: 1,
    openQuestionCount: 1,
    publishedAt: "2026-11-20T02:00:00Z",
    publishedBy: "Zhou Mingchuan",
    version: 3,
    ...change,
  };
}

/** A department in a role of a task. */
export function aDuty(change: Partial<Duty> = {}): Duty {
  return {
    role: "lead",
    name: "Harbours",
    departmentId: HARBOURS.id,
    departmentName: HARBOURS.name,
    isCollective: false,
    roleWord: null,
    group: 0,
    via: null,
    span: [1040, 1048],
    ...change,
  };
}

/** A time node as a text says it. */
export function aDeadline(change: Partial<Deadline> = {}): Deadline {
  return { value: "2027-06", precision: "month", basis: "sentence", span: [1000, 1007], dueOn: null, ...change };
}

/** The words of a task. */
export function aCitation(change: Partial<Citation> = {}): Citation {
  const quote = "By June the quay is lit and dredged to 9 (Harbours, with Roads).";
  return {
    documentId: DOCUMENT_ID,
    documentTitle: "Plan of the Lower Town",
    span: [1000, 1000 + quote.length],
    quote,
    ...change,
  };
}

/** A row of the task table. */
export function aTaskRow(change: Partial<TaskRow> = {}): TaskRow {
  return {
    id: TASK_ID,
    planId: PLAN_ID,
    planTitle: "Plan of the Lower Town",
    partId: anId(110),
    partTitle: "Part of the quays",
    parentTaskId: null,
    position: 1,
    path: "2/1",
    title: "Light the quay",
    isKey: true,
    isSafeguard: false,
    leadBasis: "named",
    isOpenList: false,
    duties: [
      aDuty(),
      aDuty({ role: "support", name: "Roads", departmentId: ROADS.id, departmentName: ROADS.name, span: null }),
    ],
    deadline: aDeadline(),
    targetCount: 1,
    openQuestionCount: 1,
    changedAt: "2026-11-20T02:00:00Z",
    version: 4,
    ...change,
  };
}

/** A question about the task. */
export function aQuestion(change: Partial<LedgerQuestion> = {}): LedgerQuestion {
  return {
    id: anId(600),
    planId: PLAN_ID,
    planTitle: "Plan of the Lower Town",
    taskId: TASK_ID,
    targetId: null,
    about: "Light the quay",
    kind: "lead_unconfirmed",
    options: ["Harbours", "Roads"],
    reason: "several bodies",
    citation: aCitation(),
    state: "open",
    answer: null,
    answeredBy: null,
    answeredAt: null,
    ...change,
  };
}

/** A promised value. */
export function aTarget(change: Partial<Target> = {}): Target {
  return {
    id: TARGET_ID,
    planId: PLAN_ID,
    planTitle: "Plan of the Lower Town",
    taskId: TASK_ID,
    taskTitle: "Light the quay",
    partOfId: null,
    position: 1,
    name: "Depth of the quay",
    comparator: ">=",
    value: "1500",
    unit: "cm",
    change: "level",
    class: "target",
    scope: null,
    isAim: false,
    kind: "binding",
    deadline: aDeadline(),
    openQuestionCount: 0,
    citation: aCitation({ span: [1020, 1029], quote: "dredged to" }),
    changedAt: "2026-11-20T02:00:00Z",
    version: 2,
    ...change,
  };
}

/** A task with all that belongs to it. */
export function aTask(change: Partial<Task> = {}): Task {
  return {
    ...aTaskRow(),
    content: aCitation().quote,
    note: "",
    phases: [{ from: "2026", to: "2027", text: "first the north end", span: [1010, 1015] }],
    measures: [{ id: anId(700), position: 1, text: "Set forty lamps.", span: [1010, 1026], duties: [] }],
    targets: [aTarget()],
    questions: [aQuestion()],
    citation: aCitation(),
    withdrawnBecause: null,
    previousId: null,
    nextId: anId(201),
    ...change,
  };
}

/** A kept view. */
export function aView(change: Partial<SavedView> = {}): SavedView {
  return {
    id: anId(800),
    name: "Key tasks",
    page: "tasks",
    settings: "isKey=true&sort=-deadline",
    isShared: true,
    isMine: true,
    version: 1,
    ...change,
  };
}

/** The ledger in figures. */
export function anOverview(): LedgerOverview {
  return {
    plans: 1,
    tasks: 2,
    targets: 1,
    departments: 2,
    openDrafts: 0,
    openQuestions: 1,
    tasksWithoutLead: 0,
    tasksWithoutDueDay: 2,
    myTasks: { lead: 1, joint: 0, support: 0 },
    timeNodes: [
      { value: "2027-06", tasks: 1, targets: 1 },
      { value: "ongoing", tasks: 1, targets: 0 },
    ],
    recentPlans: [],
    topDepartments: [],
  };
}

function aDepartmentRow(department: { id: string; name: string }): DepartmentRow {
  return {
    ...department,
    shortName: null,
    kind: "department",
    divisionCode: "990100",
    parentId: null,
    knownAs: [],
    initials: "gkj",
    endedOn: null,
  };
}

/** What the server says of a small ledger to somebody in this role; what is told later holds. */
export function aLedger(role: Role, more: readonly Answered[] = []): Answered[] {
  return [
    answers(identityEndpoints.getSession, aSession([role], { department: HARBOURS })),
    answers(identityEndpoints.getDepartmentTree, { items: [HARBOURS, ROADS].map(aDepartmentRow) }),
    answers(ledgerEndpoints.listPlans, { items: [aPlan()], nextCursor: null, total: 1 }),
    answers(ledgerEndpoints.listTasks, {
      items: [aTaskRow(), aTaskRow({ id: anId(201), title: "Pave the lane", isKey: false, openQuestionCount: 0 })],
      nextCursor: null,
      total: 2,
    }),
    answers(ledgerEndpoints.groupTasks, {
      items: [
        {
          key: HARBOURS.id,
          label: HARBOURS.name,
          taskCount: 2,
          leadCount: 2,
          jointCount: 0,
          supportCount: 0,
          openQuestionCount: 1,
        },
        { key: ROADS.id, label: ROADS.name, taskCount: 1, leadCount: 0, jointCount: 0, supportCount: 1 },
      ],
    }),
    answers(ledgerEndpoints.getTask, aTask()),
    answers(ledgerEndpoints.listTaskChanges, { items: [], nextCursor: null }),
    answers(ledgerEndpoints.listTargets, { items: [aTarget()], nextCursor: null, total: 1 }),
    answers(ledgerEndpoints.getTarget, aTarget()),
    answers(ledgerEndpoints.listSavedViews, { items: [] }),
    answers(ledgerEndpoints.getOverview, anOverview()),
    ...more,
  ];
}

/** The refusal of an edit against an older version, with what the thing is now. */
export function changedMeanwhile(endpoint: Answered["endpoint"], now: object): Answered {
  return {
    endpoint,
    refusal: {
      type: "urn:zhigang:problem:http.version_conflict",
      title: "changed meanwhile",
      status: 412,
      code: "http.version_conflict",
      requestId: "req-9",
      details: { now },
    },
  };
}
