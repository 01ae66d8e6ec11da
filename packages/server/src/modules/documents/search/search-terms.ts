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

/** What a passage is found by: its pairs of neighbouring characters, and each character alone. */
export function passageGrams(form: string): number[] {
  const alone = new Set(Array.from({ length: form.length }, (_, at) => form.charAt(at)));
  const characters = [...alone].filter((unit) => unit > " " && !/[\ud800-\udfff]/.test(unit));
  return [...textGrams(form), ...characters.map(aloneGram)];
}

/** A character beside nothing: no pair has this number. */
function aloneGram(unit: string): number {
  return unit.charCodeAt(0) << 16;
}
