import { parseSearchQuery } from "@zhigang/domain/documents";
import type { SearchTerms } from "@zhigang/domain/documents";
import { textGrams } from "@zhigang/domain/ledger";
import { comparableForm } from "./comparable-form.ts";

/** What was typed, in the form in which texts are compared. */
export function termsOf(typed: string): SearchTerms {
  const { words, phrases, excluded } = parseSearchQuery(typed.normalize("NFC"));
  const forms = (parts: readonly string[]) => [...new Set(parts.map(comparableForm))];
  return { words: forms(words), phrases: forms(phrases), excluded: forms(excluded) };
}

/** Everything that must occur. */
export function requiredOf({ words, phrases }: SearchTerms): string[] {
  return [...words, ...phrases];
}

/** What whatever is found must have: the pairs of characters of each word, and a word of one character itself. */
export function gramsOf(terms: SearchTerms): number[] {
  return [...new Set(requiredOf(terms).flatMap((word) => (word.length === 1 ? [aloneGram(word)] : textGrams(word))))];
}

const BLANK = 0x20;
/** Half of a character that takes two code units. */
const [FIRST_HALF, LAST_HALF] = [0xd800, 0xdfff];

/** What a passage is found by: its pairs of neighbouring characters, and each character alone. */
export function passageGrams(form: string): number[] {
  const grams = new Set<number>();
  let before = 0;
  for (let at = 0; at < form.length; at += 1) {
    const code = form.charCodeAt(at);
    if (code > BLANK) {
      if (before > BLANK) grams.add((before << 16) | code);
      if (code < FIRST_HALF || code > LAST_HALF) grams.add(code << 16);
    }
    before = code;
  }
  return [...grams];
}

/** A character beside nothing: no pair has this number. */
function aloneGram(unit: string): number {
  return unit.charCodeAt(0) << 16;
}
