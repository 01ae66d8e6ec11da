import type { Owner, TargetProposal, TaskProposal } from "@zhigang/contract/documents";

const TITLE_LENGTH = 60;

/** A task made of selected words: its first clause is its title, everything else is for the person to say. */
export function newTask(span: readonly [number, number], words: string): TaskProposal {
  const clause = /^[^。；;\n]+/.exec(words)?.[0] ?? words;
  return {
    path: "",
    title: clause.slice(0, TITLE_LENGTH).trim(),
    titleSpan: null,
    span: [span[0], span[1]],
    sectionId: null,
    isSafeguard: false,
    leads: [],
    supports: [],
    others: [],
    openList: false,
    leadBasis: "none",
    deadline: null,
    phases: [],
    measures: [],
    reason: "",
  };
}

/** A target made of selected words; a number that stands in them is taken as its value, to be checked. */
export function newTarget(span: readonly [number, number], words: string): TargetProposal {
  const number = /\d+(\.\d+)?/.exec(words)?.[0] ?? null;
  return {
    name: words.replace(/\s+/g, "").slice(0, TITLE_LENGTH),
    comparator: "=",
    value: number,
    unit: "",
    deadline: null,
    class: "target",
    change: "level",
    scope: null,
    partOfItemId: null,
    taskItemId: null,
    isAim: false,
    kind: null,
    span: [span[0], span[1]],
    clauseSpan: [span[0], span[1]],
    reason: "",
  };
}

/** A body that a person adds to a task. */
export function newOwner(): Owner {
  return {
    name: "",
    kind: "department",
    span: null,
    group: 0,
    isCollective: false,
    via: null,
    roleWord: null,
    departmentId: null,
    resolution: "unknown",
    resolutionNote: null,
  };
}

const PRECISIONS = { 4: "year", 7: "month", 10: "day" } as const;

/** A time node as a person writes it; null for none, undefined for something that is no time node. */
export function readTimeNode(text: string): TaskProposal["deadline"] | undefined {
  const value = text.trim();
  if (value === "") return null;
  const set = { value, basis: "set" as const, span: null, reason: "" };
  if (value === "annual" || value === "ongoing") return { ...set, precision: value };
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return undefined;
  return { ...set, precision: PRECISIONS[value.length as 4 | 7 | 10] };
}
