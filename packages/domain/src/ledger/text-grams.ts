const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;

/** Letters and digits in one form: half width, lower case. Every character stays one character. */
export function searchForm(text: string): string {
  return text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).toLowerCase();
}

/**
 * The neighbouring pairs of characters of a text, each as one 32-bit number, without repetition. A text contains a word of
 * two or more characters only if it has all of the word's pairs; an index of them finds Chinese words of any length.
 */
export function textGrams(text: string): number[] {
  const form = searchForm(text);
  const grams = new Set<number>();
  for (let i = 0; i + 1 < form.length; i += 1) {
    const [first, second] = [form.charCodeAt(i), form.charCodeAt(i + 1)];
    if (first > 0x20 && second > 0x20) grams.add((first << 16) | second);
  }
  return [...grams];
}

/** The words of a query, in search form. */
export function searchWords(query: string): string[] {
  return searchForm(query)
    .split(/\s+/)
    .filter((one) => one !== "");
}
