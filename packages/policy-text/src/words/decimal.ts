/** A non-negative decimal in its shortest form: no leading zeros, no trailing zeros behind the point. */
export type Decimal = string;

/** The shortest form of digits as written: `1,200` → `1200`, `03.50` → `3.5`. */
export function toDecimal(digits: string): Decimal {
  const plain = digits.replaceAll(",", "");
  const point = plain.indexOf(".");
  const whole = trimStart(point < 0 ? plain : plain.slice(0, point));
  const fraction = point < 0 ? "" : trimEnd(plain.slice(point + 1));
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** Moves the point: `shift("3.5", 4)` is `35000`; a negative power moves it to the left. */
export function shift(value: Decimal, power: number): Decimal {
  const point = value.indexOf(".");
  const whole = point < 0 ? value : value.slice(0, point);
  const fraction = point < 0 ? "" : value.slice(point + 1);
  if (power >= 0) {
    const moved = fraction.padEnd(power, "0");
    return toDecimal(`${whole}${moved.slice(0, power)}.${moved.slice(power)}`);
  }
  const padded = whole.padStart(1 - power, "0");
  return toDecimal(`${padded.slice(0, power)}.${padded.slice(power)}${fraction}`);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; exact. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(fractionLength(a), fractionLength(b));
  const left = BigInt(shift(a, places));
  const right = BigInt(shift(b, places));
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function fractionLength(value: Decimal): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

function trimStart(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits[at] === "0") at++;
  return digits === "" ? "0" : digits.slice(at);
}

function trimEnd(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}
