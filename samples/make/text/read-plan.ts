import type { DeadlineBasis } from "@zhigang/policy-text";
import { joinOwners, NOBODY } from "./brackets.ts";
import type { Owners } from "./brackets.ts";
import { readInline } from "./inline.ts";
import type { Inline } from "./inline.ts";
import { headingLabel, LabelCounter } from "./labels.ts";
import { readHeader } from "./header.ts";
import type { Header } from "./header.ts";

/** When a task is due, as the author of the text means it. */
export interface Deadline {
  readonly value: string | null;
  readonly basis: DeadlineBasis;
}

/** One line of a plan: a heading (with its body, where they share the paragraph), a paragraph or a text box. */
export interface PlanLine {
  readonly kind: "heading" | "paragraph" | "text_box";
  /** 1 to 3 for headings, 0 otherwise. */
  readonly level: number;
  /** `一`, `（一）`, `1`: without its separator. */
  readonly label: string;
  readonly title: string;
  readonly body: Inline | null;
  readonly footnote: string | null;
  readonly isSafeguard: boolean;
  /** Joined labels where the line opens a task; null elsewhere. */
  readonly taskPath: string | null;
  readonly deadline: Deadline | null;
}

/** A whole plan as its author means it. */
export interface PlanText extends Header {
  readonly lines: readonly PlanLine[];
}

/** A task of a plan with the lines it covers. */
export interface PlanTask {
  readonly path: string;
  readonly title: string;
  /** The heading's words, or the paragraph's first ones. */
  readonly opening: string;
  readonly hasLabel: boolean;
  readonly isSafeguard: boolean;
  readonly owners: Owners;
  readonly deadline: Deadline;
}

const HEADING = /^(=+) (\*?)(.+)$/;
const SAFEGUARDS = /^(保障措施|组织实施)$/;

/** Reads the mark-up of `samples/texts/*-plan.txt`; README.md there explains it. */
export function readPlan(source: string): PlanText {
  const { header, lines } = readHeader(source);
  const counter = new LabelCounter(header.runningLevel);
  let isSafeguard = false;
  let path = "";
  const read = lines.map((line): PlanLine => {
    const heading = HEADING.exec(line);
    if (!heading) return readParagraph(line, path, isSafeguard);
    const [, marks = "", star = "", rest = ""] = heading;
    const [title = "", body] = rest.split(" ‖ ");
    const level = marks.length;
    if (level === 1) isSafeguard = SAFEGUARDS.test(title);
    path = counter.next(level);
    return {
      ...readBody(body ?? ""),
      kind: "heading",
      level,
      label: headingLabel(path),
      title,
      isSafeguard,
      taskPath: star === "" ? null : path,
    };
  });
  return { ...header, lines: read };
}

/** The tasks of a plan, each with the owners and deadline of all lines it covers. */
export function tasksOf(plan: PlanText): PlanTask[] {
  const tasks: PlanTask[] = [];
  plan.lines.forEach((line, index) => {
    if (line.taskPath === null) return;
    const covered = [line, ...following(plan.lines, index)];
    const owners = covered.flatMap((each) => each.body?.owners ?? []);
    const first = line.body?.text ?? "";
    tasks.push({
      path: line.taskPath,
      title: line.kind === "heading" ? line.title : (first.split(/[，。；]/)[0] ?? ""),
      opening: (line.kind === "heading" ? line.title : first).slice(0, 24),
      hasLabel: line.kind === "heading",
      isSafeguard: line.isSafeguard,
      owners: owners.length > 0 ? joinOwners(owners) : NOBODY,
      deadline: covered.find((each) => each.deadline)?.deadline ?? { value: plan.period.to, basis: "period" },
    });
  });
  return tasks;
}

function following(lines: readonly PlanLine[], index: number): PlanLine[] {
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => line.kind !== "paragraph" || line.taskPath !== null);
  return lines[index]?.kind === "heading" ? rest.slice(0, end === -1 ? rest.length : end) : [];
}

function readParagraph(line: string, path: string, isSafeguard: boolean): PlanLine {
  const mark = line.slice(0, 2);
  const text = /^(> |\* )/.test(line) ? line.slice(2) : line.replace(/^\[\] /, "");
  return {
    ...readBody(text),
    kind: mark === "[]" ? "text_box" : "paragraph",
    level: 0,
    label: "",
    title: "",
    isSafeguard,
    taskPath: mark === "* " ? path : null,
  };
}

function readBody(source: string): Pick<PlanLine, "body" | "footnote" | "deadline"> {
  const [content = "", when] = source.split(" ;; ");
  const [text = "", footnote = null] = content.split("^");
  const [value, basis] = when?.split(":") ?? [];
  return {
    body: text === "" ? null : readInline(text),
    footnote,
    deadline: value === undefined ? null : { value, basis: (basis ?? "sentence") as DeadlineBasis },
  };
}
