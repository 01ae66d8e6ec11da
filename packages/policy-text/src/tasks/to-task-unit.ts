import { NO_OWNERS, type Owners } from "../responsibilities/assign-roles.ts";
import type { Tag } from "../responsibilities/find-tags.ts";
import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";
import type { Outline } from "../structure/outline.ts";
import { firstClause } from "./first-clause.ts";
import { itemSpans } from "./items.ts";
import { inheritedAt, ownersForLeaf, withInherited } from "./leaf-owners.ts";
import type { LeafUnit } from "./leaf-units.ts";
import { pathOf } from "./path.ts";
import type { TagIndex } from "./tag-index.ts";
import type { TaskDoubt, TaskStep, TaskUnit } from "./task-unit.ts";

/** A stretch of prose made a task: its title, owners, steps and what its text leaves open. */
export function toTaskUnit(
  outline: Outline,
  index: TagIndex,
  unit: LeafUnit,
  reason: string,
  inherited: Owners | null,
): Omit<TaskUnit, "id"> {
  const { section } = unit;
  const tags = index.joined(unit.blocks.flatMap((block) => block.tags));
  const span = trimSpan(outline.reading, unit.span);
  const titleSpan = titleOf(outline, unit, tags);
  const own = ownersForLeaf(index, [unit]);
  return {
    path: pathOf(outline, section.id),
    title: titleWords(outline, titleSpan),
    titleSpan,
    span,
    sectionId: section.id,
    isSafeguard: section.role === "safeguards",
    row: null,
    owners: withInherited(own, inherited, inheritedAt(index, section)),
    steps: stepsOf(outline, index, unit, tags),
    tagSpans: tags.map((tag) => tag.span),
    doubts: tags
      .filter(({ isBroken }) => isBroken)
      .map((tag): TaskDoubt => ({ kind: "bracket_broken", span: tag.span })),
    confidence: confidenceOf(tags),
    reason,
  };
}

/** Titles are the words of the text; line breaks and blanks inside a wrapped title are dropped. */
export function titleWords({ content }: Outline, span: Span): string {
  const lines = content.text.slice(...span).split("\n");
  return lines.map((line) => line.trim()).join("");
}

function titleOf({ reading }: Outline, { titleSpan, span }: LeafUnit, tags: readonly Tag[]): Span {
  const clause = titleSpan && titleSpan[1] > titleSpan[0] ? titleSpan : firstClause(reading, span);
  const tag = tags.find((one) => one.span[0] > clause[0] && one.span[0] < clause[1]);
  return trimSpan(reading, [clause[0], tag ? endBefore(reading, clause[0], tag.span[0]) : clause[1]]);
}

/** A title cut short by a tag drops the mark or the 由 that led to it. */
function endBefore(reading: string, start: number, tag: number): number {
  let end = tag;
  while (end > start && "，、；：由（。 ".includes(reading[end - 1] ?? "-")) end--;
  return end > start ? end : tag;
}

function stepsOf({ reading }: Outline, index: TagIndex, { blocks, span }: LeafUnit, tags: readonly Tag[]): TaskStep[] {
  if (tags.length < 2)
    return itemSpans(reading, span).map((item) => ({ span: trimSpan(reading, item), owners: NO_OWNERS }));
  return blocks.flatMap(({ units, tags: own }) => {
    let from = units[0]?.span[0] ?? span[0];
    return index.joined(own).map((tag): TaskStep => {
      const step = trimSpan(reading, [from, tag.span[1]]);
      from = tag.span[1];
      while ("。；，".includes(reading[from] ?? "-")) from++;
      return { span: step, owners: index.ownersOf(tag) };
    });
  });
}

/** By the rule that fired: a role word leaves little doubt, prose and broken brackets more. */
function confidenceOf(tags: readonly Tag[]): number {
  if (tags.length === 0) return 0.6;
  if (tags.some(({ isBroken }) => isBroken)) return 0.7;
  if (tags.some(({ form }) => form === "prose")) return 0.75;
  return tags.every(({ words }) => words.hasRole) ? 0.97 : 0.92;
}
