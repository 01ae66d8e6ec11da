import type { Section, Task } from "../extraction.ts";
import type { AlignedEnd, AlignedPlan, AlignmentGap, AlignmentLink, GapBasis, GapScope } from "./alignment.ts";
import type { ComparedPair } from "./compare-passages.ts";
import { endOf, type Passage } from "./passages.ts";
import { namesOf, placeOf } from "./place.ts";

/** Every task above that nothing below takes up, with whether the lower plan would have to. */
export function findGaps(
  upper: AlignedPlan,
  lower: AlignedPlan,
  passages: readonly Passage[],
  links: readonly AlignmentLink[],
  pairs: readonly ComparedPair[],
): AlignmentGap[] {
  const answered = answeredTasks(links);
  const chapters = chaptersOf(upper.extraction.sections);
  const taken = takenChapters(passages, links, chapters);
  const nearest = nearestBelow(pairs);
  const place = placeOf(lower);
  return passages.flatMap((passage) => {
    const { task } = passage;
    if (task === null || answered.has(task.id)) return [];
    const basis =
      reasonOutside(task, lower, place) ??
      (taken.has(chapters.get(passage.sectionId)) ? "siblings_answered" : "part_unanswered");
    return [{ from: endOf(passage), scope: SCOPE_OF[basis], basis, nearest: nearest.get(passage) ?? null }];
  });
}

const SCOPE_OF: Readonly<Record<GapBasis, GapScope>> = {
  siblings_answered: "covered",
  part_unanswered: "unclear",
  other_place: "outside",
  before_period: "outside",
};

function answeredTasks(links: readonly AlignmentLink[]): Set<string> {
  return new Set(links.flatMap(({ from }) => (from.taskId === null ? [] : [from.taskId])));
}

const GOOD_PART = 1 / 3;

/** Chapters of which the lower plan surely takes up a good part: what it leaves out there, it leaves out of its own field. */
function takenChapters(
  passages: readonly Passage[],
  links: readonly AlignmentLink[],
  chapters: ReadonlyMap<string, string>,
): ReadonlySet<string | undefined> {
  const answered = answeredTasks(links.filter(({ certainty }) => certainty !== "doubtful"));
  const counts = new Map<string | undefined, { all: number; answered: number }>();
  for (const { task, sectionId } of passages) {
    if (task === null) continue;
    const chapter = chapters.get(sectionId);
    const count = counts.get(chapter) ?? { all: 0, answered: 0 };
    counts.set(chapter, { all: count.all + 1, answered: count.answered + (answered.has(task.id) ? 1 : 0) });
  }
  const taken = [...counts].filter(([, count]) => count.answered > 0 && count.answered / count.all >= GOOD_PART);
  return new Set(taken.map(([chapter]) => chapter));
}

function chaptersOf(sections: readonly Section[], chapter?: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const section of sections) {
    found.set(section.id, chapter ?? section.id);
    for (const [id, above] of chaptersOf(section.children, chapter ?? section.id)) found.set(id, above);
  }
  return found;
}

const NARROW = /(?:区|县|旗|街道|镇|乡|管委会)(?:政府|人民政府)?$/;

/** The task is another district's, or was due before the lower plan begins. */
function reasonOutside(task: Task, lower: AlignedPlan, place: string | null): GapBasis | null {
  if (place !== null && isOtherPlaces(task, namesOf(place))) return "other_place";
  return isDueBefore(task, lower) ? "before_period" : null;
}

function isOtherPlaces({ leads, supports }: Task, names: readonly string[]): boolean {
  const owners = [...leads, ...supports];
  if (owners.length === 0 || !owners.every(({ name, isCollective }) => !isCollective && NARROW.test(name)))
    return false;
  return !owners.some((owner) => names.some((name) => owner.name.includes(name)));
}

function isDueBefore({ deadline }: Task, lower: AlignedPlan): boolean {
  const begins = lower.extraction.document.period?.from.slice(0, 4);
  const due = /^\d{4}/.exec(deadline?.value ?? "")?.[0];
  return begins !== undefined && due !== undefined && due < begins;
}

const WORTH_SHOWING = 0.5;

function nearestBelow(pairs: readonly ComparedPair[]): Map<Passage, AlignedEnd> {
  const best = new Map<Passage, ComparedPair>();
  for (const pair of pairs) {
    if (pair.score >= WORTH_SHOWING && pair.score > (best.get(pair.upper.passage)?.score ?? 0))
      best.set(pair.upper.passage, pair);
  }
  return new Map([...best].map(([passage, pair]) => [passage, endOf(pair.lower.passage)]));
}
