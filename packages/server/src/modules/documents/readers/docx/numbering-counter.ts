import { formatByExample, formatNumber } from "../number-formats.ts";
import type { Numbering, NumberingLevel } from "./numbering-definitions.ts";

/** A dash list is how plans set their goals out; other bullets are ornaments and no label. */
const DASH_BULLET = /^[—–―─-]{1,2}$/;

/** Counts through a document's lists in reading order and says the label that the word processor shows. */
export class NumberingCounter {
  private readonly numberings: ReadonlyMap<string, Numbering>;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly used = new Set<string>();

  constructor(numberings: ReadonlyMap<string, Numbering>) {
    this.numberings = numberings;
  }

  /** The level of a list that is tied to a paragraph style; the first level where none is. */
  levelOfStyle(numberingId: string, styleId: string | undefined): number {
    for (const [level, definition] of this.numberings.get(numberingId)?.levels ?? []) {
      if (styleId !== undefined && definition.styleId === styleId) return level;
    }
    return 0;
  }

  /** Counts one paragraph of a list; undefined where nothing is shown. */
  next(numberingId: string, level: number): string | undefined {
    const numbering = this.numberings.get(numberingId);
    const definition = numbering?.levels.get(level);
    if (!numbering || !definition) return undefined;

    const counters = this.countersOf(numbering);
    counters[level] = (counters[level] ?? definition.start - 1) + 1;
    restartBelow(numbering, counters, level);
    if (definition.isHidden) return undefined;
    return labelOf(numbering, definition, counters, level);
  }

  private countersOf(numbering: Numbering): (number | undefined)[] {
    const counters = this.counters.get(numbering.abstractId) ?? [];
    this.counters.set(numbering.abstractId, counters);
    if (!this.used.has(numbering.id)) {
      this.used.add(numbering.id);
      for (const [level, start] of numbering.startOverrides) counters[level] = start - 1;
    }
    return counters;
  }
}

function restartBelow(numbering: Numbering, counters: (number | undefined)[], level: number): void {
  for (let below = level + 1; below < counters.length; below++) {
    const after = numbering.levels.get(below)?.restartAfter ?? null;
    if (after === null || (after > 0 && level < after)) counters[below] = undefined;
  }
}

function labelOf(
  numbering: Numbering,
  definition: NumberingLevel,
  counters: readonly (number | undefined)[],
  level: number,
): string | undefined {
  if (definition.format === "bullet") return DASH_BULLET.test(definition.text) ? definition.text : undefined;
  const label = definition.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const shown = Number(digit) - 1;
    if (shown > level) return "";
    const source = numbering.levels.get(shown);
    const value = counters[shown] ?? source?.start ?? 1;
    return showNumber(value, source, definition.isLegal);
  });
  return label.trim() === "" ? undefined : label.trim();
}

function showNumber(value: number, level: NumberingLevel | undefined, isLegal: boolean): string {
  if (!level || isLegal) return String(value);
  return level.example === null ? formatNumber(value, level.format) : formatByExample(value, level.example);
}
