const DIGITS = "〇一二三四五六七八九";
const FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ENCLOSED_IDEOGRAPHS = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";

type Format = (value: number) => string;

/** Number formats of ISO 29500-1 §17.18.59 that Chinese documents use; the others fall back to decimal. */
const FORMATS = new Map<string, Format>(
  Object.entries<Format>({
    none: () => "",
    decimalZero: (value) => String(value).padStart(2, "0"),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedFullstop: (value) => inRange(value, 20, 0x2487) ?? `${value}.`,
    decimalEnclosedParen: (value) => inRange(value, 20, 0x2473) ?? `(${value})`,
    numberInDash: (value) => `- ${value} -`,
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: letters,
    lowerLetter: (value) => letters(value).toLowerCase(),
    chineseCounting: counting,
    chineseCountingThousand: counting,
    taiwaneseCounting: counting,
    taiwaneseCountingThousand: counting,
    japaneseCounting: counting,
    ideographDigital: digital,
    taiwaneseDigital: digital,
    japaneseDigitalTenThousand: digital,
    chineseLegalSimplified: (value) => positional(value, FORMAL_DIGITS, ["", "拾", "佰", "仟"]),
    ideographLegalTraditional: (value) => positional(value, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]),
    japaneseLegal: (value) => positional(value, "零壱弐参四五六七八九", ["", "拾", "百", "千"]),
    ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
    ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
    ideographZodiacTraditional: (value) => sexagenary(value),
    ideographEnclosedCircle: (value) => ENCLOSED_IDEOGRAPHS[value - 1] ?? String(value),
  }),
);

/** One number of an automatic label, as the word processor shows it. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS.get(format) ?? String)(value);
}

/** A format given by example (`w:format="001, 002, …"`): only leading zeros can be told from it. */
export function formatByExample(value: number, example: string): string {
  const width = /^\s*(0*\d+)/.exec(example)?.[1]?.length ?? 1;
  return String(value).padStart(width, "0");
}

function fullWidth(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function circled(value: number): string {
  return inRange(value, 20, 0x245f) ?? inRange(value - 20, 15, 0x3250) ?? inRange(value - 35, 15, 0x32b0) ?? `${value}`;
}

function inRange(value: number, last: number, before: number): string | null {
  return value >= 1 && value <= last ? String.fromCharCode(before + value) : null;
}

function roman(value: number): string {
  const steps: readonly [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [step, sign] of steps) {
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  }
  return text;
}

/** A … Z, AA, BB …: the letter repeats, it does not count on (ISO 29500-1 §17.18.59). */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function counting(value: number): string {
  return positional(value, DIGITS, ["", "十", "百", "千"]).replace(/^一十/, "十").replaceAll("〇", "零");
}

function digital(value: number): string {
  return Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? digit).join("");
}

function positional(value: number, digits: string, units: readonly string[]): string {
  if (value > 9999) return String(value);
  if (value < 1) return digits.charAt(0);
  const written = Array.from(String(value), Number);
  let text = "";
  let isGap = false;
  for (const [index, digit] of written.entries()) {
    if (digit > 0) {
      const zero = isGap ? digits.charAt(0) : "";
      text += zero + digits.charAt(digit) + (units[written.length - 1 - index] ?? "");
    }
    isGap = digit === 0;
  }
  return text;
}

function sexagenary(value: number): string {
  return (STEMS[(value - 1) % 10] ?? "") + (BRANCHES[(value - 1) % 12] ?? "");
}
