import type { Span } from "../span.ts";
import { readHeadingLabel } from "./heading-label.ts";
import { trimSpan } from "../words/clauses.ts";
import type { Heading } from "./heading.ts";
import type { ReadTable } from "./outline.ts";
import type { SectionTree } from "./section-tree.ts";

interface OpenBand {
  readonly span: Span;
  end: number;
  readonly inner: OpenBand[];
}

/** Makes sections of a table's heading rows, so that its tasks stand in parts as those of prose do. */
export function addBands(tree: SectionTree, reading: string, { rows, sectionId }: ReadTable): void {
  const top: OpenBand[] = [];
  for (const { groups, span } of rows) {
    let level = top;
    for (const group of groups) {
      const last = level.at(-1);
      const band = last?.span[0] === group[0] ? last : { span: group, end: group[1], inner: [] };
      if (band !== last) level.push(band);
      band.end = Math.max(band.end, span[1]);
      level = band.inner;
    }
  }
  for (const band of top) addBand(tree, reading, sectionId, band);
}

function addBand(tree: SectionTree, reading: string, parentId: string, { span, end, inner }: OpenBand): void {
  const id = tree.addBand(parentId, headingOf(reading, span), end);
  for (const band of inner) addBand(tree, reading, id, band);
}

function headingOf(reading: string, span: Span): Heading {
  const label = readHeadingLabel(reading, span[0]);
  const titleSpan = trimSpan(reading, [label && label.end < span[1] ? label.end : span[0], span[1]]);
  return { label, span, titleSpan, bodySpan: [span[1], span[1]] };
}
