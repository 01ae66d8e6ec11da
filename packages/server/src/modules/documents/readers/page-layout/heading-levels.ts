import type { LineGroup } from "./paragraphs.ts";
import { usualSize } from "./text-lines.ts";

const LONGEST_HEADING = 60;
const MOST_LEVELS = 6;

/** Says which paragraphs are set as headings: short, in bigger or bolder type than running text; the biggest is level 1. */
export function headingLevels(groups: readonly LineGroup[]): (group: LineGroup) => { readonly headingLevel?: number } {
  const body = usualStyle(groups);
  const styles = new Map<string, number>();
  for (const group of groups) {
    const style = styleOf(group);
    if (isHeading(group, body)) styles.set(keyOf(style), style.size + (style.isBold ? 0.5 : 0));
  }
  const ranked = [...styles].toSorted((a, b) => b[1] - a[1]).map(([key]) => key);
  return (group) => {
    const level = isHeading(group, body) ? ranked.indexOf(keyOf(styleOf(group))) + 1 : 0;
    return level >= 1 && level <= MOST_LEVELS ? { headingLevel: level } : {};
  };
}

interface Style {
  readonly size: number;
  readonly isBold: boolean;
}

function styleOf(group: LineGroup): Style {
  return { size: group[0]?.line.size ?? 0, isBold: group.every(({ line }) => line.isBold) };
}

function keyOf({ size, isBold }: Style): string {
  return `${Math.round(size * 2)}:${isBold}`;
}

/** The style that most characters have. */
function usualStyle(groups: readonly LineGroup[]): Style {
  const glyphs = groups.flatMap((group) => group.flatMap(({ line }) => line.glyphs));
  const size = usualSize(glyphs);
  return { size, isBold: glyphs.filter((glyph) => glyph.isBold).length * 2 > glyphs.length };
}

function isHeading(group: LineGroup, body: Style): boolean {
  const { size, isBold } = styleOf(group);
  if (lengthOf(group) > LONGEST_HEADING) return false;
  return size > body.size * 1.08 || (isBold && !body.isBold && size >= body.size * 0.95);
}

function lengthOf(group: LineGroup): number {
  return group.reduce((sum, { line }) => sum + line.text.length, 0);
}
