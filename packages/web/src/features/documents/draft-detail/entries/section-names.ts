import type { DraftTask, OutlineSection } from "@zhigang/contract/documents";

/** Under which heading a task stands, said by the headings' own words. */
export type NameOfPlace = (task: DraftTask) => string;

/** Reads the outline once; a task whose heading is its own title stands under the heading above. */
export function namePlaces(sections: readonly OutlineSection[]): NameOfPlace {
  const chains = new Map(chainsOf(sections, []));
  return ({ value }) => {
    const above = value.path.split("/").slice(0, -1);
    const chain = chains.get(value.sectionId ?? "") ?? [];
    const own = chain[chain.length - 1];
    const headings = own?.title === value.title ? chain.slice(0, -1) : chain;
    const named = headings.filter(({ title }) => title).map(({ label, title }) => `${label ?? ""} ${title}`.trim());
    return (named.length >= above.length ? named : above).slice(-SHOWN).join(" › ");
  };
}

const SHOWN = 2;

function chainsOf(
  sections: readonly OutlineSection[],
  above: readonly OutlineSection[],
): [string, readonly OutlineSection[]][] {
  return sections.flatMap((section) => {
    const chain = [...above, section];
    return [[section.id, chain] as [string, readonly OutlineSection[]], ...chainsOf(section.children, chain)];
  });
}

/** The headings around a place of the text, outermost first. */
export function sectionsAround(sections: readonly OutlineSection[], at: number): OutlineSection[] {
  const around = sections.find((section) => section.span[0] <= at && section.span[1] > at);
  return around ? [around, ...sectionsAround(around.children, at)] : [];
}
