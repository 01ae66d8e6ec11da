/** An exact fraction of integers; the denominator is positive. Figures are rounded only when they are shown. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const NOTHING: Fraction = { numerator: 0n, denominator: 1n };
export const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,9})?$/;

/** A decimal written in digits, exactly; null for anything else. */
export function parseFraction(text: string): Fraction | null {
  if (!DECIMAL.test(text)) return null;
  const [whole = "0", decimals = ""] = text.split(".");
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** `part` out of `whole`; the whole is positive. */
export function fractionOf(part: number | bigint, whole: number | bigint): Fraction {
  return { numerator: BigInt(part), denominator: BigInt(whole) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a` divided by a positive `b`. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sumOf(parts: readonly Fraction[]): Fraction {
  return parts.reduce(plus, NOTHING);
}

/** Negative where `a` is the smaller, positive where it is the larger, else zero. */
export function comparedTo(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function lesserOf(a: Fraction, b: Fraction): Fraction {
  return comparedTo(a, b) <= 0 ? a : b;
}

/** With so many decimals, half away from zero, as published figures are rounded; never a negative zero. */
export function shownDecimal({ numerator, denominator }: Fraction, places = 1): string {
  const isNegative = numerator < 0n;
  const scale = 10n ** BigInt(places);
  const units = ((isNegative ? -numerator : numerator) * scale * 2n + denominator) / (denominator * 2n);
  const decimals = places === 0 ? "" : `.${String(units % scale).padStart(places, "0")}`;
  const text = `${units / scale}${decimals}`;
  return isNegative && units !== 0n ? `-${text}` : text;
}

/** As it is written without zeros at its end, to nine decimals: reported figures carry no more. */
export function plainDecimal(value: Fraction): string {
  return shownDecimal(value, 9).replace(/\.?0+$/, "");
}

/** Every digit of it: a whole number, or a fraction as `100/3`; two of the same value read the same. */
export function exactText(value: Fraction): string {
  const { numerator, denominator } = reduced(value.numerator, value.denominator);
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** Back from {@link exactText}. */
export function readExact(text: string): Fraction {
  const [numerator = "0", denominator = "1"] = text.split("/");
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
