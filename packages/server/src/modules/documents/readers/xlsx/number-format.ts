/** Number formats that files name by id alone (ISO 29500-1 §18.8.30, with the ids of Chinese installations). */
const BUILT_IN: Readonly<Record<string, string>> = {
  "1": "0",
  "2": "0.00",
  "3": "#,##0",
  "4": "#,##0.00",
  "9": "0%",
  "10": "0.00%",
  "11": "0.00E+00",
  "14": "yyyy/m/d",
  "15": "d-mmm-yy",
  "16": "d-mmm",
  "17": "mmm-yy",
  "18": "h:mm",
  "19": "h:mm:ss",
  "20": "h:mm",
  "21": "h:mm:ss",
  "22": "yyyy/m/d h:mm",
  "27": "yyyy年m月",
  "28": "m月d日",
  "29": "m月d日",
  "30": "m-d-yy",
  "31": "yyyy年m月d日",
  "32": "h时mm分",
  "33": "h时mm分ss秒",
  "34": "h时mm分",
  "35": "h时mm分ss秒",
  "36": "yyyy年m月",
  "45": "mm:ss",
  "46": "[h]:mm:ss",
  "47": "mm:ss",
  "49": "@",
  "50": "yyyy年m月",
  "51": "m月d日",
  "52": "yyyy年m月",
  "53": "m月d日",
  "54": "m月d日",
  "55": "h时mm分",
  "56": "h时mm分ss秒",
  "57": "yyyy年m月",
  "58": "m月d日",
};

/** A number as a person reads it in the cell. */
export interface ShownNumber {
  readonly text: string;
  readonly isDate: boolean;
}

/** The format code behind an id. */
export function formatCodeOf(id: string, custom: ReadonlyMap<string, string>): string {
  return custom.get(id) ?? BUILT_IN[id] ?? "General";
}

/** Shows a stored number: dates as 年月日, percentages, and the words a format adds (`0"家"`). Digits are never rounded away. */
export function showNumber(raw: string, code: string, isDateSystem1904: boolean): ShownNumber {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return { text: raw, isDate: false };
  const section = code.split(";")[0] ?? "";
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*./g, "").replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (isDateCode(bare)) {
    const text = showDate(value + (isDateSystem1904 ? 1462 : 0), bare.toLowerCase());
    if (text !== null) return { text, isDate: true };
  }
  return { text: showPlain(value, section, bare), isDate: false };
}

function isDateCode(bare: string): boolean {
  return /[ymdhs]/i.test(bare) && !/general|[0#?]/i.test(bare.replaceAll(/s+\.0+/gi, "s"));
}

const DAY = 86_400_000;
const FIRST_OF_1970 = 25_569;
const LAST_DAY = 2_958_465;

function showDate(serial: number, code: string): string | null {
  if (serial < 0 || serial > LAST_DAY) return null;
  // Day 60 of the 1900 system is a 29 February that never was.
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round(((days - FIRST_OF_1970) * DAY) / 1000) * 1000);
  const time = /[hs]/.test(code) ? `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}` : "";
  return [showDay(date, code, time !== ""), time].filter((part) => part !== "").join(" ");
}

/** As precisely as the format shows it: 2026年, 2026年6月, 2026年6月30日. Beside a time alone an `m` means minutes. */
function showDay(date: Date, code: string, hasTime: boolean): string {
  const hasDay = code.includes("d");
  const hasYear = code.includes("y");
  if (hasTime && !hasDay && !hasYear) return "";
  const month = hasDay || code.includes("m") ? `${date.getUTCMonth() + 1}月` : "";
  return `${date.getUTCFullYear()}年${month}${hasDay ? `${date.getUTCDate()}日` : ""}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function showPlain(value: number, section: string, bare: string): string {
  const percents = bare.split("%").length - 1;
  const thousands = /,+$/.exec(bare.replace(/[^0#?,.]+$/, ""))?.[0].length ?? 0;
  const number = shiftDecimal(plainDecimal(value), percents * 2 - thousands * 3);
  const [before, after] = wordsAround(section);
  return before + number + "%".repeat(percents) + after;
}

/** The quoted words before and after the digits of a format. */
function wordsAround(section: string): readonly [string, string] {
  const digits = /[0#?](?:[0#?.,\s]*[0#?])?/.exec(
    section.replaceAll(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length)),
  );
  if (!digits) return ["", ""];
  const words = (part: string): string =>
    [...part.matchAll(/"([^"]*)"|\\(.)/g)].map((match) => match[1] ?? match[2] ?? "").join("");
  return [words(section.slice(0, digits.index)), words(section.slice(digits.index + digits[0].length))];
}

/** Without exponent; the shortest digits that mean the same number, so that 0.1 stays 0.1. */
function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = "", first = "", rest = "", exponent = "0"] = match;
  return sign + shiftDecimal(rest === "" ? first : `${first}.${rest}`, Number(exponent));
}

/** Moves the decimal point without rounding. */
function shiftDecimal(text: string, places: number): string {
  if (places === 0) return text;
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = text.slice(sign.length).split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  return sign + (right === "" ? left : `${left}.${right}`);
}
