/** A question as far as its pattern goes. */
export interface AskedQuestion {
  readonly kind: string;
  readonly options: readonly string[];
  /** The words of the document that it is about. */
  readonly words: string;
}

/**
 * What makes two questions of one document the same: their kind and the answers offered, in whatever order. Where nothing is
 * offered, the words asked about must be the same too. It runs in the browser too, back to Chromium 90: no `toSorted`.
 */
export function questionPattern({ kind, options, words }: AskedQuestion): string {
  const offered = [...options].sort((a, b) => (a < b ? -1 : 1));
  return JSON.stringify([kind, ...(offered.length > 0 ? offered : ["", words.replace(/\s+/g, "")])]);
}
