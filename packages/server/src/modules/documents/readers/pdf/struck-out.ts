import type { Glyph, Rule } from "../page-layout/page.ts";

/** Characters with a line through their middle, and what is left. */
export interface StruckOut {
  /** Without the words that were struck. */
  readonly kept: readonly Glyph[];
  readonly struck: readonly Glyph[];
  /** Lines that strike nothing. */
  readonly rules: readonly Rule[];
}

/** How high above its own line a character is struck through, in heights of its type; an underline stands below it. */
const LOWEST = 0.14;
const HIGHEST = 0.5;
/** In points; larger type is a broken file's, and its middle is nowhere. */
const LARGEST_TYPE = 1_000;
/** So much of a character has a line through it. */
const STRUCK_SHARE = 0.6;

/** Parts what is struck through (删除线), as tracked changes and hands mark deleted words, from the text that holds. */
export function partStruckOut(glyphs: readonly Glyph[], rules: readonly Rule[]): StruckOut {
  const byHeight = new Map<number, Rule[]>();
  for (const rule of rules) {
    if (!rule.isAcross) continue;
    const known = byHeight.get(Math.floor(rule.at));
    if (known) known.push(rule);
    else byHeight.set(Math.floor(rule.at), [rule]);
  }
  const striking = new Set<Rule>();
  const struck = new Set<Glyph>();
  for (const glyph of glyphs) {
    const through = rulesThrough(glyph, byHeight);
    if (through.length === 0) continue;
    struck.add(glyph);
    for (const rule of through) striking.add(rule);
  }
  if (![...struck].some((glyph) => glyph.text.trim() !== "")) return { kept: glyphs, struck: [], rules };
  return {
    // Where deleted words stood, the words around them still touch.
    kept: glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, text: "" } : glyph)),
    struck: [...struck],
    rules: rules.filter((rule) => !striking.has(rule)),
  };
}

/** The lines that strike a character, which may do it piece by piece; none where they leave too much of it free. */
function rulesThrough(
  { left, right, baseline, size }: Glyph,
  byHeight: ReadonlyMap<number, readonly Rule[]>,
): readonly Rule[] {
  if (size > LARGEST_TYPE) return [];
  const [top, bottom] = [baseline - size * HIGHEST, baseline - size * LOWEST];
  const through: Rule[] = [];
  let covered = 0;
  for (let height = Math.floor(top); height <= bottom; height++) {
    for (const rule of byHeight.get(height) ?? []) {
      const shared = Math.min(rule.to, right) - Math.max(rule.from, left);
      if (rule.at < top || rule.at > bottom || shared <= 0) continue;
      through.push(rule);
      covered += shared;
    }
  }
  return covered >= (right - left) * STRUCK_SHARE ? through : [];
}
