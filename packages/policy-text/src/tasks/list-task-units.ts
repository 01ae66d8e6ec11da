import type { Section } from "../extraction.ts";
import { carriedBy, mergeOwners, type Owners } from "../responsibilities/assign-roles.ts";
import type { LabelStyle } from "../structure/heading-label.ts";
import type { Outline } from "../structure/outline.ts";
import { cutLeaf, hasSeveralTagged, type LeafUnit } from "./leaf-units.ts";
import { inheritedAt, ownersForLeaf } from "./leaf-owners.ts";
import { listTableUnits } from "./table-units.ts";
import { indexTags, type TagIndex } from "./tag-index.ts";
import type { TaskUnit } from "./task-unit.ts";
import { toTaskUnit } from "./to-task-unit.ts";
import { isDeclared, type TaskRule, whyATask } from "./why-a-task.ts";

interface Walk extends TaskRule {
  readonly bracketsEachParagraph: boolean;
  /** Somewhere leaves side by side carry label lines of their own, so that a lone group shares none. */
  readonly labelsEachLeaf: boolean;
  readonly found: Omit<TaskUnit, "id">[];
}

/** Styles of headings that number nothing on their own: their text belongs to the unit above. */
const ITEM_STYLES: readonly LabelStyle[] = ["dash", "circled"];
const BOX_STYLES: readonly LabelStyle[] = ["box"];

/** Every unit that the document itself makes answerable, in reading order. */
export function listTaskUnits(outline: Outline): readonly TaskUnit[] {
  const index = indexTags(outline);
  const leaves = [...outline.sectionById.values()];
  const walk: Walk = {
    outline,
    index,
    labelsEachLeaf: leaves.some((section) => labelsEach(outline, index, section)),
    bracketsEachParagraph: leaves.some(
      (section) => section.children.length === 0 && hasSeveralTagged(outline, index, section),
    ),
    tableSections: new Set(outline.tables.filter(({ rows }) => rows.length > 0).map(({ sectionId }) => sectionId)),
    found: [],
  };
  for (const section of outline.sections) visit(walk, section, outline.sections, null);
  const units = [...walk.found, ...listTableUnits(outline, index)];
  return units.sort((a, b) => a.span[0] - b.span[0]).map((unit, position) => ({ id: `t${position + 1}`, ...unit }));
}

function visit(walk: Walk, section: Section, siblings: readonly Section[], inherited: Owners | null): void {
  const children = countedChildren(walk, section);
  if (children.length === 0) {
    visitLeaf(walk, section, siblings, inherited);
    return;
  }
  const own = ownTaggedUnits(walk, section);
  const shared = own.length === 0 ? sharedTag(walk, children, siblings) : null;
  if (shared) {
    for (const child of children) visitLeaf(walk, child, children, shared.owners);
    return;
  }
  const areChildrenNamed = children.some((child) => walk.index.namesSomebody(child));
  const passedDown =
    own.length > 0 && !areChildrenNamed ? ownersForLeaf(walk.index, own) : fromHeading(walk, section, inherited);
  if (areChildrenNamed) addUnits(walk, own, "an opening paragraph with its own bracket", null);
  for (const child of children) visit(walk, child, children, passedDown);
}

/** A heading that is a body names it for everything below. */
function fromHeading({ index }: Walk, section: Section, inherited: Owners | null): Owners | null {
  return index.headingOwners(section) ?? inherited;
}

const ANSWERS = new WeakMap<readonly Section[], boolean | null>();

/** Whether one of several groups side by side labels each of its leaves; null for a lone group. Asked once for all of them. */
function labelsAmong(outline: Outline, index: TagIndex, siblings: readonly Section[]): boolean | null {
  const known = ANSWERS.get(siblings);
  if (known !== undefined) return known;
  const groups = siblings.filter((one) => one.children.length > 0);
  const answer = groups.length > 1 ? groups.some((one) => labelsEach(outline, index, one)) : null;
  ANSWERS.set(siblings, answer);
  return answer;
}

/** Whether leaves side by side carry label lines of their own. */
function labelsEach(outline: Outline, index: TagIndex, { children }: Section): boolean {
  return children.filter((child) => endsInLabel(outline, index, child)).length > 1;
}

