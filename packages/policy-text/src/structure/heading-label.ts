import type { Span } from "../span.ts";

/** The styles in which headings are numbered; `word` is `任务一`, `dash` an item mark, `plain` a heading without number, `band` a heading row inside a table. */
export type LabelStyle =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "chinese"
  | "chinese_bracket"
  | "arabic"
  | "arabic_bracket"
  | "circled"
  | "decimal"
  | "word"
  | "box"
  | "attachment"
  | "dash"
  | "band"
  | "plain";

/** A heading's number as it stands at the start of a paragraph. */
export interface HeadingLabel {
  readonly style: LabelStyle;
  /** As written, without the separator. */
  readonly label: string;
  /** Where the label stands; null for a generated one. */
  readonly labelSpan: Span | null;
  /** The number itself; 0 where the label counts nothing. For decimals the last part. */
  readonly ordinal: number;
  /** How many numbers a decimal label joins: 2 for `1.1`, 3 for `1.1.1`; 1 for every other style. */
  readonly depth: number;
  /** Offset of the first character after label and separator. */
  readonly end: number;
}

interface LabelGrammar {
  readonly style: LabelStyle;
  /** Sticky; group 1 is the label, group 2 the number. */
  readonly pattern: RegExp;
}

const CHINESE = "[一二三四五六七八九十百零〇]";

const GRAMMARS: readonly LabelGrammar[] = [
  { style: "part", pattern: new RegExp(`(第\\s?(${CHINESE}{1,4}|\\d{1,3})\\s?(?:编|篇|部分))[\\s：、]*`, "y") },
  { style: "chapter", pattern: new RegExp(`(第\\s?(${CHINESE}{1,4}|\\d{1,3})\\s?章)[\\s：、]*`, "y") },
  { style: "section", pattern: new RegExp(`(第\\s?(${CHINESE}{1,4}|\\d{1,3})\\s?节)[\\s：、]*`, "y") },
  { style: "article", pattern: new RegExp(`(第\\s?(${CHINESE}{1,5}|\\d{1,3})\\s?条)[\\s：、]+`, "y") },
  {
    style: "chinese_bracket",
    pattern: new RegExp(`(（\\s?(${CHINESE}{1,4})\\s?）|(?<![\\u4e00-\\u9fff])${CHINESE}{1,3}）)[\\s、.]*`, "y"),
  },
  { style: "chinese", pattern: new RegExp(`(${CHINESE}{1,4})\\s?[、.](?!\\d)\\s*`, "y") },
  { style: "decimal", pattern: /((\d{1,2}(?:\.\d{1,2}){1,3}))\.?(?![\d%‰年月倍分元万亿个家项+~-])[\s、]*/y },
  { style: "arabic_bracket", pattern: /(（\s?(\d{1,2})\s?）|(?<![\d])\d{1,2}）)[\s、.]*/y },
  { style: "arabic", pattern: /((\d{1,3}))\s?(?:[、](?!\d)|\.(?!\d))\s*/y },
  { style: "circled", pattern: /(([\u2460-\u2473\u2474-\u2487\u3220-\u3229\u2488-\u249b]))[\s、.]*/y },
  {
    style: "word",
    pattern: new RegExp(
      `((?:重点)?(?:任务|工程|行动|专项|举措|措施|项目)\\s?(${CHINESE}{1,3}|\\d{1,3}))(?:[：、.]\\s*|\\s+)`,
      "y",
    ),
  },
  { style: "box", pattern: new RegExp(`(专\\s?栏\\s?(${CHINESE}{1,3}|\\d{0,3}(?:-\\d{1,2})?))[\\s：、.]*`, "y") },
  {
    style: "attachment",
    pattern: new RegExp(`(附\\s?[件表录]\\s?((?:${CHINESE}{1,3}|\\d{1,2}(?:-\\d{1,2})?)?))(?:[：\\s]+|$|(?=\\n))`, "y"),
  },
  { style: "dash", pattern: /((——+))\s*|(([●•◆■▪◇□➢]))\s*/y },
];

/** The label at `start`, or null. Blanks before it belong to the caller. */
export function readHeadingLabel(reading: string, start: number): HeadingLabel | null {
  if (!canOpenLabel(reading.charCodeAt(start))) return null;
  for (const { style, pattern } of GRAMMARS) {
    pattern.lastIndex = start;
    const match = pattern.exec(reading);
    if (!match) continue;
    const label = match[1] ?? match[3] ?? "";
    const number = match[2] ?? match[4] ?? label;
    const labelSpan: Span = [start, start + label.length];
    return { ...countOf(style, number), label: label.replace(/\s/g, ""), labelSpan, end: start + match[0].length };
  }
  return null;
}

/** The label that a word processor generated for a paragraph (`Paragraph.label`), read by the same grammar. */
export function readGeneratedLabel(label: string): HeadingLabel | null {
  const trimmed = label.trim();
  if (trimmed === "") return null;
  const found = readHeadingLabel(trimmed, 0) ?? readHeadingLabel(`${trimmed}、`, 0);
  return found && { ...found, labelSpan: null, end: 0 };
}

/** 一 → 1, 二十三 → 23, 12 → 12; 0 for anything else. */
export function ordinalOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  if (!new RegExp(`^${CHINESE}+$`).test(number)) return 0;
  let total = 0;
  let digit = 0;
  for (const character of number) {
    const value = "零一二三四五六七八九".indexOf(character === "〇" ? "零" : character);
    if (value >= 0) digit = value;
    else {
      total += (digit || 1) * (character === "百" ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}

function countOf(style: LabelStyle, number: string): Pick<HeadingLabel, "style" | "ordinal" | "depth"> {
  if (style === "decimal") {
    const parts = number.split(".");
    return { style, ordinal: Number(parts.at(-1)), depth: parts.length };
  }
  if (style !== "circled") return { style, ordinal: ordinalOf(number.replace(/[（）\s]/g, "")), depth: 1 };
  const code = number.charCodeAt(0);
  if (code >= 0x3220) return { style: "chinese_bracket", ordinal: code - 0x321f, depth: 1 };
  if (code >= 0x2488) return { style: "arabic", ordinal: code - 0x2487, depth: 1 };
  if (code >= 0x2474) return { style: "arabic_bracket", ordinal: code - 0x2473, depth: 1 };
  return { style, ordinal: code - 0x245f, depth: 1 };
}

const OPENERS = new Set(
  Array.from("附第（(一二三四五六七八九十百零〇0123456789重任工行专举措项—●•◆■▪◇□➢", (c) => c.charCodeAt(0)),
);

function canOpenLabel(code: number): boolean {
  return OPENERS.has(code) || (code >= 0x2460 && code <= 0x249b) || (code >= 0x3220 && code <= 0x3229);
}
