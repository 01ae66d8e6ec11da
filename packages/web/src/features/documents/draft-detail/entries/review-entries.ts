import type { DraftContent, DraftGap, DraftQuestion, DraftTarget, DraftTask } from "@zhigang/contract/documents";

export const REVIEW_TABS = ["review", "tasks", "targets", "gaps", "references", "plan"] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** From here a reading is called clear; below, a person should look: the word is shown, not the number. */
export const CLEAR_FROM = 0.85;
const DOUBTFUL_BELOW = 0.6;

interface Placed {
  readonly id: string;
  readonly span: readonly [number, number];
}

/** One thing to review, in the order of the text. */
export type Entry = Placed &
  (
    | { readonly kind: "task"; readonly task: DraftTask; readonly questions: readonly DraftQuestion[] }
    | { readonly kind: "target"; readonly target: DraftTarget; readonly questions: readonly DraftQuestion[] }
    | { readonly kind: "gap"; readonly gap: DraftGap }
    | { readonly kind: "question"; readonly question: DraftQuestion }
  );

/** Everything of the draft as entries, in the order of the text. A question about no item stands for itself. */
export function entriesOf(content: DraftContent): Entry[] {
  const questions = new Map<string | null, DraftQuestion[]>();
  for (const question of content.questions) {
    const asked = questions.get(question.itemId);
    if (asked) asked.push(question);
    else questions.set(question.itemId, [question]);
  }
  const of = (id: string) => questions.get(id) ?? [];
  const entries: Entry[] = [
    ...content.tasks.map((task): Entry => ({
      kind: "task",
      id: task.id,
      span: task.value.span,
      task,
      questions: of(task.id),
    })),
    ...content.targets.map((target): Entry => ({
      kind: "target",
      id: target.id,
      span: target.value.span,
      target,
      questions: of(target.id),
    })),
    ...content.gaps.map((gap): Entry => ({ kind: "gap", id: gap.id, span: gap.span, gap })),
    ...(questions.get(null) ?? []).map((question): Entry => ({
      kind: "question",
      id: question.id,
      span: question.span,
      question,
    })),
  ];
  return entries.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.id.localeCompare(b.id));
}

/** The entries of one tab. */
export function entriesIn(tab: ReviewTab, entries: readonly Entry[]): readonly Entry[] {
  if (tab === "review") return entries.filter(needsLook);
  return entries.filter((entry) => tabOf(entry) === tab);
}

/** The tab in which an entry always stands, whatever became of it. */
export function tabOf(entry: Entry): ReviewTab {
  if (entry.kind === "question") return "review";
  return `${entry.kind}s` as const;
}

/** Whether a person should look before this is published: a doubt, an open question, an unclaimed sentence. */
export function needsLook(entry: Entry): boolean {
  if (entry.kind === "gap") return entry.gap.state === "open";
  if (entry.kind === "question") return entry.question.state === "open";
  const item = itemOf(entry);
  if (item === null || item.state === "rejected") return false;
  const isAsked = entry.questions.some((question) => question.state === "open");
  return isAsked || (item.state === "proposed" && item.confidence < CLEAR_FROM);
}

/** The next entry behind `from` that a person should look at, going round once. */
export function nextToLook(entries: readonly Entry[], from: Entry | null): Entry | null {
  return nextEntry(entries, from, needsLook);
}

/** The next entry behind `from` of which something holds, going round once. */
export function nextEntry(
  entries: readonly Entry[],
  from: Entry | null,
  holds: (entry: Entry) => boolean,
): Entry | null {
  const at = from === null ? -1 : entries.findIndex((entry) => entry.id === from.id);
  return [...entries.slice(at + 1), ...entries.slice(0, at + 1)].find(holds) ?? null;
}

/** Whether an open question waits here. */
export function isAsked(entry: Entry): boolean {
  return firstQuestion(entry) !== null;
}

/** The first open question of an entry. */
export function firstQuestion(entry: Entry | null): DraftQuestion | null {
  if (entry === null || entry.kind === "gap") return null;
  const questions = entry.kind === "question" ? [entry.question] : entry.questions;
  return questions.find((question) => question.state === "open") ?? null;
}

/** Whether a reading waits that is not clear. */
export function isUnsure(entry: Entry): boolean {
  const item = itemOf(entry);
  return item?.state === "proposed" && item.confidence < CLEAR_FROM;
}

/** Whether typed words stand in the entry: its name, its bodies, its sentence. */
export function standsIn(entry: Entry, words: string, text: string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return true;
  const item = itemOf(entry);
  const names = item?.kind === "task" ? [...item.value.leads, ...item.value.supports].map(({ name }) => name) : [];
  const title = item === null ? "" : item.kind === "task" ? item.value.title : item.value.name;
  const said = [title, ...names, text.slice(entry.span[0], entry.span[1])];
  return said.some((each) => each.toLowerCase().includes(wanted));
}

/** The task or target of an entry. */
export function itemOf(entry: Entry | null): DraftTask | DraftTarget | null {
  if (entry?.kind === "task") return entry.task;
  return entry?.kind === "target" ? entry.target : null;
}

/** The words in which the confidence of a reading is said. */
export function confidenceWord(confidence: number): "certain" | "check" | "doubtful" {
  if (confidence >= CLEAR_FROM) return "certain";
  return confidence < DOUBTFUL_BELOW ? "doubtful" : "check";
}

/** How many different names of bodies stand for no department yet; what was rejected does not count. */
export function countUnresolvedNames(tasks: readonly DraftTask[]): number {
  const owners = tasks
    .filter((task) => task.state !== "rejected")
    .flatMap(({ value }) => [
      ...value.leads,
      ...value.supports,
      ...value.others,
      ...value.measures.flatMap((measure) => [...measure.leads, ...measure.supports]),
    ]);
  return new Set(owners.filter((each) => each.departmentId === null && !each.isCollective).map(({ name }) => name))
    .size;
}
