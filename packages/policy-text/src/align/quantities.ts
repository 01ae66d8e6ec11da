import type { Comparator, Indicator } from "../extraction.ts";

/** An indicator's value as numbers of one unit, whatever its 万 or 亿. */
export interface Quantities {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

const SCALES: readonly (readonly [word: string, factor: number])[] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];

/** The numbers an indicator allows; null where it states none. */
export function quantitiesOf({
  value,
  unit,
  comparator,
}: Pick<Indicator, "value" | "unit" | "comparator">): Quantities | null {
  if (value === null) return null;
  const [first = "", second = first] = value.split("-");
  const [low, high] = [Number(first), Number(second)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  const [word, factor] = SCALES.find(([scale]) => unit.startsWith(scale) && unit.length > scale.length) ?? ["", 1];
  return { ...allowed(comparator, low * factor, high * factor), unit: unit.slice(word.length) };
}

function allowed(comparator: Comparator, low: number, high: number): { low: number; high: number } {
  if (comparator === ">=" || comparator === ">") return { low, high: Infinity };
  if (comparator === "<=" || comparator === "<") return { low: -Infinity, high };
  return { low, high };
}

/** The number an indicator names, for comparing sizes. */
export function statedNumber({ low, high }: Quantities): number {
  return Number.isFinite(low) ? low : high;
}
