import { child, childrenNamed, flagOf, valueOf } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** One level of an automatic numbering. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** Given by example where the format is custom. */
  readonly example: string | null;
  /** With `%1` … `%9` for the numbers of the levels. */
  readonly text: string;
  /** After which level (from 1) this one starts anew; 0 never; null after every higher one. */
  readonly restartAfter: number | null;
  readonly isLegal: boolean;
  readonly isHidden: boolean;
  /** The paragraph style tied to this level. */
  readonly styleId: string | null;
}

/** One list of the document: the levels it uses, and which counters it shares. */
export interface Numbering {
  readonly id: string;
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that begin anew where this list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** numbering.xml: every list by its id (ISO 29500-1 §17.9). `numberingOfStyle` resolves a list that is kept in a style. */
export function readNumberings(
  root: XmlElement | null,
  numberingOfStyle: (styleId: string) => string | undefined,
): ReadonlyMap<string, Numbering> {
  const abstracts = new Map<string, XmlElement>();
  for (const element of childrenNamed(root ?? undefined, "w:abstractNum")) {
    abstracts.set(element.attributes["abstractNumId"] ?? "", element);
  }
  const instances = new Map<string, XmlElement>();
  for (const element of childrenNamed(root ?? undefined, "w:num")) {
    instances.set(element.attributes["numId"] ?? "", element);
  }

  const numberings = new Map<string, Numbering>();
  for (const [id, element] of instances) numberings.set(id, readNumbering(id, element));
  return numberings;

  function readNumbering(id: string, element: XmlElement): Numbering {
    const abstractId = resolveAbstract(valueOf(element, "w:abstractNumId") ?? "", 0);
    const levels = readLevels(abstracts.get(abstractId));
    const startOverrides = new Map<number, number>();
    for (const override of childrenNamed(element, "w:lvlOverride")) {
      const level = toCount(override.attributes["ilvl"], 0);
      if (level > DEEPEST_LEVEL) continue;
      const replaced = child(override, "w:lvl");
      if (replaced) levels.set(level, readLevel(replaced));
      const start = valueOf(override, "w:startOverride");
      if (start !== undefined) startOverrides.set(level, toCount(start, 1));
      else if (replaced) startOverrides.set(level, readLevel(replaced).start);
    }
    return { id, abstractId, levels, startOverrides };
  }

  function resolveAbstract(abstractId: string, depth: number): string {
    const styleId = valueOf(abstracts.get(abstractId), "w:numStyleLink");
    if (styleId === undefined || depth > 8) return abstractId;
    const linked = instances.get(numberingOfStyle(styleId) ?? "");
    const next = linked && valueOf(linked, "w:abstractNumId");
    return next === undefined || next === abstractId ? abstractId : resolveAbstract(next, depth + 1);
  }
}

function readLevels(abstract: XmlElement | undefined): Map<number, NumberingLevel> {
  const levels = new Map<number, NumberingLevel>();
  for (const element of childrenNamed(abstract, "w:lvl")) {
    const level = toCount(element.attributes["ilvl"], 0);
    if (level <= DEEPEST_LEVEL) levels.set(level, readLevel(element));
  }
  return levels;
}

const DEEPEST_LEVEL = 8;
const DECIMAL = { val: "decimal", format: null };

function readLevel(element: XmlElement): NumberingLevel {
  const numFmt = numberFormat(element);
  const restart = valueOf(element, "w:lvlRestart");
  const { val: format, format: example } = { ...DECIMAL, ...numFmt?.attributes };
  return {
    start: toCount(valueOf(element, "w:start"), 0),
    format,
    example: format === "custom" ? example : null,
    text: valueOf(element, "w:lvlText") ?? "",
    restartAfter: restart === undefined ? null : toCount(restart, 0),
    isLegal: flagOf(element, "w:isLgl") ?? false,
    isHidden: flagOf(child(element, "w:rPr"), "w:vanish") ?? false,
    styleId: valueOf(element, "w:pStyle") ?? null,
  };
}

function numberFormat(level: XmlElement): XmlElement | undefined {
  const alternate = child(level, "mc:AlternateContent");
  return child(child(alternate, "mc:Choice"), "w:numFmt") ?? child(level, "w:numFmt");
}

function toCount(value: string | undefined, fallback: number): number {
  const count = Number.parseInt(value ?? "", 10);
  return Number.isSafeInteger(count) && count >= 0 && count < 1_000_000 ? count : fallback;
}