/** Whether a leaf, items aside, closes with a label line. */
function endsInLabel({ styleOf }: Outline, index: TagIndex, section: Section): boolean {
  const isLeaf = section.children.every(({ id }) => ITEM_STYLES.includes(styleOf.get(id) ?? "plain"));
  if (!isLeaf) return false;
  const tags = [section, ...section.children]
    .flatMap((one) => index.paragraphsOf(one))
    .flatMap((unit) => index.tagsOf(unit));
  return tags.length > 0 && tags.every(({ isAlone }) => isAlone);
}

/** A tag on a line of its own below several leaves that name nobody is shared by them all. */
function sharedTag(
  { outline, index, labelsEachLeaf }: Walk,
  children: readonly Section[],
  siblings: readonly Section[],
): { owners: Owners } | null {
  if (labelsAmong(outline, index, siblings) ?? labelsEachLeaf) return null;
  const last = children.at(-1);
  if (!last || children.length < 2 || children.some((child) => child.children.length > 0)) return null;
  if (children.slice(0, -1).some((child) => index.namesSomebody(child))) return null;
  const tags = index.paragraphsOf(last).flatMap((unit) => index.tagsOf(unit));
  if (tags.length === 0 || !tags.every(({ isAlone }) => isAlone)) return null;
  return { owners: carriedBy(mergeOwners(index.joined(tags).map((tag) => index.ownersOf(tag))), "shared") };
}

/** Children that are units of their own: items and boxes only where they name somebody. */
function countedChildren({ outline, index }: Walk, section: Section): readonly Section[] {
  const isCounted = (child: Section): boolean => {
    const style = outline.styleOf.get(child.id);
    if (style === "band") return false;
    if (style && [...ITEM_STYLES, ...BOX_STYLES].includes(style)) return namesInItsText(index, child);
    return true;
  };
  const counted = section.children.filter(isCounted);
  return areListItems(outline, index, counted) ? [] : counted;
}

/** Whether a bracket stands in its own text; a label line below the last item belongs to the whole. */
function namesInItsText(index: TagIndex, section: Section): boolean {
  const own = index.paragraphsOf(section).some((unit) => index.tagsOf(unit).some(({ isAlone }) => !isAlone));
  return own || section.children.some((child) => namesInItsText(index, child));
}

/** Numbered paragraphs that end in ； and name nobody are the steps of one task, not tasks. */
function areListItems({ reading, styleOf }: Outline, index: TagIndex, children: readonly Section[]): boolean {
  if (children.length < 2) return false;
  const [first, ...others] = children;
  const isItem = (child: Section): boolean => {
    const style = styleOf.get(child.id);
    const isLow = style === "arabic_bracket" || style === "arabic" || style === "circled";
    return isLow && child.children.length === 0 && child.blocks.length === 1 && reading[child.span[1] - 1] === "；";
  };
  const closed = [first, ...others.slice(0, -1)];
  return closed.every((child) => child !== undefined && isItem(child) && !index.namesSomebody(child));
}

function ownTaggedUnits({ outline, index }: Walk, section: Section): LeafUnit[] {
  const units = index.paragraphsOf(section).filter((unit) => index.tagsOf(unit).length > 0);
  return units.map((unit) => ({
    section,
    blocks: [{ units: [unit], tags: index.tagsOf(unit) }],
    span: unit.span,
    titleSpan: unit.headingSpan ? (outline.sectionById.get(section.id)?.titleSpan ?? null) : null,
  }));
}

function visitLeaf(walk: Walk, section: Section, siblings: readonly Section[], inherited: Owners | null): void {
  const { outline, index } = walk;
  const units = cutLeaf(outline, index, section, walk.bracketsEachParagraph);
  const isNamed = index.namesSomebody(section);
  const isInherited = inherited !== null || inheritedAt(index, section) !== null;
  const reason = whyATask(walk, section, siblings, isInherited);
  if (reason === null) return;
  const tagged = units.filter(({ blocks }) => blocks.some(({ tags }) => tags.length > 0));
  const kept = isDeclared(section.role) ? tagged : units;
  if (isNamed && tagged.length === 0) return;
  addUnits(walk, kept, reason, inherited);
}

function addUnits(walk: Walk, units: readonly LeafUnit[], reason: string, inherited: Owners | null): void {
  for (const unit of units) walk.found.push(toTaskUnit(walk.outline, walk.index, unit, reason, inherited));
}
