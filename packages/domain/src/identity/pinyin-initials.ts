/** The first character of each initial in pinyin order; no syllable begins with i, u or v. */
const FIRST = "阿八嚓咑妸发旮哈丌咔垃妈拿噢趴七呥仨他挖夕丫匝";
const LETTERS = "abcdefghjklmnopqrstwxyz";
/** Characters that names of places and bodies read otherwise than the collation does. */
const OTHERWISE: Readonly<Record<string, string>> = { 长: "c", 厦: "x", 会: "h" };
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/重庆/g, "cq"],
  [/会计/g, "kj"],
  [/银行/g, "yh"],
  [/大厦/g, "ds"],
  [/番禺/g, "py"],
];

const byPinyin = new Intl.Collator("zh-Hans-u-co-pinyin");

/** 拼音首字母 of a name, by the pinyin order of Unicode CLDR: 市工信局 → sgxj. Letters and digits stay, signs go. */
export function pinyinInitials(name: string): string {
  const spelled = WORDS.reduce((text, [word, initials]) => text.replace(word, initials), name.normalize("NFKC"));
  return Array.from(spelled, initialOf).join("");
}

function initialOf(char: string): string {
  if (!/\p{Script=Han}/u.test(char)) return /[\p{L}\p{N}]/u.test(char) ? char.toLowerCase() : "";
  const at = Array.from(FIRST).findLastIndex((first) => byPinyin.compare(first, char) <= 0);
  return OTHERWISE[char] ?? LETTERS[at] ?? "";
}
