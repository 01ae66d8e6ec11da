import type { DraftContent, DraftGap, DraftQuestion, DraftTarget, DraftTask } from "@zhigang/contract/documents";
import type { MarginBar } from "../paper/paper.tsx";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";

export const REVIEW_TABS = ["review", "tasks", "targets", "gaps", "references", "plan"] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** From here a reading is called clear; below, a person should look: the word is shown, not the number. */
export const CLEAR_FROM = 0.85;
export const DOUBTFUL_BELOW = 0.6;

/** One thing to review, in the order of the text. */
export type Entry =
  | {
      readonly kind: "task";
      readonly id: string;
      readonly start: number;
      readonly task: DraftTask;
      readonly questions: readonly DraftQuestion[];
    }
  | {
      readonly kind: "target";
      readonly id: string;
      readonly start: number;
      readonly target: DraftTarget;
      readonly questions: readonly DraftQuestion[];
    }
  | { readonly kind: "gap"; readonly id: string; readonly start: number; readonly gap: DraftGap };

/** Everything of the draft as entries, in the order of the text. */
export function entriesOf(content: DraftContent): Entry[] {
  const questions = new Map<string, DraftQuestion[]>();
  for (const question of content.questions) {
    if (question.itemId !== null) questions.set(question.itemId, [...(questions.get(question.itemId) ?? []), question]);
  }
  const entries: Entry[] = [
    ...content.tasks.map((task): Entry => ({
      kind: "task",
      id: task.id,
      start: task.value.span[0],
      task,
      questions: questions.get(task.id) ?? [],
    })),
    ...content.targets.map((target): Entry => ({
      kind: "target",
      id: target.id,
      start: target.value.span[0],
      target,
      questions: questions.get(target.id) ?? [],
    })),
    ...content.gaps.map((gap): Entry => ({ kind: "gap", id: gap.id, start: gap.span[0], gap })),
  ];
  return entries.sort((a, b) => a.start - b.start || a.id.localeCompare(b.id));
}

/** The entries of one tab. */
export function entriesIn(tab: ReviewTab, entries: readonly Entry[]): readonly Entry[] {
  if (tab === "tasks") return entries.filter((entry) => entry.kind === "task");
  if (tab === "targets") return entries.filter((entry) => entry.kind === "target");
  if (tab === "gaps") return entries.filter((entry) => entry.kind === "gap");
  return tab === "review" ? entries.filter(needsLook) : [];
}

/** Whether a person should look before this is published: a doubt, an open question, a name without a department, a gap. */
export function needsLook(entry: Entry): boolean {
  if (entry.kind === "gap") return entry.gap.state === "open";
  const item = entry.kind === "task" ? entry.task : entry.target;
  if (item.state === "rejected") return false;
  const isAsked = entry.questions.some((question) => question.state === "open");
  return isAsked || (item.state === "proposed" && item.confidence < CLEAR_FROM);
}

/** The words in which the confidence of a reading is said. */
export function confidenceWord(confidence: number): "certain" | "check" | "doubtful" {
  if (confidence >= CLEAR_FROM) return "certain";
  return confidence < DOUBTFUL_BELOW ? "doubtful" : "check";
}

/** The span of an entry in the text. */
export function spanOf(entry: Entry): readonly [number, number] {
  if (entry.kind === "gap") return entry.gap.span;
  return entry.kind === "task" ? entry.task.value.span : entry.target.value.span;
}

/** The marked words of the document: owners, time nodes, target values, titles. */
export function marksOf(content: DraftContent): TextMark[] {
  const tasks = content.tasks.filter((task) => task.state !== "rejected");
  const targets = content.targets.filter((target) => target.state !== "rejected");
  return [
    ...tasks.flatMap(({ id, value }) => [
      ...mark(id, value.titleSpan, "plain"),
      ...value.leads.flatMap((owner) => mark(id, owner.span, "lead")),
      ...value.supports.flatMap((owner) => mark(id, owner.span, "support")),
      ...mark(id, value.deadline?.span ?? null, "time"),
    ]),
    ...targets.flatMap(({ id, value }) => mark(id, value.span, "target")),
    ...content.gaps.filter((gap) => gap.state === "open").flatMap((gap) => mark(gap.id, gap.span, "doubt")),
  ];
}

function mark(id: string, span: readonly [number, number] | null, tone: TextMark["tone"]): TextMark[] {
  return span ? [{ id, start: span[0], end: span[1], tone }] : [];
}

/** The bars in the margin: each task by its state, each open gap. */
export function barsOf(content: DraftContent): MarginBar[] {
  return [
    ...content.tasks
      .filter((task) => task.state !== "rejected")
      .map(({ id, value, state }): MarginBar => ({
        id,
        start: value.span[0],
        end: value.span[1],
        tone: state === "proposed" ? "task" : "done",
      })),
    ...content.gaps
      .filter((gap) => gap.state === "open")
      .map((gap): MarginBar => ({ id: gap.id, start: gap.span[0], end: gap.span[1], tone: "doubt" })),
  ];
}
