export const ROUNDING_POLICIES = ["independent", "largest_remainder", "residual_to_largest"] as const;
/** 各自四舍五入, 最大余数法, 余额归最大类: how shares of a whole are shown; a setting that is printed under the table. */
export type RoundingPolicy = (typeof ROUNDING_POLICIES)[number];

/**
 * Shares of a whole in percent with one decimal, by the stated policy. `independent` rounds each by itself, so that the shown
 * parts may miss 100.0; the other two always add up to it. Counts are non-negative integers; without any, no share is shown.
 */
export function shownShares(counts: readonly number[], policy: RoundingPolicy): readonly string[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const tenths = counts.map((count) => roundHalfUp(BigInt(count) * 1000n, BigInt(total)));
  return settled(counts, total, tenths, policy).map((value) => `${value / 10n}.${value % 10n}`);
}

function settled(
  counts: readonly number[],
  total: number,
  tenths: bigint[],
  policy: RoundingPolicy,
): readonly bigint[] {
  if (policy === "independent") return tenths;
  if (policy === "largest_remainder") return byLargestRemainder(counts, total);
  const residual = 1000n - tenths.reduce((sum, value) => sum + value, 0n);
  const largest = counts.indexOf(Math.max(...counts));
  return tenths.map((value, index) => (index === largest ? value + residual : value));
}

/** Hamilton's method: all rounded down, what is left goes to the largest remainders, the first of equals first. */
function byLargestRemainder(counts: readonly number[], total: number): bigint[] {
  const parts = counts.map((count, index) => {
    const share = BigInt(count) * 1000n;
    return { index, floor: share / BigInt(total), remainder: share % BigInt(total) };
  });
  const left = Number(1000n - parts.reduce((sum, { floor }) => sum + floor, 0n));
  const raised = new Set(
    parts
      .toSorted((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : a.index - b.index))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ floor, index }) => (raised.has(index) ? floor + 1n : floor));
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
