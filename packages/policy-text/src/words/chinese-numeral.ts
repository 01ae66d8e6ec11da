const DIGITS = new Map<string, bigint>(
  "零 一 二 三 四 五 六 七 八 九".split(" ").map((digit, value): [string, bigint] => [digit, BigInt(value)]),
);
DIGITS.set("〇", 0n).set("两", 2n);

const SMALL_UNITS = new Map<string, bigint>([
  ["十", 10n],
  ["百", 100n],
  ["千", 1000n],
]);
const LARGE_UNITS = new Map<string, bigint>([
  ["万", 10_000n],
  ["亿", 100_000_000n],
]);

/** 1 for the code of every character of a Chinese numeral: it is asked at every place of a text. */
const CHARACTERS = new Uint8Array(0x10000);
for (const map of [DIGITS, SMALL_UNITS, LARGE_UNITS]) {
  for (const character of map.keys()) CHARACTERS[character.charCodeAt(0)] = 1;
}

/** Whether a character can stand in a Chinese numeral. */
export function isChineseNumeralCharacter(character: string | undefined): boolean {
  return character !== undefined && character !== "" && CHARACTERS[character.charCodeAt(0)] === 1;
}

/** Whether a character is a Chinese digit (〇零一二两三 … 九), not a power of ten. */
export function isChineseDigit(character: string | undefined): boolean {
  return character !== undefined && DIGITS.has(character);
}

/** The value of a Chinese digit character, or null. */
export function chineseDigitValue(character: string | undefined): number | null {
  const value = character === undefined ? undefined : DIGITS.get(character);
  return value === undefined ? null : Number(value);
}

/** Digits written one after another as in a year: `二〇二五` → `2025`; null when anything else stands among them. */
export function parsePositional(run: string): string | null {
  let digits = "";
  for (const character of run) {
    const value = DIGITS.get(character);
    if (value === undefined) return null;
    digits += String(value);
  }
  return digits === "" ? null : digits;
}

interface Reading {
  total: bigint;
  section: bigint;
  /** The digit not yet multiplied by a unit; null when there is none. */
  digit: bigint | null;
  /** The last unit met, to read 三百五 as 350 and 一万五 as 15000. */
  lastUnit: bigint;
  /** The last of 万 and 亿 met; 0 before the first. */
  lastLarge: bigint;
  isZeroSeen: boolean;
}

/**
 * The exact value of a whole Chinese numeral such as 两千三百, 一亿两千万 or 十五; null when the run is none.
 * A power without a digit counts as one of it (百 → 100).
 */
export function parseChineseInteger(run: string): bigint | null {
  if (run === "") return null;
  const reading: Reading = { total: 0n, section: 0n, digit: null, lastUnit: 1n, lastLarge: 0n, isZeroSeen: false };
  for (const character of run) {
    if (!take(reading, character)) return null;
  }
  const { total, section, digit, lastUnit, isZeroSeen } = reading;
  const rest = digit === null ? 0n : digit * (lastUnit > 10n && !isZeroSeen ? lastUnit / 10n : 1n);
  return total + section + rest;
}

function take(reading: Reading, character: string): boolean {
  const digit = DIGITS.get(character);
  if (digit !== undefined) return takeDigit(reading, digit);
  const small = SMALL_UNITS.get(character);
  if (small !== undefined) return takeSmallUnit(reading, small);
  const large = LARGE_UNITS.get(character);
  return large !== undefined && takeLargeUnit(reading, large);
}

function takeDigit(reading: Reading, digit: bigint): boolean {
  if (reading.digit !== null && reading.digit !== 0n) return false;
  reading.digit = digit;
  if (digit === 0n) reading.isZeroSeen = true;
  return true;
}

function takeSmallUnit(reading: Reading, unit: bigint): boolean {
  if (reading.section > 0n && unit >= reading.lastUnit) return false;
  const digit = reading.digit === null || reading.digit === 0n ? 1n : reading.digit;
  reading.section += digit * unit;
  reading.digit = null;
  reading.lastUnit = unit;
  reading.isZeroSeen = false;
  return true;
}

function takeLargeUnit(reading: Reading, unit: bigint): boolean {
  const section = reading.section + (reading.digit ?? 0n);
  if (reading.lastLarge > 0n && reading.lastLarge < unit) {
    reading.total = (reading.total + section) * unit;
  } else {
    reading.total += (section === 0n ? 1n : section) * unit;
  }
  reading.section = 0n;
  reading.digit = null;
  reading.lastLarge = unit;
  reading.lastUnit = unit;
  reading.isZeroSeen = false;
  return true;
}
