import type { Section } from "../extraction.ts";
import type { Tag } from "../responsibilities/find-tags.ts";
import type { Span } from "../span.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import { isItemParagraph } from "./items.ts";
import type { TagIndex } from "./tag-index.ts";

/** Paragraphs that stand or fall together: text with the tag that closes it. */
export interface Block {
  readonly units: readonly Unit[];
  readonly tags: readonly Tag[];
}

/** A stretch of a leaf that is a task of its own, or the whole leaf. */
export interface LeafUnit {
  readonly section: Section;
  readonly blocks: readonly Block[];
  readonly span: Span;
  /** The heading's words where the stretch begins with the heading; null where its first clause must title it. */
  readonly titleSpan: Span | null;
}

/**
 * Guide §6 and the rule of one task per answerable unit: a leaf is one unit, unless several of its paragraphs carry
 * their own bracket; then each is one, and an opening sentence above them is none.
 */
export function cutLeaf(
  outline: Outline,
  index: TagIndex,
  section: Section,
  bracketsEachParagraph: boolean,
): LeafUnit[] {
  const blocks = blocksOf(outline, index, section);
  const tagged = blocks.filter(({ tags }) => tags.length > 0).length;
  if (blocks.length <= 1 || tagged === 0 || isHeadingTagged(index, section)) return [whole(outline, section, blocks)];
  if (tagged === 1 && !bracketsEachParagraph) return [whole(outline, section, blocks)];
  return blocks
    .filter(
      (block, position) => block.tags.length > 0 || tagged === 1 || position > 0 || isParallel(outline.reading, blocks),
    )
    .map((block) => part(section, block));
}

const LONGEST_LEAD = 20;

/** Whether the first paragraph begins as the others do, with a short lead sentence, and so does not introduce them. */
function isParallel(reading: string, blocks: readonly Block[]): boolean {
  return blocks.every(({ units: [first] }) => {
    const stop = first ? reading.slice(first.span[0], first.span[0] + LONGEST_LEAD).indexOf("。") : -1;
    return stop > 0 && first !== undefined && first.span[0] + stop + 1 < first.span[1];
  });
}

/** Whether several paragraphs of a leaf carry tags of their own. */
export function hasSeveralTagged(outline: Outline, index: TagIndex, section: Section): boolean {
  return blocksOf(outline, index, section).filter(({ tags }) => tags.length > 0).length > 1;
}

function isHeadingTagged(index: TagIndex, section: Section): boolean {
  const [first] = index.paragraphsOf(section);
  if (!first?.headingSpan || first.bodySpan[1] > first.bodySpan[0]) return false;
  return index.tagsOf(first).length > 0;
}

function whole({ sectionById }: Outline, section: Section, blocks: readonly Block[]): LeafUnit {
  const { span } = sectionById.get(section.id) ?? section;
  return { section, blocks, span, titleSpan: section.titleSpan };
}

function part(section: Section, block: Block): LeafUnit {
  const [first] = block.units;
  const last = block.units.at(-1);
  const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? 0];
  return { section, blocks: [block], span, titleSpan: first?.headingSpan ? section.titleSpan : null };
}

/** A tag alone in its paragraph belongs to what stands above it; items and the sentence that announces them belong together. */
function blocksOf({ reading }: Outline, index: TagIndex, section: Section): Block[] {
  const blocks: { units: Unit[]; tags: Tag[] }[] = [];
  let isOpen = false;
  for (const unit of withBody(unitsUnder(index, section))) {
    const tags = index.tagsOf(unit);
    const last = blocks.at(-1);
    const isStep =
      unit.sectionId !== section.id || index.isStatement(unit) || (tags.length === 0 && isItemParagraph(reading, unit));
    const isAttached = last !== undefined && (isOpen || isStep || isAloneTag(tags));
    if (isAttached) {
      last.units.push(unit);
      for (const tag of tags) last.tags.push(tag);
    } else {
      blocks.push({ units: [unit], tags: [...tags] });
    }
    isOpen = reading[unit.span[1] - 1] === "：";
  }
  return gatherLoose(blocks);
}

/** Where tags stand alone, everything above one up to the tag before it is its unit. */
function gatherLoose(blocks: { units: Unit[]; tags: Tag[] }[]): Block[] {
  const standsAlone = blocks.some(({ tags }) => isAloneTag(tags.slice(-1)));
  if (!standsAlone) return blocks;
  const gathered: { units: Unit[]; tags: Tag[] }[] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    if (last && last.tags.length === 0) {
      for (const unit of block.units) last.units.push(unit);
      for (const tag of block.tags) last.tags.push(tag);
    } else {
      gathered.push(block);
    }
  }
  return gathered;
}

/** The paragraphs of a leaf and of the items and boxes under it. */
function unitsUnder(index: TagIndex, section: Section): readonly Unit[] {
  const below = section.children.flatMap((child) => unitsUnder(index, child));
  return [...index.paragraphsOf(section), ...below].sort((a, b) => a.index - b.index);
}

function isAloneTag(tags: readonly Tag[]): boolean {
  return tags.length > 0 && tags.every(({ isAlone }) => isAlone);
}

function withBody(units: readonly Unit[]): readonly Unit[] {
  const filled = units.filter(({ headingSpan, bodySpan }) => headingSpan === null || bodySpan[1] > bodySpan[0]);
  return filled.length > 0 ? filled : units;
}
