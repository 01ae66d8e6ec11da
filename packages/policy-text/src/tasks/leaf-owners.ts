import { assignRoles, carriedBy, mergeOwners, NO_OWNERS, type Owners } from "../responsibilities/assign-roles.ts";
import type { Section } from "../extraction.ts";
import type { LeafUnit } from "./leaf-units.ts";
import type { TagIndex } from "./tag-index.ts";

/** The owners that all tags of these units name together. */
export function ownersForLeaf(index: TagIndex, units: readonly LeafUnit[]): Owners {
  const tags = units.flatMap(({ blocks }) => blocks.flatMap(({ tags }) => tags));
  return tags.length === 0 ? NO_OWNERS : mergeOwners(index.joined(tags).map((tag) => index.ownersOf(tag)));
}

/** `以下均由…落实`: who is named for what stands here; the nearest statement before it wins. */
export function inheritedAt(index: TagIndex, section: Section): Owners | null {
  const [at] = section.span;
  const isNamed = index.namesSomebody(section);
  const rule = index.statements.findLast(
    ({ holds, addsToAll }) =>
      holds[0] <= at && at < holds[1] && (addsToAll ? isNamed || section.role !== "safeguards" : !isNamed),
  );
  return rule ? carriedBy(assignRoles(rule.words, index.ruleFor(at)), "inherited") : null;
}

/** What the text itself names, with what it inherits where it names nobody, or beside it where a rule adds to all. */
export function withInherited(own: Owners, fromAbove: Owners | null, fromRule: Owners | null): Owners {
  const isEmpty = own.leads.length === 0 && own.supports.length === 0;
  if (isEmpty) {
    return (fromAbove && carriedBy(fromAbove, "inherited")) ?? fromRule ?? own;
  }
  if (!fromRule) return own;
  const isShared = own.leadBasis === "joint" || own.leadBasis === "open";
  const added = isShared ? fromRule : { ...fromRule, leads: [], supports: [...fromRule.leads, ...fromRule.supports] };
  return { ...mergeOwners([own, added]), leadBasis: own.leadBasis, openList: own.openList };
}
