import type { Division } from "./division.ts";

/** A name split into the divisions it may speak of and the rest. */
export interface PlacedName {
  readonly divisions: readonly Division[];
  readonly core: string;
}

/** The tree of divisions, as names are read against it. */
export interface DivisionTree {
  /** The ways to read a name in a division: a written-out place, a level word (市…, 区…), or the division itself. */
  readings(name: string, homeCode: string): PlacedName[];
  /** Whether the text contains the proper name of some division, with or without its level word. */
  namesAPlace(text: string): boolean;
  /** Whether one of the two lies above the other, or they are the same. */
  areInLine(codeA: string, codeB: string): boolean;
  lineageOf(code: string): readonly Division[];
}

const LEVEL_WORDS = ["自治区", "自治州", "街道", "省", "市", "区", "县", "旗", "镇", "乡", "州"] as const;

/** Builds the tree from its divisions. */
export function divisionTree(divisions: readonly Division[]): DivisionTree {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const byLength = divisions.toSorted((a, b) => b.name.length - a.name.length);
  const stems = divisions.map((division) => stemOf(division.name)).filter((stem) => stem.length >= 2);

  function lineageOf(code: string): Division[] {
    const division = byCode.get(code);
    if (!division) return [];
    return division.parentCode === null ? [division] : [division, ...lineageOf(division.parentCode)];
  }
  const liesAbove = (above: string, code: string) => lineageOf(code).some((division) => division.code === above);

  /** 沧江省澜州市望潮区…: as many written-out places as follow each other, each below the one before. */
  function writtenOut(name: string, above: Division | null): PlacedName | null {
    const starts = byLength.filter(
      (one) => name.startsWith(one.name) && (above === null || (one !== above && liesAbove(above.code, one.code))),
    );
    const longest = starts[0];
    if (!longest) return null;
    const places = starts.filter((division) => division.name === longest.name);
    const core = name.slice(longest.name.length);
    return (places.length === 1 && writtenOut(core, longest)) || { divisions: places, core };
  }

  function readings(name: string, homeCode: string): PlacedName[] {
    const written = writtenOut(name, null);
    if (written) return [written];
    const home = byCode.get(homeCode);
    const leveled = byLevelWord(name, lineageOf(homeCode));
    return [...(leveled ? [leveled] : []), ...(home ? [{ divisions: [home], core: name }] : [])];
  }

  return {
    readings,
    namesAPlace: (text) => stems.some((stem) => text.includes(stem)),
    areInLine: (a, b) => liesAbove(a, b) || liesAbove(b, a),
    lineageOf,
  };
}

/** 市…: the nearest division at or above home that is called so. Which of several districts below 区… means is not guessed. */
function byLevelWord(name: string, lineage: readonly Division[]): PlacedName | null {
  const word = LEVEL_WORDS.find((level) => name.startsWith(level));
  if (word === undefined || name.length === word.length) return null;
  const near = lineage.find((division) => division.name.endsWith(word));
  return near ? { divisions: [near], core: name.slice(word.length) } : null;
}

function stemOf(name: string): string {
  const word = LEVEL_WORDS.find((level) => name.endsWith(level));
  return word === undefined ? name : name.slice(0, -word.length);
}
