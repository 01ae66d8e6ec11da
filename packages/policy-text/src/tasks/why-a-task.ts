import type { Section, SectionRole } from "../extraction.ts";
import type { Outline } from "../structure/outline.ts";
import { isDeclaratory } from "../structure/section-role.ts";
import type { TagIndex } from "./tag-index.ts";

/** What the rule of one task per answerable unit needs to know of a document. */
export interface TaskRule {
  readonly outline: Outline;
  readonly index: TagIndex;
  /** Sections whose text is a table. */
  readonly tableSections: ReadonlySet<string>;
}

/** Whether the text of such a section is a task only where it names somebody: principles, goals, notes, front matter. */
export function isDeclared(role: SectionRole): boolean {
  return isDeclaratory(role) || role === "preamble" || role === "attachment";
}

/**
 * Why a leaf is a task, or null where it is none. A leaf that names nobody is one beside leaves that do, in a document
 * that names nobody anywhere; else it is unclaimed, in the safeguards as elsewhere (docs/adr/0008).
 */
export function whyATask(
  rule: TaskRule,
  section: Section,
  siblings: readonly Section[],
  isInherited: boolean,
): string | null {
  if (section.role === "furniture" || section.role === "notice") return null;
  if (rule.index.namesSomebody(section)) return "names who does the work";
  const isText = section.titleSpan === null || rule.tableSections.has(section.id);
  if (isText || isDeclared(section.role)) return null;
  if (isInherited) return "inherits its owners";
  return whyUnnamed(rule, section, siblings);
}

function whyUnnamed({ index }: TaskRule, section: Section, siblings: readonly Section[]): string | null {
  if (!index.documentNamesSomebody) return "a leaf of a document that names nobody";
  return someSiblingNames(index, siblings, section.level) ? "names nobody beside units that do" : null;
}

const ANSWERS = new WeakMap<readonly Section[], boolean>();

/** Chapters answer for each other only where they have no sections of their own; asked once for all siblings. */
function someSiblingNames(index: TagIndex, siblings: readonly Section[], level: number): boolean {
  const known = ANSWERS.get(siblings);
  if (known !== undefined) return known;
  const answer = siblings.some(
    (one) => !isDeclared(one.role) && (level > 1 || one.children.length === 0) && index.namesSomebody(one),
  );
  ANSWERS.set(siblings, answer);
  return answer;
}
