import type { OutlineSection, ShownBlock } from "@zhigang/contract/documents";

/** A heading as the outline lists it. */
export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly label: string;
  readonly title: string;
  readonly start: number;
}

/** The headings of a document in reading order. */
export function headingsOf(sections: readonly OutlineSection[]): Heading[] {
  return sections.flatMap((section) => {
    const own =
      section.title === null && section.label === null
        ? []
        : [
            {
              id: section.id,
              level: section.level,
              label: section.label ?? "",
              title: section.title ?? "",
              start: section.titleSpan?.[0] ?? section.span[0],
            },
          ];
    return [...own, ...headingsOf(section.children)];
  });
}

/** The level of the heading that each block carries, by the block's index. */
export function headingLevels(sections: readonly OutlineSection[], blocks: readonly ShownBlock[]): Map<number, number> {
  const levels = new Map<number, number>();
  const starts = new Map(blocks.map((block, index) => [block.span[0], index]));
  const visit = (section: OutlineSection): void => {
    const index =
      starts.get(section.span[0]) ?? (section.titleSpan ? blockAt(blocks, section.titleSpan[0]) : undefined);
    if (index !== undefined && section.title !== null && !levels.has(index)) levels.set(index, section.level);
    for (const child of section.children) visit(child);
  };
  for (const section of sections) visit(section);
  return levels;
}

/** The span of the heading words inside each block that opens a section. */
export function titleSpans(sections: readonly OutlineSection[]): (readonly [number, number])[] {
  return sections.flatMap((section) => [
    ...(section.titleSpan ? [section.titleSpan] : []),
    ...titleSpans(section.children),
  ]);
}

/** The index of the block that holds a place of the text. */
function blockAt(blocks: readonly ShownBlock[], at: number): number | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return undefined;
    if (at < block.span[0]) high = middle - 1;
    else if (at >= block.span[1]) low = middle + 1;
    else return middle;
  }
  return undefined;
}
