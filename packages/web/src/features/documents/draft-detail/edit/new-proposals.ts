import type { DraftTask, OutlineSection, Owner, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { sectionsAround } from "../entries/section-names.ts";

const TITLE_LENGTH = 60;

/** A task made of selected words: its first clause is its title, everything else is for the person to say. */
export function newTask(
  span: readonly [number, number],
  words: string,
  sections: readonly OutlineSection[],
): TaskProposal {
  const around = sectionsAround(sections, span[0]);
  const clause = /^[^。；;\n]+/.exec(words)?.[0] ?? words;
  return {
    path: around.flatMap(({ label }) => label ?? []).join("/"),
    title: clause.slice(0, TITLE_LENGTH).trim(),
    titleSpan: null,
    span: [span[0], span[1]],
    sectionId: around[around.length - 1]?.id ?? null,
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

/** A target made of selected words: the first number with its unit, and the task it stands in, all to be checked. */
export function newTarget(span: readonly [number, number], words: string, tasks: readonly DraftTask[]): TargetProposal {
  const [, number = null, unit = ""] = /(\d+(?:\.\d+)?)\s*([%％\p{Script=Han}]{0,3})/u.exec(words) ?? [];
  return {
    name: words.replace(/\s+/g, "").slice(0, TITLE_LENGTH),
    comparator: /以上|不低于|不少于|超过/.test(words) ? ">=" : "=",
    value: number,
    unit: UNIT.exec(unit)?.[0] ?? "",
    deadline: null,
    class: "target",
    change: "level",
    scope: null,
    partOfItemId: null,
    taskItemId: taskAround(tasks, span)?.id ?? null,
    isAim: /力争/.test(words),
    kind: null,
    span: [span[0], span[1]],
    clauseSpan: [span[0], span[1]],
    reason: "",
  };
}

/** A measure word, with its 万 or 亿 before it. */
const UNIT = /^(?:%|％|[万亿]{0,2}(?:平方米|公里|个|家|项|元|人|件|次|台|套|户|亩|吨|年))/;

/** The smallest task whose words hold the span. */
function taskAround(tasks: readonly DraftTask[], [start, end]: readonly [number, number]): DraftTask | undefined {
  const size = ({ value }: DraftTask) => value.span[1] - value.span[0];
  return tasks
    .filter(({ value, state }) => state !== "rejected" && value.span[0] <= start && value.span[1] >= end)
    .sort((a, b) => size(a) - size(b))[0];
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

/** The two values that are words, as a person may write them. */
const SAID: Readonly<Record<string, string>> = { 每年: "annual", 持续: "ongoing", 持续推进: "ongoing" };

const PRECISIONS = { 4: "year", 7: "month", 10: "day" } as const;

/** A time node as a person writes it; null for none, undefined for something that is no time node. */
export function readTimeNode(text: string): TaskProposal["deadline"] | undefined {
  const written = text.normalize("NFKC").trim();
  const value = SAID[written] ?? written;
  if (value === "") return null;
  const set = { value, basis: "set" as const, span: null, reason: "" };
  if (value === "annual" || value === "ongoing") return { ...set, precision: value };
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return undefined;
  return { ...set, precision: PRECISIONS[value.length as 4 | 7 | 10] };
}

/** A time node as a person reads it in the form. */
export function writeTimeNode(node: TaskProposal["deadline"], t: { annual: string; ongoing: string }): string {
  if (node?.value === "annual") return t.annual;
  return node?.value === "ongoing" ? t.ongoing : (node?.value ?? "");
}
