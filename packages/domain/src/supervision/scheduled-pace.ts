/** An exact fraction of integers; the denominator is positive. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** 序时进度: how far an annual item is ahead (positive) or behind the share of the year that is over, in percentage points. */
export interface PaceGap {
  /** Share of the year that is over at the month's end, in percent, to one decimal. */
  readonly planned: string;
  readonly actual: string;
  /** Signed, one decimal: `+10.5`, `-3.0`, `0.0`. */
  readonly gap: string;
}

const PERCENT = /^-?\d{1,9}(?:\.\d{1,9})?$/;
const SHARE = /^(\d{1,15}(?:\.\d{1,9})?)\/(\d{1,15}(?:\.\d{1,9})?)$/;

/**
 * The difference to the scheduled pace: actual% − months ÷ 12 × 100, exact, and rounded to one decimal only at the end
 * (published practice: 97.158 % in October is +13.8, not the +13.9 that a value rounded before would give).
 * `actual` is a decimal string in percent or a share such as `629.0/647.4`; `month` is 1 to 12. Null for anything else.
 */
export function gapToScheduledPace(actual: string, month: number): PaceGap | null {
  const value = parsePercent(actual.trim());
  if (value === null || !Number.isInteger(month) || month < 1 || month > 12) return null;
  const planned: Fraction = { numerator: BigInt(month) * 100n, denominator: 12n };
  const gap = {
    numerator: value.numerator * planned.denominator - planned.numerator * value.denominator,
    denominator: value.denominator * planned.denominator,
  };
  const rounded = toOneDecimal(gap);
  return {
    planned: toOneDecimal(planned),
    actual: toOneDecimal(value),
    gap: gap.numerator > 0n && rounded !== "0.0" ? `+${rounded}` : rounded,
  };
}

function parsePercent(text: string): Fraction | null {
  if (PERCENT.test(text)) return parseDecimal(text);
  const [, part, whole] = SHARE.exec(text) ?? [];
  if (part === undefined || whole === undefined) return null;
  const [above, below] = [parseDecimal(part), parseDecimal(whole)];
  if (below.numerator === 0n) return null;
  return {
    numerator: above.numerator * below.denominator * 100n,
    denominator: above.denominator * below.numerator,
  };
}

function parseDecimal(text: string): Fraction {
  const [whole = "0", decimals = ""] = text.split(".");
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** Half away from zero, as published figures are rounded; never a negative zero. */
function toOneDecimal({ numerator, denominator }: Fraction): string {
  const isNegative = numerator < 0n;
  const tenths = ((isNegative ? -numerator : numerator) * 20n + denominator) / (denominator * 2n);
  const text = `${tenths / 10n}.${tenths % 10n}`;
  return isNegative && tenths !== 0n ? `-${text}` : text;
}
