import { pinyinSyllables } from "./pinyin.ts";

/** 拼音首字母 of a name, by the pinyin order of Unicode CLDR: 市工信局 → sgxj. Letters and digits stay, signs go. */
export function pinyinInitials(name: string): string {
  return pinyinSyllables(name)
    .map((syllable) => syllable[0] ?? "")
    .join("");
}
