import { dividedBy, fractionOf, HUNDRED, minus, parseFraction, shownDecimal, times } from "./exact-fraction.ts";
import type { Fraction } from "./exact-fraction.ts";

/** 序时进度: how far an item is ahead (positive) or behind what was to be done by then, in percentage points. */
export interface PaceGap {
  /** Share that was to be done by then, in percent, to one decimal. */
  readonly planned: string;
  readonly actual: string;
  /** Signed, one decimal: `+10.5`, `-3.0`, `0.0`. */
  readonly gap: string;
}

const PERCENT = /^-?\d{1,9}(?:\.\d{1,9})?$/;
const SHARE = /^(\d{1,15}(?:\.\d{1,9})?)\/(\d{1,15}(?:\.\d{1,9})?)$/;

/**
 * The difference to the scheduled pace of a year: actual% − months ÷ 12 × 100, exact, and rounded to one decimal only at the
 * end (published practice: 97.158 % in October is +13.8, not the +13.9 that a value rounded before would give).
 * `actual` is a decimal string in percent or a share such as `629.0/647.4`; `month` is 1 to 12. Null for anything else.
 */
export function gapToScheduledPace(actual: string, month: number): PaceGap | null {
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  return gapToPlan(actual, fractionOf(month, 12));
}

/** The difference to any plan: what was to be done by then as an exact share of the whole, whatever clock gave it. */
export function gapToPlan(actual: string, plannedShare: Fraction): PaceGap | null {
  const value = parsePercent(actual.trim());
  if (value === null) return null;
  return gapBetween(value, times(plannedShare, HUNDRED));
}

/** The difference of two exact percentages, rounded only here. */
export function gapBetween(actual: Fraction, planned: Fraction): PaceGap {
  const gap = minus(actual, planned);
  const rounded = shownDecimal(gap);
  return {
    planned: shownDecimal(planned),
    actual: shownDecimal(actual),
    gap: gap.numerator > 0n && rounded !== "0.0" ? `+${rounded}` : rounded,
  };
}

function parsePercent(text: string): Fraction | null {
  if (PERCENT.test(text)) return parseFraction(text);
  const [, part, whole] = SHARE.exec(text) ?? [];
  const [above, below] = [parseFraction(part ?? ""), parseFraction(whole ?? "")];
  if (above === null || below === null || below.numerator === 0n) return null;
  return times(dividedBy(above, below), HUNDRED);
}
