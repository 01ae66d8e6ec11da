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

/** The pairs of characters that whatever is found must have. */
export function gramsOf(terms: SearchTerms): number[] {
  return [...new Set(requiredOf(terms).flatMap(textGrams))];
}
