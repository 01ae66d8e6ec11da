import { FIRST_OF_SYLLABLE } from "./pinyin-syllables.ts";

/**
 * Characters and words that names of places and bodies read otherwise than CLDR's order does. Gathered by ourselves from names
 * of Chinese divisions and bureaus, November 2026; a reading that is missing here only makes a name harder to find.
 */
const WORDS: readonly (readonly [string, string])[] = [
  ["大厦", "da sha"],
  ["重庆", "chong qing"],
  ["会计", "kuai ji"],
  ["银行", "yin hang"],
  ["农行", "nong hang"],
  ["人行", "ren hang"],
  ["行业", "hang ye"],
  ["行长", "hang zhang"],
  ["协调", "xie tiao"],
  ["调解", "tiao jie"],
  ["调节", "tiao jie"],
  ["调控", "tiao kong"],
  ["率先", "shuai xian"],
  ["番禺", "pan yu"],
  ["六安", "lu an"],
  ["蚌埠", "beng bu"],
  ["黄埔", "huang pu"],
  ["乐清", "yue qing"],
  ["乐亭", "lao ting"],
  ["浚县", "xun xian"],
  ["单县", "shan xian"],
  ["铅山", "yan shan"],
  ["涡阳", "guo yang"],
  ["尉犁", "yu li"],
  ["蔚县", "yu xian"],
  ["给水", "ji shui"],
  ["给排水", "ji pai shui"],
  ["东莞", "dong guan"],
];
const CHARACTERS: Readonly<Record<string, string>> = {
  长: "chang",
  厦: "xia",
  地: "di",
  都: "du",
  藏: "zang",
  翟: "zhai",
};

const byPinyin = new Intl.Collator("zh-Hans-u-co-pinyin");
const SYLLABLES = Array.from(
  FIRST_OF_SYLLABLE.matchAll(/([a-z]+)(\p{Script=Han})/gu),
  ([, syllable = "", first = ""]) => ({
    syllable,
    first,
  }),
);

/** 拼音 of a name, syllable by syllable: 市工信局 → shi gong xin ju. Letters and digits stay one by one, signs go; ü is u. */
export function pinyinSyllables(name: string): readonly string[] {
  const known = spelledNames.get(name);
  if (known) return known;
  const spelled = spell(name);
  if (spelledNames.size >= MOST_SPELLED) spelledNames.clear();
  spelledNames.set(name, spelled);
  return spelled;
}

/** Spelling a name takes a hundred times longer than looking it up, and the names of a city are few. */
const spelledNames = new Map<string, readonly string[]>();
const MOST_SPELLED = 20_000;

function spell(name: string): string[] {
  const plain = name.normalize("NFKC");
  const spelled: string[] = [];
  for (let at = 0; at < plain.length;) {
    const word = WORDS.filter(([written]) => plain.startsWith(written, at)).toSorted(longestFirst)[0];
    const char = String.fromCodePoint(plain.codePointAt(at) ?? 0);
    spelled.push(...(word ? word[1].split(" ") : [syllableOf(char)]));
    at += word ? word[0].length : char.length;
  }
  return spelled.filter((syllable) => syllable !== "");
}

/** How well typed letters spell a name: whole, from its beginning, somewhere inside, or not at all. */
export type PinyinFit = "whole" | "beginning" | "inside";

/**
 * Whether typed letters spell syllables of a name that follow each other, each whole or by its first letters: `gxj`, `gongxinju`
 * and `gongxj` all find 工信局. The name comes as its syllables, so that a list is spelled once.
 */
export function fitPinyin(syllables: readonly string[], typed: string): PinyinFit | null {
  const letters = typed.toLowerCase().replaceAll("v", "u").replace(/[\s']/g, "");
  if (!/^[a-z0-9]{2,}$/.test(letters)) return null;
  for (let from = 0; from < syllables.length; from += 1) {
    const end = spellFrom(syllables, from, letters);
    if (end !== null) return from > 0 ? "inside" : end === syllables.length ? "whole" : "beginning";
  }
  return null;
}

/** Behind which syllable the letters are used up, the furthest way to split them first; null when they do not spell. */
function spellFrom(syllables: readonly string[], at: number, letters: string): number | null {
  if (letters === "") return at;
  const syllable = syllables[at] ?? "";
  for (let taken = 1; taken <= Math.min(syllable.length, letters.length); taken += 1) {
    if (syllable[taken - 1] !== letters[taken - 1]) return null;
    const end = spellFrom(syllables, at + 1, letters.slice(taken));
    if (end !== null) return end;
  }
  return null;
}

function syllableOf(char: string): string {
  if (!/\p{Script=Han}/u.test(char)) return /[\p{L}\p{N}]/u.test(char) ? char.toLowerCase() : "";
  return CHARACTERS[char] ?? SYLLABLES[lastNotAfter(char)]?.syllable ?? "";
}

/** The last syllable whose first character does not come after this one, by halving. */
function lastNotAfter(char: string): number {
  let [low, high] = [0, SYLLABLES.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (byPinyin.compare(SYLLABLES[middle]?.first ?? "", char) <= 0) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function longestFirst(a: readonly [string, string], b: readonly [string, string]): number {
  return b[0].length - a[0].length;
}
