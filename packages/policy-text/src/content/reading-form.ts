import { SIMPLIFIED_BY_TRADITIONAL } from "./traditional-script.ts";

/**
 * Canonical forms of characters that are written in several ways. Punctuation of Chinese prose becomes full-width
 * (`，。；：！？（）、`), digits, letters, `%`, `.`, `-`, `~`, `[`, `]`, `/`, `+` and comparison signs half-width;
 * a `.` that ends a Chinese sentence is a `。`.
 */
const FORMS: readonly (readonly [from: string, to: string])[] = [
  [",﹐", "，"],
  [";﹔", "；"],
  [":︰∶﹕", "："],
  ["!", "！"],
  ["?", "？"],
  ["(﹙⁽", "（"],
  [")﹚⁾", "）"],
  ["｡", "。"],
  ["､﹑", "、"],
  ["．﹒", "."],
  ["％﹪", "%"],
  ["－−‐‑﹣˗", "-"],
  ["–―─━", "—"],
  ["～〜∼∽˜", "~"],
  ["［", "["],
  ["］", "]"],
  ["／∕", "/"],
  ["＋", "+"],
  ["＝", "="],
  ["＞﹥", ">"],
  ["＜﹤", "<"],
  ["≧⩾", "≥"],
  ["≦⩽", "≤"],
  ["＊∗", "*"],
  ["｜", "|"],
  ["「", "“"],
  ["」", "”"],
  ["『", "‘"],
  ["』", "’"],
  ["＂", '"'],
  ["＇", "'"],
  ["・•‧∙⋅", "·"],
  ["○◯", "〇"],
  ["\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "],
  ["\u200b\u200c\u200d\u2060\ufeff\u00ad", " "],
  ["\f\v\u0085\u2028\u2029\r", "\n"],
];

/** Stands in the reading form for a line break inside a paragraph that a page broke: a blank that parts no words. */
export const WRAP = "\u00a0";

const FULL_WIDTH = { first: 0xff10, last: 0xff5a, offset: 0xfee0 };
const KANGXI_RADICALS = { first: 0x2f00, last: 0x2fd5 };
const CHUNK = 8192;

const CANONICAL = canonicalTable();

/**
 * The text as the grammars read it: traditional script simplified, full- and half-width forms made one, every odd
 * blank a space. It has the same length as the text, so a span found in it is a span of the text.
 */
export function toReadingForm(text: string): string {
  const parts: string[] = [];
  const codes = new Uint16Array(Math.min(CHUNK, text.length));
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    const isChanged = readChunk(text, start, length, codes);
    parts.push(isChanged ? String.fromCharCode(...codes.subarray(0, length)) : text.slice(start, start + length));
  }
  return parts.join("");
}

/** Writes the reading form of a chunk into `codes` and says whether any character differs. */
function readChunk(text: string, start: number, length: number, codes: Uint16Array): boolean {
  let isChanged = false;
  for (let index = 0; index < length; index++) {
    const code = readingCode(text, start + index);
    codes[index] = code;
    isChanged ||= code !== text.charCodeAt(start + index);
  }
  return isChanged;
}

function readingCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const canonical = CANONICAL[code] ?? code;
  if (canonical === DOT) return closesSentence(text, at) ? FULL_STOP : DOT;
  if (code !== 0x2c && code !== 0x3a) return canonical;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? code : canonical;
}

const DOT = 0x2e;
const FULL_STOP = 0x3002;
/** What may stand before a dot that ends a sentence; a dot behind a numeral or 第一章 closes a label. */
const BEFORE_STOP = /(?![一二三四五六七八九十百零〇章节条编篇])[\u4e00-\u9fff”》%]$|[^一二三四五六七八九十\d]）$/;
const BEHIND_STOP = /^(?:[\u4e00-\u9fff“《（【〔\d\s]|$)/;

/** `夯实基础.建设…`: a half-width dot between Chinese words is a full stop. */
function closesSentence(text: string, at: number): boolean {
  const canonical = (from: number, to: number) =>
    String.fromCharCode(...Array.from(text.slice(Math.max(0, from), to), (character) => canonicalOf(character)));
  return BEHIND_STOP.test(canonical(at + 1, at + 2)) && BEFORE_STOP.test(canonical(at - 2, at));
}

function canonicalOf(character: string): number {
  const code = character.charCodeAt(0);
  return CANONICAL[code] ?? code;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function canonicalTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [traditional, simplified] of SIMPLIFIED_BY_TRADITIONAL) table[traditional] = simplified;
  for (let code = KANGXI_RADICALS.first; code <= KANGXI_RADICALS.last; code++) {
    table[code] = String.fromCharCode(code).normalize("NFKC").charCodeAt(0);
  }
  for (let code = FULL_WIDTH.first; code <= FULL_WIDTH.last; code++) {
    const half = code - FULL_WIDTH.offset;
    if (/[0-9A-Za-z]/.test(String.fromCharCode(half))) table[code] = half;
  }
  for (const [from, to] of FORMS) {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}
