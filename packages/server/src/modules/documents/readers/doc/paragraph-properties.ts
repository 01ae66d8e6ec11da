import type { Extent } from "./file-information.ts";
import type { FormattedRun } from "./formatted-runs.ts";
import { readSprms, saysYes, SPRM } from "./sprms.ts";
import type { Sprm } from "./sprms.ts";

/** What the end mark of a paragraph says of it. */
export interface ParagraphProperties {
  readonly isInTable: boolean;
  readonly isRowEnd: boolean;
  /** 1 for a cell of an outer table, more for a table inside a cell. */
  readonly depth: number;
  readonly headingLevel: number | null;
  readonly alignment: "center" | "right" | null;
  readonly isNumbered: boolean;
  /** On the end mark of a row: what its cells are. */
  readonly row: Buffer | null;
}

const PLAIN: ParagraphProperties = {
  isInTable: false,
  isRowEnd: false,
  depth: 0,
  headingLevel: null,
  alignment: null,
  isNumbered: false,
  row: null,
};

/** The properties of a paragraph; `pictures` is the stream that holds lists too long for a page. */
export function readParagraphProperties(run: FormattedRun | null, pictures: Buffer | null): ParagraphProperties {
  if (!run) return PLAIN;
  const sprms = readSprms(run.properties).flatMap((sprm) =>
    sprm.code === SPRM.largeProperties ? [sprm, ...largeList(sprm, pictures)] : [sprm],
  );
  const find = (code: number): Sprm | undefined => sprms.findLast((sprm) => sprm.code === code);
  const isTrue = (code: number): boolean => sprms.some((sprm) => sprm.code === code && saysYes(sprm));
  const isInTable = isTrue(SPRM.isInTable);
  const depth = find(SPRM.depth)?.value.readInt32LE(0) ?? (isInTable ? 1 : 0);
  return {
    isInTable,
    isRowEnd: isTrue(SPRM.isRowEnd),
    depth,
    headingLevel: headingLevel(run.style, find(SPRM.outlineLevel)),
    alignment: alignmentOf(find(SPRM.alignment) ?? find(SPRM.alignmentOld)),
    isNumbered: (find(SPRM.listNumber)?.value.readInt16LE(0) ?? 0) > 0,
    row: find(SPRM.table)?.value ?? null,
  };
}

function largeList({ value }: Sprm, pictures: Buffer | null): Sprm[] {
  const at = value.length >= 4 ? value.readUInt32LE(0) : Infinity;
  if (!pictures || at + 2 > pictures.length) return [];
  const extent: Extent = { at: at + 2, length: pictures.readUInt16LE(at) };
  return readSprms(pictures.subarray(extent.at, extent.at + extent.length));
}

/** Styles 1 to 9 are always the built-in headings. */
function headingLevel(style: number, outline: Sprm | undefined): number | null {
  const level = outline?.value[0];
  if (level !== undefined && level < 9) return level + 1;
  return style >= 1 && style <= 9 ? style : null;
}

function alignmentOf(sprm: Sprm | undefined): ParagraphProperties["alignment"] {
  if (sprm?.value[0] === 1) return "center";
  return sprm?.value[0] === 2 ? "right" : null;
}
