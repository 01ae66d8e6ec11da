import type { LeadBasis, Responsibility } from "../extraction.ts";
import { isCollectiveBody, kindOfBody } from "./body-kind.ts";
import type { TagMember, TagWords } from "./parse-tag.ts";

/** Who does the work, as one tag or several together say it. */
export interface Owners {
  readonly leads: readonly Responsibility[];
  readonly supports: readonly Responsibility[];
  readonly others: readonly Responsibility[];
  readonly openList: boolean;
  readonly leadBasis: LeadBasis;
}

/** The rules of the document that hold where a tag stands. */
export interface RuleInForce {
  /** 列第一位者为牵头单位. */
  readonly firstLeads: boolean;
  /** The document's key says that marked bodies lead. */
  readonly markedLeads: boolean;
}

export const NO_OWNERS: Owners = { leads: [], supports: [], others: [], openList: false, leadBasis: "none" };
export const NO_RULE: RuleInForce = { firstLeads: false, markedLeads: false };

type Sides = { lead: TagMember[]; support: TagMember[]; other: TagMember[]; basis: LeadBasis };

/**
 * Guide §6: 牵头 leads and the rest support; a list without 牵头 is jointly responsible and nobody in it is picked;
 * one body alone is named; the document's own convention makes the first of a list its lead.
 */
export function assignRoles(words: TagWords, rule: RuleInForce): Owners {
  const sides = sidesOf(words, rule);
  return {
    leads: sides.lead.map((member) => toResponsibility(member)),
    supports: sides.support.map((member) => toResponsibility(member)),
    others: sides.other.map((member) => toResponsibility(member, member.roleWord ?? undefined)),
    openList: words.isOpen,
    leadBasis: sides.lead.length === 0 ? "none" : sides.basis,
  };
}

function sidesOf({ members, isOpen }: TagWords, rule: RuleInForce): Sides {
  const byRole = (...roles: TagMember["role"][]) => members.filter(({ role }) => roles.includes(role));
  const other = byRole("other");
  const support = byRole("support");
  const named = byRole("lead");
  const rest = byRole("responsible", "bare");
  if (named.length > 0) return { lead: named, support: [...rest, ...support], other, basis: "named" };
  const ruled = leadsByRule(rest, rule);
  if (ruled.length > 0) {
    const followers = rest.filter((member) => !ruled.includes(member));
    return { lead: ruled, support: [...followers, ...support], other, basis: "convention" };
  }
  const closed = rest.length > 1 ? "joint" : "named";
  return { lead: rest, support, other, basis: isOpen ? "open" : closed };
}

/** Whom the document's own rule makes the lead of a list that names none. */
function leadsByRule(rest: readonly TagMember[], rule: RuleInForce): TagMember[] {
  const marked = rule.markedLeads ? rest.filter(({ isMarked }) => isMarked) : [];
  if (marked.length > 0 || !rule.firstLeads) return marked;
  const [first] = rest;
  const isLabelled = first?.role === "responsible" && /单位|部门/.test(first.roleWord ?? "");
  return first && (rest.length > 1 || isLabelled) ? [first] : [];
}

function toResponsibility({ name, span, group }: TagMember, roleWord?: string): Responsibility {
  const kind = kindOfBody(name);
  const isCollective = isCollectiveBody(name);
  return { name, span, kind, group, isCollective, ...(roleWord !== undefined && { roleWord }) };
}

/** The same owners, said to have come from elsewhere: a merged cell, an inherited statement, a shared bracket. */
export function carriedBy(owners: Owners, via: NonNullable<Responsibility["via"]>): Owners {
  const mark = (list: readonly Responsibility[]) => list.map((one) => ({ ...one, via }));
  return { ...owners, leads: mark(owners.leads), supports: mark(owners.supports), others: mark(owners.others) };
}

const WEIGHT: readonly LeadBasis[] = ["none", "joint", "open", "column", "convention", "named"];

/** Owners of several tags together: every body once, a lead anywhere stays a lead. */
export function mergeOwners(parts: readonly Owners[]): Owners {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const leads = distinct(parts.flatMap((part) => part.leads));
  const isLead = new Set(leads.map(({ name }) => name));
  return {
    leads,
    supports: distinct(parts.flatMap((part) => part.supports)).filter(({ name }) => !isLead.has(name)),
    others: distinct(parts.flatMap((part) => part.others)),
    openList: parts.some(({ openList }) => openList),
    leadBasis: WEIGHT.findLast((basis) => parts.some(({ leadBasis }) => leadBasis === basis)) ?? "none",
  };
}

function distinct(list: readonly Responsibility[]): Responsibility[] {
  const seen = new Set<string>();
  return list.filter(({ name }) => !seen.has(name) && seen.add(name));
}
