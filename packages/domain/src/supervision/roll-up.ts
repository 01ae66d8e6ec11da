import {
  comparedTo,
  dividedBy,
  fractionOf,
  HUNDRED,
  lesserOf,
  NOTHING,
  parseFraction,
  plainDecimal,
  shownDecimal,
  sumOf,
  times,
} from "./exact-fraction.ts";
import type { Fraction } from "./exact-fraction.ts";

export const MISSING_POLICIES = ["ignore", "as_zero", "block"] as const;
/** 缺报不计, 缺报按零计, 缺报即不汇总: what becomes of items without a figure; a setting of each plan. */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** What one item brings to the progress of its plan. Zero is a figure; null says that there is none. */
export interface RolledItem {
  readonly id: string;
  readonly weight: string;
  readonly percent: string | null;
  /** 允许超额: only then more than 100 counts. */
  readonly mayExceed: boolean;
}

/** One item's part in the result. */
export interface Contribution {
  readonly id: string;
  readonly weight: string;
  /** The percentage that was counted; null for an item that was left out. */
  readonly counted: string | null;
  /** Percentage points of the whole, to two decimals. */
  readonly points: string | null;
  readonly isMissing: boolean;
  /** More than 100 was reported and 100 counted. */
  readonly isCapped: boolean;
}

/** 汇总进度: the result with all that it was made of. */
export interface RollUp {
  readonly policy: MissingPolicy;
  /** In percent, to one decimal; null where it is blocked or nothing was reported. */
  readonly percent: string | null;
  readonly exact: Fraction | null;
  /** The formula with its numbers: `(40 × 50 + 60 × 20) ÷ (40 + 60) = 32.0`. */
  readonly formula: string | null;
  readonly contributions: readonly Contribution[];
  readonly reported: number;
  readonly total: number;
  readonly isOverFulfilled: boolean;
}

interface Counted {
  readonly item: RolledItem;
  readonly weight: Fraction;
  readonly percent: Fraction | null;
  readonly isCapped: boolean;
}

/** The result alone, for charts of many days. */
export interface MeanProgress {
  readonly exact: Fraction | null;
  readonly reported: number;
}

/** What is written carries at most nine decimals, so that sums of whole billionths are exact. */
const BILLIONTHS = 1_000_000_000n;

/**
 * The weighted mean of a plan's items by its stated policy, exact to the last step. The order of the items does not matter, and
 * weights need not come to 100. It stays within 100 unless an item is marked for over-fulfilment.
 */
export function rollUp(items: readonly RolledItem[], policy: MissingPolicy): RollUp {
  const counted = items.map((item) => countedOf(item, policy));
  const { exact, reported } = meanOf(counted, policy);
  const percent = exact && shownDecimal(exact);
  const whole = exact && sumOf(counted.flatMap((one) => (one.percent === null ? [] : [one.weight])));
  return {
    policy,
    percent,
    exact,
    formula: percent === null ? null : formulaOf(counted, percent),
    contributions: counted.map((one) => contributionOf(one, whole)),
    reported,
    total: items.length,
    isOverFulfilled: exact !== null && comparedTo(exact, HUNDRED) > 0,
  };
}

/** The same mean without its formula and its parts. */
export function meanProgress(items: readonly RolledItem[], policy: MissingPolicy): MeanProgress {
  return meanOf(
    items.map((item) => countedOf(item, policy)),
    policy,
  );
}

function meanOf(counted: readonly Counted[], policy: MissingPolicy): MeanProgress {
  let [above, below, reported] = [0n, 0n, 0];
  for (const { item, weight, percent } of counted) {
    if (item.percent !== null) reported += 1;
    if (percent === null) continue;
    above += billionthsOf(weight) * billionthsOf(percent);
    below += billionthsOf(weight);
  }
  const isBlocked = policy === "block" && reported < counted.length;
  const exact = isBlocked || below <= 0n ? null : dividedBy(fractionOf(above, 1n), fractionOf(below * BILLIONTHS, 1n));
  return { exact, reported };
}

function billionthsOf({ numerator, denominator }: Fraction): bigint {
  return (numerator * BILLIONTHS) / denominator;
}

function countedOf(item: RolledItem, policy: MissingPolicy): Counted {
  const weight = parseFraction(item.weight) ?? NOTHING;
  const reported = item.percent === null ? null : (parseFraction(item.percent) ?? NOTHING);
  if (reported === null) return { item, weight, percent: policy === "as_zero" ? NOTHING : null, isCapped: false };
  const isCapped = !item.mayExceed && comparedTo(reported, HUNDRED) > 0;
  return { item, weight, percent: isCapped ? lesserOf(reported, HUNDRED) : reported, isCapped };
}

function contributionOf({ item, weight, percent, isCapped }: Counted, whole: Fraction | null): Contribution {
  const points = percent === null || whole === null ? null : dividedBy(times(weight, percent), whole);
  return {
    id: item.id,
    weight: item.weight,
    counted: percent === null ? null : plainDecimal(percent),
    points: points && shownDecimal(points, 2),
    isMissing: item.percent === null,
    isCapped,
  };
}

function formulaOf(counted: readonly Counted[], percent: string): string {
  const inSum = counted.flatMap((one) => (one.percent === null ? [] : [{ weight: one.item.weight, of: one.percent }]));
  const above = inSum.map(({ weight, of }) => `${weight} × ${plainDecimal(of)}`).join(" + ");
  return `(${above}) ÷ (${inSum.map(({ weight }) => weight).join(" + ")}) = ${percent}`;
}
