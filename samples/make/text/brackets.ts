import type { LeadBasis } from "@zhigang/policy-text";

/** Who answers for a task, as the author of the text means it. */
export interface Owners {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly openList: boolean;
  readonly leadBasis: LeadBasis;
}

/** A task that names nobody. */
export const NOBODY: Owners = { leads: [], supports: [], openList: false, leadBasis: "none" };

interface Form {
  readonly basis: LeadBasis;
  readonly words: (first: string, second: string) => string;
}

const FORMS: Readonly<Record<string, Form>> = {
  sole: { basis: "named", words: (lead) => `（${lead}负责）` },
  lead: { basis: "named", words: (lead, support) => `（${lead}牵头，${support}配合）` },
  colead: { basis: "named", words: (lead, support) => `（${lead}牵头${support && `，${support}参与`}）` },
  labelled: { basis: "named", words: (lead, support) => `（牵头单位：${lead}；配合单位：${support}）` },
  joint: { basis: "joint", words: (bodies) => `（${bodies}按职责分工负责）` },
  open: { basis: "open", words: (bodies) => `（${bodies}等按职责分工负责）` },
  resp: { basis: "joint", words: (bodies) => `（责任单位：${bodies}）` },
  bare: { basis: "joint", words: (bodies) => `（${bodies}）` },
  conv: { basis: "convention", words: (bodies) => `（${bodies}）` },
  guide: { basis: "named", words: (guide, lead) => `（${guide}指导，${lead}负责）` },
};

/** Turns `lead A；B、C` into the bracket as it reads and the owners it means; `局>区局` prints an elided name. */
export function writeBracket(source: string): { readonly text: string; readonly owners: Owners } {
  const [form = "", rest = ""] = source.split(/ (.*)/);
  const rule = FORMS[form];
  if (!rule) throw new Error(`unknown bracket form: ${source}`);
  const [first = "", second = ""] = rest.split("；");
  return {
    text: rule.words(shown(first), shown(second)),
    owners: ownersOf(form, namesIn(first), namesIn(second), rule.basis),
  };
}

/** The bodies in a list of names, elided prefixes restored. */
export function namesIn(list: string): string[] {
  return list
    .split(/[、，]/)
    .map((name) => name.replace(/^.*>/, "").trim())
    .filter((name) => name !== "");
}

/** The owners of a task whose measures carry brackets of their own: all of them. */
export function joinOwners(all: readonly Owners[]): Owners {
  const [first] = all;
  if (!first) return NOBODY;
  const leads = [...new Set(all.flatMap((owners) => owners.leads))];
  return {
    leads,
    supports: [...new Set(all.flatMap((owners) => owners.supports))].filter((name) => !leads.includes(name)),
    openList: all.some((owners) => owners.openList),
    leadBasis: first.leadBasis,
  };
}

function shown(list: string): string {
  return list.replaceAll(/>[^、，；]+/g, "");
}

function ownersOf(form: string, first: string[], second: string[], leadBasis: LeadBasis): Owners {
  const openList = form === "open";
  if (form === "conv") return { leads: first.slice(0, 1), supports: first.slice(1), openList, leadBasis };
  if (form === "guide") return { leads: second, supports: [], openList, leadBasis };
  return { leads: first, supports: second, openList, leadBasis };
}
